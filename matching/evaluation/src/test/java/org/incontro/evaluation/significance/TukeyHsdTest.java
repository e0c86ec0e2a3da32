// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TukeyHsdTest {

    private static final double[][] VALUES = {
        {.1, .5, .3, .9, .2, .7}, {.2, .6, .3, 1.0, .5, .6}, {.4, .7, .6, .9, .6, .9}
    };

    /** Reference values of scipy.stats.studentized_range, SciPy 1.17.1. */
    @ParameterizedTest
    @CsvSource({
        "3.877, 3, 10, 0.049987089",
        "3.958, 4, 20, 0.050021211",
        "2.0, 5, 100, 0.62003402",
        "5.5, 2, 7, 0.0059824291",
        "0.5, 3, 12, 0.93379102",
        "6.0, 3, 2, 0.092093804",
        "3.314, 3, 100000, 0.05004414",
        "4.2, 8, 300, 0.063043087"
    })
    void theDistributionOfTheRangeIsThatOfTheReference(double q, int means, int degrees, double beyond) {
        assertThat(StudentisedRange.beyond(q, means, degrees)).isCloseTo(beyond, within(2e-6));
    }

    @Test
    void pairsAreThoseOfATwoWayAnalysis() {
        TukeyHsd tukey = TukeyHsd.of(VALUES);

        assertThat(tukey.p(0, 1)).isCloseTo(0.35329625, within(1e-6));
        assertThat(tukey.p(0, 2)).isCloseTo(0.0058441613, within(1e-6));
        assertThat(tukey.p(2, 1)).isCloseTo(0.061680699, within(1e-6));
        assertThat(tukey.p(1, 1)).isEqualTo(1);
    }

    @Test
    void shufflingFindsTheSamePairAndIsMoreCarefulWithTheOthers() {
        TukeyHsd tukey = TukeyHsd.of(VALUES);
        double[][] p = tukey.randomised(20_000, 1);

        assertThat(p[0][2]).isEqualTo(p[2][0]).isLessThan(0.02);
        // The third system's distance widens the range that chance makes; the analysis of variance takes it off.
        assertThat(p[0][1]).isBetween(tukey.p(0, 1), 0.8);
        assertThat(p[1][1]).isEqualTo(1);
        assertThat(TukeyHsd.of(VALUES).randomised(20_000, 1)).isDeepEqualTo(p);
    }

    @Test
    void ofTwoSystemsShufflingIsTheSignFlipTest() {
        double[][] p = TukeyHsd.of(new double[][] {VALUES[0], VALUES[2]}).randomised(50_000, 3);

        assertThat(p[0][1])
                .isCloseTo(
                        SignificanceTests.signFlip(PairedDifferences.of(VALUES[0], VALUES[2]), 50_000, 3)
                                .p(),
                        within(0.004));
    }

    @Test
    void systemsThatDifferByTheSameEverywhereDifferSurely() {
        TukeyHsd tukey = TukeyHsd.of(new double[][] {{0, 1, 2}, {1, 2, 3}});

        assertThat(tukey.p(0, 1)).isZero();
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        assertThatThrownBy(() -> TukeyHsd.of(new double[][] {{1, 2}}))
                .hasMessage("there must be at least two systems and two queries, but there were 1 and 2");
        assertThatThrownBy(() -> TukeyHsd.of(new double[0][]))
                .hasMessage("there must be at least two systems and two queries, but there were 0 and 0");
        assertThatThrownBy(() -> TukeyHsd.of(new double[][] {{1, 2}, {1, 2, 3}}))
                .hasMessage("all systems must have values of the same queries, but had 2 and 3");
        assertThatThrownBy(() -> TukeyHsd.of(new double[][] {{1, 2}, {1, Double.NaN}}))
                .hasMessage("values must be finite, but one was NaN");
    }
}
