// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.incontro.core.followup.cases.Actor;
import org.incontro.core.followup.cases.CaseCommand;
import org.incontro.core.followup.cases.CaseSamples;
import org.incontro.core.followup.store.JdbcCaseStore;
import org.incontro.core.identity.EntityId;
import org.incontro.core.outbox.Delivery;
import org.incontro.core.outbox.JdbcOutbox;
import org.incontro.core.outbox.Outbox;
import org.incontro.core.outbox.OutboxMessage;
import org.incontro.core.outbox.OutboxStatistics;
import org.incontro.core.store.PayloadCodec;
import org.incontro.core.store.TableNames;
import org.incontro.core.store.TestDatabase;

/**
 * A process that is made to be killed: it opens cases and moves them on, or sends what waits in the outbox, and says on its output what it
 * has committed.
 *
 * <p>Arguments: {@code write <url> <prefix> <first case> <stop>}, or {@code send <url> <prefix> <file> <round> <stop>}. {@code stop} says at
 * which message the process stands still: between the event and the outbox, or between sending and saying so; 0 for never.
 */
final class CrashWorker {

    /** How long a sender has for what it took; the rounds of the senders lie further apart. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private final TestDatabase database;
    private int untilStop;

    private CrashWorker(TestDatabase database, int untilStop) {
        this.database = database;
        this.untilStop = untilStop;
    }

    public static void main(String[] args) throws IOException, SQLException {
        TestDatabase database = new TestDatabase("worker", args[1], new TableNames("", args[2]));
        if (args[0].equals("write")) {
            new CrashWorker(database, Integer.parseInt(args[4])).write(Integer.parseInt(args[3]));
        } else {
            new CrashWorker(database, Integer.parseInt(args[5])).send(Path.of(args[3]), Integer.parseInt(args[4]));
        }
    }

    static EntityId caseId(int number) {
        return EntityId.parse("x:c%06d".formatted(number).replace(' ', '0'));
    }

    /** Opens one case after another, and brings each to the other side; one transaction for each command. */
    private void write(int first) throws SQLException {
        say("ready");
        try (Connection connection = database.open()) {
            FollowUp followUp = FollowUp.of(
                    FollowUpSettings.standard(ZoneId.of("Europe/Rome")),
                    JdbcCaseStore.on(connection, database.tables(), PayloadCodec.plain()),
                    new StandingStill(JdbcOutbox.on(connection, database.tables(), PayloadCodec.plain())),
                    CaseSamples.salts());
            for (int number = first; ; number++) {
                EntityId id = caseId(number);
                EntityId participant = EntityId.of("x", "p" + number);
                require(followUp.open(
                        CaseSamples.opening(id, EntityId.of("x", "o" + number), participant),
                        CaseSamples.actor(participant),
                        CaseSamples.MONDAY));
                commit(connection, id, 1);
                Actor grace = Actor.advisor(CaseSamples.GRACE);
                require(followUp.act(id, CaseCommand.of("take-over"), grace, CaseSamples.MONDAY));
                commit(connection, id, 2);
                require(followUp.act(id, CaseCommand.of("forward"), grace, CaseSamples.MONDAY));
                commit(connection, id, 3);
            }
        }
    }

    private static void require(Outcome outcome) {
        if (!outcome.isGranted()) {
            throw new AssertionError(outcome.refusals().toString());
        }
    }

    private static void commit(Connection connection, EntityId id, int version) throws SQLException {
        connection.commit();
        say(id + " " + version);
    }

    /** Sends by writing the key into a file, which no rollback takes back, as none takes back a mail. */
    private void send(Path file, int round) throws IOException, SQLException {
        Instant now = CaseSamples.MONDAY.plus(LEASE.plusSeconds(1).multipliedBy(round));
        try (Connection connection = database.open()) {
            Outbox outbox = JdbcOutbox.on(connection, database.tables(), PayloadCodec.plain());
            say("ready");
            List<Delivery> taken = outbox.claim(FollowUp.TOPIC, 5, now, LEASE);
            connection.commit();
            while (!taken.isEmpty()) {
                for (Delivery delivery : taken) {
                    Files.writeString(
                            file,
                            delivery.message().key() + "\n",
                            StandardCharsets.UTF_8,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND);
                    standStillWhenItIsTime();
                    outbox.done(delivery, now);
                    connection.commit();
                }
                taken = outbox.claim(FollowUp.TOPIC, 5, now, LEASE);
                connection.commit();
            }
            say("empty");
        }
    }

    private void standStillWhenItIsTime() {
        untilStop--;
        if (untilStop == 0) {
            say("between");
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** An outbox in front of which the process can stand still, with the event already written. */
    private final class StandingStill implements Outbox {

        private final Outbox real;

        StandingStill(Outbox real) {
            this.real = real;
        }

        @Override
        public boolean put(OutboxMessage message) {
            standStillWhenItIsTime();
            return real.put(message);
        }

        @Override
        public List<Delivery> claim(String topic, int limit, Instant now, Duration lease) {
            return real.claim(topic, limit, now, lease);
        }

        @Override
        public boolean done(Delivery delivery, Instant at) {
            return real.done(delivery, at);
        }

        @Override
        public boolean retry(Delivery delivery, Instant notBefore, String error) {
            return real.retry(delivery, notBefore, error);
        }

        @Override
        public boolean giveUp(Delivery delivery, Instant at, String error) {
            return real.giveUp(delivery, at, error);
        }

        @Override
        public OutboxStatistics statistics(String topic) {
            return real.statistics(topic);
        }

        @Override
        public int purge(Instant before) {
            return real.purge(before);
        }

        @Override
        public int purge(String topic, Instant before) {
            return real.purge(topic, before);
        }

        @Override
        public int erase(EntityId subject, Instant at) {
            return real.erase(subject, at);
        }
    }
}
