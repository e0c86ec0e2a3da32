// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.incontro.core.identity.EntityId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the best hit of each of the {@code limit} best owners, in O(n log limit) time and O(limit) space.
 */
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
     *
     * Where nobody is found by more than one entry, no owner is looked up: identifiers lie far off in memory, and are then read of what is
     * kept and of what ties with it alone.
     */
    private final PriorityQueue<Hit> worstOnTop = new PriorityQueue<>(Hit.BEST_FIRST.reversed());

    /** The hit of each owner; absent where nobody is found by more than one entry. */
    private final @Nullable Map<EntityId, Hit> kept;

    private final int limit;
    private int threshold = 1;

    /**
     * Starts.
     *
     * @param limit how many, at least 1
     * @param evidence whether somebody may be found by more than one entry
     */
    TopHits(int limit, boolean evidence) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, but was " + limit);
        }
        this.limit = limit;
        kept = evidence ? new HashMap<>() : null;
    }

    @Override
    public int threshold() {
        return threshold;
    }

    @Override
    public boolean admits(Hit hit) {
        if (worstOnTop.size() == limit && Hit.BEST_FIRST.compare(hit, worstOnTop.element()) >= 0) {
            return false;
        }
        if (kept == null) {
            return true;
        }
        @Nullable Hit former = kept.get(hit.id());
        return former == null || Hit.BEST_FIRST.compare(hit, former) < 0;
    }

    @Override
    public void offer(Hit hit) {
        if (!admits(hit)) {
            return;
        }
        if (kept != null) {
            @Nullable Hit former = kept.put(hit.id(), hit);
            if (former != null) {
                worstOnTop.remove(former);
            }
        }
        worstOnTop.add(hit);
        if (worstOnTop.size() > limit) {
            Hit left = worstOnTop.remove();
            if (kept != null) {
                kept.remove(left.id());
            }
        }
        if (worstOnTop.size() == limit) {
            threshold = worstOnTop.element().score();
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
