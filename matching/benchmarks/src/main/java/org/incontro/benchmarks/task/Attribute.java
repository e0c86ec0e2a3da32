// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.task;

import java.util.BitSet;
import java.util.List;

/**
 * One thing that entries are filtered by, such as the region: each entry has a set of values of it.
 *
 * <p>Up to 64 values are kept as a mask for each entry, more as the number of one of few different sets.
 *
 * @param name its name
 * @param values how many values there are; they are numbered from 0
 * @param masks by entry the bits of its values; empty if there are codes
 * @param codes by entry which of the sets it has; empty if there are masks
 * @param sets the sets of values that codes stand for, each ascending
 */
public record Attribute(String name, int values, long[] masks, char[] codes, List<int[]> sets) {

    /** Returns an attribute of at most 64 values. */
    public static Attribute masked(String name, int values, long[] masks) {
        return new Attribute(name, values, masks, new char[0], List.of());
    }

    /** Returns an attribute of any number of values in at most 65,536 different sets. */
    public static Attribute coded(String name, int values, char[] codes, List<int[]> sets) {
        return new Attribute(name, values, new long[0], codes, List.copyOf(sets));
    }

    boolean isMasked() {
        return masks.length > 0;
    }

    /** Returns the values of an entry, ascending. */
    public int[] valuesOf(int entry) {
        return isMasked() ? BitSet.valueOf(new long[] {masks[entry]}).stream().toArray() : sets.get(codes[entry]);
    }

    /** Tells whether two entries have different values. */
    public boolean differs(int one, int other) {
        return isMasked() ? masks[one] != masks[other] : codes[one] != codes[other];
    }

    /** Returns a number that entries with the same values share, and that fits 16 bits where few values are. */
    public long orderOf(int entry) {
        if (!isMasked()) {
            return codes[entry];
        }
        long mask = masks[entry];
        return Long.bitCount(mask) == 1
                ? Long.numberOfTrailingZeros(mask)
                : (mask ^ mask >>> 16 ^ mask >>> 32) & 0xffff;
    }

    /**
     * Returns the same of entries that come in another order.
     *
     * @param entries by new number the former
     */
    public Attribute rearranged(int[] entries) {
        long[] newMasks = new long[isMasked() ? entries.length : 0];
        char[] newCodes = new char[isMasked() ? 0 : entries.length];
        for (int at = 0; at < newMasks.length; at++) {
            newMasks[at] = masks[entries[at]];
        }
        for (int at = 0; at < newCodes.length; at++) {
            newCodes[at] = codes[entries[at]];
        }
        return new Attribute(name, values, newMasks, newCodes, sets);
    }
}
