// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.task;

import java.util.Arrays;

/** Collects any number of entries with their scores. */
public final class Above {

    private long[] keys = new long[64];
    private int size;

    /** Adds an entry. */
    public void add(int score, int entry) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
        }
        // The best first when sorted ascending.
        keys[size++] = (long) (Integer.MAX_VALUE - score) << Integer.SIZE | entry;
    }

    /** Returns what was added. */
    public Ranking ranking() {
        long[] sorted = Arrays.copyOf(keys, size);
        Arrays.sort(sorted);
        return new Ranking(
                Arrays.stream(sorted).mapToInt(key -> (int) key).toArray(),
                Arrays.stream(sorted)
                        .mapToInt(key -> Integer.MAX_VALUE - (int) (key >>> Integer.SIZE))
                        .toArray());
    }
}
