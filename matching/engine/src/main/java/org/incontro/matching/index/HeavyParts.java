// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.Arrays;

/**
 * The heavy parts of a block's entries, one after another: each heavy feature by the distance of its rank from the one before, with its
 * 8-bit impact, and the Euclidean norm of each part, rounded up. Immutable.
 */
final class HeavyParts {

    /** How many features are heavy at most; measured in decision 0020. Their ranks differ by what fits 8 bits. */
    static final int MOST = 256;

    /** How many entries share a base; a power of two. */
    private static final int SHARE = Block.CHUNK;

    /** The numbers of heavy features in the dictionary; the place of each is its rank. */
    final int[] numbers;
    /** Where the part of each {@link #SHARE}th entry begins, in pairs. */
    final int[] bases;
    /** Where the part of each entry begins, in pairs from the base that it shares. */
    final char[] offsets;

    final byte[] pairs;
    final char[] norms;

    HeavyParts(int[] numbers, int[] bases, char[] offsets, byte[] pairs, char[] norms) {
        this.numbers = numbers;
        this.bases = bases;
        this.offsets = offsets;
        this.pairs = pairs;
        this.norms = norms;
    }

    /** Returns the least whole number whose square is at least the given one. */
    static int normRoundedUp(int squares) {
        int root = (int) Math.sqrt(squares);
        return root * root < squares ? root + 1 : root;
    }

    /** Tells whether the parts are of so many entries. */
    boolean areOf(int entries) {
        return numbers.length <= MOST
                && bases.length == entries / SHARE + 1
                && offsets.length == entries + 1
                && norms.length == entries
                && start(entries) == pairs.length;
    }

    /** Returns the rank of a feature that is heavy. */
    int rank(int number) {
        return Arrays.binarySearch(numbers, number);
    }

    /** Returns where the part of an entry begins; that of the entry behind the last, where all end. */
    private int start(int position) {
        int base = bases[position / SHARE];
        return 2 * (position % SHARE == 0 ? base : base + offsets[position]);
    }

    /** Returns a byte of an entry's part, 0 where there is none: a look at it has it near. */
    int touch(int position) {
        int start = start(position);
        return start < pairs.length ? pairs[start] : 0;
    }

    /**
     * Returns the dot product of an entry's part with a query's.
     *
     * @param query impacts by rank
     */
    int dot(int position, int[] query) {
        int sum = 0;
        int rank = 0;
        int end = start(position + 1);
        for (int at = start(position); at < end; at += 2) {
            rank += pairs[at] & 0xff;
            sum += query[rank] * (pairs[at + 1] & 0xff);
        }
        return sum;
    }

    /** Sets the features of an entry's part in rows, from a place on. */
    void addTo(Rows<?> rows, int position, int at) {
        int to = at;
        int rank = 0;
        int end = start(position + 1);
        for (int from = start(position); from < end; from += 2) {
            rank += pairs[from] & 0xff;
            rows.set(to++, numbers[rank], pairs[from + 1]);
        }
    }

    long bytes() {
        return pairs.length + 4L * bases.length + 2L * offsets.length;
    }

    /** Takes parts in the order of entries. Confined to one thread. */
    static final class Builder {

        private final int[] numbers;
        private final int[] bases;
        private final char[] offsets;
        private final char[] norms;
        private final byte[] impacts;
        private final long[] present = new long[MOST / 64];
        private byte[] pairs;
        private int size;
        private int entries;

        /**
         * Begins.
         *
         * @param numbers those of heavy features, ascending
         * @param entries how many will come
         * @param features how many features they have in all
         */
        Builder(int[] numbers, int entries, int features) {
            this.numbers = numbers;
            bases = new int[entries / SHARE + 1];
            offsets = new char[entries + 1];
            norms = new char[entries];
            impacts = new byte[numbers.length];
            pairs = new byte[2 * features];
        }

        /** Adds a feature to the part of the next entry; in any order. */
        void add(int rank, byte impact) {
            impacts[rank] = impact;
            present[rank >>> 6] |= 1L << rank;
        }

        /** Ends the part of an entry. */
        void end(char norm) {
            begin();
            norms[entries++] = norm;
            int last = 0;
            for (int word = 0; word < present.length; word++) {
                for (long rest = present[word]; rest != 0; rest &= rest - 1) {
                    int rank = (word << 6) + Long.numberOfTrailingZeros(rest);
                    write(rank - last, impacts[rank]);
                    last = rank;
                }
                present[word] = 0;
            }
        }

        private void begin() {
            int share = entries / SHARE;
            if (entries % SHARE == 0) {
                bases[share] = size / 2;
            }
            offsets[entries] = (char) (size / 2 - bases[share]);
        }

        private void write(int distance, byte impact) {
            pairs[size++] = (byte) distance;
            pairs[size++] = impact;
        }

        HeavyParts build() {
            begin();
            return new HeavyParts(numbers, bases, offsets, pairs, norms);
        }
    }
}
