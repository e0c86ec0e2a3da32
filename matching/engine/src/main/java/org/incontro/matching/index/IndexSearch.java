// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;

/** One search: the query, what it may see, and the best so far. Confined to one thread. */
final class IndexSearch {

    private final ImpactVector query;
    private final long change;
    private final Predicate<EntityId> admits;
    private final TopHits top;
    private final int[] accumulators;

    IndexSearch(ImpactVector query, int limit, Predicate<EntityId> admits, long change, int[] accumulators) {
        this.query = query;
        this.change = change;
        this.admits = admits;
        this.top = new TopHits(limit);
        this.accumulators = accumulators;
    }

    ImpactVector query() {
        return query;
    }

    /** Returns the number of the last change that this search may see. */
    long change() {
        return change;
    }

    /** Returns the least score that could still be among the best; at least 1, for what shares nothing is never a hit. */
    int threshold() {
        return top.threshold();
    }

    /** Returns accumulators of a segment of some size, all 0. */
    int[] accumulators(int size) {
        Arrays.fill(accumulators, 0, size, 0);
        return accumulators;
    }

    /** Keeps a vector if the filter admits it and it is among the best. */
    void offer(EntityId id, int score) {
        Hit hit = new Hit(id, score);
        if (top.admits(hit) && admits.test(id)) {
            top.offer(hit);
        }
    }

    List<Hit> bestFirst() {
        return top.bestFirst();
    }
}
