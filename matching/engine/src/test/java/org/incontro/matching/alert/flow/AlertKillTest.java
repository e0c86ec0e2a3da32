// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityChange;
import org.incontro.core.outbox.Outbox;
import org.incontro.core.testing.LocalPostgres;
import org.incontro.matching.alert.AlertPlanner;
import org.incontro.matching.alert.AlertPreferences;
import org.incontro.matching.alert.AlertSettings;
import org.incontro.matching.alert.AlertSource;
import org.incontro.matching.alert.Frequency;
import org.incontro.matching.alert.SendingTimes;
import org.incontro.matching.alert.store.AlertStore;
import org.incontro.matching.alert.store.Database;
import org.incontro.matching.alert.store.Subscription;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker process on a real PostgreSQL is killed, as by {@code kill -9}, at moments that nobody chose, and started again. */
class AlertKillTest {

    private static final int PEOPLE = 150;
    private static final int OFFERS = 8;
    private static final int MOST_KILLS = 3;
    private static final Instant MONDAY = Instant.parse("2026-11-23T06:00:00Z");

    static Map<EntityId, Opportunity> opportunities(int count) {
        Map<EntityId, Opportunity> held = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            Opportunity offer = Opportunity.technologyOffer("o" + i)
                    .title("en", "Number " + i + " is about " + i + " things of its own, " + i)
                    .build();
            held.put(offer.id(), offer);
        }
        return held;
    }

    static Opportunities holding(Map<EntityId, Opportunity> held) {
        return new Opportunities() {
            @Override
            public Optional<Opportunity> find(EntityId id) {
                return Optional.ofNullable(held.get(id));
            }

            @Override
            public Collection<Opportunity> open() {
                return held.values();
            }
        };
    }

    @Test
    void aWorkerThatIsKilledLosesNothingAndRepeatsNoMoreThanWhatWasInFlight(@TempDir Path folder)
            throws IOException, InterruptedException {
        Assumptions.assumeTrue(LocalPostgres.url().isPresent(), "there is no PostgreSQL on this machine");
        Database.Jdbc database =
                Database.Jdbc.fresh("PostgreSQL", LocalPostgres.url().orElseThrow());
        fill(database);
        Path mails = folder.resolve("mails.txt");
        int kills = 0;
        Instant now = MONDAY;
        boolean finished = false;
        while (!finished) {
            // A claim of a worker that was killed runs out after ten minutes.
            now = now.plusSeconds(660);
            Process worker = start(database, mails, now, folder.resolve("worker.log"));
            if (kills < MOST_KILLS && !worker.waitFor(killAfter(mails, kills), TimeUnit.MILLISECONDS)) {
                worker.destroyForcibly().waitFor();
                kills++;
            } else {
                assertThat(worker.waitFor(2, TimeUnit.MINUTES)).isTrue();
                assertThat(worker.exitValue())
                        .as(() -> read(folder.resolve("worker.log")))
                        .isZero();
                finished = kills == MOST_KILLS || waiting(database) == 0;
            }
        }

        Map<String, Set<String>> messages = new TreeMap<>();
        int lines = 0;
        for (String line : Files.readAllLines(mails)) {
            String[] columns = line.split(" ", -1);
            messages.computeIfAbsent(columns[1] + " " + columns[2], any -> new TreeSet<>())
                    .add(columns[0]);
            lines++;
        }
        assertThat(waiting(database)).isZero();
        assertThat(messages).hasSize(PEOPLE * OFFERS);
        assertThat(messages.values()).allMatch(ids -> ids.size() == 1);
        assertThat(lines - messages.size()).isBetween(0, kills * OFFERS);
        System.out.println(kills + " workers were killed; " + messages.size() + " alerts were told, "
                + (lines - messages.size()) / OFFERS + " messages repeated under the same id");
    }

    /** The next worker is killed a little later after its first mail than the last one. */
    private static long killAfter(Path mails, int kills) throws IOException, InterruptedException {
        long before = Files.exists(mails) ? Files.size(mails) : 0;
        for (int i = 0; i < 400; i++) {
            if (Files.exists(mails) && Files.size(mails) > before) {
                return 1L + 7L * kills;
            }
            Thread.sleep(kills == 0 ? 2 : 10);
        }
        return 1;
    }

    private static void fill(Database.Jdbc database) {
        Map<EntityId, Opportunity> held = opportunities(OFFERS);
        database.<Boolean>commit((store, outbox) -> {
            Alerts alerts = alerts(store, outbox, held);
            for (int i = 0; i < PEOPLE; i++) {
                EntityId person = EntityId.parse("p" + i);
                AlertPreferences preferences = AlertPreferences.in(ZoneId.of("UTC"))
                        .every(Frequency.IMMEDIATE)
                        .times(SendingTimes.standard().withoutQuiet())
                        .budget(100, 100)
                        .build();
                alerts.subscribe(Subscription.of(person, preferences, MONDAY), MONDAY);
                alerts.save(Interest.builder(EntityId.parse("i" + i), person).build(), Missed.SKIP, MONDAY);
            }
            alerts.record(
                    held.values().stream()
                            .map(offer -> AlertEvent.of(offer, OpportunityChange.Type.NEW))
                            .toList(),
                    MONDAY);
            return true;
        });
    }

    private static Alerts alerts(AlertStore store, Outbox outbox, Map<EntityId, Opportunity> held) {
        InterestMatcher everybody = (opportunity, today) -> {
            List<Fit> fits = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                fits.add(new Fit(opportunity.id(), new AlertSource.Saved(EntityId.parse("i" + i)), 500_000, 0.5));
            }
            return fits;
        };
        return Alerts.of(AlertSettings.defaults(), store, outbox, everybody, holding(held))
                .decidedBy(AlertPlanner.of(AlertSettings.defaults()));
    }

    private static long waiting(Database.Jdbc database) {
        return database.<Long>commit(
                (store, outbox) -> outbox.statistics(Alerts.TOPIC).waiting()
                        + store.due(MONDAY.plusSeconds(1_000_000), 10).size());
    }

    private static Process start(Database.Jdbc database, Path mails, Instant now, Path log) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx200m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        KilledWorker.class.getName(),
                        database.url(),
                        database.tables().prefix(),
                        mails.toString(),
                        now.toString(),
                        Integer.toString(OFFERS))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Tests run on the module path, where no property holds a class path: each class says where it lies. */
    private static String classPath() throws IOException {
        Path root = Path.of(System.getProperty("incontro.root"));
        Set<String> places = new TreeSet<>();
        for (Class<?> type : List.of(
                KilledWorker.class,
                Database.class,
                Alerts.class,
                EntityId.class,
                org.postgresql.Driver.class,
                org.slf4j.Logger.class)) {
            places.add(place(type));
        }
        places.add(root.resolve("matching/engine/src/main/resources").toString());
        places.add(root.resolve("core/src/main/resources").toString());
        return String.join(File.pathSeparator, places);
    }

    private static String place(Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        String url = String.valueOf(type.getResource("/" + name));
        String place = url.startsWith("jar:")
                ? url.substring(4, url.indexOf("!/"))
                : url.substring(0, url.length() - name.length());
        try {
            return Path.of(new URI(place)).toString();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
