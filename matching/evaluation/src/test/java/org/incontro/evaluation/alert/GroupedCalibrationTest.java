// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.incontro.evaluation.alert.FittedLikelihood.Form;
import org.incontro.evaluation.alert.JudgedPairs.Grouping;
import org.incontro.evaluation.alert.JudgedPairs.Scale;
import org.incontro.evaluation.alert.JudgedPairs.Unjudged;
import org.incontro.evaluation.significance.Interval;
import org.incontro.evaluation.trec.Judgements;
import org.incontro.evaluation.trec.Run;
import org.junit.jupiter.api.Test;

class GroupedCalibrationTest {

    private static Run run() {
        Run.Builder run = Run.builder("mine");
        for (int query = 0; query < 20; query++) {
            for (int document = 0; document < 10; document++) {
                run.add("q" + (10 + query), "d" + document, 1.0 / (1 + document));
            }
        }
        return run.build();
    }

    /** The first is right in every query, the second in every other one, the last is judged wrong. */
    private static Judgements judgements() {
        Judgements.Builder judgements = Judgements.builder();
        for (int query = 0; query < 20; query++) {
            judgements.add("q" + (10 + query), "d0", 2);
            judgements.add("q" + (10 + query), "d1", query % 2);
            judgements.add("q" + (10 + query), "d9", 0);
        }
        return judgements.build();
    }

    @Test
    void pairsWithoutAJudgementAreWrongOrLeftOut() {
        JudgedPairs wrong = JudgedPairs.of(run(), judgements(), 5, 1, Unjudged.WRONG);
        JudgedPairs judged = JudgedPairs.of(run(), judgements(), 10, 2, Unjudged.LEFT_OUT);

        assertThat(wrong.size()).isEqualTo(100);
        assertThat(wrong.outcomes()).startsWith(true, false, false, false, false, true, true, false);
        assertThat(judged.size()).isEqualTo(60);
        assertThat(judged.outcomes()).startsWith(true, false, false, true, false, false);
        assertThat(judged.groups(Grouping.DOCUMENT)).startsWith(0, 1, 2, 0, 1, 2);
        assertThat(judged.groups(Grouping.QUERY)).startsWith(0, 0, 0, 1, 1, 1);
    }

    @Test
    void aFittedLikelihoodBeatsTheBaseRateAlsoWhereItWasNotFitted() {
        JudgedPairs pairs = JudgedPairs.of(run(), judgements(), 10, 1, Unjudged.WRONG);
        double[] likelihoods = pairs.crossValidated(Form.ISOTONIC, Grouping.QUERY, 10);
        GroupedCalibration result =
                GroupedCalibration.of(likelihoods, pairs.outcomes(), pairs.groups(Grouping.QUERY), 500, 1);

        assertThat(result.pairs()).isEqualTo(200);
        assertThat(result.groups()).isEqualTo(20);
        assertThat(result.baseRate()).isEqualTo(0.15);
        assertThat(result.brier()).isLessThan(0.035);
        assertThat(result.constantBrier()).isCloseTo(0.1275, within(1e-12));
        assertThat(result.beatsConstant()).isTrue();
        assertThat(result.errorInterval().low()).isLessThanOrEqualTo(result.expectedError());
    }

    @Test
    void sayingTheBaseRateDoesNotBeatIt() {
        JudgedPairs pairs = JudgedPairs.of(run(), judgements(), 10, 1, Unjudged.WRONG);
        double[] constant = IntStream.range(0, 200).mapToDouble(i -> 0.15).toArray();

        assertThat(GroupedCalibration.of(constant, pairs.outcomes(), pairs.groups(Grouping.QUERY), 200, 1)
                        .beatsConstant())
                .isFalse();
    }

    @Test
    void prominenceLeavesOutWhatRaisesAllScoresOfAQuery() {
        Run.Builder later = Run.builder("later");
        run().queries()
                .forEach(query -> run().hits(query).forEach(hit -> later.add(query, hit.document(), 3 * hit.score())));
        JudgedPairs then = JudgedPairs.of(run(), judgements(), 5, 1, Unjudged.WRONG, Scale.PROMINENCE);
        JudgedPairs now = JudgedPairs.of(later.build(), judgements(), 5, 1, Unjudged.WRONG, Scale.PROMINENCE);

        // Ten hits have no eleventh; the last counts.
        assertThat(then.scores()[0]).isCloseTo(10, within(1e-12));
        assertThat(then.scores()[4]).isCloseTo(2, within(1e-12));
        assertThat(now.scores()[0]).isCloseTo(10, within(1e-12));
    }

    @Test
    void theGainOverABaseRateKnownBeforehandIsOfWholeGroups() {
        JudgedPairs pairs = JudgedPairs.of(run(), judgements(), 10, 1, Unjudged.WRONG);
        double[] rates = pairs.crossValidatedBaseRate(Grouping.QUERY, 2);
        double[] likelihoods = pairs.crossValidated(Form.ISOTONIC, Grouping.QUERY, 2);
        int[] groups = pairs.groups(Grouping.QUERY);

        // The second is right in every other query, so all of one half and none of the other.
        assertThat(pairs.baseRate()).isCloseTo(0.15, within(1e-12));
        assertThat(rates[0]).isCloseTo(0.2, within(1e-12));
        assertThat(rates[10]).isCloseTo(0.1, within(1e-12));
        assertThat(GroupedCalibration.gainOver(rates, rates, pairs.outcomes(), groups, 100, 1))
                .isEqualTo(new Interval(0, 0));
        assertThat(GroupedCalibration.gainOver(likelihoods, rates, pairs.outcomes(), groups, 100, 1)
                        .high())
                .isPositive();
        assertThatThrownBy(
                        () -> GroupedCalibration.gainOver(new double[2], new double[1], new boolean[2], groups, 1, 1))
                .hasMessage("likelihoods, others, outcomes and groups must be equally many, but were 2, 1, 2 and 200");
    }

    @Test
    void groupsAreDrawnAsWholes() {
        // Within a group all pairs are alike, so that the interval is as wide as of ten observations and not of a
        // thousand.
        IntToDoubleFunction side = i -> i / 100 % 2;
        double[] likelihoods = IntStream.range(0, 1000).mapToDouble(i -> 0.5).toArray();
        boolean[] outcomes = new boolean[1000];
        int[] groups = new int[1000];
        int[] alone = new int[1000];
        for (int i = 0; i < 1000; i++) {
            outcomes[i] = side.applyAsDouble(i) == 1;
            groups[i] = i / 100;
            alone[i] = i;
        }
        double together = GroupedCalibration.of(likelihoods, outcomes, groups, 300, 1)
                .errorInterval()
                .high();
        double apart = GroupedCalibration.of(likelihoods, outcomes, alone, 300, 1)
                .errorInterval()
                .high();

        assertThat(together).isGreaterThan(4 * apart);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        JudgedPairs pairs = JudgedPairs.of(run(), judgements(), 10, 1, Unjudged.WRONG);

        assertThatThrownBy(() -> pairs.crossValidated(Form.LOGISTIC, Grouping.QUERY, 21))
                .hasMessage("folds must be from 2 to the number of groups, 20, but was 21");
        assertThatThrownBy(() -> GroupedCalibration.of(new double[2], new boolean[2], new int[1], 10, 1))
                .hasMessage("there must be as many groups as likelihoods, but there were 1 and 2");
    }
}
