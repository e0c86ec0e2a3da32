// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incontro.core.identity.EntityId;

/** An outbox in memory, for tests and for portals that need not survive a restart. Thread-safe. */
public final class MemoryOutbox implements Outbox {

    private static final Comparator<OutboxMessage> OLDEST_FIRST =
            Comparator.comparing(OutboxMessage::notBefore).thenComparing(OutboxMessage::key);

    private final Map<String, Row> rows = new TreeMap<>();
    /** What has not ended, by topic, the oldest first. */
    private final Map<String, SortedMap<OutboxMessage, Row>> waiting = new HashMap<>();

    /** A message and what became of it. */
    private static final class Row {
        private OutboxMessage message;
        private int attempts;
        private Instant claimedUntil = Instant.MIN;
        private Optional<Instant> ended = Optional.empty();
        private boolean givenUp;

        Row(OutboxMessage message) {
            this.message = message;
        }
    }

    /** Makes an empty outbox. */
    public MemoryOutbox() {}

    @Override
    public synchronized boolean put(OutboxMessage message) {
        Row row = new Row(message);
        boolean isNew = rows.putIfAbsent(message.key(), row) == null;
        if (isNew) {
            waiting(message.topic()).put(message, row);
        }
        return isNew;
    }

    private SortedMap<OutboxMessage, Row> waiting(String topic) {
        return waiting.computeIfAbsent(topic, any -> new TreeMap<>(OLDEST_FIRST));
    }

    @Override
    public synchronized List<Delivery> claim(String topic, int limit, Instant now, Duration lease) {
        List<Delivery> claimed = new ArrayList<>();
        waiting(topic).values().stream()
                .takeWhile(row -> !row.message.notBefore().isAfter(now))
                .filter(row -> !row.claimedUntil.isAfter(now))
                .limit(limit)
                .forEach(row -> {
                    row.attempts++;
                    row.claimedUntil = now.plus(lease).truncatedTo(ChronoUnit.MICROS);
                    claimed.add(new Delivery(row.message, row.attempts, row.claimedUntil));
                });
        return List.copyOf(claimed);
    }

    @Override
    public synchronized boolean done(Delivery delivery, Instant at) {
        return end(delivery, at, false);
    }

    @Override
    public synchronized boolean giveUp(Delivery delivery, Instant at, String error) {
        return end(delivery, at, true);
    }

    private boolean end(Delivery delivery, Instant at, boolean givenUp) {
        Optional<Row> mine = mine(delivery);
        mine.ifPresent(row -> {
            waiting(row.message.topic()).remove(row.message);
            row.ended = Optional.of(at);
            row.givenUp = givenUp;
            row.message = emptied(row.message, row.message.subject());
        });
        return mine.isPresent();
    }

    private static OutboxMessage emptied(OutboxMessage message, Optional<EntityId> subject) {
        return new OutboxMessage(
                message.key(), message.topic(), subject, Map.of(), message.createdAt(), message.notBefore());
    }

    @Override
    public synchronized boolean retry(Delivery delivery, Instant notBefore, String error) {
        Optional<Row> mine = mine(delivery);
        mine.ifPresent(row -> {
            OutboxMessage message = row.message;
            waiting(message.topic()).remove(message);
            row.message = new OutboxMessage(
                    message.key(),
                    message.topic(),
                    message.subject(),
                    message.payload(),
                    message.createdAt(),
                    notBefore);
            row.claimedUntil = Instant.MIN;
            waiting(message.topic()).put(row.message, row);
        });
        return mine.isPresent();
    }

    private Optional<Row> mine(Delivery delivery) {
        return Optional.ofNullable(rows.get(delivery.message().key()))
                .filter(row -> row.ended.isEmpty() && row.attempts == delivery.attempt());
    }

    @Override
    public synchronized OutboxStatistics statistics(String topic) {
        List<Row> mine = rows.values().stream()
                .filter(row -> row.message.topic().equals(topic))
                .toList();
        Set<OutboxMessage> open = waiting(topic).keySet();
        long givenUp = mine.stream().filter(row -> row.givenUp).count();
        return new OutboxStatistics(
                open.size(),
                mine.size() - open.size() - givenUp,
                givenUp,
                open.stream().findFirst().map(OutboxMessage::notBefore));
    }

    @Override
    public synchronized int purge(Instant before) {
        int size = rows.size();
        rows.values().removeIf(row -> row.ended.filter(before::isAfter).isPresent());
        return size - rows.size();
    }

    @Override
    public synchronized int purge(String topic, Instant before) {
        int size = rows.size();
        rows.values()
                .removeIf(row -> row.message.topic().equals(topic)
                        && row.ended.filter(before::isAfter).isPresent());
        return size - rows.size();
    }

    @Override
    public synchronized int erase(EntityId subject, Instant at) {
        int erased = 0;
        for (Row row : rows.values()) {
            if (row.message.subject().equals(Optional.of(subject))) {
                waiting(row.message.topic()).remove(row.message);
                row.message = emptied(row.message, Optional.empty());
                row.ended = row.ended.or(() -> Optional.of(at));
                erased++;
            }
        }
        return erased;
    }
}
