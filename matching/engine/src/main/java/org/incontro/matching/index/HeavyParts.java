// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.Arrays;

/**
 * The heavy parts of a block's entries, one after another: each heavy feature by the distance of its rank from the one before, above its
 * 8-bit impact, and the Euclidean norm of each part, rounded up. Immutable.
 */
final class HeavyParts {

    /** How many features are heavy at most; measured in decision 0020. Their ranks differ by what fits 8 bits. */
    static final int MOST = 256;

    /** How many entries share a base; a power of two. */
    private static final int SHARE = Block.CHUNK;

    /** How many entries have their parts in one page; a power of two. Pages are small for the reason that {@link RareLists} gives. */
    private static final int PAGE = 2_048;

    /** The numbers of heavy features in the dictionary; the place of each is its rank. */
    final int[] numbers;
    /** Where in its page the part of each {@link #SHARE}th entry begins. */
    final int[] bases;
    /** Where the part of each entry begins, from the base that it shares. */
    final char[] offsets;

    final char[][] pages;
    final char[] norms;

    HeavyParts(int[] numbers, int[] bases, char[] offsets, char[][] pages, char[] norms) {
        this.numbers = numbers;
        this.bases = bases;
        this.offsets = offsets;
        this.pages = pages;
        this.norms = norms;
    }

    /** Returns the least whole number whose square is at least the given one. */
    static int normRoundedUp(int squares) {
        int root = (int) Math.sqrt(squares);
        return root * root < squares ? root + 1 : root;
    }

    /** Tells whether these are parts one after another in which nothing is left over, and subtracts from counts how long those of entries are. */
    boolean areOf(int[] counts) {
        int entries = counts.length;
        if (numbers.length > MOST
                || bases.length != (entries + SHARE - 1) / SHARE
                || offsets.length != entries
                || norms.length != entries
                || pages.length != (entries + PAGE - 1) / PAGE) {
            return false;
        }
        for (int position = 0; position < entries; position++) {
            int start = start(position);
            int end = end(position);
            if ((position % SHARE == 0 && offsets[position] != 0)
                    || (position % PAGE == 0 && start != 0)
                    || start > end
                    || end > pages[position / PAGE].length
                    || !isPart(position, start, end)) {
                return false;
            }
            counts[position] -= end - start;
        }
        return true;
    }

    private boolean isPart(int position, int start, int end) {
        char[] page = pages[position / PAGE];
        int rank = 0;
        int squares = 0;
        for (int at = start; at < end; at++) {
            rank += page[at] >>> 8;
            int impact = page[at] & 0xff;
            squares += impact * impact;
        }
        return (start == end || rank < numbers.length) && norms[position] == normRoundedUp(squares);
    }

    /** Returns the rank of a feature that is heavy. */
    int rank(int number) {
        return Arrays.binarySearch(numbers, number);
    }

    /** Returns where in its page the part of an entry begins. */
    private int start(int position) {
        return bases[position / SHARE] + offsets[position];
    }

    /** Returns where in its page the part of an entry ends. */
    private int end(int position) {
        int next = position + 1;
        return next % PAGE == 0 || next == offsets.length ? pages[position / PAGE].length : start(next);
    }

    /** Returns the beginning of an entry's part, 0 where there is none: a look at it has it near. */
    int touch(int position) {
        char[] page = pages[position / PAGE];
        int start = start(position);
        return start < page.length ? page[start] : 0;
    }

    /**
     * Returns the dot product of an entry's part with a query's.
     *
     * @param query impacts by rank
     */
    int dot(int position, int[] query) {
        char[] page = pages[position / PAGE];
        int sum = 0;
        int rank = 0;
        int end = end(position);
        for (int at = start(position); at < end; at++) {
            rank += page[at] >>> 8;
            sum += query[rank] * (page[at] & 0xff);
        }
        return sum;
    }

    /** Sets the features of an entry's part in rows, from a place on. */
    void addTo(Rows<?> rows, int position, int at) {
        char[] page = pages[position / PAGE];
        int to = at;
        int rank = 0;
        int end = end(position);
        for (int from = start(position); from < end; from++) {
            rank += page[from] >>> 8;
            rows.set(to++, numbers[rank], (byte) page[from]);
        }
    }

    /** Returns how many features entries have in all. */
    long size() {
        long size = 0;
        for (char[] page : pages) {
            size += page.length;
        }
        return size;
    }

    long bytes() {
        return 2 * size() + 4L * bases.length + 2L * offsets.length;
    }

    /** Takes parts in the order of entries. Confined to one thread. */
    static final class Builder {

        private final int[] numbers;
        private final int[] bases;
        private final char[] offsets;
        private final char[] norms;
        private final byte[] impacts;
        private final long[] present = new long[MOST / 64];
        private final char[][] pages;
        private char[] page = new char[PAGE];
        private int size;
        private int entries;

        /**
         * Begins.
         *
         * @param numbers those of heavy features, ascending
         * @param entries how many will come
         */
        Builder(int[] numbers, int entries) {
            this.numbers = numbers;
            bases = new int[(entries + SHARE - 1) / SHARE];
            offsets = new char[entries];
            norms = new char[entries];
            impacts = new byte[numbers.length];
            pages = new char[(entries + PAGE - 1) / PAGE][];
        }

        /** Adds a feature to the part of the next entry; in any order. */
        void add(int rank, byte impact) {
            impacts[rank] = impact;
            present[rank >>> 6] |= 1L << rank;
        }

        /** Ends the part of an entry. */
        void end(char norm) {
            begin();
            norms[entries] = norm;
            int last = 0;
            for (int word = 0; word < present.length; word++) {
                for (long rest = present[word]; rest != 0; rest &= rest - 1) {
                    int rank = (word << 6) + Long.numberOfTrailingZeros(rest);
                    page[size++] = (char) (((rank - last) << 8) | (impacts[rank] & 0xff));
                    last = rank;
                }
                present[word] = 0;
            }
            entries++;
            if (entries % PAGE == 0 || entries == norms.length) {
                pages[(entries - 1) / PAGE] = Arrays.copyOf(page, size);
                size = 0;
            }
        }

        private void begin() {
            int share = entries / SHARE;
            if (entries % SHARE == 0) {
                bases[share] = size;
            }
            offsets[entries] = (char) (size - bases[share]);
            if (size + MOST > page.length) {
                page = Arrays.copyOf(page, 2 * page.length);
            }
        }

        HeavyParts build() {
            return new HeavyParts(numbers, bases, offsets, pages, norms);
        }
    }
}
