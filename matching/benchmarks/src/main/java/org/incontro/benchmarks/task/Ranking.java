// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.task;

import java.util.Arrays;

/**
 * What a search found, best first, equal scores by number.
 *
 * @param entries the entries by number
 * @param scores the score of each
 */
public record Ranking(int[] entries, int[] scores) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Ranking that
                && Arrays.equals(entries, that.entries)
                && Arrays.equals(scores, that.scores);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(entries) + Arrays.hashCode(scores);
    }

    @Override
    public String toString() {
        return "entries " + Arrays.toString(entries) + " with scores " + Arrays.toString(scores);
    }

    /**
     * Tells whether the other has the same scores, and the same entries wherever a score is above the least: of entries that tie for
     * the last place either may have been left out.
     */
    public boolean equalsButForTheLastPlace(Ranking other) {
        if (!Arrays.equals(scores, other.scores)) {
            return false;
        }
        int above = scores.length;
        while (above > 0 && scores[above - 1] == scores[scores.length - 1]) {
            above--;
        }
        return Arrays.equals(entries, 0, above, other.entries, 0, above);
    }
}
