// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Evidence;
import org.incontro.core.participant.EvidenceKind;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.ParticipantStatus;
import org.incontro.core.value.LocalizedText;
import org.junit.jupiter.api.Test;

/** With a depth of two, two short profiles leave no place for a long one; its proof on the very topic finds it. */
class EvidenceCandidatesTest {

    private static final Opportunity REQUEST =
            Opportunity.projectIdea("o").title("en", "laser glass welding").build();
    private static final MatchQuery QUERY = MatchQuery.on(Portals.TODAY).top(2);
    private static final EntityId LARGE = EntityId.parse("large");

    private static Organisation large(String... projects) {
        Organisation.Builder large =
                Organisation.builder("large").description("en", "oncology sensors history ".repeat(200));
        for (String project : projects) {
            large.competence(Competence.described("en", "research")
                    .with(Evidence.of(EvidenceKind.PROJECT, LocalizedText.of("en", project))));
        }
        return large.build();
    }

    private static MatchEngine engine() {
        MatchEngine engine = Portals.empty(MatchSettings.defaults().withDepth(2));
        engine.put(Organisation.builder("s1").description("en", "laser glass").build());
        engine.put(Organisation.builder("s2").description("en", "glass laser").build());
        return engine;
    }

    private static List<String> candidates(MatchEngine engine) {
        return engine.partnersFor(REQUEST, QUERY).stream()
                .map(match -> match.participant().local())
                .toList();
    }

    @Test
    void anOwnerIsFoundByAProofThatItsProfileHides() {
        try (MatchEngine engine = engine()) {
            engine.put(large());
            assertThat(candidates(engine)).containsExactly("s1", "s2");
            assertThat(engine.whyNot(REQUEST, large(), QUERY).refusals()).containsExactly(Refusal.NOTHING_IN_COMMON);

            Organisation proven = large("oncology", "laser glass welding");
            engine.put(proven);
            assertThat(engine.whyNot(REQUEST, proven, QUERY).refusals())
                    .isSubsetOf(Refusal.OUTRANKED)
                    .doesNotContain(Refusal.NOT_A_CANDIDATE);
            assertThat(engine.interestsFor(REQUEST, InterestQuery.on(Portals.TODAY)))
                    .isEmpty();
        }
    }

    @Test
    void proofsAreReplacedFilteredAndForgottenWithTheirOwner() {
        try (MatchEngine engine = engine()) {
            engine.put(large("laser glass welding", "laser", "glass"));
            assertThat(isCandidate(engine, large("laser glass welding", "laser", "glass")))
                    .isTrue();
            Organisation fewer = large("oncology");
            engine.put(fewer);
            assertThat(isCandidate(engine, fewer)).isFalse();
            engine.put(large("laser glass welding"));
            engine.removeParticipant(LARGE);
            assertThat(candidates(engine)).containsExactly("s1", "s2");

            Organisation hidden = Organisation.builder("large")
                    .competence(Competence.described("en", "research")
                            .with(Evidence.of(EvidenceKind.PROJECT, LocalizedText.of("en", "laser glass welding"))))
                    .status(ParticipantStatus.TO_VALIDATE)
                    .build();
            engine.put(hidden);
            assertThat(candidates(engine)).containsExactly("s1", "s2");
        }
    }

    private static boolean isCandidate(MatchEngine engine, Organisation organisation) {
        List<Refusal> refusals = engine.whyNot(REQUEST, organisation, QUERY).refusals();
        return !refusals.contains(Refusal.NOT_A_CANDIDATE) && !refusals.contains(Refusal.NOTHING_IN_COMMON);
    }

    /** Long profiles lose the words of their proofs, so that no profile shares anything; of two owners of proofs one is looked at. */
    @Test
    void aSearchIsNotCompleteIfOwnersOfProofsWereCutOff() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 6_000; i++) {
            words.append("qz").append(Integer.toString(i, 36)).append(' ');
        }
        String text = words.toString().repeat(3);
        try (MatchEngine one = Portals.empty(MatchSettings.defaults().withDepth(1));
                MatchEngine three = Portals.empty(MatchSettings.defaults().withDepth(3))) {
            for (MatchEngine engine : List.of(one, three)) {
                for (String id : List.of("a", "b")) {
                    engine.put(Organisation.builder(id)
                            .description("en", text)
                            .competence(Competence.described("en", text)
                                    .with(Evidence.of(EvidenceKind.PROJECT, LocalizedText.of("en", "laser glass"))))
                            .build());
                }
            }
            Matches cut = one.partnersFor(REQUEST, QUERY.top(1));
            assertThat(cut.size()).isEqualTo(1);
            assertThat(cut.complete()).isFalse();
            assertThat(three.partnersFor(REQUEST, QUERY).complete()).isTrue();
            assertThat(three.partnersFor(REQUEST, QUERY).size()).isEqualTo(2);
        }
    }

    @Test
    void learningTakesProofsAlong() {
        try (MatchEngine engine = engine()) {
            Organisation proven = large("laser glass welding");
            engine.put(proven);
            engine.learn();
            assertThat(isCandidate(engine, proven)).isTrue();
        }
    }
}
