// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

/** What a search needs of memory, used by one search after another. */
final class Scratch {

    /** Scores so far of the entries of a segment. */
    final int[] scores = new int[Block.CAPACITY];

    /** The query's impacts by heavy rank; all 0 between segments. */
    final int[] heavy = new int[HeavyParts.MOST];

    /** Positions that passed the bounds of their chunks and wait to be looked at. */
    final int[] passed = new int[BlockSearch.BATCH + Block.CHUNK];

    /** Admitted intervals of a block: from, to, from, to. */
    final int[] intervals = new int[2 * (Block.CAPACITY / Tuples.LEAST_RUN + 1)];

    /** What the filter said of each distinct value: 0 not asked, 1 yes, 2 no. */
    final byte[] answers = new byte[Block.CAPACITY];

    /** What was looked at only to have it near; written so that the looks are not left out. */
    int touched;

    static long bytes() {
        return 4L
                        * (Block.CAPACITY
                                + HeavyParts.MOST
                                + BlockSearch.BATCH
                                + Block.CHUNK
                                + 2 * (Block.CAPACITY / Tuples.LEAST_RUN + 1))
                + Block.CAPACITY;
    }
}
