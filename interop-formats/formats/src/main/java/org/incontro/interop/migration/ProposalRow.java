// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.migration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.IprStatus;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.PartnershipType;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.opportunity.Reach;
import org.incontro.core.opportunity.StageOfDevelopment;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.place.Country;
import org.incontro.core.privacy.Audience;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.privacy.Field;
import org.incontro.core.privacy.Visibility;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;

/** Maps a row of the region's own proposals. */
final class ProposalRow {

    private static final int LAST_YEAR = 9999;

    private static final int MOST_MONTHS = 1_200;

    private final SourceRow row;
    private final SourceKey key;
    private final Joined joined;

    ProposalRow(SourceRow row, SourceKey key, Joined joined) {
        this.row = row;
        this.key = key;
        this.joined = joined;
    }

    Opportunity opportunity(EntityId id) {
        Opportunity.Builder proposal = Opportunity.builder(OpportunityKind.REGIONAL_PROPOSAL, id)
                .revision(row.revision(key))
                .title(both("title", "english_title"))
                .summary(both("short_description", "english_short_description"))
                .description(both("extended_description", "english_extended_description"))
                .details(cooperation())
                .subject(new Subject(joined.tagsOf(row, "PartnershipProfiles"), List.of(), List.of()))
                .reach(reach())
                .publication(publication());
        // Whoever made the row owns it, although the column is otherwise a technical one.
        joined.personOf(row, "created_by").ifPresent(proposal::owner);
        String contact = row.text("contact_person");
        if (!contact.isEmpty()) {
            proposal.contact(ContactPoint.of(contact, ""));
            proposal.disclosure(Disclosure.open().restrict(Field.CONTACT, Audience.of(Visibility.STAFF)));
        }
        return proposal.extensions(row.rest()).build();
    }

    private LocalizedText both(String column, String english) {
        LocalizedText text = row.words(column);
        String other = row.text(english);
        boolean hasEnglish = text.in("en").isPresent();
        if (hasEnglish && !other.isEmpty()) {
            row.keep(english);
        }
        return other.isEmpty() || hasEnglish ? text : text.with("en", other);
    }

    private Cooperation cooperation() {
        Cooperation.Builder cooperation = Cooperation.builder()
                .advantages(row.words("advantages_innovative_aspects"))
                .expectedRole(row.words("expected_contribution"))
                .partnerProfile(row.words("other_prospect_desired_collab"))
                .stageNote(row.words("other_development_stage"))
                .iprNote(row.words("other_intellectual_property"));
        for (String type : row.items("types")) {
            String known = Words.PARTNERSHIPS.getOrDefault(Words.key(type), type);
            cooperation.partnership(new PartnershipType(known));
        }
        stage().ifPresent(cooperation::stage);
        protection().ifPresent(cooperation::ipr);
        return cooperation.build();
    }

    private Optional<StageOfDevelopment> stage() {
        return row.code(filled("development_stage", "development_stage_id"), Words.STAGES, StageOfDevelopment::new);
    }

    private Optional<IprStatus> protection() {
        return row.code(filled("intellectual_property", "intellectual_property_id"), Words.PROTECTIONS, IprStatus::new);
    }

    private String filled(String words, String number) {
        return row.filled().contains(words) ? words : number;
    }

    private Reach reach() {
        List<Country> countries = new ArrayList<>();
        for (String code : row.items("countries")) {
            Country.find(code).ifPresentOrElse(countries::add, () -> row.keep("countries"));
        }
        String language = row.text("work_language");
        boolean isTag = language.length() == 2 && language.chars().allMatch(Character::isLetter);
        if (!isTag) {
            row.keep("work_language");
        }
        boolean foreign = !row.text("willingness_foreign_partners").equals("0");
        List<String> languages = isTag ? List.of(language.toLowerCase(java.util.Locale.ROOT)) : List.of();
        return new Reach(countries, List.of(), List.of(), List.of(), List.of(), foreign, languages);
    }

    /** The platform computes the end from the day of the proposal and a number of months. */
    private Publication publication() {
        PublicationStatus status = row.code("status", Words.PROPOSAL_STATUSES, PublicationStatus::new)
                .orElse(PublicationStatus.DRAFT);
        Optional<LocalDate> from = row.day("partnership_profile_date");
        Optional<Integer> months = row.converted(
                "expiration_in_months",
                "6",
                text -> Optional.of(Integer.valueOf(text)).filter(number -> number >= 0 && number <= MOST_MONTHS));
        Optional<PartialDate> end = from.flatMap(day -> months.map(day::plusMonths))
                .filter(day -> day.getYear() <= LAST_YEAR)
                .map(PartialDate::of);
        boolean open = status.equals(PublicationStatus.PUBLISHED) || status.equals(PublicationStatus.FEEDBACK_RECEIVED);
        return new Publication(status, open, Optional.empty(), from.map(PartialDate::of), Optional.empty(), end);
    }
}
