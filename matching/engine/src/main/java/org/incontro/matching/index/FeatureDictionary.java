// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Numbers features from 0 in the order in which they are met, so that blocks can name them in few bits. One thread at a time may add;
 * any number may look up meanwhile. A feature once numbered stays.
 */
final class FeatureDictionary {

    /*
     * Open addressing, at most half full. A slot holds the number plus one and is written last, with release; a reader that finds it with
     * acquire finds the feature too. A reader with a table that was outgrown misses only what was added after it took the
     * table: blocks that it sees were published later than their features.
     */
    private static final VarHandle SLOTS = MethodHandles.arrayElementVarHandle(int[].class);
    private static final int LEAST_CAPACITY = 1_024;

    /** How many features or slots are in a page; a power of two. Pages are small for the reason that {@link RareLists} gives. */
    private static final int PAGE = 1 << 14;

    private record Table(long[][] features, int[][] slots, int capacity, int shift) {

        /** Makes room for a number of features, a power of two. */
        static Table of(int capacity) {
            return new Table(
                    new long[pages(capacity)][Math.min(PAGE, capacity)],
                    new int[pages(2 * capacity)][Math.min(PAGE, 2 * capacity)],
                    capacity,
                    Long.numberOfLeadingZeros(2L * capacity - 1));
        }

        private static int pages(int size) {
            return Math.max(1, size / PAGE);
        }

        long feature(int number) {
            return features[number / PAGE][number % PAGE];
        }

        int number(long feature) {
            int slot = firstSlot(feature);
            while (true) {
                int held = (int) SLOTS.getAcquire(slots[slot / PAGE], slot % PAGE);
                if (held == 0 || feature(held - 1) == feature) {
                    return held - 1;
                }
                slot = next(slot);
            }
        }

        void add(long feature, int number) {
            int slot = firstSlot(feature);
            while (slots[slot / PAGE][slot % PAGE] != 0) {
                slot = next(slot);
            }
            features[number / PAGE][number % PAGE] = feature;
            SLOTS.setRelease(slots[slot / PAGE], slot % PAGE, number + 1);
        }

        private int next(int slot) {
            return slot + 1 & 2 * capacity - 1;
        }

        private int firstSlot(long feature) {
            return (int) ((feature * 0x9E3779B97F4A7C15L) >>> shift);
        }
    }

    private volatile Table table;
    private int size;

    /** Begins with none. */
    FeatureDictionary() {
        this(0);
    }

    /**
     * Begins with none.
     *
     * @param expected for how many room is made at once
     */
    FeatureDictionary(int expected) {
        int capacity = LEAST_CAPACITY;
        while (capacity < expected) {
            capacity *= 2;
        }
        table = Table.of(capacity);
    }

    /** Returns the number of a feature, -1 if it has none. */
    int number(long feature) {
        return table.number(feature);
    }

    /** Returns the number of a feature, a new one if it has none. */
    int numberOrAdd(long feature) {
        Table now = table;
        int number = now.number(feature);
        if (number >= 0) {
            return number;
        }
        if (size == now.capacity) {
            now = grown(now);
            table = now;
        }
        now.add(feature, size);
        return size++;
    }

    private Table grown(Table old) {
        Table next = Table.of(2 * size);
        for (int number = 0; number < size; number++) {
            next.add(old.feature(number), number);
        }
        return next;
    }

    /** Returns the feature of a number. */
    long feature(int number) {
        return table.feature(number);
    }

    /** The writer's: returns how many features there are. */
    int size() {
        return size;
    }

    /** The writer's: returns the features by number. */
    long[] features() {
        Table now = table;
        long[] features = new long[size];
        Arrays.setAll(features, now::feature);
        return features;
    }

    long bytes() {
        return 16L * table.capacity;
    }
}
