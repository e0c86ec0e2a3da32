// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.util.Arrays;

/**
 * How likely the matches of one interest have been so far, in a hundred classes of equal width. Immutable and thread-safe.
 *
 * <p>It says what an interest usually sees, so that "the best twentieth" means the same for a broad interest and for a narrow one.
 */
public final class LikelihoodHistory {

    /** How many matches must have been seen before a share of them means anything. */
    public static final int ENOUGH = 20;

    private static final int CLASSES = 100;
    private static final LikelihoodHistory EMPTY = new LikelihoodHistory(new int[CLASSES]);

    private final int[] counts;
    private final long total;

    private LikelihoodHistory(int[] counts) {
        this.counts = counts;
        total = Arrays.stream(counts).asLongStream().sum();
    }

    /** Returns the history of an interest that has seen nothing. */
    public static LikelihoodHistory empty() {
        return EMPTY;
    }

    /**
     * Returns the history with these counts, as {@link #counts()} gives them.
     *
     * @param counts how many matches fell into each of the hundred classes, the least likely first
     * @throws IllegalArgumentException if there are not a hundred, or one is negative
     */
    public static LikelihoodHistory of(int... counts) {
        if (counts.length != CLASSES || Arrays.stream(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException(
                    "counts must be %s numbers of at least 0, but were %s".formatted(CLASSES, Arrays.toString(counts)));
        }
        return new LikelihoodHistory(counts.clone());
    }

    /** Returns how many matches fell into each of the hundred classes, the least likely first. */
    public int[] counts() {
        return counts.clone();
    }

    /** Returns how many matches were seen. */
    public long total() {
        return total;
    }

    /**
     * Returns this history with one more match.
     *
     * @param likelihood from 0 to 1
     * @throws IllegalArgumentException if it is outside, or NaN
     */
    public LikelihoodHistory with(double likelihood) {
        if (!(likelihood >= 0 && likelihood <= 1)) {
            throw new IllegalArgumentException("likelihood must be from 0 to 1, but was " + likelihood);
        }
        int[] more = counts.clone();
        more[Math.min(CLASSES - 1, (int) (likelihood * CLASSES))]++;
        return new LikelihoodHistory(more);
    }

    /**
     * Returns the least likelihood at which no more than a share of all matches seen lie, as precise as the classes are; 0 if fewer than
     * {@value #ENOUGH} were seen.
     *
     * @param share from 0, none, to 1, all
     */
    public double atMost(double share) {
        if (total < ENOUGH) {
            return 0;
        }
        long above = 0;
        int from = CLASSES;
        while (from > 0 && above + counts[from - 1] <= share * total) {
            from--;
            above += counts[from];
        }
        return (double) from / CLASSES;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LikelihoodHistory that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return total + " matches " + Arrays.toString(counts);
    }
}
