// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.Arrays;
import org.incontro.matching.weight.ImpactVector;
import org.jspecify.annotations.Nullable;

/** One search of one block. Confined to one thread. */
final class BlockSearch<A> {

    /*
     * Accumulate the query's rare lists; offer the entries with the greatest accumulators; pass over the others and look at those whose
     * bound reaches the floor. Both norms of the bound are whole numbers rounded up, so it is never too small and no match is missed; an
     * entry whose bound equals the floor is kept, for it may win on its identifier.
     *
     * To look at an entry means to wait for memory: what is needed of it lies in several places, and seldom near. So entries are looked at in
     * batches, and what is needed of a whole batch is touched first: these waits overlap, as those between one entry's work and the next do not.
     */
    /** How many entries wait at least before they are looked at together. */
    static final int BATCH = 128;

    /** The accumulator of an entry that has been offered: no bound lifts it to 1. */
    private static final int DONE = -(1 << 30);

    private final Block<A> block;
    private final IndexSearch<A> search;
    private final TupleFilter<A> filter;
    private final Scratch scratch;
    private final int[] scores;
    private final char[] norms;
    private final int queryNorm;
    private int waiting;

    BlockSearch(Block<A> block, IndexSearch<A> search, TupleFilter<A> filter) {
        this.block = block;
        this.search = search;
        this.filter = filter;
        scratch = search.scratch();
        scores = search.scores(block.size());
        norms = block.heavy.norms;
        queryNorm = accumulate();
    }

    /**
     * Offers what can be among the best.
     *
     * @param ends how many numbers of {@link Scratch#intervals} say which entries are admitted
     */
    void run(int ends) {
        int missing = search.hits().missing();
        // Where all entries are wanted the floor stays where it is.
        if (missing > 0 && missing < block.size()) {
            seed(ends, missing);
        }
        for (int i = 0; i < ends; i += 2) {
            scan(scratch.intervals[i], scratch.intervals[i + 1]);
        }
        look();
        offerAmended(block.amended());
        Arrays.fill(scratch.heavy, 0, block.heavy.numbers.length, 0);
    }

    /** Adds the rare part of the query, writes its heavy part down, and returns the latter's norm, rounded up. */
    private int accumulate() {
        int[] found = search.lists();
        int size = find(found);
        ImpactVector query = search.query();
        int squares = 0;
        for (int i = 0; i < size; i += 2) {
            int impact = query.impact(found[i]);
            if (block.lists.isEmpty(found[i + 1])) {
                scratch.heavy[block.heavy.rank(search.numbers()[found[i]])] = impact;
                squares += impact * impact;
            } else {
                block.lists.add(found[i + 1], impact, scores);
            }
        }
        return HeavyParts.normRoundedUp(squares);
    }

    /**
     * Finds the query's lists: its position in the query, the number of the list. Looks at the beginning of each, too: these looks do
     * not wait for each other, as they would if each came with the work on the list before it.
     *
     * @return how many numbers were written
     */
    private int find(int[] found) {
        int[] numbers = search.numbers();
        int size = 0;
        for (int i = 0; i < numbers.length; i++) {
            int list = block.features.ordinal(numbers[i]);
            found[size] = i;
            found[size + 1] = list;
            // Not a branch, which would be guessed wrong as often as not: 2 if the block has the feature.
            size += 2 & ~(list >> 31);
        }
        int touched = 0;
        for (int i = 0; i < size; i += 2) {
            touched += block.lists.touch(found[i + 1]);
        }
        scratch.touched += touched;
        return size;
    }

    /** Offers the entries with the greatest accumulators first, so that the floor is high when the others are looked at. */
    private void seed(int ends, int missing) {
        Seeds seeds = new Seeds(2 * missing);
        for (int i = 0; i < ends; i += 2) {
            seeds.offerAll(scores, scratch.intervals[i], scratch.intervals[i + 1]);
        }
        int touched = 0;
        for (int i = 0; i < seeds.size(); i++) {
            touched += block.heavy.touch(seeds.position(i));
        }
        scratch.touched += touched;
        for (int i = 0; i < seeds.size(); i++) {
            int position = seeds.position(i);
            // What was removed may have been amended, and its accumulator is then needed once more.
            if (block.isLive(position, search.change())) {
                consider(position);
                scores[position] = DONE;
            }
        }
    }

    private void scan(int from, int to) {
        int[] passed = scratch.passed;
        int floor = search.threshold();
        int start = from;
        while (start < to) {
            int chunk = start / Block.CHUNK;
            int end = Math.min(to, (chunk + 1) * Block.CHUNK);
            int need = block.bounds.need(chunk, floor, queryNorm);
            int count = waiting;
            for (int position = start; position < end; position++) {
                passed[count] = position;
                count += scores[position] >= need ? 1 : 0;
            }
            waiting = count;
            if (count >= BATCH) {
                look();
                floor = search.threshold();
            }
            start = end;
        }
    }

    /** Looks at the entries that wait, as far as their own bounds reach floor and threshold. */
    private void look() {
        int[] passed = scratch.passed;
        int floor = search.threshold();
        int left = 0;
        int touched = 0;
        for (int i = 0; i < waiting; i++) {
            int position = passed[i];
            int bound = bound(position);
            if (bound >= floor && bound >= block.threshold(position)) {
                passed[left++] = position;
                touched += block.heavy.touch(position);
            }
        }
        scratch.touched += touched;
        waiting = 0;
        for (int i = 0; i < left; i++) {
            if (bound(passed[i]) >= search.threshold()) {
                consider(passed[i]);
            }
        }
    }

    private int bound(int position) {
        return scores[position] + queryNorm * norms[position];
    }

    /** Multiplies the heavy part of an entry out, and offers it if it scores high enough. */
    private void consider(int position) {
        if (!block.isLive(position, search.change()) || !filter.admits(position)) {
            return;
        }
        int score = score(position);
        if (score >= search.threshold() && score >= block.threshold(position)) {
            search.offer(block.owner(position), block.id(position), score);
        }
    }

    private int score(int position) {
        return queryNorm == 0 ? scores[position] : scores[position] + block.heavy.dot(position, scratch.heavy);
    }

    private void offerAmended(@Nullable Object[] amended) {
        for (Object one : amended) {
            if (one == null) {
                return;
            }
            @SuppressWarnings("unchecked") // Holds nothing else.
            Amendment<A> amendment = (Amendment<A>) one;
            if (amendment.holdsAt(search.change()) && search.attributes().test(amendment.attributes)) {
                int score = score(amendment.position);
                if (score >= search.threshold() && score >= amendment.threshold) {
                    search.offer(block.owner(amendment.position), block.id(amendment.position), score);
                }
            }
        }
    }
}
