// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.incontro.evaluation.alert.Calibration.Bin;
import org.incontro.evaluation.significance.Interval;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final Calibration FOUR =
            Calibration.of(new double[] {0.9, 0.1, 0.6, 0.4}, new boolean[] {true, false, false, true});

    @Test
    void binsHoldEqualNumbersFromTheLeastLikelyOn() {
        assertThat(FOUR.bins(2)).containsExactly(new Bin(2, 0.25, 0.5), new Bin(2, 0.75, 0.5));
        assertThat(FOUR.expectedError(2)).isEqualTo(0.25);
        assertThat(FOUR.bins(15)).hasSize(4);
        assertThat(FOUR.expectedError(15)).isCloseTo((0.1 + 0.6 + 0.6 + 0.1) / 4, within(1e-12));
    }

    @Test
    void theBrierScoreIsToBeBetterThanAConstant() {
        assertThat(FOUR.brier()).isCloseTo((0.01 + 0.01 + 0.36 + 0.36) / 4, within(1e-12));
        assertThat(FOUR.constantBrier()).isEqualTo(0.25);
        assertThat(FOUR.baseRate()).isEqualTo(0.5);
    }

    @Test
    void matchesOfTheSameLikelihoodCountWithTheirShare() {
        Calibration one = Calibration.of(new double[] {0.5, 0.5, 0.5, 0.5}, new boolean[] {true, true, false, false});
        Calibration other = Calibration.of(new double[] {0.5, 0.5, 0.5, 0.5}, new boolean[] {false, true, false, true});

        assertThat(one.expectedError(2)).isZero();
        assertThat(other.bins(2)).isEqualTo(one.bins(2));
    }

    @Test
    void intervalsHoldTheValue() {
        double[] likelihoods = new double[200];
        boolean[] outcomes = new boolean[200];
        for (int i = 0; i < 200; i++) {
            likelihoods[i] = i / 200.0;
            outcomes[i] = (i * 7919) % 200 < i;
        }
        Calibration calibration = Calibration.of(likelihoods, outcomes);
        Interval brier = calibration.brierInterval(0.95, 500, 1);
        Interval error = calibration.expectedErrorInterval(Calibration.USUAL_BINS, 0.95, 500, 1);

        assertThat(calibration.brier()).isBetween(brier.low(), brier.high());
        assertThat(error.low()).isBetween(0.0, error.high());
        assertThat(calibration.brier()).isLessThan(calibration.constantBrier());
    }

    @Test
    void inputOutOfRangeIsRefused() {
        assertThatThrownBy(() -> Calibration.of(new double[] {1.5}, new boolean[1]))
                .hasMessage("a likelihood must be from 0 to 1, but was 1.5");
        assertThatThrownBy(() -> Calibration.of(new double[0], new boolean[0]))
                .hasMessage("there must be as many likelihoods as outcomes and at least one, but there were 0 and 0");
        assertThatThrownBy(() -> FOUR.bins(0)).hasMessage("bins must be at least 1, but was 0");
        assertThat(List.of(FOUR.bins(1).get(0).size())).containsExactly(4);
    }
}
