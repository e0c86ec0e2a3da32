// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListLikelihoodTest {

    /** 12 to 1, in another order. */
    private static final double[] TWELVE = {1, 12, 3, 10, 5, 8, 7, 6, 9, 4, 11, 2};

    @Test
    void scoresAreMeasuredByTheEleventh() {
        assertThat(ListLikelihood.prominence(TWELVE)).startsWith(0.5, 6, 1.5, 5).endsWith(1);
    }

    @Test
    void aShortListIsMeasuredByItsLastHit() {
        assertThat(ListLikelihood.prominence(new double[] {0, 3, 1.5})).containsExactly(0, 2, 1);
        assertThat(ListLikelihood.prominence(new double[3])).containsExactly(0, 0, 0);
    }

    @Test
    void theLikelihoodIsLogisticInTheLogarithm() {
        ListLikelihood likelihood = new ListLikelihood(-1, 2);

        assertThat(likelihood.ofProminence(1)).isCloseTo(1 / (1 + Math.exp(1)), within(1e-15));
        assertThat(likelihood.ofProminence(6)).isCloseTo(1 / (1 + Math.exp(1) / 36), within(1e-15));
        assertThat(likelihood.of(TWELVE)[1]).isEqualTo(likelihood.ofProminence(6));
        assertThat(likelihood.of(new double[] {0, 1})[0]).isZero();
    }

    @Test
    void whatRaisesAllScoresChangesNothing() {
        double[] risen = Arrays.stream(TWELVE).map(score -> 2 * score).toArray();

        assertThat(ListLikelihood.ofPartners().of(risen))
                .containsExactly(ListLikelihood.ofPartners().of(TWELVE));
    }

    @Test
    void theOrderOfAListStays() {
        double[] falling =
                IntStream.range(0, 30).mapToDouble(i -> 3.0 / (2 + i)).toArray();
        double[] likelihoods = ListLikelihood.ofPartners().of(falling);

        assertThat(likelihoods).hasSize(30);
        assertThat(IntStream.range(1, 30)).allMatch(i -> likelihoods[i] < likelihoods[i - 1]);
        assertThat(likelihoods[0]).isLessThan(1);
    }

    @Test
    void numbersThatMakeNoLikelihoodAreRefused() {
        assertThatThrownBy(() -> new ListLikelihood(0, -1))
                .hasMessage("intercept and slope must be finite and the slope at least 0, but were 0.0 and -1.0");
        assertThatThrownBy(() -> new ListLikelihood(Double.NaN, 1)).hasMessageContaining("NaN and 1.0");
        assertThatThrownBy(() -> new ListLikelihood(0, Double.POSITIVE_INFINITY))
                .hasMessageContaining("0.0 and Infinity");
    }
}
