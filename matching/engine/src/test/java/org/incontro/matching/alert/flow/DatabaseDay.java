// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityChange;
import org.incontro.core.outbox.MemoryOutbox;
import org.incontro.core.outbox.Outbox;
import org.incontro.core.testing.LocalPostgres;
import org.incontro.matching.alert.AlertPreferences;
import org.incontro.matching.alert.AlertSettings;
import org.incontro.matching.alert.AlertSource;
import org.incontro.matching.alert.AlertTokens;
import org.incontro.matching.alert.DigestWriter;
import org.incontro.matching.alert.LinkTemplates;
import org.incontro.matching.alert.store.AlertStore;
import org.incontro.matching.alert.store.Database;
import org.incontro.matching.alert.store.MemoryAlertStore;
import org.incontro.matching.alert.store.Subscription;

/**
 * What a database adds to a day: people with one interest each, opportunities that come one by one, and on the next morning the plans and the sending. The
 * matcher costs next to nothing, and the mail server nothing.
 */
final class DatabaseDay implements Opportunities, InterestMatcher {

    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-24T08:00:00Z");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** Of how many in a thousand interests an opportunity is. */
    private static final int PER_THOUSAND = 20;

    private static final Set<String> STATEMENTS =
            Set.of("prepareStatement", "setSavepoint", "releaseSavepoint", "commit");

    private final AlertTransactions transactions;
    private final int people;
    private final Map<EntityId, Opportunity> held = new TreeMap<>();
    private long trips;
    private Optional<Long> server = Optional.empty();

    private DatabaseDay(String where, int people) {
        this.people = people;
        transactions = where.equals("memory") ? inMemory() : in(database(where));
    }

    /**
     * Plays a day.
     *
     * @param arguments {@code memory}, {@code H2} or {@code PostgreSQL}, and how many people and opportunities
     */
    public static void main(String... arguments) {
        new DatabaseDay(arguments[0], Integer.parseInt(arguments[1]))
                .play(arguments[0], Integer.parseInt(arguments[2]));
        System.exit(0);
    }

    private static Database.Jdbc database(String where) {
        return Database.Jdbc.fresh(
                where,
                where.equals("H2")
                        ? "jdbc:h2:mem:day;DB_CLOSE_DELAY=-1"
                        : LocalPostgres.url().orElseThrow());
    }

    private AlertTransactions inMemory() {
        Alerts alerts = alerts(new MemoryAlertStore(), new MemoryOutbox());
        return work -> work.accept(alerts);
    }

    private AlertTransactions in(Database.Jdbc database) {
        Connection real = database.open();
        if (database.name().equals("PostgreSQL")) {
            server = Optional.of(processOf(real));
        }
        Connection connection = counted(real);
        Alerts alerts = alerts(database.store(connection), database.outbox(connection));
        return work -> {
            work.accept(alerts);
            try {
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private Alerts alerts(AlertStore store, Outbox outbox) {
        return Alerts.of(AlertSettings.defaults(), store, outbox, this, this);
    }

    private static long processOf(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT pg_backend_pid()")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts how often a connection asks its database. */
    private Connection counted(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                DatabaseDay.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, values) -> {
                    trips += STATEMENTS.contains(method.getName()) ? 1 : 0;
                    try {
                        return method.invoke(connection, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void play(String where, int arrivals) {
        System.out.println(where + ", " + people + " people, " + arrivals + " opportunities");
        timed("join", people, () -> IntStream.range(0, (people + 99) / 100).forEach(this::join));
        AlertWorker warm = AlertWorker.of(transactions, writer(), message -> {});
        timed("look at all once", people, () -> warm.plan(START));
        IntStream.range(0, arrivals / 4).forEach(number -> arrive("before-" + number, START));
        warm.plan(START.plus(Duration.ofHours(1)));
        timed(
                "record",
                arrivals,
                () -> IntStream.range(0, arrivals)
                        .forEach(number -> arrive("o" + number, START.plus(Duration.ofHours(2)))));
        List<AlertMessage> sent = new ArrayList<>();
        AlertWorker worker = AlertWorker.of(transactions, writer(), sent::add);
        List<RunReport> plans = new ArrayList<>();
        timed("plan", people, () -> plans.add(worker.plan(MORNING)));
        RunReport plan = plans.get(0);
        System.out.println("  " + plan.people() + " people looked at, " + plan.digests() + " digests, " + plan.alerts()
                + " alerts");
        timed("send", plan.digests(), () -> worker.send(MORNING));
        System.out.println("  " + sent.size() + " sent");
    }

    private static DigestWriter writer() {
        return DigestWriter.of(
                new LinkTemplates(
                        "https://p.example/{id}",
                        "https://p.example/a/{token}",
                        "https://p.example/s/{token}",
                        "https://p.example/l/{token}"),
                AlertTokens.signedWith(new byte[32]));
    }

    /** Does something and prints what it took, also of each of some. */
    private void timed(String what, int count, Runnable work) {
        long wall = System.nanoTime();
        long own = THREADS.getCurrentThreadCpuTime();
        double theirs = serverSeconds();
        long before = trips;
        work.run();
        double mine = (THREADS.getCurrentThreadCpuTime() - own) / 1e9;
        theirs = serverSeconds() - theirs;
        System.out.println("  " + what + ": " + tenths(mine) + " s here, " + tenths(theirs) + " s in the server, "
                + tenths((System.nanoTime() - wall) / 1e9) + " s by the clock, " + (trips - before) + " round trips, "
                + tenths((double) (trips - before) / count) + " each, " + tenths(1e6 * (mine + theirs) / count)
                + " µs each");
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** Returns the CPU time of the server's process for our connection, in seconds; 0 where there is none. */
    private double serverSeconds() {
        return server.flatMap(ProcessHandle::of)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(time -> time.toMillis() / 1e3)
                .orElse(0.0);
    }

    private void join(int hundred) {
        AlertPreferences preferences =
                AlertPreferences.in(ZoneOffset.UTC).budget(5, 15).build();
        transactions.run(alerts -> {
            for (int number = hundred * 100; number < Math.min(people, hundred * 100 + 100); number++) {
                EntityId person = EntityId.parse("p" + number);
                alerts.subscribe(Subscription.of(person, preferences, START), START);
                alerts.save(
                        Interest.builder(EntityId.parse("i" + number), person).build(), Missed.SKIP, START);
            }
        });
    }

    private void arrive(String id, Instant now) {
        Opportunity offer = Opportunity.technologyOffer(id)
                .revision(Revision.of(1, now))
                .title("en", "Offer " + id + " of " + id.hashCode() + " kinds, " + id.hashCode() / 7)
                .expiresOn(LocalDate.of(2027, 1, 31))
                .build();
        held.put(offer.id(), offer);
        transactions.run(alerts -> alerts.record(List.of(AlertEvent.of(offer, OpportunityChange.Type.NEW)), now));
    }

    @Override
    public List<Fit> fits(Opportunity opportunity, LocalDate today) {
        List<Fit> fits = new ArrayList<>();
        for (int number = 0; number < people; number++) {
            int mix = (opportunity.id().hashCode() * 31 + number) * 0x9E3779B1;
            if (Math.floorMod(((mix ^ (mix >>> 15)) * 0x85EBCA6B) >>> 8, 1000) < PER_THOUSAND) {
                fits.add(new Fit(opportunity.id(), new AlertSource.Saved(EntityId.parse("i" + number)), 500_000, 0.5));
            }
        }
        return fits;
    }

    @Override
    public List<Fit> missed(AlertSource source, Collection<Opportunity> open, LocalDate today) {
        return List.of();
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
