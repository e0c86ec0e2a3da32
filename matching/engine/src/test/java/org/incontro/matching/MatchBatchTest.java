// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.Participant;
import org.incontro.core.privacy.Reader;
import org.junit.jupiter.api.Test;

class MatchBatchTest {

    private static final MatchQuery QUERY = MatchQuery.on(Portals.TODAY).top(5);

    private static final Executor FULL = task -> {
        throw new RejectedExecutionException("full");
    };

    private static MatchEngine engine() {
        MatchEngine engine = Portals.empty(MatchSettings.defaults());
        for (int i = 0; i < 40; i++) {
            engine.put(Organisation.builder("p" + i)
                    .description("en", (i % 2 == 0 ? "laser " : "glass ") + (i % 3 == 0 ? "optics" : "sensors"))
                    .build());
        }
        return engine;
    }

    private static Opportunity opportunity(int number) {
        String title = List.of("laser optics", "glass", "sensors laser", "nothing shared")
                .get(number % 4);
        return (number % 5 == 0
                        ? Opportunity.technologyOffer("o" + number)
                        : Opportunity.technologyRequest("o" + number))
                .title("en", title)
                .build();
    }

    private static List<Opportunity> opportunities(int count) {
        return IntStream.range(0, count).mapToObj(MatchBatchTest::opportunity).toList();
    }

    private record Told(long number, Opportunity opportunity, Matches matches) {}

    private static List<Told> all(MatchEngine engine, List<Opportunity> opportunities, int threads, Executor executor)
            throws InterruptedException {
        List<Told> told = new ArrayList<>();
        engine.partnersForAll(
                opportunities.iterator(),
                QUERY,
                threads,
                executor,
                (number, opportunity, matches) -> told.add(new Told(number, opportunity, matches)));
        return told;
    }

    @Test
    void answersComeInOrderHoweverManyThreadsSearch() throws InterruptedException {
        List<Opportunity> opportunities = opportunities(150);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (MatchEngine engine = engine()) {
            List<Told> expected = new ArrayList<>();
            for (Opportunity one : opportunities) {
                expected.add(new Told(expected.size(), one, engine.partnersFor(one, QUERY)));
            }
            assertThat(all(engine, opportunities, 1, FULL)).isEqualTo(expected);
            assertThat(all(engine, opportunities, 3, threads)).isEqualTo(expected);
            assertThat(all(engine, opportunities, 3, FULL)).isEqualTo(expected);
            assertThat(all(engine, opportunities, 3, Runnable::run)).isEqualTo(expected);
            assertThat(all(engine, List.of(), 2, threads)).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Memory is bounded: what is read but not told is a few slices, however many opportunities there are. */
    @Test
    void opportunitiesAreReadALittleAheadAndProgressIsTold() throws InterruptedException {
        int[] read = {0};
        Iterator<Opportunity> counting = Stream.iterate(0, i -> i + 1)
                .limit(1_000)
                .map(i -> opportunity(read[0]++))
                .iterator();
        List<Long> progress = new ArrayList<>();
        long[] most = {0};
        try (MatchEngine engine = engine()) {
            engine.partnersForAll(counting, QUERY, 2, FULL, new MatchBatchListener<Opportunity, Matches>() {
                @Override
                public void found(long number, Opportunity opportunity, Matches matches) {
                    most[0] = Math.max(most[0], read[0] - number);
                }

                @Override
                public void progressed(long done) {
                    progress.add(done);
                }
            });
        }
        assertThat(most[0]).isLessThanOrEqualTo(5 * 32);
        assertThat(progress).isSorted().endsWith(1_000L).hasSizeGreaterThan(20);
    }

    @Test
    void interruptingTheThreadThatAsksEndsIt() {
        List<Long> told = new ArrayList<>();
        try (MatchEngine engine = engine()) {
            assertThatThrownBy(() -> engine.partnersForAll(
                            Collections.nCopies(1_000, opportunity(1)).iterator(),
                            QUERY,
                            2,
                            FULL,
                            (number, opportunity, matches) -> {
                                told.add(number);
                                if (number == 40) {
                                    Thread.currentThread().interrupt();
                                }
                            }))
                    .isInstanceOf(InterruptedException.class)
                    .hasMessage("a batch was interrupted after %s answers".formatted(64));
            assertThat(Thread.interrupted()).isFalse();
        }
        assertThat(told).hasSize(64);
    }

    @Test
    void interruptingItEndsWhatOtherThreadsDoForIt() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        Executor interrupting = task -> {
            pool.execute(task);
            try {
                begun.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            Thread.currentThread().interrupt();
        };
        OrderedBatch<Integer, Integer> batch = new OrderedBatch<>(List.of(1).iterator(), 2, interrupting, slice -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                ended.countDown();
            }
            return slice;
        });
        try {
            assertThatThrownBy(() -> batch.run(new OrderedBatch.Taker<>() {
                        @Override
                        public void take(long number, Integer answer) {}

                        @Override
                        public void progressed(long done) {}
                    }))
                    .isInstanceOf(InterruptedException.class);
            assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            pool.shutdownNow();
        }
    }

    /** Answers that were not interrupted, and how many questions were read by the time of each. */
    private record Run(List<Long> numbers, List<Integer> ahead) {}

    private static <Q> Iterator<Q> counting(Q question, AtomicInteger read) {
        return Stream.generate(() -> {
                    read.incrementAndGet();
                    return question;
                })
                .limit(1_000)
                .iterator();
    }

    @Test
    void theOtherBatchesAreReadAheadAsLittleAndEndedAlike() {
        Organisation participant =
                Organisation.builder("p1").description("en", "laser").build();
        for (boolean interests : List.of(true, false)) {
            AtomicInteger read = new AtomicInteger();
            Run run = new Run(new ArrayList<>(), new ArrayList<>());
            try (MatchEngine engine = engine()) {
                engine.put(opportunity(1));
                assertThatThrownBy(() -> {
                            if (interests) {
                                engine.interestsForAll(
                                        counting(opportunity(1), read),
                                        InterestQuery.on(Portals.TODAY),
                                        2,
                                        FULL,
                                        (number, one, hits) -> note(run, number, read.get()));
                            } else {
                                engine.opportunitiesForAll(
                                        counting(participant, read),
                                        one -> QUERY.forReader(Reader.member(one.id())),
                                        2,
                                        FULL,
                                        (number, one, matches) -> note(run, number, read.get()));
                            }
                        })
                        .isInstanceOf(InterruptedException.class)
                        .hasMessage("a batch was interrupted after 64 answers");
            }
            assertThat(Thread.interrupted()).isFalse();
            assertThat(run.numbers()).hasSize(64).isSorted();
            assertThat(run.ahead()).allMatch(ahead -> ahead <= 5 * 32);
        }
    }

    private static void note(Run run, long number, int read) {
        run.numbers().add(number);
        run.ahead().add(read - (int) number);
        if (number == 40) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aQueryThatWantsTooMuchEndsABatchOfParticipants() {
        try (MatchEngine engine = engine()) {
            assertThatThrownBy(() -> engine.opportunitiesForAll(
                            List.<Participant>of(Organisation.builder("p").build())
                                    .iterator(),
                            one -> QUERY.top(401),
                            1,
                            FULL,
                            (number, one, matches) -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("limit must be at most the settings' depth of 400, but was 401");
        }
    }

    @Test
    void whatFailsEndsItAndIsTold() {
        MatchEngine engine = engine();
        assertThatThrownBy(() -> all(engine, opportunities(3), 0, FULL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads must be at least 1, but was 0");
        assertThatThrownBy(() -> engine.partnersForAll(
                        opportunities(3).iterator(), QUERY.top(401), 1, FULL, (number, opportunity, matches) -> {}))
                .hasMessage(
                        "limit must be at most the settings' depth of 400, but was 401. Maybe set a greater depth.");
        assertThatThrownBy(() -> engine.partnersForAll(
                        opportunities(3).iterator(), QUERY, 1, FULL, (number, opportunity, matches) -> {
                            throw new IllegalStateException("the disk is full");
                        }))
                .hasMessage("the disk is full");
        engine.close();
        assertThatThrownBy(() -> all(engine, opportunities(3), 2, Runnable::run))
                .hasMessage("an engine must be open to be used, but this one was closed");
    }
}
