// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What an accumulator must reach at least for an entry to be found, by chunks of entries. Immutable. */
final class ChunkBounds {

    /*
     * An entry with the norm n and the threshold t is found by a query with the norm q only if its accumulator a reaches both
     *
     *   floor - q n   for the threshold of the search, which is least where n is greatest;
     *   t - q n       for its own.
     *
     * The latter depends on two numbers of the entry. With any constant c it is (t - c n) + (c - q) n. Entries are ordered by the first term, with c
     * the mean norm of the block, so that a chunk's least is near all of its; the second is small where q is near c, and least at the
     * least or the greatest n, as c is above or below q.
     */
    private final int centre;
    private final char[] greatestNorms;
    private final char @Nullable [] leastNorms;
    private final int @Nullable [] leastKeys;

    private ChunkBounds(int centre, char[] greatestNorms, char @Nullable [] leastNorms, int @Nullable [] leastKeys) {
        this.centre = centre;
        this.greatestNorms = greatestNorms;
        this.leastNorms = leastNorms;
        this.leastKeys = leastKeys;
    }

    /** Returns the constant c for entries of some norms. */
    static int centre(char[] norms) {
        long sum = 0;
        for (char norm : norms) {
            sum += norm;
        }
        return norms.length == 0 ? 0 : (int) (sum / norms.length);
    }

    /** Returns what entries are ordered by, from -2<sup>24</sup> to 2<sup>24</sup>. */
    static int key(int norm, int threshold, int centre) {
        return Math.min(threshold, Block.UNREACHABLE) - centre * norm;
    }

    /** Returns the bounds of entries in their final order. */
    static ChunkBounds of(char[] norms, int @Nullable [] thresholds) {
        int chunks = (norms.length + Block.CHUNK - 1) / Block.CHUNK;
        int centre = centre(norms);
        char[] greatest = new char[chunks];
        for (int position = 0; position < norms.length; position++) {
            int chunk = position / Block.CHUNK;
            greatest[chunk] = (char) Math.max(greatest[chunk], norms[position]);
        }
        if (thresholds == null) {
            return new ChunkBounds(centre, greatest, null, null);
        }
        char[] least = new char[chunks];
        Arrays.fill(least, Character.MAX_VALUE);
        int[] keys = new int[chunks];
        Arrays.fill(keys, Integer.MAX_VALUE);
        for (int position = 0; position < norms.length; position++) {
            int chunk = position / Block.CHUNK;
            least[chunk] = (char) Math.min(least[chunk], norms[position]);
            keys[chunk] = Math.min(keys[chunk], key(norms[position], thresholds[position], centre));
        }
        return new ChunkBounds(centre, greatest, least, keys);
    }

    /** Returns what an accumulator must reach at least in a chunk; may be below 0. */
    int need(int chunk, int floor, int queryNorm) {
        int need = floor - queryNorm * greatestNorms[chunk];
        if (leastKeys == null || leastNorms == null) {
            return need;
        }
        int extreme = queryNorm <= centre ? leastNorms[chunk] : greatestNorms[chunk];
        return Math.max(need, leastKeys[chunk] + (centre - queryNorm) * extreme);
    }

    long bytes() {
        return 2L * greatestNorms.length
                + (leastNorms == null ? 0 : 2L * leastNorms.length)
                + (leastKeys == null ? 0 : 4L * leastKeys.length);
    }
}
