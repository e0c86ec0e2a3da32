// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** For each rare feature of a block the entries that have it, each with its 8-bit impact; empty for a heavy feature. Immutable. */
final class RareLists {

    /*
     * Short lists give an entry's number in 16 bits before its impact; long ones the distance from the entry before in 8 bits. A distance
     * that does not fit is walked in steps of 255 with impact 0, which add nothing wherever they step.
     */
    private static final int SHORT_POSTING = 3;

    private static final int LONG_POSTING = 2;

    private static final VarHandle CHARS = MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.LITTLE_ENDIAN);

    /** Where the list of each feature begins in {@link #postings}, and where the last ends; less than 0 for long lists. */
    final int[] starts;

    final byte[] postings;

    RareLists(int[] starts, byte[] postings) {
        this.starts = starts;
        this.postings = postings;
    }

    /**
     * Lays lists out, each in the shorter form.
     *
     * @param counts how many postings each list has
     * @param entries those of all lists, one after another, ascending within each
     * @param impacts parallel to them
     */
    static RareLists of(int[] counts, char[] entries, byte[] impacts) {
        int[] starts = new int[counts.length + 1];
        int bytes = 0;
        int from = 0;
        for (int list = 0; list < counts.length; list++) {
            int to = from + counts[list];
            int asLong = longBytes(entries, from, to);
            boolean isLong = asLong < SHORT_POSTING * counts[list];
            starts[list] = bytes | (isLong ? Integer.MIN_VALUE : 0);
            bytes += isLong ? asLong : SHORT_POSTING * counts[list];
            from = to;
        }
        starts[counts.length] = bytes;
        byte[] postings = new byte[bytes];
        from = 0;
        for (int list = 0; list < counts.length; list++) {
            int to = from + counts[list];
            if (starts[list] < 0) {
                writeLong(entries, impacts, from, to, postings, offset(starts[list]));
            } else {
                writeShort(entries, impacts, from, to, postings, starts[list]);
            }
            from = to;
        }
        return new RareLists(starts, postings);
    }

    private static int longBytes(char[] entries, int from, int to) {
        int bytes = LONG_POSTING * (to - from);
        int last = 0;
        for (int i = from; i < to; i++) {
            // The steps of 255 before the last one, which may be 255 itself.
            bytes += Math.max(0, entries[i] - last - 1) / 255 * LONG_POSTING;
            last = entries[i];
        }
        return bytes;
    }

    private static void writeLong(char[] entries, byte[] impacts, int from, int to, byte[] postings, int start) {
        int at = start;
        int last = 0;
        for (int i = from; i < to; i++) {
            for (; entries[i] - last > 255; last += 255) {
                postings[at++] = (byte) 255;
                postings[at++] = 0;
            }
            postings[at++] = (byte) (entries[i] - last);
            postings[at++] = impacts[i];
            last = entries[i];
        }
    }

    private static void writeShort(char[] entries, byte[] impacts, int from, int to, byte[] postings, int start) {
        int at = start;
        for (int i = from; i < to; i++) {
            postings[at++] = (byte) entries[i];
            postings[at++] = (byte) (entries[i] >>> 8);
            postings[at++] = impacts[i];
        }
    }

    private static int offset(int start) {
        return start & Integer.MAX_VALUE;
    }

    /** Tells whether the feature of a list is heavy. */
    boolean isEmpty(int list) {
        return offset(starts[list]) == offset(starts[list + 1]);
    }

    /** Tells whether the last list ends where all postings do. */
    boolean isWhole() {
        return offset(starts[starts.length - 1]) == postings.length;
    }

    /** Returns a byte of a list's beginning, 0 for an empty one: a look at it has it near. */
    int touch(int list) {
        int start = offset(starts[list]);
        return start < postings.length ? postings[start] : 0;
    }

    /** Adds a list, by the query's impact, to the accumulators of its entries. */
    void add(int list, int impact, int[] scores) {
        int end = offset(starts[list + 1]);
        if (starts[list] < 0) {
            addLong(offset(starts[list]), end, impact, scores);
        } else {
            addShort(starts[list], end, impact, scores);
        }
    }

    private void addLong(int start, int end, int impact, int[] scores) {
        byte[] from = postings;
        int entry = 0;
        for (int at = start; at < end; at += LONG_POSTING) {
            entry += from[at] & 0xff;
            scores[entry] += impact * (from[at + 1] & 0xff);
        }
    }

    private void addShort(int start, int end, int impact, int[] scores) {
        byte[] from = postings;
        for (int at = start; at < end; at += SHORT_POSTING) {
            scores[(char) CHARS.get(from, at)] += impact * (from[at + 2] & 0xff);
        }
    }

    /** Returns the postings of a list. */
    Postings postings(int list) {
        return new Postings(postings, offset(starts[list]), offset(starts[list + 1]), starts[list] < 0);
    }

    long bytes() {
        return postings.length;
    }

    /** One list, from its first entry to its last. */
    static final class Postings {

        private final byte[] postings;
        private final int end;
        private final boolean isLong;
        private int at;
        private int entry;
        private byte impact;

        private Postings(byte[] postings, int start, int end, boolean isLong) {
            this.postings = postings;
            this.end = end;
            this.isLong = isLong;
            at = start;
        }

        boolean next() {
            do {
                if (at == end) {
                    return false;
                }
                if (isLong) {
                    entry += postings[at] & 0xff;
                    impact = postings[at + 1];
                    at += LONG_POSTING;
                } else {
                    entry = (char) CHARS.get(postings, at);
                    impact = postings[at + 2];
                    at += SHORT_POSTING;
                }
            } while (impact == 0);
            return true;
        }

        int entry() {
            return entry;
        }

        byte impact() {
            return impact;
        }
    }
}
