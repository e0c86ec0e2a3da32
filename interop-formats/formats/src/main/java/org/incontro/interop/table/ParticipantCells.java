// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import java.util.List;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.Participant;
import org.incontro.core.participant.Person;
import org.incontro.core.value.MessageTemplates;
import org.incontro.interop.table.TableColumn.Field;

/** Makes rows of participants: what {@link ParticipantMapping} reads. */
final class ParticipantCells {

    private ParticipantCells() {}

    static TableCells of(Participant participant, String language) {
        TableCells cells = new TableCells();
        cells.id(participant.id());
        cells.put(Field.NAME, participant.name());
        if (participant instanceof Person) {
            cells.put(Field.KIND, TableWords.PERSON.code());
        } else {
            cells.put(Field.KIND, participant.kind(), TableWords.KINDS, language);
            participant.size().ifPresent(size -> cells.put(Field.SIZE, size, TableWords.SIZES, language));
        }
        participant.address().ifPresent(cells::address);
        List<String> languages = participant.languages().stream()
                .filter(tag -> TableWords.language(tag).filter(tag::equals).isPresent())
                .toList();
        cells.put(Field.LANGUAGES, languages, " ");
        cells.put(Field.DESCRIPTION, participant.description());
        if (languages.size() == 1 && participant.description().in("und").isEmpty()) {
            // A text without a language is read as one in the only language that is named.
            participant
                    .description()
                    .in(languages.get(0))
                    .ifPresent(text -> otherLanguage(languages.get(0), text, cells));
        }
        participant.competences().stream().limit(1).forEach(competence -> {
            cells.put(Field.KEYWORDS, competence.tags(), "; ");
            cells.concepts(competence.concepts());
        });
        cells.put(Field.WEBSITE, websites(participant), " ");
        contacts(participant).stream().limit(1).forEach(contact -> {
            cells.put(Field.EMAIL, contact.email());
            cells.put(Field.PHONE, contact.phone());
        });
        identifier(Field.VAT, IdentifierScheme.VAT, participant, cells);
        identifier(Field.PIC, IdentifierScheme.PIC, participant, cells);
        identifier(Field.ORCID, IdentifierScheme.ORCID, participant, cells);
        return cells;
    }

    private static void otherLanguage(String language, String text, TableCells cells) {
        if (!MessageTemplates.LANGUAGES.contains(language)) {
            cells.put(Field.DESCRIPTION, text);
        }
    }

    private static List<String> websites(Participant participant) {
        return participant instanceof Organisation lab ? lab.websites() : ((Person) participant).websites();
    }

    private static List<ContactPoint> contacts(Participant participant) {
        return participant instanceof Organisation lab ? lab.contacts() : ((Person) participant).contacts();
    }

    private static void identifier(Field field, IdentifierScheme scheme, Participant participant, TableCells cells) {
        participant.identifiers().stream()
                .filter(identifier -> identifier.scheme().equals(scheme))
                .map(Identifier::value)
                .findFirst()
                .ifPresent(value -> cells.put(field, value));
    }
}
