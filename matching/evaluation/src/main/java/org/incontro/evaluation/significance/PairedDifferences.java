// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.significance;

/**
 * What one system has over another, query by query. Immutable.
 *
 * <p>All tests here are two-sided, and all are about the same pairs: the values of two systems for the same queries.
 */
public final class PairedDifferences {

    private final double[] differences;
    private final double baselineMean;

    private PairedDifferences(double[] differences, double baselineMean) {
        this.differences = differences;
        this.baselineMean = baselineMean;
    }

    /**
     * Pairs two systems.
     *
     * @param baseline values of the one that is there
     * @param system values of the one that is to be judged, of the same queries in the same order
     * @return the differences, system less baseline
     * @throws IllegalArgumentException if the numbers of values differ, or there are none, or one is not finite
     */
    public static PairedDifferences of(double[] baseline, double[] system) {
        if (baseline.length != system.length) {
            throw new IllegalArgumentException("both systems must have the same number of values, but had "
                    + baseline.length + " and " + system.length);
        }
        if (baseline.length == 0) {
            throw new IllegalArgumentException("there must be at least one pair of values, but there was none");
        }
        double[] differences = new double[baseline.length];
        double sum = 0;
        for (int i = 0; i < differences.length; i++) {
            differences[i] = system[i] - baseline[i];
            sum += baseline[i];
            if (Double.isNaN(differences[i]) || Double.isInfinite(differences[i])) {
                throw new IllegalArgumentException(
                        "values must be finite, but a pair was " + baseline[i] + " and " + system[i]);
            }
        }
        return new PairedDifferences(differences, sum / baseline.length);
    }

    /** Returns how many pairs there are. */
    public int size() {
        return differences.length;
    }

    /** Returns the differences in the order of the pairs, system less baseline. */
    public double[] toArray() {
        return differences.clone();
    }

    /** Returns how many pairs the system won. */
    public int wins() {
        return count(1);
    }

    /** Returns how many pairs the system lost. */
    public int losses() {
        return count(-1);
    }

    private int count(int sign) {
        int count = 0;
        for (double difference : differences) {
            count += Math.signum(difference) == sign ? 1 : 0;
        }
        return count;
    }

    /** Returns the mean difference. */
    public double mean() {
        double sum = 0;
        for (double difference : differences) {
            sum += difference;
        }
        return sum / differences.length;
    }

    /** Returns the mean difference as a share of the baseline's mean; 0 if that is 0. */
    public double relativeGain() {
        return baselineMean == 0 ? 0 : mean() / baselineMean;
    }

    /** Returns the standard deviation of the differences, with n - 1 below; 0 of a single pair. */
    public double standardDeviation() {
        double mean = mean();
        double sum = 0;
        for (double difference : differences) {
            sum += (difference - mean) * (difference - mean);
        }
        return differences.length < 2 ? 0 : Math.sqrt(sum / (differences.length - 1));
    }

    /**
     * Returns the effect size d_z: the mean difference in standard deviations of the differences. Cohen calls 0.2
     * small, 0.5 medium and 0.8 large. 0 if all differences are equal.
     */
    public double effectSize() {
        double deviation = standardDeviation();
        return deviation == 0 ? 0 : mean() / deviation;
    }
}
