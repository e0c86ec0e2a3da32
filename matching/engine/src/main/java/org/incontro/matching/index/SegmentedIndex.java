// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;
import org.jspecify.annotations.Nullable;

/** Keeps vectors in blocks that are searched with bounds, and the last ones in a tail that is searched one by one. */
final class SegmentedIndex implements MatchIndex {

    /*
     * Changes are numbered. A writer, one at a time, fills the tail and marks what it removes with the number of its change, and
     * publishes the number last. A search reads the segments first and then the number, and sees exactly what had been
     * changed up to it: all of a replacement or nothing. It takes no lock.
     *
     * When the tail is full it becomes a block, and where FANOUT blocks are of one tier they become one of the next, up to
     * the capacity of a block; so a vector is laid out anew a few times in its life. New segments are published as a whole. A
     * search that still reads former ones sees them as they were when they were replaced: later changes go to the new
     * ones alone.
     *
     * Merging rewrites what lives and drops what was removed, and must see no change meanwhile; it runs in the writer's thread.
     */
    private static final int FANOUT = 8;

    /** How many accumulators are kept for the next search; more searches at a time make their own. */
    private static final int MOST_SPARE = 64;

    private record Segments(List<Block> blocks, Tail tail) {}

    /** Where a vector is. */
    private record Location(Segment segment, int position) {}

    private final Map<EntityId, Location> locations = new HashMap<>();
    private final Queue<int[]> spare = new ConcurrentLinkedQueue<>();
    private volatile Segments segments = new Segments(List.of(), new Tail());
    private volatile long change;
    private volatile int size;

    @Override
    public synchronized void put(EntityId id, ImpactVector vector) {
        if (segments.tail().isFull()) {
            seal();
        }
        long next = change + 1;
        @Nullable Location former = locations.get(id);
        if (former != null) {
            former.segment().remove(former.position(), next);
        }
        Tail tail = segments.tail();
        locations.put(id, new Location(tail, tail.add(id, vector, next)));
        size = locations.size();
        change = next;
    }

    @Override
    public synchronized boolean remove(EntityId id) {
        @Nullable Location former = locations.remove(id);
        if (former == null) {
            return false;
        }
        former.segment().remove(former.position(), change + 1);
        size = locations.size();
        change = change + 1;
        return true;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public List<Hit> search(ImpactVector query, int limit, Predicate<EntityId> admits) {
        // In this order: what the segments hold is never older than what their changes say.
        Segments seen = segments;
        long upTo = change;
        int[] accumulators = spare.poll();
        if (accumulators == null) {
            accumulators = new int[Block.CAPACITY];
        }
        IndexSearch search = new IndexSearch(query, limit, admits, upTo, accumulators);
        seen.tail().search(search);
        seen.blocks().forEach(block -> block.search(search));
        if (spare.size() < MOST_SPARE) {
            spare.add(accumulators);
        }
        return search.bestFirst();
    }

    @Override
    public synchronized void close() {
        locations.clear();
        spare.clear();
        segments = new Segments(List.of(), new Tail());
        size = 0;
    }

    /** Makes a block of the tail, and merges blocks where there are enough of one tier. */
    private void seal() {
        List<Block> blocks = new ArrayList<>(segments.blocks());
        block(segments.tail().live()).ifPresent(blocks::add);
        List<Block> sameTier = fullTier(blocks);
        while (!sameTier.isEmpty()) {
            List<Entry> live = new ArrayList<>();
            sameTier.forEach(block -> live.addAll(block.live()));
            blocks.removeAll(sameTier);
            block(live).ifPresent(blocks::add);
            sameTier = fullTier(blocks);
        }
        segments = new Segments(List.copyOf(blocks), new Tail());
    }

    private Optional<Block> block(List<Entry> entries) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Block block = BlockBuilder.build(entries);
        for (int position = 0; position < entries.size(); position++) {
            locations.put(entries.get(position).id(), new Location(block, position));
        }
        return Optional.of(block);
    }

    /** Returns blocks of one tier that are enough to be merged, the smallest tier first; none if there is no such tier. */
    private static List<Block> fullTier(List<Block> blocks) {
        for (int tier = Tail.CAPACITY; tier < Block.CAPACITY; tier *= FANOUT) {
            int above = tier;
            List<Block> same = blocks.stream()
                    .filter(block -> block.size() > above / FANOUT && block.size() <= above)
                    .limit(FANOUT)
                    .toList();
            if (same.size() == FANOUT) {
                return same;
            }
        }
        return List.of();
    }
}
