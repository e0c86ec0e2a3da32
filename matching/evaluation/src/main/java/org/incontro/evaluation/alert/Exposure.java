// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.alert;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who is seen, set against who deserves it. A place at rank i is worth 1 / log2(i + 1): few look further down.
 *
 * <p>A group may be a region, a kind of organisation, newcomers and incumbents: whatever the caller names. Two groups
 * that are equally good should be seen equally; an {@link Share#ratio()} far from 1 is a reason to look closer, and
 * not yet a proof of anything (Singh and Joachims, KDD 2018).
 */
public final class Exposure {

    private Exposure() {}

    /**
     * One participant in one ranking.
     *
     * @param group what it belongs to
     * @param rank at which it was shown, from 1; 0 if it was not shown
     * @param deserving whether it was right to show it
     */
    public record Shown(String group, int rank, boolean deserving) {

        /** Refuses a negative rank. */
        public Shown {
            if (rank < 0) {
                throw new IllegalArgumentException("rank must be at least 0, but was " + rank);
            }
        }
    }

    /**
     * What one group got.
     *
     * @param exposure its share of all that was seen, from 0 to 1
     * @param merit its share of all that deserved to be seen, from 0 to 1
     */
    public record Share(double exposure, double merit) {

        /** Returns how often it is seen for what it deserves: 1 is fair, 0 if nothing of it deserves to be seen. */
        public double ratio() {
            return merit == 0 ? 0 : exposure / merit;
        }
    }

    /**
     * Adds up what groups got over many rankings.
     *
     * @param shown in any order
     * @return a share for each group, in the order of their names
     */
    public static Map<String, Share> of(List<Shown> shown) {
        Map<String, double[]> sums = new TreeMap<>();
        double seen = 0;
        double deserving = 0;
        for (Shown one : shown) {
            double weight = one.rank() == 0 ? 0 : StrictMath.log(2) / StrictMath.log(one.rank() + 1.0);
            double merit = one.deserving() ? 1 : 0;
            double[] group = sums.computeIfAbsent(one.group(), any -> new double[2]);
            group[0] += weight;
            group[1] += merit;
            seen += weight;
            deserving += merit;
        }
        Map<String, Share> shares = new LinkedHashMap<>();
        for (Map.Entry<String, double[]> sum : sums.entrySet()) {
            shares.put(
                    sum.getKey(),
                    new Share(
                            seen == 0 ? 0 : sum.getValue()[0] / seen,
                            deserving == 0 ? 0 : sum.getValue()[1] / deserving));
        }
        return Collections.unmodifiableMap(shares);
    }
}
