// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.alert.Feedback.Kind;
import org.junit.jupiter.api.Test;

class RelevanceGateTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final EntityId ONE = EntityId.parse("one");

    private static LikelihoodHistory uniform() {
        LikelihoodHistory seen = LikelihoodHistory.empty();
        for (int i = 0; i < 100; i++) {
            seen = seen.with(i / 100.0);
        }
        return seen;
    }

    @Test
    void theBestTwentiethOfWhatIsUsuallySeenPasses() {
        assertThat(RelevanceGate.best(0.05, uniform()).threshold()).isEqualTo(0.95);
        assertThat(RelevanceGate.best(0.5, uniform()).threshold()).isEqualTo(0.5);
        assertThat(RelevanceGate.best(1, uniform()).threshold()).isZero();
    }

    @Test
    void aShareMeansNothingBeforeEnoughWasSeen() {
        LikelihoodHistory few = LikelihoodHistory.empty();
        for (int i = 1; i < LikelihoodHistory.ENOUGH; i++) {
            few = few.with(0.5);
        }

        assertThat(RelevanceGate.best(0.05, few).threshold()).isZero();
        assertThat(RelevanceGate.best(0.05, few.with(0.5)).threshold()).isEqualTo(0.51);
    }

    @Test
    void whatWasNotUsefulMovesTheGateUpAndAnswersMoveItBack() {
        RelevanceGate gate = RelevanceGate.atLeast(0.5);

        RelevanceGate higher = gate.after(List.of(new Feedback(NOON, ONE, Kind.NOT_USEFUL)));
        RelevanceGate lower = higher.after(List.of(new Feedback(NOON, ONE, Kind.ANSWERED)));
        RelevanceGate opened = higher.after(List.of(new Feedback(NOON, ONE, Kind.OPENED)));

        assertThat(higher.threshold()).isCloseTo(0.55, within(1e-12));
        assertThat(lower.threshold()).isCloseTo(0.545, within(1e-12));
        assertThat(opened.threshold()).isCloseTo(0.54875, within(1e-12));
    }

    @Test
    void feedbackCountsOnceAndInTheOrderOfTime() {
        Feedback bad = new Feedback(NOON, ONE, Kind.NOT_USEFUL);
        Feedback good = new Feedback(NOON.plusSeconds(1), EntityId.parse("two"), Kind.ANSWERED);

        assertThat(RelevanceGate.open().after(List.of(good, bad, bad, good)))
                .isEqualTo(RelevanceGate.open().after(List.of(bad)).after(List.of(good)));
    }

    @Test
    void noGateClosesForGood() {
        List<Feedback> complaints = IntStream.range(0, 1000)
                .mapToObj(i -> new Feedback(NOON.plusSeconds(i), ONE, Kind.NOT_USEFUL))
                .toList();

        assertThat(RelevanceGate.open().after(complaints).threshold()).isEqualTo(0.95);
        assertThat(RelevanceGate.atLeast(0.99).after(complaints).threshold()).isEqualTo(0.99);
    }

    @Test
    void aHistoryIsReadBackFromItsCounts() {
        LikelihoodHistory seen = uniform().with(1);

        assertThat(LikelihoodHistory.of(seen.counts())).isEqualTo(seen).hasSameHashCodeAs(seen);
        assertThat(seen.total()).isEqualTo(101);
        assertThat(seen.counts()[99]).isEqualTo(2);
        assertThat(LikelihoodHistory.empty()).hasToString("0 matches " + Arrays.toString(new int[100]));
    }

    @Test
    void badNumbersAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RelevanceGate.atLeast(Double.NaN))
                .withMessage("minimum must be from 0 to 1, but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RelevanceGate.best(0, LikelihoodHistory.empty()))
                .withMessage("share must be above 0 and at most 1, but was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LikelihoodHistory.empty().with(1.5))
                .withMessage("likelihood must be from 0 to 1, but was 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LikelihoodHistory.of(1, 2))
                .withMessage("counts must be 100 numbers of at least 0, but were [1, 2]");
    }
}
