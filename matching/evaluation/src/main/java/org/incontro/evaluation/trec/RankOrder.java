// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.trec;

/**
 * The order that trec_eval makes of scores: the higher score first; where they are equal, the identifier that is
 * greater as a sequence of unsigned bytes first. What a file says in its column of ranks plays no part.
 *
 * <p>Costs one comparison a hit where hits are given in order, and O(n log n) otherwise. Immutable.
 */
public final class RankOrder {

    private final Hits hits;
    private final double[] scores;
    private final int[] places;

    private RankOrder(Hits hits, double[] scores) {
        this.hits = hits;
        this.scores = scores;
        places = new int[scores.length];
        boolean ordered = true;
        for (int i = 0; i < places.length; i++) {
            places[i] = i;
            ordered = ordered && (i == 0 || !isBefore(i, i - 1));
        }
        if (!ordered) {
            sort(places, places.clone(), 0, places.length);
        }
    }

    /**
     * Ranks hits.
     *
     * @param hits what was found
     * @param precision how much of a score counts
     * @return their order
     */
    public static RankOrder of(Hits hits, ScorePrecision precision) {
        double[] scores = new double[hits.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = precision.of(hits.score(i));
        }
        return new RankOrder(hits, scores);
    }

    /**
     * Returns which hit is at a rank.
     *
     * @param rank from 1 to the number of hits
     * @return its place in the hits, from 0
     */
    public int place(int rank) {
        return places[rank - 1];
    }

    /** Returns how many hits there are. */
    public int size() {
        return places.length;
    }

    /**
     * Tells whether two neighbours have the same score, so that their identifiers decide.
     *
     * @param rank of the first of the two, from 1; at the last rank the answer is no
     */
    public boolean isTiedWithNext(int rank) {
        return rank < places.length && scores[places[rank - 1]] == scores[places[rank]];
    }

    private boolean isBefore(int left, int right) {
        if (scores[left] != scores[right]) {
            return scores[left] > scores[right];
        }
        return hits.documents().compare(left, right) > 0;
    }

    /** Merge sort of places, since the library sorts primitives in their own order only. */
    private void sort(int[] target, int[] source, int from, int to) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        sort(source, target, from, middle);
        sort(source, target, middle, to);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takesLeft = right >= to || (left < middle && !isBefore(source[right], source[left]));
            target[i] = takesLeft ? source[left++] : source[right++];
        }
    }
}
