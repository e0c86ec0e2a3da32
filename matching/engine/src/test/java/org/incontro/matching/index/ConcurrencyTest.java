// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;
import org.junit.jupiter.api.Test;

/**
 * Writers and readers at the same time. Each search must have the answer that brute force gives on some state between the
 * search's begin and end: at least all changes that had ended before it began, at most those that had begun before it ended.
 */
class ConcurrencyTest {

    private static final int IDENTITIES = 60;
    private static final int CHANGES = 12_000;

    private record Held(ImpactVector vector, int colour) {}

    /** A search, and how many changes had ended before it and had begun after it. */
    private record Seen(IndexQuery<Integer> query, List<Hit> hits, int least, int most) {}

    private final Object changing = new Object();
    private final List<Map<EntityId, Held>> states = new ArrayList<>();
    private volatile int begun;
    private volatile int ended;

    @Test
    void eachSearchSeesAStateBetweenItsBeginAndItsEnd() throws Exception {
        states.add(Map.of());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (MatchIndex<Integer> index = MatchIndex.inMemory()) {
            List<Future<?>> writers = List.of(
                    threads.submit(() -> change(index, new Random(1))),
                    threads.submit(() -> change(index, new Random(2))));
            List<Future<List<Seen>>> readers =
                    List.of(threads.submit(search(index, 3)), threads.submit(search(index, 4)));
            for (Future<?> writer : writers) {
                writer.get();
            }
            List<Seen> all = new ArrayList<>();
            for (Future<List<Seen>> reader : readers) {
                all.addAll(reader.get());
            }
            assertThat(all).hasSizeGreaterThan(100);
            all.forEach(this::check);
            assertThat(index.size()).isEqualTo(states.get(states.size() - 1).size());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Changes come one after another, so that there is one order of states, but from two threads. */
    private void change(MatchIndex<Integer> index, Random random) {
        while (ended < CHANGES) {
            EntityId id = EntityId.parse("p" + random.nextInt(IDENTITIES));
            Held held = new Held(SegmentedIndexProperties.vector(random), random.nextInt(3));
            int dice = random.nextInt(10);
            synchronized (changing) {
                Map<EntityId, Held> next = new TreeMap<>(states.get(states.size() - 1));
                begun = begun + 1;
                if (dice == 0) {
                    assertThat(index.remove(id)).isEqualTo(next.remove(id) != null);
                } else if (dice < 4) {
                    Held former = next.get(id);
                    assertThat(index.change(id, held.colour())).isEqualTo(former != null);
                    if (former != null) {
                        next.put(id, new Held(former.vector(), held.colour()));
                    }
                } else {
                    index.put(id, held.vector(), held.colour());
                    next.put(id, held);
                }
                states.add(next);
                ended = ended + 1;
            }
        }
    }

    private Callable<List<Seen>> search(MatchIndex<Integer> index, long seed) {
        Random random = new Random(seed);
        return () -> {
            List<Seen> seen = new ArrayList<>();
            while (ended < CHANGES) {
                int most = random.nextInt(3);
                IndexQuery<Integer> query = IndexQuery.<Integer>of(SegmentedIndexProperties.vector(random), 10)
                        .where(colour -> colour <= most);
                int before = ended;
                List<Hit> hits = index.search(query);
                seen.add(new Seen(query, hits, before, begun));
            }
            return seen;
        };
    }

    private void check(Seen seen) {
        for (int state = seen.least(); state <= Math.min(seen.most(), states.size() - 1); state++) {
            if (bruteForce(states.get(state), seen.query()).equals(seen.hits())) {
                return;
            }
        }
        assertThat(seen.hits())
                .as("states %d to %d, of which none fits", seen.least(), seen.most())
                .isEqualTo(bruteForce(states.get(seen.least()), seen.query()));
    }

    private static List<Hit> bruteForce(Map<EntityId, Held> state, IndexQuery<Integer> query) {
        return state.entrySet().stream()
                .filter(entry -> query.attributes().test(entry.getValue().colour()))
                .map(entry -> new Hit(
                        entry.getKey(), query.vector().dot(entry.getValue().vector())))
                .filter(hit -> hit.score() > 0)
                .sorted(Hit.BEST_FIRST)
                .limit(query.limit())
                .toList();
    }

    /** What is counted is what a heap holds, but for the headers of objects and what changes are kept in. */
    @Test
    void theBytesThatAreCountedAreThoseThatAHeapHolds() {
        int entries = 30_000;
        List<EntityId> ids = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            ids.add(EntityId.parse("p" + i));
        }
        long before = usedHeap();
        try (MatchIndex<Integer> index =
                MatchIndex.inMemory(IndexSettings.<Integer>defaults().withExecutor(Runnable::run))) {
            Random random = new Random(5);
            for (EntityId id : ids) {
                index.put(id, wide(random), random.nextInt(20));
            }
            index.compact();
            long held = usedHeap() - before;
            long counted = index.statistics().totalBytes();

            assertThat((double) counted / held).isBetween(0.7, 1.3);
            assertThat(index.size()).isEqualTo(ids.size());
        }
    }

    private static ImpactVector wide(Random random) {
        Map<Long, Double> weights = new TreeMap<>();
        for (int i = 0; i < 100; i++) {
            weights.put((long) (20_000 * StrictMath.pow(random.nextDouble(), 3)), 1.0 + random.nextInt(200));
        }
        return ImpactVector.of(weights);
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void theOwnThreadEndsAfterClosing() throws Exception {
        MatchIndex<Integer> index = MatchIndex.inMemory();
        Random random = new Random(6);
        for (int i = 0; i < 300; i++) {
            index.put(EntityId.parse("p" + i), SegmentedIndexProperties.vector(random), 0);
        }
        List<Thread> own = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("incontro-index"))
                .toList();
        assertThat(own).isNotEmpty().allMatch(Thread::isDaemon);
        index.close();
        for (Thread thread : own) {
            // Those of other indexes, which other tests left open, end when they have had nothing to do for some
            // seconds.
            thread.join(20_000);
            assertThat(thread.isAlive()).isFalse();
        }
        index.put(EntityId.parse("again"), ImpactVector.of(Map.of(1L, 1.0)), 0);
        assertThat(index.size()).isEqualTo(1);
    }

    /** Whatever is about to be laid out when the index is closed is no part of what it holds then. */
    @Test
    void closingWhileBlocksAreLaidOutFailsNothing() throws Exception {
        Random random = new Random(7);
        List<ImpactVector> vectors = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            vectors.add(SegmentedIndexProperties.vector(random));
        }
        ExecutorService thread = Executors.newSingleThreadExecutor();
        List<Future<?>> work = new ArrayList<>();
        IndexSettings<Integer> settings =
                IndexSettings.<Integer>defaults().withExecutor(task -> work.add(thread.submit(task)));
        for (int round = 0; round < 4_000; round++) {
            MatchIndex<Integer> index = MatchIndex.inMemory(settings);
            int entries = 33 + random.nextInt(vectors.size() - 33);
            for (int i = 0; i < entries; i++) {
                index.put(EntityId.of("it", "p" + i), vectors.get(i), 0);
            }
            index.close();
            assertThat(index.size()).isZero();
        }
        for (Future<?> one : work) {
            one.get();
        }
        thread.shutdown();
    }

    /** An executor that never runs anything costs writers time; nothing waits without end. */
    @Test
    void anExecutorThatDoesNothingIsMadeUpFor() {
        try (MatchIndex<Integer> index =
                MatchIndex.inMemory(IndexSettings.<Integer>defaults().withExecutor(work -> {}))) {
            Random random = new Random(8);
            for (int i = 0; i < 20_000; i++) {
                index.put(EntityId.parse("p" + i), SegmentedIndexProperties.vector(random), 0);
            }
            assertThat(index.statistics().waiting()).isLessThan(6_000);
            assertThat(index.search(IndexQuery.of(ImpactVector.of(Map.of(0L, 1.0)), 5)))
                    .hasSize(5);
        }
    }

    /** Blocks of which nothing is left, and what was changed again and again, do not wait for an executor that never comes either. */
    @Test
    void anExecutorThatDoesNothingDoesNotKeepWhatWasReplaced() {
        IndexSettings<Integer> idle = IndexSettings.<Integer>defaults().withExecutor(work -> {});
        Random random = new Random(9);
        try (MatchIndex<Integer> index = MatchIndex.inMemory(idle)) {
            for (int i = 0; i < 60_000; i++) {
                index.put(EntityId.parse("p" + i % 100), SegmentedIndexProperties.vector(random), 0);
            }
            assertThat(index.statistics().segments()).isLessThan(14);
            assertThat(index.statistics().removed()).isLessThan(6_000);
        }
        try (StandingIndex<Integer> index = StandingIndex.inMemory(idle)) {
            for (int i = 0; i < 100; i++) {
                index.put(EntityId.parse("p" + i), SegmentedIndexProperties.vector(random), 5, 0);
            }
            index.compact();
            for (int i = 0; i < 20_000; i++) {
                index.change(EntityId.parse("p" + i % 100), 1 + i % 50, i % 3);
            }
            assertThat(index.statistics().bytes().get("removals")).isLessThan(400_000);
        }
    }
}
