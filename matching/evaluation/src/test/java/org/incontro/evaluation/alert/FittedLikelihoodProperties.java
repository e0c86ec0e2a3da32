// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class FittedLikelihoodProperties {

    /** A pair of score and outcome: right where the number is odd. */
    private static FittedLikelihood fitted(FittedLikelihood.Form form, List<Integer> pairs) {
        double[] scores = pairs.stream().mapToDouble(pair -> pair / 16.0).toArray();
        boolean[] outcomes = new boolean[scores.length];
        int right = 0;
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = pairs.get(i) % 2 != 0;
            right += outcomes[i] ? 1 : 0;
        }
        Assume.that(right > 0 && right < outcomes.length);
        return FittedLikelihood.fit(form, scores, outcomes);
    }

    @Property(tries = 300)
    void aGreaterScoreNeverHasASmallerLikelihood(
            @ForAll FittedLikelihood.Form form,
            @ForAll @Size(min = 2, max = 40) List<@net.jqwik.api.constraints.IntRange(min = 0, max = 64) Integer> pairs,
            @ForAll @DoubleRange(min = 0, max = 5) double one,
            @ForAll @DoubleRange(min = 0, max = 5) double two) {
        FittedLikelihood likelihood = fitted(form, pairs);

        assertThat(likelihood.of(Math.min(one, two)))
                .isBetween(0.0, 1.0)
                .isLessThanOrEqualTo(likelihood.of(Math.max(one, two)));
    }

    @Property(tries = 300)
    void noStepsThatNeverFallAreCloserThanTheIsotonicOnes(
            @ForAll @Size(min = 2, max = 12) List<@net.jqwik.api.constraints.IntRange(min = 1, max = 24) Integer> pairs,
            @ForAll @Size(value = 12) List<@DoubleRange(min = 0, max = 1) Double> steps) {
        FittedLikelihood likelihood = fitted(FittedLikelihood.Form.ISOTONIC, pairs);
        double[] rising =
                steps.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int[] distinct =
                pairs.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
        double own = 0;
        double other = 0;
        for (int pair : pairs) {
            double outcome = pair % 2 != 0 ? 1 : 0;
            double said = likelihood.of(pair / 16.0);
            own += (said - outcome) * (said - outcome);
            double theirs = rising[Arrays.binarySearch(distinct, pair)];
            other += (theirs - outcome) * (theirs - outcome);
        }

        assertThat(own).isLessThanOrEqualTo(other + 1e-9);
    }
}
