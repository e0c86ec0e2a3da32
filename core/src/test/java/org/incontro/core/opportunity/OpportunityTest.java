// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Revision;
import org.incontro.core.place.Address;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpportunityTest {

    private static final EntityId ID = EntityId.parse("lombardia:1");
    private static final ConceptId OPTICS = ConceptId.of("euroscivoc", "543");

    @Test
    void aCopyIsEqual() {
        Opportunity full = Samples.technologyRequest();
        assertThat(full.toBuilder().build()).isEqualTo(full);
        assertThat(full.toBuilder().website("").build()).isNotEqualTo(full);
    }

    @Test
    void itsPrintRevealsNoContact() {
        assertThat(Samples.technologyRequest().toString()).doesNotContain("Invented", "@", "5550100");
    }

    @Test
    void everyKindHasItsOwnStart() {
        assertThat(List.of(
                        Opportunity.businessOffer("1"),
                        Opportunity.businessRequest("1"),
                        Opportunity.technologyOffer("1"),
                        Opportunity.technologyRequest("1"),
                        Opportunity.researchRequest("1"),
                        Opportunity.regionalProposal("1"),
                        Opportunity.projectIdea("1"),
                        Opportunity.call("1")))
                .extracting(builder -> builder.build().kind())
                .containsExactly(OpportunityKind.values());
    }

    @ParameterizedTest
    @EnumSource
    void detailsSuitTheirKindsAlone(OpportunityKind kind) {
        List<Details> suiting = List.<Details>of(Cooperation.unsaid(), ProjectIdea.of(), Call.of("", "")).stream()
                .filter(details -> details.suit(kind))
                .toList();
        assertThat(suiting)
                .containsExactly(Opportunity.builder(kind, ID).build().details());
    }

    @Test
    void detailsOfAnotherKindAreRefused() {
        Opportunity.Builder call = Opportunity.call("1").details(Cooperation.unsaid());
        assertThatThrownBy(call::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("details must suit the kind CALL, but were Cooperation");
        assertThat(Opportunity.call("1").build().cooperation()).isEmpty();
    }

    @Test
    void theLastDayCanBeSetWithoutTouchingTheRest() {
        Opportunity changed = Samples.technologyRequest().toBuilder()
                .expiresOn(LocalDate.of(2028, 1, 1))
                .build();
        assertThat(changed.publication().expiresOn()).contains(PartialDate.parse("2028-01-01"));
        assertThat(changed.publication().answersUntil()).contains(PartialDate.parse("2027-02"));
        assertThat(changed.isOpenOn(LocalDate.of(2027, 2, 28))).isTrue();
        assertThat(changed.isOpenOn(LocalDate.of(2027, 3, 1))).isFalse();
    }

    @Test
    void itsOriginGivesCountryAndUnit() {
        Opportunity opportunity =
                Opportunity.call("1").origin(Address.in(NutsCode.of("EL30"))).build();
        assertThat(opportunity.country()).contains(Country.of("GR"));
        assertThat(opportunity.nuts()).contains(NutsCode.of("EL30"));
    }

    @Test
    void aKindIsFoundByItsShortCodeInAnyCase() {
        assertThat(OpportunityKind.byCode(" rdr ")).contains(OpportunityKind.RESEARCH_REQUEST);
        assertThat(OpportunityKind.byCode("pi")).contains(OpportunityKind.PROJECT_IDEA);
        assertThat(OpportunityKind.byCode("RO")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheNetworksReferencesBeginWithANetworkKind(OpportunityKind kind) {
        assertThat(kind.isNetworkKind())
                .isEqualTo(List.of("BO", "BR", "TO", "TR", "RDR").contains(kind.code()));
        assertThat(kind.side() == OpportunityKind.Side.OFFERED)
                .isEqualTo(List.of("BO", "TO").contains(kind.code()));
    }

    @Test
    void conceptsAreNotRepeatedAndOtherWordsAreKept() {
        Subject subject = Subject.unsaid()
                .with(List.of(OPTICS))
                .with(List.of(OPTICS, ConceptId.of("nace-2.1", "26.70")))
                .with(new Subject.Tag("technology", "05002", "Optics"))
                .withKeyword("laser");
        assertThat(subject.concepts()).hasSize(2);
        assertThat(subject.tags()).extracting(Subject.Tag::label).containsExactly("Optics");
        assertThat(subject.keywords()).containsExactly("laser");
    }

    @Test
    void aCallSortsItsDeadlines() {
        Call call = new Call(
                "Horizon Europe",
                "",
                "",
                "",
                "",
                "two-stage",
                List.of(PartialDate.parse("2027-09"), PartialDate.parse("2027-03-04")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalizedText.empty(),
                "");
        assertThat(call.deadlines()).containsExactly(PartialDate.parse("2027-03-04"), PartialDate.parse("2027-09"));
    }

    @Test
    void aRoleHasAtLeastOnePlace() {
        assertThatThrownBy(() -> new ProjectIdea.Role("lead", LocalizedText.empty(), List.of(), List.of(), 0, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("places must be at least 1, but was 0");
        assertThat(ProjectIdea.of(ProjectIdea.Role.of("lead", LocalizedText.empty(), OPTICS))
                        .roles())
                .extracting(ProjectIdea.Role::places)
                .containsExactly(1);
    }

    @Test
    void aDurationOfNoWeeksIsRefused() {
        assertThatThrownBy(() -> Samples.programme(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("durationWeeks must be at least 1, but was 0");
        assertThat(Samples.programme(104).durationWeeks()).contains(104);
    }

    @Test
    void reachCanBeNarrowedToCountriesAndUnits() {
        Reach reach = Reach.to(Country.of("CH"), Country.of("IT")).within(NutsCode.of("ITC4"));
        assertThat(reach.countries()).extracting(Country::code).containsExactly("CH", "IT");
        assertThat(reach.areas()).containsExactly(NutsCode.of("ITC4"));
        assertThat(reach.foreignPartners()).isTrue();
    }

    @Test
    void anInterestKeepsKindsAndCountriesInOrder() {
        Interest interest = Interest.builder(ID, ID)
                .kinds(OpportunityKind.CALL, OpportunityKind.BUSINESS_OFFER)
                .countries(Country.of("IT"), Country.of("CH"))
                .build();
        assertThat(interest.kinds()).containsExactly(OpportunityKind.BUSINESS_OFFER, OpportunityKind.CALL);
        assertThat(interest.countries()).extracting(Country::code).containsExactly("CH", "IT");
        assertThat(Interest.of(ID, ID, LocalizedText.of("en", "lasers")).kinds())
                .isEmpty();
    }

    @Test
    void anInterestIsBuiltFromWhatIsKnown() {
        Interest interest = Interest.builder(ID, EntityId.parse("ada"))
                .revision(Revision.of(3, Instant.EPOCH))
                .name("mirrors")
                .about(OPTICS)
                .tag("optics")
                .words("en", "lasers")
                .words("it", "laser")
                .minimumLikelihood(0.25)
                .build();
        assertThat(interest)
                .isEqualTo(new Interest(
                        ID,
                        Revision.of(3, Instant.EPOCH),
                        EntityId.parse("ada"),
                        "mirrors",
                        List.of(OPTICS),
                        List.of("optics"),
                        LocalizedText.of("en", "lasers").with("it", "laser"),
                        Set.of(),
                        new TreeSet<>(),
                        0.25));
    }

    @Test
    void theScopeOfAnInterestIsOfRegionsAsIdentitiesHaveThem() {
        assertThat(Interest.builder(ID, ID).scope("Lombardia", "een").build().scope())
                .containsExactly("een", "lombardia");
        assertThat(Interest.builder(ID, ID).build().scope()).isEmpty();
        assertThatThrownBy(() -> Interest.builder(ID, ID).scope("upper austria").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("region must be 1 to 64 letters, digits, dots or hyphens, but was \"upper austria\"");
        assertThatThrownBy(() -> Interest.builder(ID, ID).scope("ü".repeat(200)).build())
                .hasMessageEndingWith("but was \"" + "ü".repeat(100) + "…\"");
    }

    @Test
    void aLikelihoodIsANumberFromZeroToOne() {
        for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() ->
                            Interest.builder(ID, ID).minimumLikelihood(wrong).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("minimumLikelihood must be from 0 to 1, but was " + wrong);
        }
    }

    @Test
    void anAnswerOfWhichOnlyTheInterestIsSaidIsAnExpressionOfInterest() {
        ExpressionOfInterest answer =
                ExpressionOfInterest.of(ID, EntityId.parse("TR-1"), ID, LocalizedText.of("en", "We make these."));
        assertThat(answer.purpose()).isEqualTo(ExpressionOfInterest.Purpose.INTEREST);
        assertThat(answer.contact()).isEmpty();
        assertThat(answer.attachments()).isEmpty();
        assertThat(answer.extensions().isEmpty()).isTrue();
    }

    /** Whoever forgets to copy a call's deadline into its publication must not get answers to it years later. */
    @Test
    void aCallIsClosedOnceItsOwnDeadlineHasPassed() {
        Call call = new Call(
                "Horizon Europe",
                "",
                "C-1",
                "",
                "",
                "",
                List.of(PartialDate.parse("2026-09-15")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalizedText.empty(),
                "");
        Opportunity opportunity =
                Opportunity.call("c").title("en", "A call").details(call).build();

        assertThat(opportunity.isOpenOn(LocalDate.of(2026, 9, 15))).isTrue();
        assertThat(opportunity.isOpenOn(LocalDate.of(2026, 9, 16))).isFalse();
        assertThat(opportunity.lastDay()).contains(LocalDate.of(2026, 9, 15));
        assertThat(opportunity.toBuilder()
                        .expiresOn(LocalDate.of(2026, 8, 1))
                        .build()
                        .lastDay())
                .contains(LocalDate.of(2026, 8, 1));
    }
}
