// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.participant.Organisation;
import org.incontro.core.place.Country;
import org.incontro.core.privacy.Reader;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.matching.text.TextAnalysis;
import org.junit.jupiter.api.Test;

class InterestsTest {

    private static final EntityId OWNER = EntityId.parse("owner");
    private static final EntityId WISH = EntityId.parse("wish");
    private static final Opportunity IDEA = Opportunity.projectIdea("idea")
            .title("en", "laser welding of glass")
            .build();
    private static final InterestQuery TODAY = InterestQuery.on(Portals.TODAY);

    /** Counts the texts that it is given. */
    private static final class Counting implements TextAnalysis {

        private final List<String> texts = new ArrayList<>();

        @Override
        public List<String> terms(String language, String text) {
            texts.add(text);
            return TextAnalysis.standard().terms(language, text);
        }

        @Override
        public String fingerprint() {
            return TextAnalysis.standard().fingerprint();
        }
    }

    private final Counting analysis = new Counting();

    private MatchEngine engine(MatchObserver observer) {
        return MatchEngine.builder()
                .analysis(analysis)
                .vocabularies(Vocabularies.of())
                .observer(observer)
                .build();
    }

    private static Interest.Builder glass() {
        return Interest.builder(WISH, OWNER).words("en", "glass and lasers");
    }

    private static List<EntityId> concerned(MatchEngine engine) {
        return engine.interestsFor(IDEA, TODAY).stream()
                .map(hit -> hit.interest().id())
                .toList();
    }

    @Test
    void aNewThresholdOrFilterIsSeenAtOnceAndNothingIsAnalysedForIt() {
        try (MatchEngine engine = engine(MatchObserver.none())) {
            engine.put(glass().build());
            assertThat(concerned(engine)).containsExactly(WISH);
            long asked = engine.statistics().analysedTexts().hits();
            int analysed = analysis.texts.size();

            engine.put(glass().minimumLikelihood(1).build());
            long afterwards = engine.statistics().analysedTexts().hits();
            assertThat(concerned(engine)).isEmpty();
            engine.put(glass().kinds(OpportunityKind.CALL).build());
            assertThat(concerned(engine)).isEmpty();
            engine.put(glass().kinds(OpportunityKind.PROJECT_IDEA).build());
            assertThat(concerned(engine)).containsExactly(WISH);
            engine.put(glass().countries(Country.of("IT")).build());
            assertThat(concerned(engine)).isEmpty();

            assertThat(afterwards).isEqualTo(asked);
            assertThat(analysis.texts.stream().skip(analysed)).doesNotContain("glass and lasers");
        }
    }

    @Test
    void aChangeOfWhatItIsAboutIsAnalysedAndRemovalForgets() {
        try (MatchEngine engine = engine(MatchObserver.none())) {
            engine.put(glass().build());
            engine.put(Interest.of(WISH, OWNER, LocalizedText.of("en", "oncology")));
            assertThat(concerned(engine)).isEmpty();
            engine.put(Interest.builder(WISH, OWNER).tag("glass").build());
            assertThat(concerned(engine)).containsExactly(WISH);
            engine.put(Interest.builder(WISH, OWNER)
                    .tag("https://example.org/glass")
                    .build());
            assertThat(concerned(engine)).isEmpty();
            engine.put(glass().build());

            assertThat(engine.statistics().interests()).isEqualTo(1);
            assertThat(engine.removeInterest(WISH)).isTrue();
            assertThat(engine.removeInterest(WISH)).isFalse();
            assertThat(concerned(engine)).isEmpty();
            assertThat(engine.statistics().interests()).isZero();
        }
    }

    @Test
    void nobodyHearsOfTheirOwnOpportunityWhetherTheirRecordIsHeldOrNot() {
        Opportunity own = Opportunity.projectIdea("idea")
                .title("en", "laser welding of glass")
                .owner(OWNER)
                .build();
        try (MatchEngine engine = engine(MatchObserver.none())) {
            engine.put(glass().build());
            assertThat(engine.interestsFor(own, TODAY)).isEmpty();
            engine.put(Organisation.builder("owner").description("en", "glass").build());
            engine.put(ProfileInterest.of(OWNER, 0));
            assertThat(engine.interestsFor(own, TODAY)).isEmpty();
            assertThat(concerned(engine)).containsExactlyInAnyOrder(WISH, OWNER);
        }
    }

    @Test
    void aProfileWaitsUntilItsWishIsTakenBackOrItIsRemoved() {
        try (MatchEngine engine = engine(MatchObserver.none())) {
            engine.put(ProfileInterest.of(OWNER, 0.1).withKinds(Set.of(OpportunityKind.PROJECT_IDEA)));
            assertThat(concerned(engine)).isEmpty();
            engine.put(Organisation.builder("owner").description("en", "glass").build());
            assertThat(concerned(engine)).containsExactly(OWNER);
            engine.put(ProfileInterest.of(OWNER, 0.1).withCountries(Set.of(Country.of("IT"))));
            assertThat(concerned(engine)).isEmpty();
            engine.put(ProfileInterest.of(OWNER, 0));
            engine.removeParticipant(OWNER);
            assertThat(concerned(engine)).isEmpty();
            assertThat(engine.statistics().profileInterests()).isEqualTo(1);
            assertThat(engine.removeProfileInterest(OWNER)).isTrue();
            assertThat(engine.removeProfileInterest(OWNER)).isFalse();
        }
    }

    @Test
    void aHitSaysWhyItIsOneAndTheObserverIsToldOfTheSearch() {
        List<SearchReport> reports = new ArrayList<>();
        try (MatchEngine engine = engine(reports::add)) {
            engine.put(glass().build());
            engine.put(Interest.of(EntityId.parse("other"), OWNER, LocalizedText.of("en", "steel")));
            InterestHit hit = engine.interestsFor(IDEA, TODAY).get(0);

            assertThat(hit)
                    .hasToString("InterestHit[local:idea × RecordKey[kind=INTEREST, id=local:wish], %s points]"
                            .formatted(hit.points()));
            assertThat(hit.opportunity()).isEqualTo(IDEA.id());
            assertThat(hit.match().explain("en"))
                    .startsWith("laser welding of glass (")
                    .contains("glass");
            assertThat(reports.get(0).direction()).isEqualTo(SearchReport.Direction.INTERESTS);
            assertThat(reports.get(0).matches()).isEqualTo(1);
            assertThat(reports.get(0).candidates()).isEqualTo(1);
        }
    }

    /** Somebody else who reads the reasons learns that there is something, and not what somebody wants to hear about. */
    @Test
    void whatSomebodyWantsToHearAboutIsToldToThemAlone() {
        try (MatchEngine engine = engine(MatchObserver.none())) {
            engine.put(glass().build());
            InterestHit hit = engine.interestsFor(IDEA, TODAY.readBy(owner -> Reader.staff()))
                    .get(0);
            assertThat(hit.match().reasons()).allMatch(Reason.Undisclosed.class::isInstance);
            assertThat(hit.match().points()).isEqualTo(hit.points());
        }
    }

    @Test
    void aLikelihoodOutsideZeroToOneIsRefused() {
        for (double likelihood : List.of(-0.1, 1.1, Double.NaN)) {
            assertThatThrownBy(() -> ProfileInterest.of(OWNER, likelihood))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("minimumLikelihood must be from 0 to 1, but was " + likelihood);
        }
    }
}
