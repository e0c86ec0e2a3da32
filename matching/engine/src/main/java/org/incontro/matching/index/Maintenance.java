// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/** Lays out in the background what waits, and anew what is burdened with removals or scattered over too many blocks. Thread-safe. */
final class Maintenance<A> {

    /*
     * One thread at a time works, whoever holds the lock. A writer that finds too much waiting works itself: so an executor that is slow, or
     * never runs anything, costs writers time and never lets what waits grow without end. The writer's lock is never held while this
     * one is waited for.
     */
    /** How many frozen tails may wait before writers help. */
    private static final int MOST_FROZEN = 8;

    /** How many things a writer that helps does before it goes on: more than come to be done with the tails that wait. */
    private static final int MOST_STEPS = 8;

    /** How long the own thread waits for work before it ends. */
    private static final long IDLE_SECONDS = 5;

    /**
     * Blocks of more than {@code above} and at most {@code entries} entries become one where they have {@code together} at least: as many of them as
     * have no more. So blocks of one tier fill one of the next, whatever tails began with, and each entry is laid out four times.
     */
    private record Tier(int above, int entries, int together) {}

    private static final List<Tier> TIERS = List.of(
            new Tier(0, 2 * Tail.CAPACITY, Block.CAPACITY / 8),
            new Tier(2 * Tail.CAPACITY, Block.CAPACITY / 8, Block.CAPACITY / 2),
            new Tier(Block.CAPACITY / 8, Block.CAPACITY / 2, Block.CAPACITY));

    private final SegmentedIndex<A> index;
    private final AttributeLayout<A> layout;
    private final Executor executor;
    private final Optional<ThreadPoolExecutor> own;
    private final AtomicBoolean requested = new AtomicBoolean();
    private final ReentrantLock working = new ReentrantLock();

    Maintenance(SegmentedIndex<A> index, IndexSettings<A> settings) {
        this.index = index;
        layout = settings.layout();
        own = settings.executor().isPresent() ? Optional.empty() : Optional.of(ownThread());
        executor = settings.executor().orElseGet(own::orElseThrow);
    }

    private static ThreadPoolExecutor ownThread() {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "incontro-index");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Says that there may be something to do. */
    void request() {
        if (requested.compareAndSet(false, true)) {
            try {
                executor.execute(this::work);
            } catch (RejectedExecutionException closed) {
                work();
            }
        }
    }

    /** Works in the caller's thread if too much waits. */
    void relieve() {
        while (index.view().state().frozen.size() > MOST_FROZEN) {
            help();
        }
    }

    /** Does some of what there is to do in the caller's thread: not tails alone, so that blocks are brought together as fast as they are made. */
    void help() {
        working.lock();
        try {
            int left = MOST_STEPS;
            while (left > 0 && step()) {
                left--;
            }
        } finally {
            working.unlock();
        }
    }

    private void work() {
        requested.set(false);
        working.lock();
        try {
            while (step()) {
                // Until there is nothing to do.
            }
        } finally {
            working.unlock();
        }
    }

    /** Lays everything out that waits, and whatever holds removed entries, and brings small blocks together. */
    void compact() {
        working.lock();
        try {
            index.freezeTail();
            while (step()) {
                // Until there is nothing to do.
            }
            SegmentedIndex.View<A> view = index.view();
            for (Block<A> block : view.state().blocks) {
                if (block.burden() > 0) {
                    merge(view, List.of(block));
                }
            }
            while (bringTogether()) {
                // Until no two fit into one.
            }
        } finally {
            working.unlock();
        }
    }

    /** Does one thing, what waits first; tells whether there was any. */
    private boolean step() {
        SegmentedIndex.View<A> view = index.view();
        List<Segment<A>> next = next(view.state());
        if (next.isEmpty()) {
            return false;
        }
        merge(view, next);
        return true;
    }

    private boolean bringTogether() {
        SegmentedIndex.View<A> view = index.view();
        List<Segment<A>> small = together(view.state().blocks, Block.CAPACITY);
        if (small.size() < 2) {
            return false;
        }
        merge(view, small);
        return true;
    }

    /** Makes one block of segments of a view. Those of the view: were the index closed meanwhile, another view had not these. */
    private void merge(SegmentedIndex.View<A> view, List<Segment<A>> segments) {
        Merge<A> merge = new Merge<>(view.state().dictionary, segments, view.change());
        merge.build(layout);
        index.replace(merge);
    }

    private List<Segment<A>> next(SegmentedIndex.State<A> state) {
        if (!state.frozen.isEmpty()) {
            return new ArrayList<>(state.frozen.subList(0, Math.min(2 * MOST_FROZEN, state.frozen.size())));
        }
        for (Block<A> block : state.blocks) {
            if (block.isBurdened()) {
                return List.of(block);
            }
        }
        for (Tier tier : TIERS) {
            List<Block<A>> same = state.blocks.stream()
                    .filter(block -> block.size() > tier.above() && block.size() <= tier.entries())
                    .toList();
            if (same.stream().mapToInt(Block::size).sum() >= tier.together()) {
                return together(same, tier.together());
            }
        }
        return List.of();
    }

    /** Returns the smallest of some blocks, as many as fit into one. */
    private List<Segment<A>> together(List<Block<A>> blocks, int capacity) {
        List<Segment<A>> chosen = new ArrayList<>();
        int entries = 0;
        for (int i = blocks.size() - 1; i >= 0; i--) {
            entries += blocks.get(i).size();
            if (entries > capacity) {
                break;
            }
            chosen.add(blocks.get(i));
        }
        return chosen;
    }

    /**
     * What is there at one moment, for writing: blocks as they are, and others that must be laid out anew for it, by themselves. All
     * features of these are in the dictionary.
     */
    record Settled<A>(List<Block<A>> blocks, List<Merge<A>> merges, long[] features) {}

    /** Returns what is there. */
    Settled<A> settled() {
        working.lock();
        try {
            SegmentedIndex.View<A> view = index.view();
            FeatureDictionary dictionary = view.state().dictionary;
            List<Block<A>> clean = new ArrayList<>();
            List<Merge<A>> merges = new ArrayList<>();
            for (Block<A> block : view.state().blocks) {
                if (block.isUntouchedAt(view.change())) {
                    clean.add(block);
                } else {
                    merges.add(new Merge<>(dictionary, List.of(block), view.change()));
                }
            }
            List<Segment<A>> waiting = new ArrayList<>(view.state().frozen);
            waiting.add(view.state().tail);
            for (Segment<A> tail : waiting) {
                ((Tail<A>) tail).register();
            }
            merges.add(new Merge<>(dictionary, waiting, view.change()));
            return new Settled<>(clean, merges, dictionary.features());
        } finally {
            working.unlock();
        }
    }

    /** Ends the index's own thread; what is asked for later is done by who asks. */
    void close() {
        own.ifPresent(ThreadPoolExecutor::shutdown);
    }
}
