// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BootstrapTest {

    private static final double[] VALUES = new double[100];

    static {
        for (int i = 0; i < VALUES.length; i++) {
            VALUES[i] = i;
        }
    }

    /** The standard error of the mean of 0 to 99 is 2.887; the normal interval is 49.5 +- 5.658. */
    @Test
    void anIntervalOfAMeanIsNearTheNormalOne() {
        Interval interval = Bootstrap.mean(VALUES, 0.95, 20_000, 1);

        assertThat(interval.low()).isCloseTo(43.84, within(0.3));
        assertThat(interval.high()).isCloseTo(55.16, within(0.3));
        assertThat(interval).isEqualTo(Bootstrap.mean(VALUES, 0.95, 20_000, 1));
        assertThat(interval).isNotEqualTo(Bootstrap.mean(VALUES, 0.95, 20_000, 2));
    }

    @Test
    void aValueThatIsTheSameEverywhereHasAnIntervalOfOnePoint() {
        assertThat(Bootstrap.mean(new double[] {2, 2, 2}, 0.9, 100, 1)).isEqualTo(new Interval(2, 2));
        assertThat(new Interval(2, 2).holdsZero()).isFalse();
        assertThat(new Interval(-1, 2).holdsZero()).isTrue();
    }

    @Test
    void optionsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> Bootstrap.mean(new double[0], 0.9, 1, 1))
                .hasMessage("observations must be at least 1, but was 0");
        assertThatThrownBy(() -> Bootstrap.mean(VALUES, 0.9, 0, 1)).hasMessage("samples must be at least 1, but was 0");
        assertThatThrownBy(() -> Bootstrap.mean(VALUES, 1, 1, 1))
                .hasMessage("confidence must be above 0 and below 1, but was 1.0");
        assertThatThrownBy(() -> new Interval(2, 1)).hasMessage("low must be at most high, but was 2.0 and 1.0");
    }
}
