// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

/**
 * Scores opportunities for saved interests, and says which dot products reach a likelihood. Immutable and thread-safe.
 */
final class InterestScorer {

    /*
     * An interest says nothing but its content, so its content is all of its points: what an opportunity shares with it, divided by
     * what it shares with itself, in the form that all parts of a score have. The dot product is the only variable, and points and
     * likelihood grow with it: a threshold in likelihood is exactly a threshold in dot products, found by halving over the
     * very functions that score. So the first stage neither over-selects nor under-selects.
     */
    /** A dot product that none reaches. */
    static final int NEVER = 1 << 24;

    private final MatchSettings settings;

    InterestScorer(MatchSettings settings) {
        this.settings = settings;
    }

    /** Returns the points of a dot product with an interest that has the given one with itself; monotone in the first. */
    static long points(int dotProduct, int selfScore) {
        return PairScorer.points(PairScorer.saturated(dotProduct, selfScore));
    }

    double likelihood(long points) {
        return settings.likelihood(points);
    }

    /** Returns the least dot product, at least 1, that has any points and reaches a likelihood; {@link #NEVER} if none does. */
    int threshold(double minimumLikelihood, int selfScore) {
        int low = 1;
        int high = NEVER;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reaches(points(middle, selfScore), minimumLikelihood)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Tells whether points are any, and reach a likelihood. */
    boolean reaches(long points, double minimumLikelihood) {
        return points > 0 && likelihood(points) >= minimumLikelihood;
    }
}
