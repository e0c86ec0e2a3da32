// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

/** Keeps the positions with the greatest accumulators of those offered, in a heap of plain numbers. Confined to one thread. */
final class Seeds {

    /** The accumulator above the position; the least on top. */
    private final long[] heap;

    private int size;

    Seeds(int capacity) {
        heap = new long[capacity];
    }

    /** Returns what an accumulator must exceed to be kept. */
    int least() {
        return size < heap.length ? 0 : (int) (heap[0] >>> 32);
    }

    /** Offers the positions of an interval. */
    void offerAll(int[] accumulators, int from, int to) {
        int least = least();
        for (int position = from; position < to; position++) {
            if (accumulators[position] > least) {
                offer(position, accumulators[position]);
                least = least();
            }
        }
    }

    /** Takes a position whose accumulator exceeds {@link #least()}. */
    void offer(int position, int accumulator) {
        long item = (long) accumulator << 32 | position;
        if (size < heap.length) {
            up(size++, item);
        } else {
            down(item);
        }
    }

    private void up(int from, long item) {
        int hole = from;
        while (hole > 0 && heap[(hole - 1) / 2] > item) {
            heap[hole] = heap[(hole - 1) / 2];
            hole = (hole - 1) / 2;
        }
        heap[hole] = item;
    }

    /** Replaces the least. */
    private void down(long item) {
        int hole = 0;
        while (2 * hole + 1 < size) {
            int child = 2 * hole + 1;
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= item) {
                break;
            }
            heap[hole] = heap[child];
            hole = child;
        }
        heap[hole] = item;
    }

    int size() {
        return size;
    }

    /** Returns a position that was kept, in no order. */
    int position(int number) {
        return (int) heap[number];
    }
}
