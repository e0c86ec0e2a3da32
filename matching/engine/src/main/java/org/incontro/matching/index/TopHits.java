// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.incontro.core.identity.EntityId;
import org.jspecify.annotations.Nullable;

/** Keeps the best hit of each of the {@code limit} best owners, in O(n log limit) time and O(limit) space. */
final class TopHits implements HitCollector {

    /*
     * A heap with the worst kept hit on top. Between calls:
     *
     *   (1) the heap holds the best hit of each of the min(limit, owners offered) best owners;
     *   (2) no owner left out has a hit that ranks before a hit kept.
     *
     * Once the heap is full, a hit that scores below the top cannot enter. Below, not at: a hit that ties may still win
     * on its identifier. An owner that was pushed out comes back with a better hit as any other does: what was forgotten of it ranks
     * after all that is kept.
     */
    private final PriorityQueue<Hit> worstOnTop = new PriorityQueue<>(Hit.BEST_FIRST.reversed());

    private final Map<EntityId, Hit> kept = new HashMap<>();

    private final int limit;

    TopHits(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, but was " + limit);
        }
        this.limit = limit;
    }

    @Override
    public int threshold() {
        return worstOnTop.size() < limit ? 1 : worstOnTop.element().score();
    }

    @Override
    public boolean admits(Hit hit) {
        if (worstOnTop.size() == limit && Hit.BEST_FIRST.compare(hit, worstOnTop.element()) >= 0) {
            return false;
        }
        @Nullable Hit former = kept.get(hit.id());
        return former == null || Hit.BEST_FIRST.compare(hit, former) < 0;
    }

    @Override
    public void offer(Hit hit) {
        if (!admits(hit)) {
            return;
        }
        @Nullable Hit former = kept.put(hit.id(), hit);
        if (former != null) {
            worstOnTop.remove(former);
        }
        worstOnTop.add(hit);
        if (worstOnTop.size() > limit) {
            kept.remove(worstOnTop.remove().id());
        }
    }

    @Override
    public int missing() {
        return limit - worstOnTop.size();
    }

    @Override
    public List<Hit> bestFirst() {
        return worstOnTop.stream().sorted(Hit.BEST_FIRST).toList();
    }
}
