// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import java.util.Optional;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.place.Country;
import org.incontro.core.value.PartialDate;
import org.incontro.interop.table.TableColumn.Field;

/** Makes rows of opportunities: what {@link OpportunityMapping} reads. */
final class OpportunityCells {

    private OpportunityCells() {}

    static TableCells of(Opportunity opportunity, String language) {
        TableCells cells = new TableCells();
        cells.id(opportunity.id());
        cells.put(Field.KIND, opportunity.kind().label(language));
        cells.put(Field.TITLE, opportunity.title());
        cells.put(Field.SUMMARY, opportunity.summary());
        cells.put(Field.DESCRIPTION, opportunity.description());
        cells.put(Field.KEYWORDS, opportunity.subject().keywords(), "; ");
        cells.concepts(opportunity.subject().concepts());
        if (opportunity.details() instanceof Cooperation cooperation) {
            cooperation(cooperation, cells, language);
        }
        opportunity.origin().ifPresent(cells::address);
        cells.put(
                Field.COUNTRIES,
                opportunity.reach().countries().stream().map(Country::code).toList(),
                " ");
        cells.put(Field.STATUS, opportunity.publication().status(), OpportunityMapping.STATUSES, language);
        cells.put(Field.PUBLISHED, text(opportunity.publication().publishedOn()));
        cells.put(Field.DEADLINE, text(opportunity.publication().expiresOn()));
        opportunity.identifiers().stream()
                .filter(identifier -> identifier.scheme().equals(IdentifierScheme.EEN_REFERENCE))
                .map(Identifier::value)
                .findFirst()
                .ifPresent(value -> cells.put(Field.REFERENCE, value));
        cells.put(Field.WEBSITE, opportunity.website());
        opportunity.contact().ifPresent(contact -> {
            cells.put(Field.CONTACT, contact.name());
            cells.put(Field.EMAIL, contact.email());
            cells.put(Field.PHONE, contact.phone());
        });
        return cells;
    }

    private static void cooperation(Cooperation cooperation, TableCells cells, String language) {
        cooperation.stage().ifPresent(stage -> cells.put(Field.STAGE, stage, OpportunityMapping.STAGES, language));
        cells.put(Field.PARTNERSHIP, cooperation.partnershipTypes(), OpportunityMapping.PARTNERSHIPS, language);
        cells.put(Field.PARTNERS, cooperation.partnerKinds(), OpportunityMapping.PARTNERS, language);
        cells.put(Field.IPR, cooperation.ipr(), OpportunityMapping.RIGHTS, language);
    }

    private static String text(Optional<PartialDate> day) {
        return day.map(PartialDate::toString).orElse("");
    }
}
