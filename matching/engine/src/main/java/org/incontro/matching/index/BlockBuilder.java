// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.Arrays;
import java.util.List;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;

/** Lays entries out as a {@link Block}. Takes time linear in the features of the entries. Confined to one thread. */
final class BlockBuilder {

    final EntityId[] ids;
    final long[] rareFeatures;
    final int[] rareStarts;
    final char[] rareVectors;
    final byte[] rareImpacts;
    final long[] heavyFeatures;
    final int[] heavyStarts;
    final char[] heavyRanks;
    final byte[] heavyImpacts;
    final char[] heavyNorms;

    /** How many vectors of each rare feature have been laid out. */
    private final int[] filled;

    private int heavyFilled;

    private BlockBuilder(List<Entry> entries) {
        FeatureCounter frequencies = frequencies(entries);
        heavyFeatures = heaviest(frequencies);
        rareFeatures = others(frequencies, heavyFeatures);
        rareStarts = starts(frequencies, rareFeatures);
        ids = new EntityId[entries.size()];
        int rare = rareStarts[rareFeatures.length];
        int heavy = Arrays.stream(heavyFeatures).mapToInt(frequencies::count).sum();
        rareVectors = new char[rare];
        rareImpacts = new byte[rare];
        heavyStarts = new int[entries.size() + 1];
        heavyRanks = new char[heavy];
        heavyImpacts = new byte[heavy];
        heavyNorms = new char[entries.size()];
        filled = new int[rareFeatures.length];
        for (int vector = 0; vector < ids.length; vector++) {
            ids[vector] = entries.get(vector).id();
            layOut(vector, entries.get(vector).vector());
        }
    }

    /**
     * Returns a block of some entries.
     *
     * @param entries at most {@link Block#CAPACITY}, no two of one identity
     */
    static Block build(List<Entry> entries) {
        return new Block(new BlockBuilder(entries));
    }

    /** Returns the least whole number whose square is at least the given one. */
    static int normRoundedUp(int squares) {
        int root = (int) Math.sqrt(squares);
        return root * root < squares ? root + 1 : root;
    }

    private static FeatureCounter frequencies(List<Entry> entries) {
        FeatureCounter frequencies = new FeatureCounter();
        for (Entry entry : entries) {
            for (int i = 0; i < entry.vector().size(); i++) {
                frequencies.add(entry.vector().feature(i));
            }
        }
        return frequencies;
    }

    /** Returns the most frequent features, ascending by number; of equally frequent ones those with the smaller numbers. */
    private static long[] heaviest(FeatureCounter frequencies) {
        long[] features = frequencies.features();
        int[] counts = Arrays.stream(features).mapToInt(frequencies::count).toArray();
        Arrays.sort(counts);
        if (features.length <= Block.HEAVY) {
            Arrays.sort(features);
            return features;
        }
        int least = counts[counts.length - Block.HEAVY];
        long[] above = Arrays.stream(features)
                .filter(f -> frequencies.count(f) > least)
                .toArray();
        long[] at = Arrays.stream(features)
                .filter(f -> frequencies.count(f) == least)
                .sorted()
                .limit(Block.HEAVY - above.length)
                .toArray();
        long[] heaviest = Arrays.copyOf(above, Block.HEAVY);
        System.arraycopy(at, 0, heaviest, above.length, at.length);
        Arrays.sort(heaviest);
        return heaviest;
    }

    private static long[] others(FeatureCounter frequencies, long[] heavy) {
        return Arrays.stream(frequencies.features())
                .filter(feature -> Arrays.binarySearch(heavy, feature) < 0)
                .sorted()
                .toArray();
    }

    private static int[] starts(FeatureCounter frequencies, long[] features) {
        int[] starts = new int[features.length + 1];
        for (int i = 0; i < features.length; i++) {
            starts[i + 1] = starts[i] + frequencies.count(features[i]);
        }
        return starts;
    }

    private void layOut(int vector, ImpactVector impacts) {
        int squares = 0;
        for (int i = 0; i < impacts.size(); i++) {
            int impact = impacts.impact(i);
            int heavy = Arrays.binarySearch(heavyFeatures, impacts.feature(i));
            if (heavy >= 0) {
                heavyRanks[heavyFilled] = (char) heavy;
                heavyImpacts[heavyFilled++] = (byte) impact;
                squares += impact * impact;
            } else {
                int rare = Arrays.binarySearch(rareFeatures, impacts.feature(i));
                int at = rareStarts[rare] + filled[rare]++;
                rareVectors[at] = (char) vector;
                rareImpacts[at] = (byte) impact;
            }
        }
        heavyStarts[vector + 1] = heavyFilled;
        heavyNorms[vector] = (char) normRoundedUp(squares);
    }
}
