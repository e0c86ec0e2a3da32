// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.incontro.evaluation.alert.FittedLikelihood.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FittedLikelihoodTest {

    /** Scores from 0.01 to 1, and of each hundred of equal score as many right as the logistic function of its logarithm says. */
    private static double[] scores() {
        double[] scores = new double[10_000];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (i / 100 + 1) / 100.0;
        }
        return scores;
    }

    private static double share(double score) {
        return 1 / (1 + StrictMath.exp(-(1 + 1.5 * StrictMath.log(score))));
    }

    private static boolean[] outcomes() {
        boolean[] outcomes = new boolean[10_000];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = i % 100 < Math.round(100 * share((i / 100 + 1) / 100.0));
        }
        return outcomes;
    }

    @Test
    void bothFormsFindTheSharesThatTheScoresHave() {
        FittedLikelihood logistic = FittedLikelihood.fit(Form.LOGISTIC, scores(), outcomes());
        FittedLikelihood isotonic = FittedLikelihood.fit(Form.ISOTONIC, scores(), outcomes());
        for (double score : new double[] {0.05, 0.2, 0.5, 0.9}) {
            assertThat(logistic.of(score)).as("%s", score).isCloseTo(share(score), within(0.01));
            assertThat(isotonic.of(score)).as("%s", score).isCloseTo(share(score), within(0.01));
        }
        assertThat(logistic).hasToString(logistic.toString()).asString().startsWith("1 / (1 + exp(-(");
        assertThat(isotonic.toString()).contains(" steps from ");
    }

    @Test
    void aLogisticLikelihoodSaysOnAverageWhatCame() {
        double said = Arrays.stream(FittedLikelihood.fit(Form.LOGISTIC, scores(), outcomes())
                        .of(scores()))
                .average()
                .orElseThrow();

        // Platt's targets draw it a little to the middle.
        assertThat(said).isCloseTo(Calibration.of(scores(), outcomes()).baseRate(), within(0.001));
    }

    @Test
    void scoresThatSpeakAgainstThemselvesSayTheBaseRate() {
        double[] scores = {1, 2, 3, 4, 5, 6};
        boolean[] outcomes = {true, true, false, true, false, false};

        assertThat(FittedLikelihood.fit(Form.LOGISTIC, scores, outcomes).of(scores))
                .containsOnly(0.5);
        assertThat(FittedLikelihood.fit(Form.ISOTONIC, scores, outcomes).of(scores))
                .containsOnly(0.5);
    }

    @Test
    void stepsAreInterpolatedAndNeverLeaveWhatWasSeen() {
        FittedLikelihood steps = FittedLikelihood.fit(
                Form.ISOTONIC, new double[] {1, 1, 3, 3}, new boolean[] {false, false, true, false});

        assertThat(steps.of(0.5)).isZero();
        assertThat(steps.of(1)).isZero();
        assertThat(steps.of(2)).isEqualTo(0.25);
        assertThat(steps.of(9)).isEqualTo(0.5);
    }

    @Test
    void aScoreOfNothingIsTakenAsHalfOfTheLeast() {
        FittedLikelihood fitted =
                FittedLikelihood.fit(Form.LOGISTIC, new double[] {0, 0, 0.2, 0.4, 0.4, 0.8}, new boolean[] {
                    false, false, false, true, false, true
                });

        assertThat(fitted.of(0))
                .isEqualTo(fitted.of(0.1))
                .isEqualTo(fitted.of(-3))
                .isBetween(0.0, 0.5);
    }

    @ParameterizedTest
    @EnumSource
    void logarithmsAreNotTakenForScoresWithoutAWord(Form form) {
        double[] logarithms = Arrays.stream(scores()).map(StrictMath::log).toArray();
        FittedLikelihood fitted = FittedLikelihood.fit(form, Arrays.copyOf(logarithms, 9_900), outcomes9900());

        assertThat(fitted.isConstant()).isTrue();
        assertThat(fitted.caution())
                .hasValue("9900 of 9900 scores were below 0 and were all taken as 1.0, for a likelihood is of a score's"
                        + " logarithm. If scores are logarithms themselves, give their exponentials. Scores said nothing"
                        + " of what is right, so that every one has the base rate.");
        assertThat(fitted.toString()).startsWith("0.43").endsWith(" for every score");
    }

    private static boolean[] outcomes9900() {
        return Arrays.copyOf(outcomes(), 9_900);
    }

    @Test
    void whatScoresCanBeIsCautionedOfOnlyWhereItMatters() {
        FittedLikelihood usual = FittedLikelihood.fit(Form.LOGISTIC, scores(), outcomes());
        FittedLikelihood someBelow = FittedLikelihood.fit(
                Form.LOGISTIC, new double[] {-1, 1, 2, 2}, new boolean[] {false, false, true, false});

        assertThat(usual.isConstant()).isFalse();
        assertThat(usual.caution()).isEmpty();
        assertThat(someBelow.caution())
                .hasValue("1 of 4 scores were below 0 and were all taken as 0.5, for a likelihood is of a score's"
                        + " logarithm. If scores are logarithms themselves, give their exponentials.");
    }

    @Test
    void fewPairsAreCalledRelevance() {
        assertThat(FittedLikelihood.fit(Form.LOGISTIC, new double[] {1, 2}, new boolean[] {false, true})
                        .called())
                .isEqualTo("relevance");
        assertThat(FittedLikelihood.fit(Form.LOGISTIC, scores(), outcomes()).called())
                .isEqualTo("probability");
    }

    @Test
    void whatCannotBeFittedIsRefused() {
        assertThatThrownBy(() -> FittedLikelihood.fit(Form.LOGISTIC, new double[2], new boolean[1]))
                .hasMessage("there must be as many scores as outcomes, but there were 2 and 1");
        assertThatThrownBy(() -> FittedLikelihood.fit(Form.LOGISTIC, new double[2], new boolean[2]))
                .hasMessage("of the outcomes some must be right and some wrong, but 0 of 2 were right");
        assertThatThrownBy(() ->
                        FittedLikelihood.fit(Form.ISOTONIC, new double[] {1, Double.NaN}, new boolean[] {true, false}))
                .hasMessage("a score must be finite, but was NaN");
    }
}
