// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import org.incontro.matching.weight.ImpactVector;

/**
 * A query's impacts by feature, for dot products with many vectors: open addressing, at most half full. Confined to one
 * thread.
 */
final class QueryTable {

    private final long[] features;
    /** An impact of 0 marks a free slot. */
    private final int[] impacts;

    private final int mask;

    QueryTable(ImpactVector query) {
        int capacity = Integer.highestOneBit(Math.max(1, query.size())) * 4;
        features = new long[capacity];
        impacts = new int[capacity];
        mask = capacity - 1;
        for (int i = 0; i < query.size(); i++) {
            int slot = slot(query.feature(i));
            features[slot] = query.feature(i);
            impacts[slot] = query.impact(i);
        }
    }

    /** Returns the dot product of the query with a vector; takes time linear in the vector alone. */
    int dot(ImpactVector vector) {
        int sum = 0;
        for (int i = 0; i < vector.size(); i++) {
            sum += impacts[slot(vector.feature(i))] * vector.impact(i);
        }
        return sum;
    }

    /** Returns where a feature is, or the free slot where it would be; features are hashes, so their low bits will do. */
    private int slot(long feature) {
        int slot = (int) feature & mask;
        while (impacts[slot] != 0 && features[slot] != feature) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
