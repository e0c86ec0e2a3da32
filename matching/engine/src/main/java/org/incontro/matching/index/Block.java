// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.Arrays;
import org.incontro.core.identity.EntityId;
import org.jspecify.annotations.Nullable;

/** Up to 65,536 entries, laid out for searching; what is in it never changes but for what has been removed or amended. */
final class Block<A> implements Segment<A> {

    /*
     * Layout. The features of the block are split by how many entries have them.
     *
     *   rare    Most have a list of the entries that have them (RareLists). A query adds the lists that it needs into accumulators.
     *   heavy   The most frequent have none: most entries would be in it. Each entry keeps its own heavy features instead (HeavyParts), and the
     *           norm of that part. Where vectors are so short that a query meets few entries often, no feature is heavy.
     *
     * An entry's score is its accumulator plus the dot product of the heavy parts. By the inequality of Cauchy and Schwarz the
     * latter is at most the product of the two norms, so one pass over accumulators leaves few entries whose heavy
     * part must be multiplied out (BlockSearch).
     *
     * Entries are in the order of their attributes, as far as these make runs, so that what a filter refuses is passed over; within a run by
     * how much of the accumulator they need, so that one number says for a whole chunk what an accumulator must reach at least.
     *
     * An entry is visible to a search that began at change t if it was not removed by then. What is in a block was added before
     * the block was published, so no more is needed. An amended entry is removed, and found among the amendments instead.
     */

    /** The most entries of a block: their numbers fit 16 bits, and their accumulators the second-level cache. */
    static final int CAPACITY = 1 << 16;

    /** How many entries share a bound; a power of two. */
    static final int CHUNK = 64;

    /** A block is burdened if more than one entry in so many, and some, was removed or amended. */
    private static final int BURDEN = 4;

    private static final int LEAST_BURDEN = 64;

    /** How many amendments may wait besides two for each entry. */
    private static final int MOST_AMENDED = 4_096;

    /** Above every score; a threshold of this or more is never reached. */
    static final int UNREACHABLE = 1 << 24;

    final EntityId[] ids;
    /** Who is found by each entry; absent where each is its own. */
    final EntityId @Nullable [] owners;

    final Tuples<A> tuples;
    final BlockFeatures features;
    final RareLists lists;
    final HeavyParts heavy;
    /** How many features each entry has. */
    final char[] lengths;

    final ChunkBounds bounds;
    /** The least score of each entry; absent where it is 1. */
    final int @Nullable [] thresholds;

    private final Removals removals;
    private final Amendments<A> amendments = new Amendments<>();

    Block(BlockParts<A> parts) {
        ids = parts.ids;
        owners = parts.owners;
        tuples = parts.tuples;
        features = parts.features;
        lists = parts.lists;
        heavy = parts.heavy;
        lengths = parts.lengths;
        bounds = parts.bounds;
        thresholds = parts.thresholds;
        removals = new Removals(ids.length);
    }

    @Override
    public int size() {
        return ids.length;
    }

    @Override
    public EntityId id(int position) {
        return ids[position];
    }

    @Override
    public EntityId owner(int position) {
        return owners == null ? ids[position] : owners[position];
    }

    @Override
    public void remove(int position, long change) {
        if (removals.at(position) == 0) {
            removals.remove(position, change);
        } else {
            amendments.end(position, change);
        }
    }

    /** Gives an entry other attributes and another threshold from a change on. */
    void amend(int position, A attributes, int threshold, long change) {
        if (removals.at(position) == 0) {
            removals.remove(position, change);
        }
        amendments.add(new Amendment<>(position, change, attributes, threshold));
    }

    /** Tells whether nothing had been removed or amended by a change. */
    boolean isUntouchedAt(long change) {
        return removals.isUntouchedAt(change);
    }

    @Override
    public long removedAt(int position) {
        return removals.at(position);
    }

    /** The writer's: returns what holds for an amended entry. */
    @Nullable
    Amendment<A> amendment(int position) {
        return amendments.current(position);
    }

    @Override
    public int live() {
        return ids.length - removals.count() + amendments.live();
    }

    /** Returns how many entries and amendments are no longer needed or cost a search more than others. */
    int burden() {
        return removals.count() + amendments.size();
    }

    /** Tells whether laying the block out anew is worth it, or nothing is left of it. */
    boolean isBurdened() {
        return burden() > ids.length / BURDEN + LEAST_BURDEN || live() == 0;
    }

    /** Tells whether so much was amended that it must not grow any more before the block is laid out anew. */
    boolean isOverburdened() {
        return burden() > 2 * ids.length + MOST_AMENDED;
    }

    /** Returns the least score of an entry. */
    int threshold(int position) {
        return thresholds == null ? 1 : thresholds[position];
    }

    @Override
    public void addTo(Rows<A> rows, long change) {
        int[] cursors = new int[ids.length];
        Arrays.fill(cursors, -1);
        for (int position = 0; position < ids.length; position++) {
            if (removals.isLive(position, change)) {
                int row = rows.add(this, position, tuples.at(position), threshold(position));
                cursors[position] = rows.reserve(row, lengths[position]);
            }
        }
        for (Object one : amendments.all()) {
            if (one != null) {
                @SuppressWarnings("unchecked") // Holds nothing else.
                Amendment<A> amendment = (Amendment<A>) one;
                int position = amendment.position;
                if (amendment.holdsAt(change)) {
                    int row = rows.add(this, position, amendment.attributes, amendment.threshold);
                    cursors[position] = rows.reserve(row, lengths[position]);
                }
            }
        }
        addRareTo(rows, cursors);
        for (int position = 0; position < ids.length; position++) {
            if (cursors[position] >= 0) {
                heavy.addTo(rows, position, cursors[position]);
            }
        }
    }

    private void addRareTo(Rows<A> rows, int[] cursors) {
        int[] numbers = features.numbers();
        for (int feature = 0; feature < numbers.length; feature++) {
            RareLists.Postings postings = lists.postings(feature);
            while (postings.next()) {
                int at = cursors[postings.entry()];
                if (at >= 0) {
                    rows.set(at, numbers[feature], postings.impact());
                    cursors[postings.entry()] = at + 1;
                }
            }
        }
    }

    /** Tells whether an entry as it was laid out is visible to a search. */
    boolean isLive(int position, long change) {
        return removals.isLive(position, change);
    }

    /** Returns the amendments; those past what a search may see are later or absent. */
    @Nullable
    Object[] amended() {
        return amendments.all();
    }

    @Override
    public void search(IndexSearch<A> search) {
        TupleFilter<A> filter = tuples.filter(search);
        int ends = filter.intervals();
        if (ends > 0 || amended().length > 0) {
            new BlockSearch<>(this, search, filter).run(ends);
        }
    }

    @Override
    public void count(ByteCount count) {
        count.add("rare lists", lists.bytes());
        count.add("heavy parts", heavy.bytes());
        count.add("features of blocks", features.bytes() + 4L * heavy.numbers.length);
        count.add("bounds", 2L * heavy.norms.length + 2L * lengths.length + bounds.bytes());
        count.add("attributes", tuples.bytes());
        count.add("thresholds", thresholds == null ? 0 : 4L * thresholds.length);
        count.add("removals", removals.bytes() + amendments.bytes());
        count.add("identifiers", 4L * ids.length + (owners == null ? 0 : 4L * owners.length));
    }
}
