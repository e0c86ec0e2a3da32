// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.matching.Portals.Portal;
import org.incontro.matching.feature.FeatureExtraction;
import org.incontro.matching.text.TextAnalysis;
import org.incontro.matching.weight.WeightModel;

class EvidenceCandidatesProperties {

    private static final WeightModel MODEL =
            WeightModel.background(FeatureExtraction.of(TextAnalysis.standard(), Portals.VOCABULARIES));

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void matchesAreTheBestOfThoseByProfileAndTheOwnersOfTheBestProofs(
            @ForAll("portals") Portal portal,
            @ForAll("queries") MatchQuery any,
            @ForAll @IntRange(min = 1, max = 4) int depth) {
        MatchSettings settings = MatchSettings.defaults().withDepth(depth);
        MatchQuery query = any.top(depth);
        List<ParticipantProfile> profiles = portal.participants().stream()
                .map(participant -> ParticipantProfile.of(participant, MODEL))
                .toList();
        try (MatchEngine engine = portal.engine(settings)) {
            for (Opportunity opportunity : portal.opportunities()) {
                Posting posting = Posting.of(opportunity, MODEL);
                Eligibility eligibility = new Eligibility(settings, List.of(), query);
                List<ParticipantProfile> admitted = profiles.stream()
                        .filter(profile -> eligibility
                                .refusals(opportunity, profile.participant())
                                .isEmpty())
                        .toList();
                Set<ParticipantProfile> candidates =
                        new HashSet<>(best(admitted, depth, profile -> PairScorer.firstStage(posting, profile)));
                if (!posting.offers()) {
                    candidates.addAll(best(admitted, depth, profile -> bestProof(posting, profile)));
                }
                List<Match> expected = candidates.stream()
                        .flatMap(profile -> engine.explain(opportunity, profile.participant(), query).stream())
                        .filter(match -> match.points() > 0)
                        .sorted(Match.BEST_FIRST)
                        .limit(depth)
                        .toList();

                assertThat(engine.partnersFor(opportunity, query).matches()).isEqualTo(expected);
            }
        }
    }

    private static List<ParticipantProfile> best(
            List<ParticipantProfile> profiles, int depth, ToIntFunction<ParticipantProfile> score) {
        return profiles.stream()
                .filter(profile -> score.applyAsInt(profile) > 0)
                .sorted(Comparator.comparingInt(score)
                        .reversed()
                        .thenComparing(profile -> profile.participant().id()))
                .limit(depth)
                .toList();
    }

    private static int bestProof(Posting posting, ParticipantProfile profile) {
        return profile.evidence().stream()
                .mapToInt(proof -> posting.asked().dot(proof.offered()))
                .max()
                .orElse(0);
    }

    @Provide
    Arbitrary<Portal> portals() {
        return Portals.portals();
    }

    @Provide
    Arbitrary<MatchQuery> queries() {
        return Portals.queries();
    }
}
