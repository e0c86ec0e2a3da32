// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.weight;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sparse vector of small integers: features by number, each with an impact from 1 to 255.
 *
 * <p>The Euclidean norm is at most {@value #MAX_NORM}, so that by the inequality of Cauchy and Schwarz every dot product is below
 * 2<sup>24</sup> and a sum of floats elsewhere gives the very same ranking. Immutable and thread-safe.
 */
public final class ImpactVector {

    /** The greatest Euclidean norm of a vector. */
    public static final int MAX_NORM = 4095;

    /** The greatest impact. */
    public static final int MAX_IMPACT = 255;

    private static final ImpactVector EMPTY = new ImpactVector(new long[0], new byte[0]);

    /** Ascending as signed numbers, without repetition; {@link #impacts} is parallel to it. */
    private final long[] features;

    private final byte[] impacts;

    private ImpactVector(long[] features, byte[] impacts) {
        this.features = features;
        this.impacts = impacts;
    }

    /** Returns the vector without features. */
    public static ImpactVector empty() {
        return EMPTY;
    }

    /**
     * Rounds weights to impacts. Weights that round to 0 are left out, those above {@value #MAX_IMPACT} are cut, and a vector that
     * would be longer than {@value #MAX_NORM} is scaled down as a whole.
     *
     * @param weights the weight of each feature by its number, at least 0
     */
    public static ImpactVector of(Map<Long, Double> weights) {
        SortedMap<Long, Double> ordered = new TreeMap<>(weights);
        double squares = 0;
        for (double weight : ordered.values()) {
            double cut = Math.min(MAX_IMPACT, weight);
            squares += cut * cut;
        }
        // Rounding adds at most 1/2 to each impact, so the target leaves room for that.
        double norm = Math.sqrt(squares) + 0.5 * Math.sqrt(ordered.size());
        double scale = norm > MAX_NORM ? (MAX_NORM - 0.5 * Math.sqrt(ordered.size())) / Math.sqrt(squares) : 1;
        return rounded(ordered, scale);
    }

    /**
     * Returns a vector of impacts that were rounded before, as they are.
     *
     * @param features numbers, ascending, without repetition
     * @param impacts the impact of each as an unsigned number, from 1 to {@value #MAX_IMPACT}
     * @throws IllegalArgumentException if there are not as many impacts as features, they are out of order or range, or the norm is above
     *     {@value #MAX_NORM}
     */
    public static ImpactVector of(long[] features, byte[] impacts) {
        if (features.length != impacts.length) {
            throw new IllegalArgumentException("a vector must have as many impacts as features, but has %s and %s"
                    .formatted(impacts.length, features.length));
        }
        for (int i = 0; i < features.length; i++) {
            if (impacts[i] == 0 || (i > 0 && features[i - 1] >= features[i])) {
                throw new IllegalArgumentException(
                        "features must ascend and have impacts from 1, but feature %s does not".formatted(i));
            }
        }
        ImpactVector vector = new ImpactVector(features.clone(), impacts.clone());
        if (vector.squaredNorm() > MAX_NORM * MAX_NORM) {
            throw new IllegalArgumentException(
                    "a vector's norm must be at most %s, but is greater".formatted(MAX_NORM));
        }
        return vector;
    }

    private static ImpactVector rounded(SortedMap<Long, Double> weights, double scale) {
        long[] features = new long[weights.size()];
        byte[] impacts = new byte[weights.size()];
        int size = 0;
        for (Map.Entry<Long, Double> entry : weights.entrySet()) {
            long impact = Math.round(Math.min(MAX_IMPACT, entry.getValue()) * scale);
            if (impact > 0) {
                features[size] = entry.getKey();
                impacts[size++] = (byte) impact;
            }
        }
        return new ImpactVector(Arrays.copyOf(features, size), Arrays.copyOf(impacts, size));
    }

    /** Returns how many features there are. */
    public int size() {
        return features.length;
    }

    /**
     * Returns the number of a feature.
     *
     * @param position from 0 to {@link #size()} - 1; ascending
     */
    public long feature(int position) {
        return features[position];
    }

    /**
     * Returns the impact of a feature.
     *
     * @param position from 0 to {@link #size()} - 1
     */
    public int impact(int position) {
        return impacts[position] & 0xff;
    }

    /**
     * Returns the impact of a feature by its number, 0 if it is not there. Takes time logarithmic in the size.
     *
     * @param feature its number
     */
    public int impactOf(long feature) {
        int position = Arrays.binarySearch(features, feature);
        return position < 0 ? 0 : impact(position);
    }

    /**
     * Returns the dot product with another vector, below 2<sup>24</sup>. Takes time linear in both sizes.
     *
     * @param other the other vector
     */
    public int dot(ImpactVector other) {
        int sum = 0;
        int i = 0;
        int j = 0;
        while (i < features.length && j < other.features.length) {
            int order = Long.compare(features[i], other.features[j]);
            if (order == 0) {
                sum += impact(i++) * other.impact(j++);
            } else if (order < 0) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    /** Returns the sum of the squares of the impacts, at most {@value #MAX_NORM} squared. */
    public int squaredNorm() {
        int sum = 0;
        for (int i = 0; i < impacts.length; i++) {
            sum += impact(i) * impact(i);
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImpactVector that
                && Arrays.equals(features, that.features)
                && Arrays.equals(impacts, that.impacts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(features) + Arrays.hashCode(impacts);
    }

    @Override
    public String toString() {
        return "ImpactVector[" + size() + " features]";
    }
}
