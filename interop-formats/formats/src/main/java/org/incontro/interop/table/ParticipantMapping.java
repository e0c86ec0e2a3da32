// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.identity.EntityId;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.OrganisationSize;
import org.incontro.core.participant.Participant;
import org.incontro.core.participant.Person;
import org.incontro.core.participant.Site;
import org.incontro.core.place.Address;
import org.incontro.core.privacy.Audience;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.privacy.Field;
import org.incontro.core.privacy.Visibility;
import org.incontro.core.problem.Problem;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.ProblemCollector;

/** Makes participants of rows. Confined to one thread. */
final class ParticipantMapping {

    /** So many ids are remembered to notice that one came twice: some 20 MB, and 70 if all are as long as may be. */
    private static final int REMEMBERED = 200_000;

    private final String region;
    private final Set<String> ids = new HashSet<>();

    ParticipantMapping(String region) {
        this.region = region;
    }

    /** Returns the participant, or empty if the row gives no id; then that was reported. */
    Optional<Participant> participant(TableRow row, ProblemCollector problems) {
        RowCells cells = new RowCells(row, problems);
        Optional<EntityId> id = cells.id(region);
        if (id.isEmpty()) {
            problems.report(Problem.of(ReadProblem.MISSING, "id").at(row.place()));
            return Optional.empty();
        }
        String known = id.get().toString();
        if (ids.contains(known)) {
            problems.report(Problem.of(ReadProblem.REPEATED, "id").at(row.place()));
        } else if (ids.size() < REMEMBERED) {
            ids.add(known);
        }
        Optional<OrganisationKind> kind = cells.kind();
        boolean person = kind.filter(TableWords.PERSON::equals).isPresent();
        return Optional.of(person ? person(id.get(), cells) : organisation(id.get(), kind, cells));
    }

    private static Organisation organisation(EntityId id, Optional<OrganisationKind> kind, RowCells cells) {
        Optional<OrganisationSize> size = cells.size();
        List<String> languages = cells.languages();
        Organisation.Builder organisation =
                Organisation.builder(id).name(cells.name()).description(cells.description(languages));
        kind.ifPresent(organisation::kind);
        size.ifPresent(organisation::size);
        Optional<Address> address = cells.address();
        address.ifPresent(where -> organisation.site(Site.main(where)));
        cells.competence().ifPresent(organisation::competence);
        cells.identifiers(address.flatMap(Address::country)).forEach(organisation::identifier);
        languages.forEach(organisation::language);
        cells.websites().forEach(organisation::website);
        cells.contact().ifPresent(contact -> organisation.contact(contact).disclosure(contactForStaff()));
        return organisation.extensions(cells.extensions()).build();
    }

    private static Person person(EntityId id, RowCells cells) {
        List<String> languages = cells.languages();
        Person.Builder person = Person.builder(id).name(cells.name()).description(cells.description(languages));
        Optional<Address> address = cells.address();
        address.ifPresent(person::address);
        Optional<Competence> competence = cells.competence();
        competence.ifPresent(person::competence);
        cells.identifiers(address.flatMap(Address::country)).forEach(person::identifier);
        languages.forEach(person::language);
        cells.websites().forEach(person::website);
        cells.contact().ifPresent(contact -> person.contact(contact).disclosure(contactForStaff()));
        cells.keepWhatAPersonHasNot();
        return person.extensions(cells.extensions()).build();
    }

    /** A table does not say who may see contact data, so the fewest may. */
    private static Disclosure contactForStaff() {
        return Disclosure.open().restrict(Field.CONTACT, Audience.of(Visibility.STAFF));
    }
}
