// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.incontro.core.identity.EntityId;

class BatchSearchProperties {

    private static MatchIndex<Integer> filled(long seed) {
        Random random = new Random(seed);
        MatchIndex<Integer> index = MatchIndex.inMemory(SegmentedIndexProperties.settings());
        for (int i = 0; i < 3_000; i++) {
            index.put(EntityId.parse("p" + i), SegmentedIndexProperties.vector(random), i % 7);
        }
        return index;
    }

    private static List<IndexQuery<Integer>> queries(long seed, int count) {
        Random random = new Random(~seed);
        List<IndexQuery<Integer>> queries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int most = random.nextInt(7);
            queries.add(IndexQuery.<Integer>of(SegmentedIndexProperties.vector(random), 1 + random.nextInt(9))
                    .where(colour -> colour <= most));
        }
        return queries;
    }

    @Property(tries = 15)
    void answersAreThoseOfSingleSearchesInTheirOrder(
            @ForAll long seed, @ForAll @IntRange(max = 400) int count, @ForAll @IntRange(min = 1, max = 3) int threads)
            throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        Executor closed = work -> {
            throw new RejectedExecutionException("full");
        };
        Executor idle = work -> {};
        List<IndexQuery<Integer>> queries = queries(seed, count);
        try (MatchIndex<Integer> index = filled(seed)) {
            List<List<Hit>> single = queries.stream().map(index::search).toList();
            for (Executor executor : List.of(pool, closed, idle)) {
                List<List<Hit>> together = new ArrayList<>();
                index.searchAll(queries.iterator(), threads, executor, (number, hits) -> {
                    assertThat(number).isEqualTo(together.size());
                    together.add(hits);
                });
                assertThat(together).isEqualTo(single);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Example
    void reportsWhileItReadsSoThatMemoryIsBounded() throws Exception {
        IndexQuery<Integer> query = queries(1, 1).get(0);
        AtomicInteger read = new AtomicInteger();
        Iterator<IndexQuery<Integer>> queries = Stream.generate(() -> {
                    read.incrementAndGet();
                    return query;
                })
                .limit(2_000)
                .iterator();
        List<Long> progress = new ArrayList<>();
        try (MatchIndex<Integer> index = filled(1)) {
            index.searchAll(queries, 2, Runnable::run, new BatchListener() {
                @Override
                public void found(long number, List<Hit> hits) {
                    assertThat(read.get() - number).isBetween(1L, 500L);
                }

                @Override
                public void progressed(long done) {
                    progress.add(done);
                }
            });
        }
        assertThat(progress).hasSizeGreaterThan(20).isSorted().endsWith(2_000L);
    }

    @Example
    void interruptionEndsIt() {
        for (MatchIndex<Integer> index : List.of(filled(2), MatchIndex.<Integer>bruteForce())) {
            Iterator<IndexQuery<Integer>> endless =
                    Stream.generate(() -> queries(2, 1).get(0)).iterator();
            assertThatThrownBy(() -> index.searchAll(endless, 2, Runnable::run, (number, hits) -> {
                        if (number == 100) {
                            Thread.currentThread().interrupt();
                        }
                    }))
                    .isInstanceOf(InterruptedException.class)
                    .hasMessageStartingWith("a batch was interrupted after ");
            assertThat(Thread.interrupted()).isFalse();
            index.close();
        }
    }

    @Example
    void aFilterThatFailsFailsTheBatch() {
        try (MatchIndex<Integer> index = filled(3)) {
            IndexQuery<Integer> failing = queries(3, 1).get(0).where(colour -> {
                throw new IllegalArgumentException("odd filter");
            });
            assertThatThrownBy(
                            () -> index.searchAll(List.of(failing).iterator(), 2, Runnable::run, (number, hits) -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("odd filter");
            assertThat(index.search(queries(3, 1).get(0).where(colour -> true))).isNotNull();
        }
    }

    /** Also a failure that looks like an interruption, and one that no search catches. */
    @Example
    void whatAFilterThrowsIsWhatABatchThrows() {
        try (MatchIndex<Integer> index = filled(3)) {
            IndexQuery<Integer> cancelling = queries(3, 1).get(0).where(colour -> {
                throw new CancellationException("the filter's own");
            });
            IndexQuery<Integer> overflowing = queries(3, 1).get(0).where(colour -> {
                throw new StackOverflowError("too deep");
            });
            assertThatThrownBy(() ->
                            index.searchAll(List.of(cancelling).iterator(), 2, Runnable::run, (number, hits) -> {}))
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("the filter's own");
            assertThatThrownBy(() ->
                            index.searchAll(List.of(overflowing).iterator(), 2, Runnable::run, (number, hits) -> {}))
                    .isInstanceOf(StackOverflowError.class)
                    .hasMessage("too deep");
        }
    }

    /** All answers wait already: nothing is searched that would notice. */
    @Example
    void interruptionEndsItWhereOthersAreAhead() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<IndexQuery<Integer>> queries = queries(4, 256);
        CountDownLatch searched = new CountDownLatch(4);
        Executor counting = work -> pool.execute(() -> {
            work.run();
            searched.countDown();
        });
        try (MatchIndex<Integer> index = filled(4)) {
            assertThatThrownBy(() -> index.searchAll(queries.iterator(), 2, counting, (number, hits) -> {
                        if (number == 10) {
                            await(searched);
                            Thread.currentThread().interrupt();
                        }
                    }))
                    .isInstanceOf(InterruptedException.class)
                    .hasMessage("a batch was interrupted after 64 queries");
            assertThat(Thread.interrupted()).isFalse();
        } finally {
            pool.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException early) {
            throw new IllegalStateException(early);
        }
    }

    @Example
    void needsAThread() {
        for (MatchIndex<Integer> index : List.of(filled(4), MatchIndex.<Integer>bruteForce())) {
            assertThatThrownBy(() -> index.searchAll(queries(1, 1).iterator(), 0, Runnable::run, (number, hits) -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("threads must be at least 1, but was 0");
            index.close();
        }
    }
}
