// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.ranking;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Finds the greatest of many scores. */
final class Best {

    private Best() {}

    /**
     * Returns where the greatest scores stand.
     *
     * @param scores at least 0
     * @param limit how many at most
     * @return greatest first, equal ones in their order; scores of 0 are left out
     */
    static int[] of(double[] scores, int limit) {
        Comparator<Integer> worstFirst =
                Comparator.<Integer>comparingDouble(i -> scores[i]).thenComparing(Comparator.reverseOrder());
        PriorityQueue<Integer> kept = new PriorityQueue<>(worstFirst);
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] <= 0 || (kept.size() == limit && scores[i] <= scores[kept.element()])) {
                continue;
            }
            kept.add(i);
            if (kept.size() > limit) {
                kept.remove();
            }
        }
        int[] best = new int[kept.size()];
        for (int i = best.length - 1; i >= 0; i--) {
            best[i] = kept.remove();
        }
        return best;
    }
}
