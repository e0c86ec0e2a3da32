// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;

/**
 * The vectors that came last, in the order in which they came. One thread at a time may put; searches read meanwhile.
 *
 * <p>A vector is visible to a search that began at change number t if it was added at t or before and not removed by then. The
 * writer fills a slot before it publishes the change's number, so a search that has read the number finds the slot filled.
 */
final class Tail implements Segment {

    static final int CAPACITY = 1_024;

    private final EntityId[] ids = new EntityId[CAPACITY];
    private final ImpactVector[] vectors = new ImpactVector[CAPACITY];
    private final long[] addedAt = new long[CAPACITY];
    private final long[] removedAt = new long[CAPACITY];
    private int size;

    Tail() {
        Arrays.fill(addedAt, Long.MAX_VALUE);
        Arrays.fill(removedAt, Long.MAX_VALUE);
    }

    boolean isFull() {
        return size == CAPACITY;
    }

    /** Adds a vector and returns its number. */
    int add(EntityId id, ImpactVector vector, long change) {
        ids[size] = id;
        vectors[size] = vector;
        addedAt[size] = change;
        return size++;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void remove(int position, long change) {
        removedAt[position] = change;
    }

    @Override
    public List<Entry> live() {
        List<Entry> live = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            if (removedAt[i] == Long.MAX_VALUE) {
                live.add(new Entry(ids[i], vectors[i]));
            }
        }
        return live;
    }

    /** Slots are filled in order, so the first that a search may not see ends what it may see. */
    @Override
    public void search(IndexSearch search) {
        QueryTable query = new QueryTable(search.query());
        for (int i = 0; i < CAPACITY && addedAt[i] <= search.change(); i++) {
            if (removedAt[i] > search.change()) {
                int score = query.dot(vectors[i]);
                if (score >= search.threshold()) {
                    search.offer(ids[i], score);
                }
            }
        }
    }
}
