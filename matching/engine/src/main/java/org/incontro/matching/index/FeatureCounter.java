// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

/**
 * Counts features by their numbers: a map from long to int with open addressing, for a count in the millions is where boxed numbers
 * would cost more than all else. Confined to one thread.
 */
final class FeatureCounter {

    private static final int LEAST_CAPACITY = 1_024;

    private long[] keys = new long[LEAST_CAPACITY];
    /** A count of 0 marks a free slot, so that 0 may be a key. */
    private int[] counts = new int[LEAST_CAPACITY];

    private int size;

    void add(long feature) {
        int slot = slot(feature);
        if (counts[slot]++ == 0) {
            keys[slot] = feature;
            if (++size > keys.length / 2) {
                grow();
            }
        }
    }

    int count(long feature) {
        return counts[slot(feature)];
    }

    /** Returns the features, in no order. */
    long[] features() {
        long[] features = new long[size];
        int at = 0;
        for (int slot = 0; slot < keys.length; slot++) {
            if (counts[slot] > 0) {
                features[at++] = keys[slot];
            }
        }
        return features;
    }

    /** Features are hashes already: their low bits are as good as any. */
    private int slot(long feature) {
        int mask = keys.length - 1;
        int slot = (int) feature & mask;
        while (counts[slot] > 0 && keys[slot] != feature) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[2 * oldKeys.length];
        counts = new int[2 * oldKeys.length];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldCounts[old] > 0) {
                int slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                counts[slot] = oldCounts[old];
            }
        }
    }
}
