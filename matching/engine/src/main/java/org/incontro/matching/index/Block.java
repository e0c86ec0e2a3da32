// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;
import org.jspecify.annotations.Nullable;

/** Up to 65,536 entries, laid out for searching; what is in it never changes but for what has been removed or amended. */
final class Block<A> implements Segment<A> {

    /*
     * Layout. The features of the block are split by how many entries have them.
     *
     *   rare    All but the HEAVY most frequent have an inverted list: entries by their number, each with its 8-bit impact.
     *           Short lists give the number in 16 bits; long ones the distance from the one before in 8 bits. A distance that does not
     *           fit is walked in steps of 255 with impact 0, which add nothing wherever they step. A query adds the lists that
     *           it needs into accumulators.
     *   heavy   The HEAVY most frequent have none: most entries would be in it. Each entry keeps its own heavy features
     *           forward instead, by the distance of ranks with the 8-bit impact, and the Euclidean norm of that part, rounded up.
     *
     * An entry's score is its accumulator plus the dot product of the heavy parts. By the inequality of Cauchy and Schwarz the
     * latter is at most the product of the two norms, so one pass over accumulators leaves few entries whose heavy
     * part must be multiplied out. Both norms are whole numbers rounded up, so the bound is never too small and no match is missed; an
     * entry whose bound equals the threshold is kept, for it may win on its identifier.
     *
     * Entries are in the order of their attributes, as far as these make runs, so that what a filter refuses is passed over; within a run by
     * how much of the accumulator they need, so that one number says for a whole chunk what an accumulator must reach at least.
     *
     * An entry is visible to a search that began at change t if it was not removed by then. What is in a block was added before
     * the block was published, so no more is needed. An amended entry is removed, and found among the amendments instead.
     */

    /** The most entries of a block: their numbers fit 16 bits, and their accumulators the second-level cache. */
    static final int CAPACITY = 1 << 16;

    /** How many features are heavy at most; measured in decision 0020. Their ranks differ by what fits 8 bits. */
    static final int HEAVY = 256;

    /** How many entries share a bound; a power of two. */
    static final int CHUNK = 64;

    /** A block is burdened if more than one entry in so many, and some, was removed or amended. */
    private static final int BURDEN = 4;

    private static final int LEAST_BURDEN = 64;

    /** Above every score; a threshold of this or more is never reached. */
    static final int UNREACHABLE = 1 << 24;

    /** The accumulator of an entry that has been offered: no bound lifts it to 1. */
    private static final int DONE = -(1 << 30);

    private static final VarHandle CHARS = MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.LITTLE_ENDIAN);

    final EntityId[] ids;
    /** Who is found by each entry; absent where each is its own. */
    final EntityId @Nullable [] owners;

    final Tuples<A> tuples;
    final BlockFeatures features;
    /** Where the list of each feature begins in {@link #lists}; negative bit for long lists. Heavy features have empty ones. */
    final int[] listStarts;

    final byte[] lists;
    final int[] heavyNumbers;
    /** Where the heavy part of each chunk's first entry begins, in pairs. */
    final int[] heavyBases;
    /** Where the heavy part of each entry begins, in pairs from that of its chunk. */
    final char[] heavyOffsets;

    final byte[] heavy;
    final char[] norms;
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
        listStarts = parts.listStarts;
        lists = parts.lists;
        heavyNumbers = parts.heavyNumbers;
        heavyBases = parts.heavyBases;
        heavyOffsets = parts.heavyOffsets;
        heavy = parts.heavy;
        norms = parts.norms;
        lengths = parts.lengths;
        bounds = parts.bounds;
        thresholds = parts.thresholds;
        removals = new Removals(ids.length);
    }

    /** Where a list begins. */
    static int offset(int listStart) {
        return listStart & Integer.MAX_VALUE;
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

    private int threshold(int position) {
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
        addHeavyTo(rows, cursors);
    }

    private void addRareTo(Rows<A> rows, int[] cursors) {
        int[] numbers = features.numbers();
        for (int feature = 0; feature < numbers.length; feature++) {
            Postings postings = postings(feature);
            while (postings.next()) {
                int at = cursors[postings.entry];
                if (at >= 0) {
                    rows.set(at, numbers[feature], postings.impact);
                    cursors[postings.entry] = at + 1;
                }
            }
        }
    }

    private void addHeavyTo(Rows<A> rows, int[] cursors) {
        for (int position = 0; position < ids.length; position++) {
            int to = cursors[position];
            if (to >= 0) {
                int rank = 0;
                int end = heavyStart(position + 1);
                for (int from = heavyStart(position); from < end; from += 2) {
                    rank += heavy[from] & 0xff;
                    if (heavy[from + 1] != 0) {
                        rows.set(to++, heavyNumbers[rank], heavy[from + 1]);
                    }
                }
            }
        }
    }

    private Postings postings(int feature) {
        return new Postings(
                lists, offset(listStarts[feature]), offset(listStarts[feature + 1]), listStarts[feature] < 0);
    }

    /** One list, from its first entry to its last. */
    private static final class Postings {

        private final byte[] lists;
        private final int end;
        private final boolean isLong;
        private int at;
        private int entry;
        private byte impact;

        Postings(byte[] lists, int start, int end, boolean isLong) {
            this.lists = lists;
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
                    entry += lists[at] & 0xff;
                    impact = lists[at + 1];
                    at += 2;
                } else {
                    entry = (char) CHARS.get(lists, at);
                    impact = lists[at + 2];
                    at += 3;
                }
            } while (impact == 0);
            return true;
        }
    }

    /** Returns where the heavy part of an entry begins; that of the entry behind the last, where all end. */
    private int heavyStart(int position) {
        int base = heavyBases[position / CHUNK];
        return 2 * (position % CHUNK == 0 ? base : base + heavyOffsets[position]);
    }

    @Override
    public void search(IndexSearch<A> search) {
        Scratch scratch = search.scratch();
        int ends = tuples.admitted(search.attributes(), ids.length, scratch);
        @Nullable Object[] amended = amendments.all();
        if (ends == 0 && amended.length == 0) {
            return;
        }
        int[] scores = search.scores(ids.length);
        int queryNorm = accumulate(search, scores);
        if (search.hits().missing() > 0) {
            seed(search, scores, ends);
        }
        for (int i = 0; i < ends; i += 2) {
            scan(search, scores, scratch.intervals[i], scratch.intervals[i + 1], queryNorm);
        }
        offerAmended(search, scores, amended);
        Arrays.fill(scratch.heavy, 0, heavyNumbers.length, 0);
    }

    /** Adds the rare part of the query, writes its heavy part down, and returns the latter's norm, rounded up. */
    private int accumulate(IndexSearch<A> search, int[] scores) {
        int[] lists = search.lists();
        int found = find(search, lists);
        ImpactVector query = search.query();
        int squares = 0;
        for (int i = 0; i < found; i += 3) {
            int impact = query.impact(lists[i]);
            int start = lists[i + 1];
            int end = lists[i + 2];
            if (offset(start) == end) {
                int rank = Arrays.binarySearch(heavyNumbers, search.numbers()[lists[i]]);
                search.scratch().heavy[rank] = impact;
                squares += impact * impact;
            } else if (start < 0) {
                addLong(offset(start), end, impact, scores);
            } else {
                addShort(start, end, impact, scores);
            }
        }
        return BlockBuilder.normRoundedUp(squares);
    }

    /**
     * Finds the query's lists: its position in the query, where it begins, where it ends. Looks at the beginning of each, too: these looks do
     * not wait for each other, as they would if each came with the work on the list before it.
     *
     * @return how many numbers were written
     */
    private int find(IndexSearch<A> search, int[] found) {
        int[] numbers = search.numbers();
        int size = 0;
        for (int i = 0; i < numbers.length; i++) {
            int feature = features.ordinal(numbers[i]);
            if (feature >= 0) {
                found[size] = i;
                found[size + 1] = listStarts[feature];
                found[size + 2] = offset(listStarts[feature + 1]);
                size += 3;
            }
        }
        int touched = 0;
        for (int i = 0; i < size; i += 3) {
            int start = offset(found[i + 1]);
            touched += start < lists.length ? lists[start] : 0;
        }
        search.scratch().touched += touched;
        return size;
    }

    private void addShort(int start, int end, int impact, int[] scores) {
        byte[] from = lists;
        for (int at = start; at < end; at += 3) {
            scores[(char) CHARS.get(from, at)] += impact * (from[at + 2] & 0xff);
        }
    }

    private void addLong(int start, int end, int impact, int[] scores) {
        byte[] from = lists;
        int entry = 0;
        for (int at = start; at < end; at += 2) {
            entry += from[at] & 0xff;
            scores[entry] += impact * (from[at + 1] & 0xff);
        }
    }

    /**
     * Offers the entries with the greatest accumulators first, so that the threshold is high when the others are looked at.
     */
    private void seed(IndexSearch<A> search, int[] scores, int ends) {
        Scratch scratch = search.scratch();
        Seeds seeds = new Seeds(2 * Math.min(ids.length, search.hits().missing()));
        for (int i = 0; i < ends; i += 2) {
            for (int position = scratch.intervals[i]; position < scratch.intervals[i + 1]; position++) {
                if (scores[position] > seeds.least()) {
                    seeds.offer(position, scores[position]);
                }
            }
        }
        for (int i = 0; i < seeds.size(); i++) {
            int position = seeds.position(i);
            // What was removed may have been amended, and its accumulator is then needed once more.
            if (removals.isLive(position, search.change())) {
                consider(search, position, scores[position]);
                scores[position] = DONE;
            }
        }
    }

    private void scan(IndexSearch<A> search, int[] scores, int from, int to, int queryNorm) {
        int[] passed = search.scratch().passed;
        int floor = search.threshold();
        int start = from;
        while (start < to) {
            int chunk = start / CHUNK;
            int end = Math.min(to, (chunk + 1) * CHUNK);
            int need = bounds.need(chunk, floor, queryNorm);
            int count = 0;
            for (int position = start; position < end; position++) {
                passed[count] = position;
                count += scores[position] >= need ? 1 : 0;
            }
            for (int i = 0; i < count; i++) {
                int position = passed[i];
                int bound = scores[position] + queryNorm * norms[position];
                if (bound >= floor && bound >= threshold(position)) {
                    consider(search, position, scores[position]);
                    floor = search.threshold();
                }
            }
            start = end;
        }
    }

    /** Multiplies the heavy part of an entry out, and offers it if it scores high enough. */
    private void consider(IndexSearch<A> search, int position, int rarePart) {
        if (!removals.isLive(position, search.change())
                || !tuples.admits(search.attributes(), position, search.scratch())) {
            return;
        }
        int score = rarePart + heavyPart(position, search.scratch().heavy);
        if (score >= search.threshold() && score >= threshold(position)) {
            search.offer(owner(position), ids[position], score);
        }
    }

    private int heavyPart(int position, int[] query) {
        int sum = 0;
        int rank = 0;
        int end = heavyStart(position + 1);
        for (int at = heavyStart(position); at < end; at += 2) {
            rank += heavy[at] & 0xff;
            sum += query[rank] * (heavy[at + 1] & 0xff);
        }
        return sum;
    }

    private void offerAmended(IndexSearch<A> search, int[] scores, @Nullable Object[] amended) {
        for (Object one : amended) {
            if (one == null) {
                return;
            }
            @SuppressWarnings("unchecked") // Holds nothing else.
            Amendment<A> amendment = (Amendment<A>) one;
            if (amendment.holdsAt(search.change()) && search.attributes().test(amendment.attributes)) {
                int position = amendment.position;
                int score = scores[position] + heavyPart(position, search.scratch().heavy);
                if (score >= search.threshold() && score >= amendment.threshold) {
                    search.offer(owner(position), ids[position], score);
                }
            }
        }
    }

    @Override
    public void count(ByteCount count) {
        count.add("rare lists", lists.length);
        count.add("heavy parts", heavy.length + 4L * heavyBases.length + 2L * heavyOffsets.length);
        count.add("features of blocks", features.bytes() + 4L * listStarts.length + 4L * heavyNumbers.length);
        count.add("bounds", 2L * norms.length + 2L * lengths.length + bounds.bytes());
        count.add("attributes", tuples.bytes());
        count.add("thresholds", thresholds == null ? 0 : 4L * thresholds.length);
        count.add("removals", removals.bytes() + amendments.bytes());
        count.add("identifiers", 4L * ids.length + (owners == null ? 0 : 4L * owners.length));
    }
}
