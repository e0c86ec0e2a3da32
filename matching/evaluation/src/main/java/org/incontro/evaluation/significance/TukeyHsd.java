// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.significance;

/**
 * Are any two of several systems different? Tukey's honestly significant differences: p of each pair, corrected for there being many
 * pairs, from a two-way analysis of variance of systems and queries. Immutable.
 *
 * <p>It assumes that what is left when the means of system and query are taken off is normal and equally wide everywhere, as values by
 * query never quite are: {@link #randomised} asks the same without assuming it. Carterette, "Multiple Testing in Statistical Analysis of
 * Systems-Based Information Retrieval Experiments", ACM TOIS 30(1), 2012, has both.
 */
public final class TukeyHsd {

    private final double[][] values;
    private final double[] means;

    private TukeyHsd(double[][] values, double[] means) {
        this.values = values;
        this.means = means;
    }

    /**
     * Prepares the comparison of all pairs.
     *
     * @param values of each system, the same queries in the same order; at least two systems and two queries
     * @throws IllegalArgumentException if there are fewer, or numbers of queries differ, or a value is not finite
     */
    public static TukeyHsd of(double[][] values) {
        if (values.length < 2 || values[0].length < 2) {
            throw new IllegalArgumentException("there must be at least two systems and two queries, but there were "
                    + values.length + " and " + (values.length == 0 ? 0 : values[0].length));
        }
        double[][] copies = new double[values.length][];
        double[] means = new double[values.length];
        for (int system = 0; system < values.length; system++) {
            copies[system] = values[system].clone();
            if (copies[system].length != values[0].length) {
                throw new IllegalArgumentException("all systems must have values of the same queries, but had "
                        + values[0].length + " and " + copies[system].length);
            }
            for (double value : copies[system]) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("values must be finite, but one was " + value);
                }
                means[system] += value / copies[system].length;
            }
        }
        return new TukeyHsd(copies, means);
    }

    /**
     * Returns p of a pair, by the distribution of the studentised range.
     *
     * @param one a system, from 0
     * @param other another
     */
    public double p(int one, int other) {
        int systems = values.length;
        int queries = values[0].length;
        double[] ofQueries = new double[queries];
        double all = 0;
        for (int query = 0; query < queries; query++) {
            for (double[] value : values) {
                ofQueries[query] += value[query] / systems;
            }
            all += ofQueries[query] / queries;
        }
        double squares = 0;
        for (int system = 0; system < systems; system++) {
            for (int query = 0; query < queries; query++) {
                double rest = values[system][query] - means[system] - ofQueries[query] + all;
                squares += rest * rest;
            }
        }
        int degrees = (systems - 1) * (queries - 1);
        double error = Math.sqrt(squares / degrees / queries);
        double distance = Math.abs(means[one] - means[other]);
        if (distance == 0 || error == 0) {
            return distance == 0 ? 1 : 0;
        }
        return StudentisedRange.beyond(distance / error, systems, degrees);
    }

    /**
     * Returns p of all pairs, by shuffling each query's values among the systems: how often is the distance of the best and the worst
     * mean at least that of the pair?
     *
     * @param samples how many shuffles, at least 1
     * @param seed of the shuffles
     * @return p by the numbers of both systems; (as far + 1) / (samples + 1), never 0
     */
    public double[][] randomised(int samples, long seed) {
        int systems = values.length;
        int queries = values[0].length;
        Seeded seeded = new Seeded(seed);
        int[][] asFar = new int[systems][systems];
        double[] shuffled = new double[systems];
        for (int sample = 0; sample < samples; sample++) {
            double[] sums = new double[systems];
            for (int query = 0; query < queries; query++) {
                for (int system = 0; system < systems; system++) {
                    int place = seeded.below(system + 1);
                    shuffled[system] = shuffled[place];
                    shuffled[place] = values[system][query];
                }
                for (int system = 0; system < systems; system++) {
                    sums[system] += shuffled[system] / queries;
                }
            }
            count(asFar, range(sums));
        }
        double[][] p = new double[systems][systems];
        for (int one = 0; one < systems; one++) {
            for (int other = 0; other < systems; other++) {
                p[one][other] = one == other ? 1 : (asFar[one][other] + 1.0) / (samples + 1.0);
            }
        }
        return p;
    }

    private static double range(double[] sums) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double sum : sums) {
            low = Math.min(low, sum);
            high = Math.max(high, sum);
        }
        return high - low;
    }

    private void count(int[][] asFar, double range) {
        for (int one = 0; one < means.length; one++) {
            for (int other = 0; other < means.length; other++) {
                // Sums of the same numbers in another order differ in the last digits.
                asFar[one][other] += range >= Math.abs(means[one] - means[other]) - 1e-12 ? 1 : 0;
            }
        }
    }
}
