// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;

class OpportunityChangeProperties {

    private static final LocalDate START = LocalDate.of(2027, 2, 1);

    @Property
    void aVersionComparedWithItselfOnTheSameDayIsNoChange(
            @ForAll("opportunities") Opportunity opportunity, @ForAll("days") LocalDate day) {
        assertThat(between(opportunity, day, opportunity, day))
                .isEqualTo(new OpportunityChange(OpportunityChange.Type.NONE, List.of()));
    }

    @Property
    void growingOldAloneNeverTellsAgain(
            @ForAll("opportunities") Opportunity opportunity,
            @ForAll("days") LocalDate one,
            @ForAll("days") LocalDate other) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate second = first.equals(one) ? other : one;
        assertThat(between(opportunity, first, opportunity, second).type())
                .isIn(OpportunityChange.Type.NONE, OpportunityChange.Type.CLOSED, OpportunityChange.Type.EXPIRED);
    }

    @Property
    void whiteSpaceNeverMatters(@ForAll("titles") String text, @ForAll("spaces") String space) {
        Opportunity before = saying(text);
        Opportunity after = saying(space + text.replace(" ", space) + space);
        assertThat(between(before, START, after, START).type()).isEqualTo(OpportunityChange.Type.NONE);
    }

    @Property
    void onlyWhatIsPublicTellsAgain(
            @ForAll("opportunities") Opportunity before,
            @ForAll("opportunities") Opportunity after,
            @ForAll("days") LocalDate known,
            @ForAll("days") LocalDate today) {
        OpportunityChange.Type type = between(before, known, after, today).type();
        if (type.tellsAgain()) {
            assertThat(after.publication().phaseOn(today)).isEqualTo(Publication.Phase.PUBLIC);
        }
        if (type == OpportunityChange.Type.EXTENDED || type == OpportunityChange.Type.NONE) {
            assertThat(type.tellsAgain()).isFalse();
        }
    }

    @Property
    void differentSubstanceOfTwoOpenVersionsIsAlwaysMaterial(
            @ForAll("titles") String one, @ForAll("titles") String other) {
        OpportunityChange.Type type =
                between(saying(one), START, saying(other), START).type();
        assertThat(type).isEqualTo(one.equals(other) ? OpportunityChange.Type.NONE : OpportunityChange.Type.MATERIAL);
    }

    private static OpportunityChange between(Opportunity before, LocalDate known, Opportunity after, LocalDate today) {
        return OpportunityChange.between(Optional.of(before), known, after, today);
    }

    /** Puts the same words into one place of each kind: plain texts, details, programme, tags, keywords, groups. */
    private static Opportunity saying(String words) {
        LocalizedText text = LocalizedText.of("en", words);
        ResearchProgramme programme = new ResearchProgramme(
                words,
                words,
                "",
                "",
                "",
                "",
                "",
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                words,
                words,
                Optional.empty());
        return Opportunity.researchRequest("1")
                .title(text)
                .summary(text)
                .description(text)
                .subject(Subject.unsaid()
                        .with(new Subject.Tag("market", "1", words))
                        .withKeyword(words))
                .details(Cooperation.builder()
                        .expectedRole(text)
                        .stageNote(text)
                        .programme(programme)
                        .build())
                .reach(new Reach(List.of(), List.of(), List.of(), List.of(words), List.of(), true, List.of()))
                .build();
    }

    @Provide
    Arbitrary<String> titles() {
        return Arbitraries.of("a b", "ab", "a", "b a c", "a, b", "a,b", "[a]");
    }

    @Provide
    Arbitrary<String> spaces() {
        return Arbitraries.strings()
                .withChars(" \t\n\u00a0\u2003")
                .ofMinLength(1)
                .ofMaxLength(3);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 40).map(START::plusDays);
    }

    @Provide
    Arbitrary<Opportunity> opportunities() {
        return Combinators.combine(Arbitraries.of("a", "b"), publications())
                .as((title, publication) -> Opportunity.technologyRequest("1")
                        .title("en", title)
                        .publication(publication)
                        .build());
    }

    private static Arbitrary<Publication> publications() {
        Arbitrary<PublicationStatus> statuses = Arbitraries.of(
                PublicationStatus.DRAFT,
                PublicationStatus.PUBLISHED,
                PublicationStatus.FORTHCOMING,
                PublicationStatus.CLOSED,
                PublicationStatus.WITHDRAWN,
                PublicationStatus.EXPIRED);
        Arbitrary<Optional<PartialDate>> lastDays = Arbitraries.of("2027-02", "2027-02-10", "2027-02-20", "2027-03-31")
                .map(PartialDate::parse)
                .optional();
        return Combinators.combine(statuses, Arbitraries.of(true, false), lastDays, lastDays)
                .as((status, open, answers, expiry) ->
                        new Publication(status, open, Optional.empty(), Optional.empty(), answers, expiry));
    }
}
