// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Organisation;
import org.incontro.core.value.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * An engine's promise is for each record: a search sees a version of it that was there at some moment between its begin and its end, whole, and
 * no search goes back behind one that had ended before. Writers, readers and somebody who learns, all together.
 */
@Timeout(120)
class EngineConcurrencyTest {

    private static final Opportunity IDEA =
            Opportunity.projectIdea("idea").title("en", "laser glass").build();
    private static final int KEYS = 6;
    private static final int CHANGES = 900;
    private static final int ABSENT = 0;

    /** A record at a version, or its absence; when the change began and ended. */
    private record Change(int version, long begin, long end) {}

    /** What a search saw of a record. */
    private record Seen(String key, int version, long begin, long end) {}

    private final AtomicLong clock = new AtomicLong();
    private final AtomicInteger writing = new AtomicInteger();
    private final Map<String, List<Change>> changes = new TreeMap<>();
    private final ConcurrentLinkedQueue<Seen> seen = new ConcurrentLinkedQueue<>();

    @Test
    void everySearchSeesOfEachRecordAVersionThatWasThere() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(5);
        try (MatchEngine engine = Portals.empty(MatchSettings.defaults())) {
            for (String prefix : List.of("put-", "feed-", "wish-")) {
                for (int key = 0; key < KEYS; key++) {
                    changes.put(prefix + key, new ArrayList<>(List.of(new Change(ABSENT, 0, 0))));
                }
            }
            List<Callable<Void>> tasks = List.of(
                    writing("put-", (id, version) -> put(engine, id, version)),
                    writing("feed-", (id, version) -> feed(engine, id, version)),
                    writing("wish-", (id, version) -> wish(engine, id, version)),
                    reading(engine),
                    () -> {
                        do {
                            engine.learn();
                        } while (writing.get() > 0);
                        return null;
                    });
            for (Future<Void> one : threads.invokeAll(tasks)) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(seen).hasSizeGreaterThan(3 * KEYS);
        seen.forEach(this::check);
        changes.keySet().forEach(this::checkThatNobodyWentBack);
    }

    @FunctionalInterface
    private interface Writing {
        void change(String id, int version);
    }

    private static Organisation organisation(String id, int version) {
        return Organisation.builder(id)
                .name("en", "version " + version)
                .description("en", version % 2 == 0 ? "laser glass" : "laser")
                .build();
    }

    private static void put(MatchEngine engine, String id, int version) {
        if (version == ABSENT) {
            engine.removeParticipant(EntityId.parse(id));
        } else {
            engine.put(organisation(id, version));
        }
    }

    private final AtomicLong position = new AtomicLong();

    private void feed(MatchEngine engine, String id, int version) {
        RecordKey key = new RecordKey(RecordKind.PARTICIPANT, EntityId.parse(id));
        RecordChange change = version == ABSENT
                ? RecordChange.removed(key, position.incrementAndGet())
                : RecordChange.put(organisation(id, version), position.incrementAndGet());
        assertThat(engine.apply(change)).isTrue();
        assertThat(engine.apply(change)).isFalse();
        engine.caughtUpTo(position.get());
    }

    private static void wish(MatchEngine engine, String id, int version) {
        if (version == ABSENT) {
            engine.removeInterest(EntityId.parse(id));
        } else {
            engine.put(Interest.of(
                    EntityId.parse(id),
                    EntityId.parse("version " + version),
                    LocalizedText.of("en", version % 3 == 0 ? "glass" : "laser")));
        }
    }

    private Callable<Void> writing(String prefix, Writing writing) {
        this.writing.incrementAndGet();
        return () -> {
            try {
                for (int i = 1; i <= CHANGES; i++) {
                    String key = prefix + i % KEYS;
                    int version = i % 7 == 0 ? ABSENT : i;
                    long begin = clock.incrementAndGet();
                    writing.change(key, version);
                    List<Change> own = changes.getOrDefault(key, List.of());
                    own.add(new Change(version, begin, clock.incrementAndGet()));
                }
                return null;
            } finally {
                this.writing.decrementAndGet();
            }
        };
    }

    private Callable<Void> reading(MatchEngine engine) {
        return () -> {
            do {
                long begin = clock.incrementAndGet();
                Map<String, Integer> found = new TreeMap<>();
                for (Match match :
                        engine.partnersFor(IDEA, MatchQuery.on(Portals.TODAY).top(100))) {
                    found.put(match.participant().local(), version(match.name().forReader("en")));
                }
                note(List.of("put-", "feed-"), found, begin);
                begin = clock.incrementAndGet();
                found.clear();
                for (InterestHit hit : engine.interestsFor(IDEA, InterestQuery.on(Portals.TODAY))) {
                    found.put(hit.interest().id().local(), version(hit.owner().local()));
                }
                note(List.of("wish-"), found, begin);
            } while (writing.get() > 0);
            return null;
        };
    }

    private static int version(String text) {
        return Integer.parseInt(text.substring("version ".length()));
    }

    private void note(List<String> prefixes, Map<String, Integer> found, long begin) {
        long end = clock.incrementAndGet();
        for (String prefix : prefixes) {
            for (int key = 0; key < KEYS; key++) {
                seen.add(new Seen(prefix + key, found.getOrDefault(prefix + key, ABSENT), begin, end));
            }
        }
    }

    private void check(Seen one) {
        List<Change> all = changes.getOrDefault(one.key(), List.of());
        boolean wasThere = false;
        for (int i = 0; i < all.size(); i++) {
            long over = i + 1 < all.size() ? all.get(i + 1).end() : Long.MAX_VALUE;
            wasThere |= all.get(i).version() == one.version() && all.get(i).begin() < one.end() && over > one.begin();
        }
        assertThat(wasThere)
                .as(
                        "%s, of which there were %s",
                        one,
                        all.stream()
                                .filter(change -> change.end() > one.begin() && change.begin() < one.end())
                                .toList())
                .isTrue();
    }

    private void checkThatNobodyWentBack(String key) {
        int newest = ABSENT;
        // There is one reader, so its searches are in order.
        for (Seen one : seen) {
            if (one.key().equals(key) && one.version() != ABSENT) {
                assertThat(one.version()).as("%s after version %s", one, newest).isGreaterThanOrEqualTo(newest);
                newest = one.version();
            }
        }
    }
}
