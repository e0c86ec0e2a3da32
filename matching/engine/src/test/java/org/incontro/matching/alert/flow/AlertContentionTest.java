// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityChange;
import org.incontro.core.outbox.Outbox;
import org.incontro.core.store.StoreException;
import org.incontro.core.testing.LocalPostgres;
import org.incontro.matching.alert.AlertPreferences;
import org.incontro.matching.alert.AlertSettings;
import org.incontro.matching.alert.AlertSource;
import org.incontro.matching.alert.Frequency;
import org.incontro.matching.alert.SendingTimes;
import org.incontro.matching.alert.Told;
import org.incontro.matching.alert.store.AlertStore;
import org.incontro.matching.alert.store.Database;
import org.incontro.matching.alert.store.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many at once, about the same opportunities for the same people. */
class AlertContentionTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T12:00:00Z");
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final int PEOPLE = 12;
    private static final int OPPORTUNITIES = 4;
    private static final int ROUNDS = 12;

    /** Everything fits everybody. */
    private static final class Portal implements Opportunities, InterestMatcher {

        private final Database.Jdbc database;
        private final Map<EntityId, Opportunity> held = new ConcurrentSkipListMap<>();
        private final AtomicLong clock = new AtomicLong();
        private final AtomicLong revisions = new AtomicLong();
        private final List<Throwable> failures = new CopyOnWriteArrayList<>();

        Portal(Database.Jdbc database) {
            this.database = database;
        }

        Instant now() {
            return MONDAY.plusMillis(clock.incrementAndGet());
        }

        Alerts alerts(AlertStore store, Outbox outbox) {
            return Alerts.of(AlertSettings.defaults().in(ROME), store, outbox, this, this);
        }

        Alerts in(Connection connection) {
            return alerts(database.store(connection), database.outbox(connection));
        }

        List<EntityId> open(EntityId person) {
            return database.commit((store, outbox) -> store.open(person).stream()
                    .map(row -> row.candidate().opportunity())
                    .toList());
        }

        /** Does some work in a transaction of its own and remembers why it failed, if it does. */
        void act(Consumer<Alerts> work) {
            try {
                database.commit((store, outbox) -> {
                    work.accept(alerts(store, outbox));
                    return true;
                });
            } catch (StoreException failure) {
                failures.add(failure);
            }
        }

        Opportunity publish(int number) {
            return held.compute(EntityId.parse("x:offer" + number), (any, former) -> version(number));
        }

        /** Returns a version that nobody else sees yet. */
        Opportunity version(int number) {
            return Opportunity.technologyOffer("x:offer" + number)
                    .revision(Revision.of(revisions.incrementAndGet(), MONDAY))
                    .title("en", "Number " + number)
                    .build();
        }

        @Override
        public List<Fit> fits(Opportunity opportunity, LocalDate today) {
            return IntStream.range(0, PEOPLE)
                    .mapToObj(
                            person -> new Fit(opportunity.id(), new AlertSource.Saved(interest(person)), 500_000, 0.5))
                    .toList();
        }

        @Override
        public Optional<Opportunity> find(EntityId id) {
            return Optional.ofNullable(held.get(id));
        }

        @Override
        public Collection<Opportunity> open() {
            return held.values();
        }
    }

    private static EntityId person(int number) {
        return EntityId.parse("x:p" + number);
    }

    private static EntityId interest(int number) {
        // In another order than the people.
        return EntityId.parse("x:i" + (PEOPLE - number));
    }

    private static Subscription subscription(int number) {
        AlertPreferences often = AlertPreferences.in(ROME)
                .every(Frequency.IMMEDIATE)
                .times(SendingTimes.standard().withoutQuiet())
                .budget(1_000_000, 1_000_000)
                .build();
        return Subscription.of(person(number), often, MONDAY);
    }

    private static Interest saved(int number) {
        return Interest.builder(interest(number), person(number))
                .words("en", "any")
                .build();
    }

    @Test
    void recordingPlanningReopeningAndSavingAtOnceNeverWaitForEachOtherInACircle() throws InterruptedException {
        Optional<String> url = LocalPostgres.url();
        assumeTrue(url.isPresent(), "no PostgreSQL on this machine: H2 has other locks");
        Portal portal = new Portal(Database.Jdbc.fresh("PostgreSQL", url.orElseThrow()));
        for (int i = 0; i < PEOPLE; i++) {
            int number = i;
            portal.act(alerts -> {
                alerts.subscribe(subscription(number), portal.now());
                alerts.save(saved(number), Missed.SKIP, portal.now());
            });
        }
        IntStream.range(0, OPPORTUNITIES).forEach(portal::publish);

        AtomicBoolean over = new AtomicBoolean();
        List<Runnable> writers = new ArrayList<>();
        writers.add(() -> rounds(portal, OpportunityChange.Type.MATERIAL, 1));
        writers.add(() -> rounds(portal, OpportunityChange.Type.MATERIAL, -1));
        writers.add(() -> rounds(portal, OpportunityChange.Type.EXTENDED, -1));
        writers.add(() -> savings(portal));
        CountDownLatch left = new CountDownLatch(writers.size());
        List<Thread> threads = new ArrayList<>();
        for (Runnable writer : writers) {
            threads.add(new Thread(() -> {
                try {
                    writer.run();
                } finally {
                    left.countDown();
                }
            }));
        }
        for (int i = 0; i < 2; i++) {
            threads.add(new Thread(() -> {
                while (!over.get()) {
                    portal.act(alerts -> alerts.run(portal.now(), PEOPLE / 2));
                }
            }));
        }
        threads.forEach(Thread::start);
        left.await();
        over.set(true);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(portal.failures).extracting(AlertContentionTest::state).isEmpty();
        portal.act(alerts -> {
            while (alerts.run(portal.now(), PEOPLE).people() > 0) {}
        });
        for (int i = 0; i < PEOPLE; i++) {
            assertEverythingWasTold(portal, person(i));
        }
    }

    static List<Database.Jdbc> jdbc() {
        return Database.jdbc();
    }

    /** An interest that is saved while an opportunity is being recorded waits for it, and then hears of what it missed. */
    @ParameterizedTest
    @MethodSource("jdbc")
    void whatIsBeingRecordedIsNotMissedByAnInterestThatIsSavedMeanwhile(Database.Jdbc database) throws SQLException {
        Portal portal = new Portal(database);
        portal.act(alerts -> alerts.subscribe(subscription(1), portal.now()));
        Opportunity offer = portal.version(7);
        try (Connection recording = database.open()) {
            portal.in(recording).record(List.of(AlertEvent.of(offer, OpportunityChange.Type.NEW)), portal.now());
            CompletableFuture<Void> saving = CompletableFuture.runAsync(
                    () -> portal.act(alerts -> alerts.save(saved(1), Missed.TELL, portal.now())));
            assertThat(isOverSoon(saving)).isFalse();
            portal.held.put(offer.id(), offer);
            recording.commit();
            saving.join();
        }
        assertThat(portal.failures).isEmpty();
        assertThat(portal.open(person(1))).containsExactly(offer.id());
    }

    /** What is recorded while an interest is being saved waits for it, and then finds it. */
    @ParameterizedTest
    @MethodSource("jdbc")
    void anInterestThatIsBeingSavedIsNotMissedByWhatIsRecordedMeanwhile(Database.Jdbc database) throws SQLException {
        Portal portal = new Portal(database);
        portal.act(alerts -> alerts.subscribe(subscription(1), portal.now()));
        Opportunity offer = portal.version(7);
        try (Connection saving = database.open()) {
            portal.in(saving).save(saved(1), Missed.TELL, portal.now());
            CompletableFuture<Void> recording = CompletableFuture.runAsync(() -> portal.act(
                    alerts -> alerts.record(List.of(AlertEvent.of(offer, OpportunityChange.Type.NEW)), portal.now())));
            assertThat(isOverSoon(recording)).isFalse();
            saving.commit();
            recording.join();
        }
        assertThat(portal.failures).isEmpty();
        assertThat(portal.open(person(1))).containsExactly(offer.id());
    }

    /** Nothing is found for somebody who is erased while an opportunity is being recorded. */
    @ParameterizedTest
    @MethodSource("jdbc")
    void whoIsErasedWhileAnOpportunityIsBeingRecordedLeavesNothing(Database.Jdbc database) throws SQLException {
        Portal portal = new Portal(database);
        portal.act(alerts -> {
            alerts.subscribe(subscription(1), portal.now());
            alerts.save(saved(1), Missed.SKIP, portal.now());
        });
        try (Connection recording = database.open()) {
            portal.in(recording)
                    .record(List.of(AlertEvent.of(portal.version(7), OpportunityChange.Type.NEW)), portal.now());
            CompletableFuture<Void> erasing =
                    CompletableFuture.runAsync(() -> portal.act(alerts -> alerts.erase(person(1), portal.now())));
            assertThat(isOverSoon(erasing)).isFalse();
            recording.commit();
            erasing.join();
        }
        assertThat(portal.failures).isEmpty();
        assertThat(portal.open(person(1))).isEmpty();
    }

    private static boolean isOverSoon(CompletableFuture<?> work) {
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS))
                .join();
        return work.isDone();
    }

    /** Says of the opportunities, in order or against it, that something happened to them. */
    private static void rounds(Portal portal, OpportunityChange.Type type, int step) {
        for (int round = 0; round < ROUNDS; round++) {
            List<Integer> numbers =
                    new ArrayList<>(IntStream.range(0, OPPORTUNITIES).boxed().toList());
            if (step < 0) {
                Collections.reverse(numbers);
            }
            List<AlertEvent> events = numbers.stream()
                    .map(number -> type.tellsAgain()
                            ? portal.publish(number)
                            : portal.held.get(EntityId.parse("x:offer" + number)))
                    .map(opportunity -> AlertEvent.of(opportunity, type))
                    .toList();
            portal.act(alerts -> alerts.record(events, portal.now()));
        }
    }

    private static void savings(Portal portal) {
        for (int round = 0; round < ROUNDS; round++) {
            int number = round % PEOPLE;
            portal.act(alerts -> alerts.save(saved(number), Missed.TELL, portal.now()));
            portal.act(alerts -> alerts.subscribe(subscription(number), portal.now()));
        }
    }

    private static String state(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return cause instanceof SQLException refusal
                ? refusal.getSQLState() + " " + refusal.getMessage()
                : failure.toString();
    }

    /** The newest version of each, and none twice, which the key of the sent log forbids. */
    private static void assertEverythingWasTold(Portal portal, EntityId person) {
        List<Told> told = portal.database.commit((store, outbox) -> store.told(person, Instant.EPOCH, List.of()));
        for (Opportunity opportunity : portal.held.values()) {
            assertThat(told.stream()
                            .filter(line -> line.opportunity().equals(opportunity.id()))
                            .mapToLong(Told::occasion)
                            .max())
                    .as("%s about %s", person, opportunity.id())
                    .hasValue(opportunity.revision().number());
        }
        assertThat(portal.database.<Integer>commit(
                        (store, outbox) -> store.open(person).size()))
                .isZero();
    }
}
