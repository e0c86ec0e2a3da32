// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.expertise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.incontro.evaluation.expertise.WeightedKendallLoss.Person;
import org.incontro.evaluation.significance.Interval;
import org.junit.jupiter.api.Test;

class WeightedKendallLossTest {

    /** Pairs: 5 and 3 right (weight 2), 5 and 1 tied (4, half of it lost), 3 and 1 wrong (2): 4 of 8. */
    private static final Person ANN = new Person(List.of(5.0, 3.0, 1.0), List.of(0.9, 0.5, 0.9));

    private static final Person BOB = new Person(List.of(2.0, 2.0, 4.0), List.of(0.1, 0.2, 0.3));

    @Test
    void aPairThatIsWrongCostsItsDifferenceAndATieHalf() {
        assertThat(WeightedKendallLoss.of(List.of(ANN))).isEqualTo(0.5);
        assertThat(WeightedKendallLoss.of(List.of(BOB))).isZero();
    }

    @Test
    void personsArePooled() {
        assertThat(WeightedKendallLoss.of(List.of(ANN, BOB))).isEqualTo(4.0 / 12);
        assertThat(WeightedKendallLoss.of(List.of())).isZero();
    }

    @Test
    void intervalsAreOverPersons() {
        Interval interval = WeightedKendallLoss.interval(List.of(ANN, BOB), 0.9, 200, 1);
        assertThat(interval).isEqualTo(new Interval(0, 0.5));
        assertThat(WeightedKendallLoss.differenceInterval(List.of(ANN, BOB), List.of(ANN, BOB), 0.9, 200, 1))
                .isEqualTo(new Interval(0, 0));
        assertThatThrownBy(() -> WeightedKendallLoss.differenceInterval(List.of(ANN), List.of(), 0.9, 1, 1))
                .hasMessage("both systems must have the same persons, but had 1 and 0");
    }

    @Test
    void eachPaperHasAScore() {
        assertThatThrownBy(() -> new Person(List.of(1.0), List.of()))
                .hasMessage("there must be a score for each expertise, but there were 0 for 1");
    }
}
