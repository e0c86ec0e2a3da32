// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.IprStatus;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.PartnerKind;
import org.incontro.core.opportunity.PartnershipType;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.opportunity.Reach;
import org.incontro.core.opportunity.StageOfDevelopment;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.place.Country;
import org.incontro.core.privacy.Audience;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.privacy.Field;
import org.incontro.core.privacy.Visibility;
import org.incontro.core.problem.Problem;
import org.incontro.core.value.MessageTemplates;
import org.incontro.core.value.PartialDate;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.ProblemCollector;

/** Makes opportunities of rows. Confined to one thread. */
final class OpportunityMapping {

    static final WordList<StageOfDevelopment> STAGES = TableWords.labelled(KnownCodes.of(StageOfDevelopment.class));
    static final WordList<PartnershipType> PARTNERSHIPS = TableWords.labelled(KnownCodes.of(PartnershipType.class));
    static final WordList<PartnerKind> PARTNERS = TableWords.labelled(KnownCodes.of(PartnerKind.class));
    static final WordList<IprStatus> RIGHTS = TableWords.labelled(KnownCodes.of(IprStatus.class));
    static final WordList<PublicationStatus> STATUSES = TableWords.labelled(KnownCodes.of(PublicationStatus.class));

    private static final WordList<OpportunityKind> KINDS = kinds();

    private static final int REMEMBERED = 200_000;

    private final String region;
    private final Set<EntityId> ids = new HashSet<>();

    OpportunityMapping(String region) {
        this.region = region;
    }

    private static WordList<OpportunityKind> kinds() {
        WordList<OpportunityKind> words = new WordList<>();
        for (OpportunityKind kind : OpportunityKind.values()) {
            words.add(kind.code(), kind);
            words.add(kind.name(), kind);
            MessageTemplates.LANGUAGES.forEach(language -> words.add(kind.label(language), kind));
        }
        return words;
    }

    /** Returns the opportunity, or empty if the row gives no id or kind; then that was reported. */
    Optional<Opportunity> opportunity(TableRow row, ProblemCollector problems) {
        RowCells cells = new RowCells(row, problems);
        Optional<EntityId> id = cells.id(region);
        Optional<OpportunityKind> kind = cells.word(
                TableColumn.Field.KIND,
                KINDS,
                Arrays.stream(OpportunityKind.values())
                        .map(OpportunityKind::code)
                        .toList());
        if (id.isEmpty() || kind.isEmpty()) {
            problems.report(Problem.of(ReadProblem.MISSING, id.isEmpty() ? "id" : "kind")
                    .at(row.place()));
            return Optional.empty();
        }
        if (ids.contains(id.get())) {
            problems.report(Problem.of(ReadProblem.REPEATED, "id").at(row.place()));
        } else if (ids.size() < REMEMBERED) {
            ids.add(id.get());
        }
        return Optional.of(opportunity(id.get(), kind.get(), cells));
    }

    private static Opportunity opportunity(EntityId id, OpportunityKind kind, RowCells cells) {
        Opportunity.Builder opportunity = Opportunity.builder(kind, id)
                .title(cells.texts(TableColumn.Field.TITLE, "und"))
                .summary(cells.texts(TableColumn.Field.SUMMARY, "und"))
                .description(cells.texts(TableColumn.Field.DESCRIPTION, "und"))
                .subject(new Subject(cells.concepts(), List.of(), cells.keywords()))
                .publication(publication(cells))
                .website(cells.text(TableColumn.Field.WEBSITE));
        cooperation(cells, kind).ifPresent(opportunity::details);
        cells.address().ifPresent(opportunity::origin);
        opportunity.reach(reach(cells));
        cells.identifier(TableColumn.Field.REFERENCE, IdentifierScheme.EEN_REFERENCE)
                .ifPresent(opportunity::identifier);
        cells.contact()
                .ifPresent(contact -> opportunity
                        .contact(contact)
                        .disclosure(Disclosure.open().restrict(Field.CONTACT, Audience.of(Visibility.STAFF))));
        return opportunity.extensions(cells.extensions()).build();
    }

    private static Optional<Cooperation> cooperation(RowCells cells, OpportunityKind kind) {
        Cooperation.Builder cooperation = Cooperation.builder();
        if (!Cooperation.unsaid().suit(kind)) {
            cells.keepWhatOnlyACooperationHas();
            return Optional.empty();
        }
        cells.word(TableColumn.Field.STAGE, STAGES, List.of("PROTOTYPE", "ON_THE_MARKET", "…"))
                .ifPresent(cooperation::stage);
        cells.words(TableColumn.Field.PARTNERSHIP, PARTNERSHIPS, "COMMERCIAL_AGENCY")
                .forEach(cooperation::partnership);
        cells.words(TableColumn.Field.PARTNERS, PARTNERS, "SME_SMALL").forEach(cooperation::partner);
        cells.words(TableColumn.Field.IPR, RIGHTS, "PATENT_GRANTED").forEach(cooperation::ipr);
        return Optional.of(cooperation.build());
    }

    private static Reach reach(RowCells cells) {
        List<Country> countries = cells.items(TableColumn.Field.COUNTRIES, ";,|\n\t ", "IT DE", Country::find);
        return countries.isEmpty() ? Reach.everywhere() : Reach.to(countries.toArray(Country[]::new));
    }

    private static Publication publication(RowCells cells) {
        Publication life = cells.word(TableColumn.Field.STATUS, STATUSES, List.of("DRAFT", "PUBLISHED", "…"))
                .map(Publication::of)
                .orElseGet(Publication::published);
        Optional<PartialDate> published = day(TableColumn.Field.PUBLISHED, cells);
        Optional<PartialDate> deadline = day(TableColumn.Field.DEADLINE, cells);
        Publication since = published.map(life::withPublishedOn).orElse(life);
        return deadline.map(since::withExpiresOn).orElse(since);
    }

    private static Optional<PartialDate> day(TableColumn.Field field, RowCells cells) {
        return cells.convert(field, "2026-11-23", text -> Optional.of(PartialDate.parse(text)));
    }
}
