// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.List;
import java.util.PriorityQueue;

/** Keeps the best {@code limit} of the hits offered to it, in O(n log limit) time and O(limit) space. */
final class TopHits {

    /*
     * A heap with the worst kept hit on top. Between calls:
     *
     *   (1) the heap holds min(limit, offered) hits;
     *   (2) no hit left out ranks before a hit kept.
     *
     * Once the heap is full, a hit that scores below the top cannot enter. Below, not at: a hit that ties may still win
     * on its identifier.
     */
    private final PriorityQueue<Hit> worstOnTop = new PriorityQueue<>(Hit.BEST_FIRST.reversed());

    private final int limit;

    TopHits(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, but was " + limit);
        }
        this.limit = limit;
    }

    /** Returns the least score with which a hit could still be kept, at least 1. */
    int threshold() {
        return worstOnTop.size() < limit ? 1 : worstOnTop.element().score();
    }

    /** Tells whether a hit with a score of at most {@code score} could still be kept. */
    boolean admits(int score) {
        return worstOnTop.size() < limit || score >= worstOnTop.element().score();
    }

    /** Tells whether a hit would be kept. */
    boolean admits(Hit hit) {
        return worstOnTop.size() < limit || Hit.BEST_FIRST.compare(hit, worstOnTop.element()) < 0;
    }

    void offer(Hit hit) {
        worstOnTop.add(hit);
        if (worstOnTop.size() > limit) {
            worstOnTop.remove();
        }
    }

    List<Hit> bestFirst() {
        return worstOnTop.stream().sorted(Hit.BEST_FIRST).toList();
    }
}
