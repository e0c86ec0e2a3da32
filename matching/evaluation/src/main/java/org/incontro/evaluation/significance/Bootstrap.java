// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.significance;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Intervals without a formula: the same number computed of many samples, drawn with replacement from what was
 * observed, and of these numbers the middle ones. Efron's percentile method. The same seed gives the same interval.
 */
public final class Bootstrap {

    private Bootstrap() {}

    /**
     * Returns an interval of a mean.
     *
     * @param values what was observed, at least one
     * @param confidence how much of the samples' means lies inside, above 0 and below 1, such as 0.95
     * @param samples how many to draw, at least 1
     * @param seed of the samples
     * @return the interval
     */
    public static Interval mean(double[] values, double confidence, int samples, long seed) {
        return of(values.length, confidence, samples, seed, drawn -> {
            double sum = 0;
            for (int index : drawn) {
                sum += values[index];
            }
            return sum / drawn.length;
        });
    }

    /**
     * Returns an interval of any number.
     *
     * @param observations how many there are, at least 1: queries, or persons
     * @param confidence above 0 and below 1, such as 0.95
     * @param samples how many to draw, at least 1
     * @param seed of the samples
     * @param statistic the number, of the indices that were drawn
     * @return the interval
     */
    public static Interval of(
            int observations, double confidence, int samples, long seed, ToDoubleFunction<int[]> statistic) {
        require(observations >= 1, "observations must be at least 1, but was " + observations);
        require(samples >= 1, "samples must be at least 1, but was " + samples);
        require(confidence > 0 && confidence < 1, "confidence must be above 0 and below 1, but was " + confidence);
        Seeded seeded = new Seeded(seed);
        double[] statistics = new double[samples];
        int[] drawn = new int[observations];
        for (int sample = 0; sample < samples; sample++) {
            for (int i = 0; i < observations; i++) {
                drawn[i] = seeded.below(observations);
            }
            statistics[sample] = statistic.applyAsDouble(drawn);
        }
        Arrays.sort(statistics);
        double outside = (1 - confidence) / 2;
        return new Interval(quantile(statistics, outside), quantile(statistics, 1 - outside));
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
