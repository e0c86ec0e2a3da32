// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.Arrays;
import org.incontro.core.identity.EntityId;

/** Lays rows out as a {@link Block}. Takes time linear in the features of the rows. Confined to one thread. */
final class BlockBuilder<A> {

    /** A feature that fewer than one entry in so many has is never heavy. */
    private static final int RAREST_HEAVY = 128;

    /**
     * How many postings for each entry a query must meet, were all features rare, for some to be heavy; measured in decision 0036. Where it meets
     * fewer, adding them all up takes less time than asking which entries need their heavy part.
     */
    private static final int LEAST_MET = 2;

    /** Up to how many entries a block is small. Its floor is low, for good hits are few, so that heavy parts leave less out; see decision 0036. */
    private static final int SMALL = 16_384;

    /** How many features of a small block are heavy at most. */
    private static final int MOST_IN_SMALL = 64;

    private final Rows<A> rows;
    private final BlockFeatures features;
    /** How many entries have each feature, and where its list begins among all, by its ordinal. */
    private final int[] counts;

    /** The ordinal of each row's features; those of heavy ones are less than 0: the rank, all bits turned over. */
    private final int[] places;

    private final int[] heavyNumbers;
    private final char[] rowNorms;
    private final int[] order;
    private final Tuples<A> tuples;

    private BlockBuilder(Rows<A> rows, int dictionarySize, AttributeLayout<A> layout) {
        this.rows = rows;
        features = featuresOf(rows, dictionarySize);
        int all = rows.starts[rows.size];
        places = new int[all];
        counts = new int[features.size()];
        for (int at = 0; at < all; at++) {
            places[at] = features.ordinal(rows.numbers[at]);
            counts[places[at]]++;
        }
        heavyNumbers = heaviest();
        rowNorms = norms();
        TuplesDraft<A> draft = new TuplesDraft<>(rows.attributes, rows.size, layout);
        order = order(draft);
        tuples = draft.inOrder(order);
    }

    /** A block, and which row each of its entries was. */
    static final class Built<A> {

        final Block<A> block;
        final int[] rows;

        Built(Block<A> block, int[] rows) {
            this.block = block;
            this.rows = rows;
        }
    }

    /**
     * Returns a block of some rows.
     *
     * @param rows 1 to {@link Block#CAPACITY}, no two of one identity
     * @param dictionarySize above every number of a feature
     * @param layout what is known of attributes
     */
    static <A> Built<A> build(Rows<A> rows, int dictionarySize, AttributeLayout<A> layout) {
        BlockBuilder<A> builder = new BlockBuilder<>(rows, dictionarySize, layout);
        return new Built<>(new Block<>(builder.parts()), builder.order);
    }

    private static BlockFeatures featuresOf(Rows<?> rows, int dictionarySize) {
        long[] bits = new long[(dictionarySize + 63) >>> 6];
        int all = rows.starts[rows.size];
        for (int at = 0; at < all; at++) {
            bits[rows.numbers[at] >>> 6] |= 1L << rows.numbers[at];
        }
        int words = bits.length;
        while (words > 0 && bits[words - 1] == 0) {
            words--;
        }
        return new BlockFeatures(Arrays.copyOf(bits, words));
    }

    /** Returns the numbers of the most frequent features, ascending, and puts their ranks, all bits turned over, in the place of their counts. */
    private int[] heaviest() {
        if (met() < LEAST_MET) {
            return new int[0];
        }
        int least = Math.max(2, rows.size / RAREST_HEAVY);
        long[] candidates = new long[counts.length];
        int found = 0;
        for (int ordinal = 0; ordinal < counts.length; ordinal++) {
            if (counts[ordinal] >= least) {
                // Of equally frequent ones those with the smaller numbers.
                candidates[found++] = (long) counts[ordinal] << 32 | Integer.MAX_VALUE - ordinal;
            }
        }
        Arrays.sort(candidates, 0, found);
        int[] ordinals = new int[Math.min(found, rows.size > SMALL ? HeavyParts.MOST : MOST_IN_SMALL)];
        for (int i = 0; i < ordinals.length; i++) {
            ordinals[i] = Integer.MAX_VALUE - (int) candidates[found - 1 - i];
        }
        Arrays.sort(ordinals);
        int[] all = features.numbers();
        int[] numbers = new int[ordinals.length];
        for (int rank = 0; rank < ordinals.length; rank++) {
            numbers[rank] = all[ordinals[rank]];
            counts[ordinals[rank]] = ~rank;
        }
        return numbers;
    }

    /** Returns how many postings a query that is like the entries meets for each entry: the sum of the squares of the features' shares. */
    private double met() {
        double squares = 0;
        for (int count : counts) {
            squares += (double) count * count;
        }
        return squares / rows.size / rows.size;
    }

    /** Returns the norm of each row's heavy part, and turns the places of heavy features into ranks, all bits turned over. */
    private char[] norms() {
        char[] norms = new char[rows.size];
        for (int row = 0; row < rows.size; row++) {
            int squares = 0;
            for (int at = rows.starts[row]; at < rows.starts[row + 1]; at++) {
                int count = counts[places[at]];
                if (count < 0) {
                    int impact = rows.impacts[at] & 0xff;
                    squares += impact * impact;
                    places[at] = count;
                }
            }
            norms[row] = (char) HeavyParts.normRoundedUp(squares);
        }
        for (int ordinal = 0; ordinal < counts.length; ordinal++) {
            counts[ordinal] = Math.max(0, counts[ordinal]);
        }
        return norms;
    }

    /** Orders rows by their attributes, as far as these make runs, and then by what they need of an accumulator. */
    private int[] order(TuplesDraft<A> draft) {
        int centre = ChunkBounds.centre(rowNorms);
        long[] keys = new long[rows.size];
        for (int row = 0; row < rows.size; row++) {
            long run = draft.run(row);
            long key = ChunkBounds.key(rowNorms[row], rows.thresholds[row], centre) + (1L << 24);
            // Every other run the other way round, so that a chunk in which two runs meet has near needs too.
            key = run % 2 == 0 ? key : (1L << 25) - key;
            keys[row] = run << 44 | key << 17 | row;
        }
        Arrays.sort(keys);
        int[] ordered = new int[rows.size];
        for (int position = 0; position < ordered.length; position++) {
            ordered[position] = (int) keys[position] & (1 << 17) - 1;
        }
        return ordered;
    }

    private BlockParts<A> parts() {
        int size = rows.size;
        EntityId[] ids = new EntityId[size];
        EntityId[] owners = rows.hasOwners() ? new EntityId[size] : new EntityId[0];
        char[] lengths = new char[size];
        int[] thresholds = new int[size];
        int greatest = 1;
        for (int position = 0; position < size; position++) {
            int row = order[position];
            ids[position] = rows.ids[row];
            if (owners.length > 0) {
                owners[position] = rows.owners[row];
            }
            lengths[position] = (char) (rows.starts[row + 1] - rows.starts[row]);
            thresholds[position] = Math.min(rows.thresholds[row], Block.UNREACHABLE);
            greatest = Math.max(greatest, rows.thresholds[row]);
        }
        HeavyParts.Builder heavy = new HeavyParts.Builder(heavyNumbers, size);
        RareLists lists = layOut(heavy);
        return new BlockParts<>(
                ids,
                owners.length == 0 ? null : owners,
                tuples,
                features,
                lists,
                heavy.build(),
                lengths,
                greatest == 1 ? null : thresholds);
    }

    /** Lays the heavy parts and the rare lists out. */
    private RareLists layOut(HeavyParts.Builder heavy) {
        int[] cursors = new int[counts.length];
        int all = 0;
        for (int ordinal = 0; ordinal < counts.length; ordinal++) {
            cursors[ordinal] = all;
            all += counts[ordinal];
        }
        char[] entries = new char[all];
        byte[] impacts = new byte[all];
        for (int position = 0; position < order.length; position++) {
            int row = order[position];
            int end = rows.starts[row + 1];
            for (int at = rows.starts[row]; at < end; at++) {
                int place = places[at];
                if (place >= 0) {
                    int to = cursors[place]++;
                    entries[to] = (char) position;
                    impacts[to] = rows.impacts[at];
                } else {
                    heavy.add(~place, rows.impacts[at]);
                }
            }
            heavy.end(rowNorms[row]);
        }
        RareLists.Builder lists = new RareLists.Builder(counts.length);
        int from = 0;
        for (int count : counts) {
            lists.add(entries, impacts, from, from + count);
            from += count;
        }
        return lists.build();
    }
}
