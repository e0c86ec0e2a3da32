// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.incontro.evaluation.trec.Hit;
import org.incontro.evaluation.trec.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Expected values follow from the definitions, which are those of the package ranx. */
class FusionTest {

    private static final Run ONE = Run.builder("one")
            .add("q", "a", 10)
            .add("q", "b", 6)
            .add("q", "c", 2)
            .add("p", "a", 1)
            .build();
    private static final Run TWO =
            Run.builder("two").add("q", "c", 0.9).add("q", "a", 0.5).build();

    @Test
    void reciprocalRanksAreAdded() {
        Run fused = Fusion.reciprocalRank(60).fuse("rrf", List.of(ONE, TWO), 10);

        assertThat(fused.tag()).isEqualTo("rrf");
        assertThat(fused.queries()).containsExactly("q", "p");
        assertThat(fused.hits("q"))
                .containsExactly(
                        new Hit("a", 1.0 / 61 + 1.0 / 62), new Hit("c", 1.0 / 63 + 1.0 / 61), new Hit("b", 1.0 / 62));
    }

    @Test
    void inverseSquaresAreAddedAndMultipliedByTheNumberOfRuns() {
        Run fused = Fusion.inverseSquareRank().fuse("isr", List.of(ONE, TWO), 10);

        assertThat(fused.hits("q"))
                .containsExactly(new Hit("a", 2 * 1.25), new Hit("c", 2 * (1.0 / 9 + 1)), new Hit("b", 0.25));
    }

    @Test
    void sumsAreOfNormalisedScores() {
        assertThat(Fusion.sum(Normalisation.MIN_MAX)
                        .fuse("sum", List.of(ONE, TWO), 10)
                        .hits("q"))
                .containsExactly(new Hit("c", 1), new Hit("a", 1), new Hit("b", 0.5));
        assertThat(Fusion.sumTimesRuns(Normalisation.MIN_MAX)
                        .fuse("mnz", List.of(ONE, TWO), 10)
                        .hits("q"))
                .containsExactly(new Hit("c", 2), new Hit("a", 2), new Hit("b", 0.5));
        assertThat(Fusion.sum(Normalisation.NONE)
                        .fuse("sum", List.of(ONE, TWO), 10)
                        .hits("q"))
                .containsExactly(new Hit("a", 10.5), new Hit("b", 6), new Hit("c", 2.9));
    }

    @Test
    void weightsBelongToRuns() {
        Fusion weighted = Fusion.weightedSum(Normalisation.MIN_MAX, 0.25, 0.75);

        assertThat(weighted.fuse("w", List.of(ONE, TWO), 2).hits("q"))
                .containsExactly(new Hit("c", 0.75), new Hit("a", 0.25));
        assertThatThrownBy(() -> Fusion.weightedSum(Normalisation.NONE, 1).fuse("w", List.of(ONE, TWO), 2))
                .hasMessage("there must be a weight for each run, but there were only 1: [1.0]");
        assertThatThrownBy(() -> Fusion.reciprocalRank(-1)).hasMessage("k must be at least 0, but was -1");
    }

    @ParameterizedTest
    @EnumSource
    void infiniteScoresCannotBeAdded(Normalisation normalisation) {
        Run endless = Run.builder("endless")
                .add("q", "a", Double.NEGATIVE_INFINITY)
                .add("q", "b", 1)
                .build();

        assertThatThrownBy(() -> Fusion.sum(normalisation).fuse("sum", List.of(ONE, endless), 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "scores must be finite to be added, but run endless has -Infinity for document a of query q."
                                + " Maybe fuse by ranks.");
        assertThat(Fusion.reciprocalRank(0).fuse("rrf", List.of(endless), 10).hits("q"))
                .containsExactly(new Hit("b", 1), new Hit("a", 0.5));
    }

    @Test
    void scoresThatAreTooFarApartCannotBeNormalised() {
        Run wide = Run.builder("wide")
                .add("q", "a", Double.MAX_VALUE)
                .add("q", "b", -Double.MAX_VALUE)
                .build();

        assertThatThrownBy(() -> Fusion.sum(Normalisation.MIN_MAX).fuse("sum", List.of(wide), 10))
                .hasMessage("scores must not be too far apart to be normalised, but run wide has from"
                        + " -1.7976931348623157E308 to 1.7976931348623157E308 for query q. Maybe fuse by ranks.");
    }

    @Test
    void standardScoresHaveMeanZeroAndDeviationOne() {
        double[] scores = Normalisation.Z_SCORE.of(ONE.hits("q"));

        assertThat(scores[0]).isCloseTo(4 / Math.sqrt(32.0 / 3), within(1e-12));
        assertThat(scores[1]).isZero();
        assertThat(scores[2]).isEqualTo(-scores[0]);
    }

    @Test
    void scoresThatAreAllEqualSayNothing() {
        assertThat(Normalisation.MIN_MAX.of(ONE.hits("p"))).containsExactly(0);
        assertThat(Normalisation.Z_SCORE.of(ONE.hits("p"))).containsExactly(0);
        // Their mean is 0.10000000000000002.
        Run tenths = Run.builder("x")
                .add("q", "a", .1)
                .add("q", "b", .1)
                .add("q", "c", .1)
                .build();
        assertThat(Normalisation.Z_SCORE.of(tenths.hits("q"))).containsExactly(0, 0, 0);
    }
}
