// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.incontro.matching.weight.ImpactVector;

/** The inverted lists of a tail, which grow with each entry. One thread at a time may add; any number may read meanwhile. */
final class TailLists {

    /*
     * Open addressing, at most three quarters full. A slot has a feature and the head of its chain; a posting has the number of the one before
     * it in its chain, the entry, and the impact, all in one long, so that a step along a chain waits for memory once.
     *
     * The writer fills a posting and, for a new feature, the feature's place, and then the head, with release. A reader reads the head first,
     * with acquire: whatever chain it finds is whole, and the feature of a head that is not 0 is there.
     */
    private static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);

    private final long[] features;
    /** By slot the number of the newest posting plus one; 0 for an empty slot. */
    private final int[] heads;

    private final int shift;
    private final int mostDistinct;
    private int distinct;

    private final long[] postings;
    private int size;

    /**
     * Makes empty lists.
     *
     * @param most how many postings there is room for
     * @param mostDistinct for how many features there is room
     */
    TailLists(int most, int mostDistinct) {
        this.mostDistinct = mostDistinct;
        postings = new long[most];
        int slots = 2;
        while (3L * slots < 4L * mostDistinct) {
            slots *= 2;
        }
        features = new long[slots];
        heads = new int[slots];
        shift = Long.numberOfLeadingZeros(slots - 1L);
    }

    /** Tells whether a vector of so many features can still be added. */
    boolean hasRoom(int more) {
        return size + more <= postings.length && distinct + more <= mostDistinct;
    }

    /** Adds the features of an entry. */
    void add(int entry, ImpactVector vector) {
        for (int i = 0; i < vector.size(); i++) {
            int slot = slot(vector.feature(i));
            int head = heads[slot];
            postings[size] = (long) head << 32 | (long) entry << 8 | vector.impact(i);
            if (head == 0) {
                features[slot] = vector.feature(i);
                distinct++;
            }
            INTS.setRelease(heads, slot, ++size);
        }
    }

    /** Returns the slot of a feature, or the empty one where it would be. */
    private int slot(long feature) {
        int slot = (int) ((feature * 0x9E3779B97F4A7C15L) >>> shift);
        while ((int) INTS.getAcquire(heads, slot) != 0 && features[slot] != feature) {
            slot = slot + 1 & heads.length - 1;
        }
        return slot;
    }

    /**
     * Adds to scores what entries have in common with a query.
     *
     * @param visible how many entries count, the first ones
     * @param found room for a number for each feature of the query
     */
    void add(ImpactVector query, int visible, int[] scores, int[] found) {
        // All heads first: these looks do not wait for each other, as they would if each came with a walk along a
        // chain.
        for (int i = 0; i < query.size(); i++) {
            found[i] = (int) INTS.getAcquire(heads, slot(query.feature(i)));
        }
        for (int i = 0; i < query.size(); i++) {
            int impact = query.impact(i);
            int next = found[i];
            while (next != 0) {
                long posting = postings[next - 1];
                if (entry(posting) < visible) {
                    scores[entry(posting)] += impact * ((int) posting & 0xff);
                }
                next = (int) (posting >>> 32);
            }
        }
    }

    private static int entry(long posting) {
        return (int) posting >>> 8;
    }

    /** Sets the features of entries in rows, each from a place on that moves along; entries with a place below 0 are left out. */
    void addTo(Rows<?> rows, int[] places, FeatureDictionary dictionary) {
        // By feature and not by entry: a feature is looked up once for all entries that have it.
        for (int slot = 0; slot < heads.length; slot++) {
            int number = -1;
            int next = (int) INTS.getAcquire(heads, slot);
            while (next != 0) {
                long posting = postings[next - 1];
                int entry = entry(posting);
                if (places[entry] >= 0) {
                    number = number < 0 ? dictionary.numberOrAdd(features[slot]) : number;
                    rows.set(places[entry]++, number, (byte) posting);
                }
                next = (int) (posting >>> 32);
            }
        }
    }

    /** Numbers all features in a dictionary. */
    void register(FeatureDictionary dictionary) {
        for (int slot = 0; slot < heads.length; slot++) {
            if ((int) INTS.getAcquire(heads, slot) != 0) {
                dictionary.numberOrAdd(features[slot]);
            }
        }
    }

    long bytes() {
        return 12L * heads.length + 8L * postings.length;
    }
}
