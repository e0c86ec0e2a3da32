// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;

/** Keeps entries in blocks that are searched with bounds, and the last ones in tails that wait to be laid out. */
final class SegmentedIndex<A> {

    /*
     * Changes are numbered. A writer, one at a time, fills the tail and marks what it removes with the number of its change, and
     * publishes the number last. A search takes a state, then the number, and begins again if the state is another by then: so it has a
     * state to whose segments all changes up to the number were applied, and sees exactly these. It takes no lock.
     *
     * A full tail is frozen: it is searched as before, but a new one takes what comes. In the background frozen tails become blocks, and blocks
     * greater ones (Maintenance). What is laid out is what was there at some change; what has changed since is carried over
     * when the new block takes the place of the former segments, in one step, by the writer's lock. A search that
     * still reads the former ones sees them as they were then: later changes go to the new block alone.
     */
    private static final int LEAST_TAIL = 32;

    /** How many scratch memories are kept for the next search; more searches at a time make their own. */
    private static final int MOST_SPARE = 2 * Runtime.getRuntime().availableProcessors();

    /** What a search goes through, great blocks first; never changed. */
    static final class State<A> {

        final FeatureDictionary dictionary;
        final List<Block<A>> blocks;
        final List<Tail<A>> frozen;
        final Tail<A> tail;

        State(FeatureDictionary dictionary, Collection<Block<A>> blocks, List<Tail<A>> frozen, Tail<A> tail) {
            this.dictionary = dictionary;
            this.blocks = blocks.stream()
                    .sorted(Comparator.comparingInt((Block<A> block) -> -block.size()))
                    .toList();
            this.frozen = List.copyOf(frozen);
            this.tail = tail;
        }

        static <A> State<A> empty() {
            FeatureDictionary dictionary = new FeatureDictionary();
            return new State<>(dictionary, List.of(), List.of(), new Tail<>(dictionary, LEAST_TAIL, 0));
        }

        void search(IndexSearch<A> search) {
            for (Block<A> block : blocks) {
                block.search(search);
            }
            for (Tail<A> waiting : frozen) {
                waiting.search(search);
            }
            tail.search(search);
        }

        List<Segment<A>> segments() {
            List<Segment<A>> segments = new ArrayList<>(blocks);
            segments.addAll(frozen);
            segments.add(tail);
            return segments;
        }
    }

    /** A state, the last change that was applied to it, and whether somebody may be found by more than one entry. */
    record View<A>(State<A> state, long change, boolean evidence) {}

    private final IndexSettings<A> settings;
    private final Maintenance<A> maintenance;
    private final Queue<Scratch> spare = new ConcurrentLinkedQueue<>();
    private final AtomicInteger spares = new AtomicInteger();
    private final SegmentTable<A> table = new SegmentTable<>();
    private final Locations locations = new Locations(table::id);
    private int tailNumber;
    private volatile State<A> state = State.empty();
    private volatile long change;
    private volatile int size;
    /** Whether an entry of somebody else was ever put. */
    private volatile boolean evidence;

    SegmentedIndex(IndexSettings<A> settings) {
        this.settings = settings;
        maintenance = new Maintenance<>(this, settings);
        tailNumber = table.add(state.tail);
    }

    /** Begins with blocks in which nothing was removed; of an identity that comes twice one is lost. */
    SegmentedIndex(IndexSettings<A> settings, FeatureDictionary dictionary, List<Block<A>> blocks) {
        this.settings = settings;
        maintenance = new Maintenance<>(this, settings);
        state = new State<>(dictionary, blocks, List.of(), new Tail<>(dictionary, LEAST_TAIL, 0));
        tailNumber = table.add(state.tail);
        int[] hashes = new int[blocks.stream().mapToInt(Block::size).sum()];
        int[] places = new int[hashes.length];
        int entry = 0;
        for (Block<A> block : blocks) {
            int number = table.add(block);
            evidence |= block.owners != null;
            for (int position = 0; position < block.size(); position++) {
                hashes[entry] = Locations.hash(block.id(position));
                places[entry++] = SegmentTable.location(number, position);
            }
        }
        locations.fill(hashes, places);
        size = locations.size();
    }

    void put(EntityId entry, EntityId owner, ImpactVector vector, int threshold, A attributes) {
        if (vector.size() > settings.mostFeatures()) {
            throw new IllegalArgumentException("a vector must have at most %s features, but that of %s has %s"
                    .formatted(settings.mostFeatures(), entry, vector.size()));
        }
        maintenance.relieve();
        boolean froze;
        synchronized (this) {
            if (size >= settings.mostEntries() && locations.get(entry) == Locations.NONE) {
                throw new IllegalStateException("an index must have at most %s entries, and %s would be one more"
                        .formatted(settings.mostEntries(), entry));
            }
            froze = add(entry, owner, vector, threshold, attributes);
        }
        if (froze) {
            maintenance.request();
        }
    }

    /** Adds an entry to the tail, and tells whether the former tail was frozen for it. */
    private boolean add(EntityId entry, EntityId owner, ImpactVector vector, int threshold, A attributes) {
        boolean full = !state.tail.hasRoom(vector.size());
        if (full) {
            freeze(vector.size());
        }
        long next = change + 1;
        int position = state.tail.add(entry, owner, vector, attributes, threshold, next);
        int former = locations.put(entry, SegmentTable.location(tailNumber, position));
        if (former != Locations.NONE) {
            table.segment(former).remove(SegmentTable.position(former), next);
        }
        size = locations.size();
        if (!evidence && !owner.equals(entry)) {
            evidence = true;
        }
        change = next;
        return full;
    }

    private void freeze(int features) {
        State<A> now = state;
        List<Tail<A>> frozen = new ArrayList<>(now.frozen);
        frozen.add(now.tail);
        Tail<A> next = new Tail<>(now.dictionary, Math.min(Tail.CAPACITY, 2 * now.tail.capacity()), features);
        tailNumber = table.add(next);
        state = new State<>(now.dictionary, now.blocks, frozen, next);
    }

    boolean change(EntityId entry, int threshold, A attributes) {
        boolean froze = false;
        boolean late = false;
        maintenance.relieve();
        synchronized (this) {
            int location = locations.get(entry);
            if (location == Locations.NONE) {
                return false;
            }
            int position = SegmentTable.position(location);
            Segment<A> segment = table.segment(location);
            if (segment instanceof Block<A> block) {
                block.amend(position, attributes, threshold, change + 1);
                change = change + 1;
                froze = block.isBurdened();
                late = block.isOverburdened();
            } else {
                Tail<A> tail = (Tail<A>) segment;
                froze = add(tail.id(position), tail.owner(position), tail.vector(position), threshold, attributes);
            }
        }
        if (froze) {
            maintenance.request();
        }
        if (late) {
            maintenance.help();
        }
        return true;
    }

    boolean remove(EntityId entry) {
        boolean burdened;
        synchronized (this) {
            int former = locations.remove(entry);
            if (former == Locations.NONE) {
                return false;
            }
            Segment<A> segment = table.segment(former);
            segment.remove(SegmentTable.position(former), change + 1);
            size = locations.size();
            change = change + 1;
            burdened = segment instanceof Block<A> block && block.isBurdened();
        }
        if (burdened) {
            maintenance.request();
        }
        return true;
    }

    int size() {
        return size;
    }

    /** Takes no lock; begins again where a state was replaced between the two looks. */
    View<A> view() {
        while (true) {
            State<A> seen = state;
            long upTo = change;
            if (seen == state) {
                return new View<>(seen, upTo, evidence);
            }
        }
    }

    List<Hit> search(
            ImpactVector query,
            Predicate<? super A> attributes,
            Predicate<EntityId> ids,
            Function<View<A>, HitCollector> collector) {
        View<A> view = view();
        HitCollector hits = collector.apply(view);
        Scratch scratch = takeScratch();
        view.state()
                .search(new IndexSearch<>(
                        query, attributes, ids, hits, view.state().dictionary, view.change(), scratch));
        giveBack(scratch);
        return hits.bestFirst();
    }

    Scratch takeScratch() {
        Scratch scratch = spare.poll();
        if (scratch == null) {
            return new Scratch();
        }
        spares.decrementAndGet();
        return scratch;
    }

    /** Keeps a scratch memory for the next search; one that a failed search leaves behind is not to be kept. */
    void giveBack(Scratch scratch) {
        if (spares.incrementAndGet() <= MOST_SPARE) {
            spare.add(scratch);
        } else {
            spares.decrementAndGet();
        }
    }

    /** Writes what is there at one moment at or after the call. Changes and searches go on meanwhile. */
    void write(OutputStream out, SnapshotFormat.Kind kind, SnapshotLabel label, AttributeCodec<A> codec)
            throws IOException {
        Maintenance.Settled<A> settled = maintenance.settled();
        SnapshotWriter<A> writer = new SnapshotWriter<>(out, codec);
        writer.begin(kind, label);
        for (Merge<A> merge : settled.merges()) {
            merge.build(settings.layout());
            if (merge.built != null) {
                writer.add(merge.built.block);
            }
        }
        for (Block<A> block : settled.blocks()) {
            writer.add(block);
        }
        writer.end(settled.features());
    }

    void compact() {
        maintenance.compact();
    }

    IndexStatistics statistics() {
        synchronized (this) {
            ByteCount count = new ByteCount();
            int removed = 0;
            int waiting = 0;
            List<Segment<A>> segments = state.segments();
            for (Segment<A> segment : segments) {
                segment.count(count);
                removed += segment.size() - segment.live();
                waiting += segment instanceof Tail<A> tail ? tail.size() : 0;
            }
            count.add("dictionary", state.dictionary.bytes());
            count.add("locations", locations.bytes());
            count.add("scratch", spares.get() * Scratch.bytes());
            return new IndexStatistics(size, segments.size(), waiting, removed, count.parts());
        }
    }

    void close() {
        synchronized (this) {
            locations.clear();
            table.clear();
            state = State.empty();
            tailNumber = table.add(state.tail);
            size = 0;
        }
        spare.clear();
        spares.set(0);
        maintenance.close();
    }

    /** Freezes what waits in the tail, if anything does. */
    synchronized void freezeTail() {
        if (state.tail.size() > 0) {
            freeze(0);
        }
    }

    /** Puts a block in the place of the segments that it was made of; does nothing if the index was closed meanwhile. */
    synchronized void replace(Merge<A> merge) {
        State<A> now = state;
        if (now.dictionary != merge.dictionary) {
            return;
        }
        List<Block<A>> blocks = new ArrayList<>(now.blocks);
        List<Tail<A>> frozen = new ArrayList<>(now.frozen);
        if (merge.built != null) {
            Block<A> block = merge.built.block;
            int number = table.add(block);
            int[] origins = new int[merge.inputs.size()];
            for (int i = 0; i < origins.length; i++) {
                origins[i] = table.number(merge.inputs.get(i));
            }
            for (int position = 0; position < block.size(); position++) {
                if (merge.carry(position)) {
                    int from = SegmentTable.location(origins[merge.origin(position)], merge.formerPosition(position));
                    locations.move(merge.hashes[position], from, SegmentTable.location(number, position));
                }
            }
            blocks.add(block);
        }
        for (Segment<A> input : merge.inputs) {
            table.remove(input);
            blocks.remove(input);
            frozen.remove(input);
        }
        state = new State<>(now.dictionary, blocks, frozen, now.tail);
    }
}
