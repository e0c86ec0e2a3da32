// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.task;

/** Keeps the best of the entries offered to it; equal scores by number. Takes time linear in the limit for each that is kept. */
public final class Best {

    /*
     * Score and number in one long, so that a greater one is better: the score above, below it what the number leaves of the greatest
     * integer. Ascending, so the worst comes first.
     */
    private final long[] keys;

    private int size;

    /**
     * Keeps none yet.
     *
     * @param limit how many to keep
     */
    public Best(int limit) {
        keys = new long[limit];
    }

    /** Tells whether an entry would be kept. */
    public boolean admits(int score, int entry) {
        return size < keys.length || key(score, entry) > keys[0];
    }

    /** Returns the least score that could still be kept: that of the worst kept where all places are taken, otherwise 1. */
    public int floor() {
        return size < keys.length ? 1 : (int) (keys[0] >>> Integer.SIZE);
    }

    /** Keeps an entry that {@link #admits} was true of. */
    public void add(int score, int entry) {
        long key = key(score, entry);
        int at;
        if (size < keys.length) {
            at = size++;
            while (at > 0 && keys[at - 1] > key) {
                keys[at] = keys[--at];
            }
        } else {
            at = 0;
            while (at + 1 < size && keys[at + 1] < key) {
                keys[at] = keys[++at];
            }
        }
        keys[at] = key;
    }

    private static long key(int score, int entry) {
        return (long) score << Integer.SIZE | Integer.MAX_VALUE - entry;
    }

    /** Returns what is kept. */
    public Ranking ranking() {
        int[] entries = new int[size];
        int[] scores = new int[size];
        for (int i = 0; i < size; i++) {
            long key = keys[size - 1 - i];
            entries[i] = Integer.MAX_VALUE - (int) key;
            scores[i] = (int) (key >>> Integer.SIZE);
        }
        return new Ranking(entries, scores);
    }
}
