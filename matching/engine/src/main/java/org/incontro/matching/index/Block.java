// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;
import org.jspecify.annotations.Nullable;

/**
 * Up to 65,536 vectors, laid out for one search at a time; what is in it never changes but for what has been removed.
 */
final class Block implements Segment {

    /*
     * Layout. The features of the block are split by how many vectors have them.
     *
     *   rare    All but the HEAVY most frequent have an inverted list: vectors by their 16-bit number, each with its 8-bit
     *           impact. A query adds a few of these lists into accumulators.
     *   heavy   The HEAVY most frequent have none: most vectors would be in it. Each vector keeps its own heavy features
     *           forward instead, by 16-bit rank with the 8-bit impact, and the Euclidean norm of that part, rounded up.
     *
     * A vector's score is its accumulator plus the dot product of the heavy parts. By the inequality of Cauchy and Schwarz the
     * latter is at most the product of the two norms, so one pass over accumulators and norms leaves few vectors
     * whose heavy part must be multiplied out. Both norms are whole numbers rounded up, so the bound is never too small and no
     * match is missed; a vector whose bound equals the threshold is kept, for it may win on its identifier.
     *
     * A vector is visible to a search that began at change number t if removedAt is above t. What is in a block was added before
     * the block was published, so no more is needed.
     */

    /** The most vectors of a block: their numbers fit 16 bits, and their accumulators the second-level cache. */
    static final int CAPACITY = 1 << 16;

    /** How many features are heavy. */
    static final int HEAVY = 512;

    private final EntityId[] ids;
    private final long[] rareFeatures;
    private final int[] rareStarts;
    private final char[] rareVectors;
    private final byte[] rareImpacts;
    private final long[] heavyFeatures;
    private final int[] heavyStarts;
    private final char[] heavyRanks;
    private final byte[] heavyImpacts;
    private final char[] heavyNorms;
    /** The change at which each vector was removed; absent while none was. */
    private volatile long @Nullable [] removedAt;

    Block(BlockBuilder builder) {
        ids = builder.ids;
        rareFeatures = builder.rareFeatures;
        rareStarts = builder.rareStarts;
        rareVectors = builder.rareVectors;
        rareImpacts = builder.rareImpacts;
        heavyFeatures = builder.heavyFeatures;
        heavyStarts = builder.heavyStarts;
        heavyRanks = builder.heavyRanks;
        heavyImpacts = builder.heavyImpacts;
        heavyNorms = builder.heavyNorms;
    }

    @Override
    public int size() {
        return ids.length;
    }

    @Override
    public void remove(int position, long change) {
        long[] removed = removedAt;
        if (removed == null) {
            removed = new long[ids.length];
            Arrays.fill(removed, Long.MAX_VALUE);
        }
        removed[position] = change;
        removedAt = removed;
    }

    @Override
    public List<Entry> live() {
        List<Map<Long, Double>> weights = new ArrayList<>(ids.length);
        for (int vector = 0; vector < ids.length; vector++) {
            Map<Long, Double> heavy = new TreeMap<>();
            for (int at = heavyStarts[vector]; at < heavyStarts[vector + 1]; at++) {
                heavy.put(heavyFeatures[heavyRanks[at]], (double) (heavyImpacts[at] & 0xff));
            }
            weights.add(heavy);
        }
        for (int feature = 0; feature < rareFeatures.length; feature++) {
            for (int at = rareStarts[feature]; at < rareStarts[feature + 1]; at++) {
                weights.get(rareVectors[at]).put(rareFeatures[feature], (double) (rareImpacts[at] & 0xff));
            }
        }
        long[] removed = removedAt;
        List<Entry> entries = new ArrayList<>(ids.length);
        for (int vector = 0; vector < ids.length; vector++) {
            if (removed == null || removed[vector] == Long.MAX_VALUE) {
                entries.add(new Entry(ids[vector], ImpactVector.of(weights.get(vector))));
            }
        }
        return entries;
    }

    @Override
    public void search(IndexSearch search) {
        int[] scores = search.accumulators(ids.length);
        ImpactVector query = search.query();
        int[] heavyQuery = new int[heavyFeatures.length];
        int squares = 0;
        for (int i = 0; i < query.size(); i++) {
            int rare = Arrays.binarySearch(rareFeatures, query.feature(i));
            if (rare >= 0) {
                accumulate(rare, query.impact(i), scores);
                continue;
            }
            int heavy = Arrays.binarySearch(heavyFeatures, query.feature(i));
            if (heavy >= 0) {
                heavyQuery[heavy] = query.impact(i);
                squares += query.impact(i) * query.impact(i);
            }
        }
        collect(search, scores, heavyQuery, BlockBuilder.normRoundedUp(squares));
    }

    private void accumulate(int feature, int impact, int[] scores) {
        int end = rareStarts[feature + 1];
        for (int at = rareStarts[feature]; at < end; at++) {
            scores[rareVectors[at]] += impact * (rareImpacts[at] & 0xff);
        }
    }

    private void collect(IndexSearch search, int[] scores, int[] heavyQuery, int queryNorm) {
        long[] removed = removedAt;
        int threshold = search.threshold();
        for (int vector = 0; vector < ids.length; vector++) {
            if (scores[vector] + queryNorm * heavyNorms[vector] < threshold
                    || (removed != null && removed[vector] <= search.change())) {
                continue;
            }
            int score = scores[vector] + heavyPart(vector, heavyQuery);
            if (score >= threshold) {
                search.offer(ids[vector], score);
                threshold = search.threshold();
            }
        }
    }

    private int heavyPart(int vector, int[] heavyQuery) {
        int sum = 0;
        int end = heavyStarts[vector + 1];
        for (int at = heavyStarts[vector]; at < end; at++) {
            sum += heavyQuery[heavyRanks[at]] * (heavyImpacts[at] & 0xff);
        }
        return sum;
    }
}
