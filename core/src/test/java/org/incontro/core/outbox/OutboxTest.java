// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.incontro.core.identity.EntityId;
import org.incontro.core.store.PayloadCodec;
import org.incontro.core.store.Query;
import org.incontro.core.store.SchemaScripts;
import org.incontro.core.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One contract for the outbox in memory, in H2 and in PostgreSQL. */
class OutboxTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final EntityId ADA = EntityId.parse("x:ada");

    /** An outbox, each use of it in a transaction of its own. */
    interface Bench {
        <T> T commit(Function<Outbox, T> work);
    }

    private record Named(String name, Bench bench) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Named> benches() {
        List<Named> benches = new ArrayList<>();
        MemoryOutbox memory = new MemoryOutbox();
        benches.add(new Named("memory", new Bench() {
            @Override
            public <T> T commit(Function<Outbox, T> work) {
                return work.apply(memory);
            }
        }));
        for (TestDatabase any : TestDatabase.all()) {
            TestDatabase database = any.fresh();
            database.commit(connection -> JdbcOutbox.schema().apply(connection, database.tables()));
            benches.add(new Named(database.name(), new Bench() {
                @Override
                public <T> T commit(Function<Outbox, T> work) {
                    return database.commit(connection ->
                            work.apply(JdbcOutbox.on(connection, database.tables(), PayloadCodec.plain())));
                }
            }));
        }
        return benches;
    }

    private static OutboxMessage message(String key, Instant notBefore) {
        return new OutboxMessage(key, "mail", Optional.of(ADA), Map.of("to", "x:ada", "n", 3L), NOON, notBefore);
    }

    @ParameterizedTest
    @MethodSource("benches")
    void aMessageIsPutOnceTakenOnceAndNeverAgain(Named named) {
        Bench bench = named.bench();
        assertThat(bench.<Boolean>commit(outbox -> outbox.put(message("a", NOON))))
                .isTrue();
        assertThat(bench.<Boolean>commit(outbox -> outbox.put(message("a", NOON.plusSeconds(1)))))
                .isFalse();
        assertThat(bench.<Boolean>commit(outbox -> outbox.put(message("a", NOON)) || outbox.put(message("b", NOON))))
                .isTrue();

        List<Delivery> taken = bench.commit(outbox -> outbox.claim("mail", 9, NOON, LEASE));
        assertThat(taken).extracting(Delivery::message).containsExactly(message("a", NOON), message("b", NOON));
        assertThat(taken).extracting(Delivery::attempt).containsOnly(1);
        assertThat(bench.<List<Delivery>>commit(outbox -> outbox.claim("mail", 9, NOON, LEASE)))
                .isEmpty();
        assertThat(bench.<Boolean>commit(outbox -> outbox.done(taken.get(0), NOON)))
                .isTrue();
        assertThat(bench.<Boolean>commit(outbox -> outbox.done(taken.get(0), NOON)))
                .isFalse();
        assertThat(bench.<Boolean>commit(outbox -> outbox.put(message("a", NOON))))
                .isFalse();
        assertThat(bench.<OutboxStatistics>commit(outbox -> outbox.statistics("mail")))
                .isEqualTo(new OutboxStatistics(1, 1, 0, Optional.of(NOON)));
        assertThat(bench.<OutboxStatistics>commit(outbox -> outbox.statistics("fax")))
                .isEqualTo(new OutboxStatistics(0, 0, 0, Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("benches")
    void aClaimThatRanOutPassesToAnotherWorkerAndTheFirstIsTold(Named named) {
        Bench bench = named.bench();
        bench.commit(outbox -> outbox.put(message("slow", NOON)));
        Delivery first =
                bench.commit(outbox -> outbox.claim("mail", 1, NOON, LEASE)).get(0);
        Instant later = NOON.plus(LEASE);
        Delivery second =
                bench.commit(outbox -> outbox.claim("mail", 1, later, LEASE)).get(0);

        assertThat(second.attempt()).isEqualTo(2);
        assertThat(bench.<Boolean>commit(outbox -> outbox.done(first, later))).isFalse();
        assertThat(bench.<Boolean>commit(outbox -> outbox.retry(first, later, "late")))
                .isFalse();
        assertThat(bench.<Boolean>commit(outbox -> outbox.giveUp(first, later, "late")))
                .isFalse();
        assertThat(bench.<Boolean>commit(outbox -> outbox.done(second, later))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("benches")
    void aMessageWaitsForItsTimeAndForItsTurn(Named named) {
        Bench bench = named.bench();
        bench.commit(outbox -> outbox.put(message("z", NOON.minusSeconds(9)))
                && outbox.put(message("y", NOON))
                && outbox.put(message("x", NOON))
                && outbox.put(message("w", NOON.plusSeconds(60))));
        assertThat(keys(bench.commit(outbox -> outbox.claim("mail", 2, NOON, LEASE))))
                .containsExactly("z", "x");
        List<Delivery> rest = bench.commit(outbox -> outbox.claim("mail", 9, NOON, LEASE));
        assertThat(keys(rest)).containsExactly("y");
        bench.commit(outbox -> outbox.retry(rest.get(0), NOON.plusSeconds(30), "greylisted"));
        assertThat(keys(bench.commit(outbox -> outbox.claim("mail", 9, NOON.plusSeconds(29), LEASE))))
                .isEmpty();
        List<Delivery> again = bench.commit(outbox -> outbox.claim("mail", 9, NOON.plusSeconds(60), LEASE));
        assertThat(keys(again)).containsExactly("y", "w");
        assertThat(bench.<Boolean>commit(outbox -> outbox.giveUp(again.get(0), NOON, "x".repeat(900))))
                .isTrue();
        assertThat(bench.<OutboxStatistics>commit(outbox -> outbox.statistics("mail"))
                        .givenUp())
                .isEqualTo(1);
        assertThat(bench.<Integer>commit(outbox -> outbox.purge("letter", NOON.plusSeconds(1))))
                .isZero();
        assertThat(bench.<Integer>commit(outbox -> outbox.purge("mail", NOON.plusSeconds(1))))
                .isEqualTo(1);
        assertThat(bench.<Integer>commit(outbox -> outbox.purge(NOON.plusSeconds(1))))
                .isZero();
        assertThat(bench.<Boolean>commit(outbox -> outbox.put(message("y", NOON))))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("benches")
    void whoIsErasedHearsNothingMoreAndLeavesNothing(Named named) {
        Bench bench = named.bench();
        bench.commit(outbox -> outbox.put(message("one", NOON)) && outbox.put(message("two", NOON)));
        Delivery sent =
                bench.commit(outbox -> outbox.claim("mail", 1, NOON, LEASE)).get(0);
        bench.commit(outbox -> outbox.done(sent, NOON));

        assertThat(bench.<Integer>commit(outbox -> outbox.erase(ADA, NOON))).isEqualTo(2);
        assertThat(bench.<Integer>commit(outbox -> outbox.erase(ADA, NOON))).isZero();
        assertThat(bench.<List<Delivery>>commit(outbox -> outbox.claim("mail", 9, NOON, LEASE)))
                .isEmpty();
        assertThat(bench.<Boolean>commit(outbox -> outbox.put(message("two", NOON))))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatWentWrongWithAMessageGoesWithThePersonToo(TestDatabase any) {
        TestDatabase database = any.fresh();
        database.commit(connection -> JdbcOutbox.schema().apply(connection, database.tables()));
        List<String> errors = database.commit(connection -> {
            Outbox outbox = JdbcOutbox.on(connection, database.tables(), PayloadCodec.plain());
            outbox.put(message("one", NOON));
            outbox.retry(outbox.claim("mail", 1, NOON, LEASE).get(0), NOON, "no such address: ada@example.org");
            outbox.erase(ADA, NOON);
            return Query.of(connection, database.tables(), "SELECT last_error FROM ${prefix}outbox")
                    .list(row -> Query.text(row, "last_error").orElse("none"));
        });
        assertThat(errors).containsExactly("none");
    }

    @ParameterizedTest
    @MethodSource("benches")
    void severalWorkersTakeEachMessageOnce(Named named) throws Exception {
        Bench bench = named.bench();
        int count = 120;
        bench.commit(outbox -> {
            for (int i = 0; i < count; i++) {
                outbox.put(message("m" + i, NOON));
            }
            return true;
        });
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<String> taken = Collections.synchronizedList(new ArrayList<>());
        List<Future<?>> workers = new ArrayList<>();
        for (int worker = 0; worker < 4; worker++) {
            workers.add(pool.submit(() -> {
                int empty = 0;
                while (empty < 3) {
                    List<Delivery> some = bench.commit(outbox -> outbox.claim("mail", 7, NOON, LEASE));
                    empty = some.isEmpty() ? empty + 1 : 0;
                    for (Delivery delivery : some) {
                        taken.add(delivery.message().key());
                        assertThat(bench.<Boolean>commit(outbox -> outbox.done(delivery, NOON)))
                                .isTrue();
                    }
                }
            }));
        }
        for (Future<?> worker : workers) {
            worker.get();
        }
        pool.shutdown();
        assertThat(taken).doesNotHaveDuplicates();
        assertThat(taken).hasSize(count);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whoTakesOneLeavesTheOthersToOthersEvenBeforeItCommits(TestDatabase any) throws SQLException {
        TestDatabase database = any.fresh();
        database.commit(connection -> JdbcOutbox.schema().apply(connection, database.tables()));
        try (Connection first = database.open();
                Connection second = database.open()) {
            Outbox one = JdbcOutbox.on(first, database.tables(), PayloadCodec.plain());
            Outbox other = JdbcOutbox.on(second, database.tables(), PayloadCodec.plain());
            for (int i = 10; i < 60; i++) {
                one.put(message("m" + i, NOON));
            }
            first.commit();

            assertThat(keys(one.claim("mail", 40, NOON, LEASE))).hasSize(40);
            assertThat(keys(other.claim("mail", 3, NOON, LEASE)))
                    .as("the oldest that are left")
                    .containsExactly("m50", "m51", "m52");
            assertThat(keys(one.claim("mail", 9, NOON, LEASE)))
                    .containsExactly("m53", "m54", "m55", "m56", "m57", "m58", "m59");
            assertThat(keys(other.claim("mail", 9, NOON, LEASE))).isEmpty();
            first.rollback();
            assertThat(keys(other.claim("mail", 1, NOON, LEASE))).containsExactly("m10");
            second.rollback();
        }
    }

    @Test
    void aMessageNamesNothingPersonal() {
        assertThat(message("a", NOON).toString()).isEqualTo("OutboxMessage[a, mail]");
        assertThatThrownBy(() -> message("k".repeat(401), NOON))
                .hasMessage("key must have from 1 to 400 characters, but had 401");
        assertThatThrownBy(() -> message("", NOON)).hasMessage("key must have from 1 to 400 characters, but had 0");
    }

    private static List<String> keys(List<Delivery> deliveries) {
        return deliveries.stream().map(delivery -> delivery.message().key()).toList();
    }

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    /** The messages of {@code V1_<version>__data.sql}, written as that version did. Whoever adds a script adds such a file. */
    @ParameterizedTest
    @MethodSource("databases")
    void whatEachEarlierVersionWroteIsReadByTheNewest(TestDatabase any) {
        for (int version = 1; version <= JdbcOutbox.schema().newest(); version++) {
            TestDatabase database = any.fresh();
            int earlier = version;
            database.commit(connection -> JdbcOutbox.schema().apply(connection, database.tables(), earlier));
            SchemaScripts data = SchemaScripts.of(
                    "data", List.of("V1_" + version + "__data.sql"), OutboxTest.class::getResourceAsStream);
            database.commit(connection -> data.apply(connection, database.tables()));
            database.commit(connection -> JdbcOutbox.schema().apply(connection, database.tables()));

            List<Delivery> taken =
                    database.commit(connection -> JdbcOutbox.on(connection, database.tables(), PayloadCodec.plain())
                            .claim("follow-up", 9, Instant.parse("2026-11-23T10:00:00Z"), Duration.ofMinutes(1)));
            assertThat(taken)
                    .extracting(delivery -> delivery.message().key() + " " + delivery.attempt() + " "
                            + delivery.message().payload())
                    .containsExactly("old/1 1 {case=x:1}", "old/3 2 {case=x:2}");
        }
    }
}
