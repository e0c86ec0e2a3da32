// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityChange;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.outbox.Outbox;
import org.incontro.core.store.Query;
import org.incontro.core.store.StoreException;
import org.incontro.matching.alert.AlertPreferences;
import org.incontro.matching.alert.AlertSettings;
import org.incontro.matching.alert.AlertSource;
import org.incontro.matching.alert.AlertTokens;
import org.incontro.matching.alert.DigestWriter;
import org.incontro.matching.alert.Frequency;
import org.incontro.matching.alert.LinkTemplates;
import org.incontro.matching.alert.SendingTimes;
import org.incontro.matching.alert.Told;
import org.incontro.matching.alert.Verdict;
import org.incontro.matching.alert.store.AlertStore;
import org.incontro.matching.alert.store.Database;
import org.incontro.matching.alert.store.GateWish;
import org.incontro.matching.alert.store.Subscription;

/**
 * Months of a portal from a seed: people in several zones, opportunities that come, change, close, open again and expire, events that are doubled, late and
 * out of order, runs that are irregular or missed, two workers at once, a mail server that sometimes does not answer, and a process that dies before or after
 * any call. It keeps its own account of what must be told, and compares.
 */
final class AlertSimulation implements Opportunities, InterestMatcher {

    private static final Instant START = Instant.parse("2026-02-20T00:00:00Z");
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final List<String> ZONES =
            List.of("Europe/Rome", "America/New_York", "Pacific/Auckland", "Australia/Lord_Howe", "Asia/Kolkata");
    private static final List<Frequency> OFTEN =
            List.of(Frequency.IMMEDIATE, Frequency.DAY, Frequency.WEEK, Frequency.MONTH);
    private static final double GATE = 0.2;
    /** How long one worker waits for the other before it dies: many times the lock timeout. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Database.Jdbc database;
    private final Random random;
    private final Crashes crashes;
    private final int people;
    private final DigestWriter writer = DigestWriter.of(
            new LinkTemplates(
                    "https://p.example/{id}",
                    "https://p.example/a/{token}",
                    "https://p.example/s/{token}",
                    "https://p.example/l/{token}"),
            AlertTokens.signedWith(new byte[32]));

    private final Map<EntityId, Opportunity> held = new TreeMap<>();
    private final List<EntityId> ids = new ArrayList<>();
    private final Map<EntityId, EntityId> owners = new TreeMap<>();
    private final Map<EntityId, Subscription> wishes = new TreeMap<>();
    private final List<AlertEvent> underway = new ArrayList<>();
    /** Which occasion each person must be told of, unless something ends it. */
    private final Map<EntityId, Map<EntityId, Long>> expected = new TreeMap<>();

    private final Map<EntityId, Long> recorded = new TreeMap<>();
    /** What reached a person: the occasion by opportunity, and the message that it was in. */
    private final Map<String, String> reached = new HashMap<>();

    private final Map<String, Integer> messages = new LinkedHashMap<>();
    private final List<String> violations = new ArrayList<>();
    private Instant now = START;
    private long decisions;
    private int digests;
    private int repeated;
    private int endless;
    /** What each worker handed over last, and what may be handed over again because its worker died with it. */
    private final Map<Boolean, String> inFlight = new HashMap<>();

    private final Set<String> mayComeAgain = new TreeSet<>();
    private final Set<String> uncertain = new TreeSet<>();
    private boolean other;
    private final Map<Boolean, Connection> connections = new HashMap<>();

    AlertSimulation(Database.Jdbc database, long seed, int people, double crashShare) {
        this.database = database;
        this.people = people;
        random = new Random(seed);
        crashes = new Crashes(new Random(seed + 1), crashShare);
        crashes.meanwhile(this::otherWorker);
    }

    /** What a run of the simulation came to. */
    record Outcome(
            long decisions,
            int digests,
            int alerts,
            int crashes,
            int repeated,
            int uncertain,
            int endless,
            List<String> violations) {}

    Outcome play(int steps, double arrivalsPerStep) {
        join();
        for (int step = 0; step < steps; step++) {
            now = now.plus(gap());
            happen(arrivalsPerStep);
            deliver(false);
            work();
        }
        settle();
        check();
        connections.values().forEach(AlertSimulation::close);
        return new Outcome(
                decisions,
                digests,
                reached.size(),
                crashes.count(),
                repeated,
                uncertain.size(),
                endless,
                List.copyOf(violations));
    }

    /** Mostly hours, sometimes a week without any run. */
    private Duration gap() {
        return random.nextInt(30) == 0
                ? Duration.ofHours(24 + random.nextInt(24 * 7))
                : Duration.ofMinutes(20 + random.nextInt(2700));
    }

    // What happens in the portal.

    private void join() {
        for (int i = 0; i < people; i++) {
            EntityId person = EntityId.parse("p" + i);
            wishes.put(person, wish(person));
            for (int k = 0; k <= random.nextInt(2); k++) {
                owners.put(EntityId.parse("i" + i + "-" + k), person);
            }
        }
        transaction(false, alerts -> {
            wishes.values().forEach(wish -> alerts.subscribe(wish, now));
            owners.forEach((interest, person) ->
                    alerts.save(Interest.builder(interest, person).build(), Missed.SKIP, now));
        });
    }

    private Subscription wish(EntityId person) {
        Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
        if (random.nextBoolean()) {
            days.remove(DayOfWeek.SUNDAY);
            days.remove(DayOfWeek.of(1 + random.nextInt(6)));
        }
        SendingTimes times = new SendingTimes(
                LocalTime.of(random.nextInt(24), random.nextInt(2) * 30),
                List.copyOf(days).get(random.nextInt(days.size())),
                days,
                Optional.empty());
        if (random.nextInt(3) > 0) {
            times = times.withQuiet(LocalTime.of(18 + random.nextInt(5), 30), LocalTime.of(1 + random.nextInt(8), 30));
        }
        AlertPreferences preferences = AlertPreferences.in(ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))))
                .every(OFTEN.get(random.nextInt(OFTEN.size())))
                .times(times)
                .budget(1 + random.nextInt(4), 4 + random.nextInt(10))
                .build();
        Subscription wish = Subscription.of(person, preferences, START);
        return random.nextBoolean() ? wish : gated(wish);
    }

    private static Subscription gated(Subscription wish) {
        GateWish gate = new GateWish(GATE, 1);
        String number = wish.person().local().substring(1);
        return wish.gate(EntityId.parse("i" + number + "-0"), gate).gate(EntityId.parse("i" + number + "-1"), gate);
    }

    private void happen(double arrivalsPerStep) {
        for (double left = arrivalsPerStep; left > random.nextDouble(); left--) {
            arrive();
        }
        for (int i = 0; i < 2 && !ids.isEmpty(); i++) {
            change(held.get(ids.get(ids.size() - 1 - random.nextInt(Math.min(60, ids.size())))));
        }
        if (random.nextInt(4) == 0) {
            changeWishes();
        }
        if (random.nextInt(6) == 0) {
            addInterest();
        }
    }

    private LocalDate today() {
        return now.atZone(ROME).toLocalDate();
    }

    private void arrive() {
        EntityId id = EntityId.parse("o" + ids.size());
        String title = "offer " + random.nextInt(1_000_000) + " of " + random.nextInt(1_000_000) + " kinds";
        if (!ids.isEmpty() && random.nextInt(12) == 0) {
            title = held.get(ids.get(ids.size() - 1)).title().forReader("en");
        }
        Opportunity.Builder offer = Opportunity.technologyOffer(id.local())
                .revision(Revision.of(1, now))
                .title("en", title);
        if (random.nextInt(3) > 0) {
            offer.expiresOn(today().plusDays(random.nextInt(40)));
        }
        ids.add(id);
        publish(offer.build(), OpportunityChange.Type.NEW);
    }

    private void publish(Opportunity opportunity, OpportunityChange.Type type) {
        held.put(opportunity.id(), opportunity);
        AlertEvent event = AlertEvent.of(opportunity, type);
        underway.add(event);
        if (random.nextInt(4) == 0) {
            underway.add(event);
        }
    }

    private void change(Opportunity opportunity) {
        Revision next = opportunity.revision().next(now);
        Publication publication = opportunity.publication();
        Opportunity.Builder draft = opportunity.toBuilder().revision(next);
        boolean isOpen = opportunity.isOpenOn(today());
        switch (random.nextInt(5)) {
            case 0 -> {
                if (isOpen) {
                    publish(draft.summary("en", "version " + next.number()).build(), OpportunityChange.Type.MATERIAL);
                }
            }
            case 1 -> {
                if (opportunity.lastDay().isPresent()) {
                    publish(
                            draft.expiresOn(today().plusDays(5 + random.nextInt(60)))
                                    .build(),
                            OpportunityChange.Type.EXTENDED);
                }
            }
            case 2 -> {
                if (isOpen && random.nextInt(3) == 0) {
                    publish(
                            draft.publication(publication.withStatus(PublicationStatus.WITHDRAWN))
                                    .build(),
                            OpportunityChange.Type.WITHDRAWN);
                }
            }
            case 3 -> {
                if (isOpen && random.nextInt(2) == 0) {
                    publish(
                            draft.publication(publication.withStatus(PublicationStatus.CLOSED))
                                    .build(),
                            OpportunityChange.Type.CLOSED);
                }
            }
            default -> {
                if (publication.status().equals(PublicationStatus.CLOSED)) {
                    publish(
                            draft.publication(publication.withStatus(PublicationStatus.PUBLISHED))
                                    .build(),
                            OpportunityChange.Type.NEW);
                }
            }
        }
    }

    private void changeWishes() {
        EntityId person = EntityId.parse("p" + random.nextInt(people));
        Subscription before = wishes.get(person);
        AlertPreferences was = before.preferences();
        AlertPreferences.Builder wanted = AlertPreferences.in(was.zone())
                .every(random.nextInt(8) == 0 ? Frequency.NEVER : OFTEN.get(random.nextInt(OFTEN.size())))
                .times(was.times())
                .budget(was.budget().perDay(), was.budget().perWeek());
        if (random.nextInt(3) == 0) {
            wanted.pausedUntil(now.plus(Duration.ofHours(random.nextInt(200))));
        }
        Subscription after = before.with(wanted.build());
        if (transaction(true, alerts -> alerts.subscribe(after, now))) {
            wishes.put(person, after);
        }
    }

    private void addInterest() {
        EntityId person = EntityId.parse("p" + random.nextInt(people));
        EntityId interest = EntityId.parse("late-" + owners.size());
        owners.put(interest, person);
        Collection<Opportunity> open =
                held.values().stream().filter(one -> one.isOpenOn(today())).toList();
        boolean done = transaction(
                true, alerts -> alerts.save(Interest.builder(interest, person).build(), Missed.TELL, now));
        if (!done) {
            owners.remove(interest);
            return;
        }
        for (Opportunity opportunity : open) {
            if (fits(interest, opportunity)) {
                long occasion = opportunity.revision().number();
                expect(person, opportunity.id(), recorded.getOrDefault(opportunity.id(), occasion));
            }
        }
    }

    private void expect(EntityId person, EntityId opportunity, long occasion) {
        expected.computeIfAbsent(opportunity, id -> new TreeMap<>()).merge(person, occasion, Math::max);
    }

    /** Events come in any order, some days late. */
    private void deliver(boolean all) {
        Collections.shuffle(underway, random);
        List<AlertEvent> batch =
                new ArrayList<>(underway.subList(0, all ? underway.size() : random.nextInt(underway.size() + 1)));
        if (!batch.isEmpty() && transaction(!all, alerts -> alerts.record(batch, now))) {
            batch.forEach(underway::remove);
            batch.stream()
                    .sorted(Comparator.comparingLong(
                            event -> event.opportunity().revision().number()))
                    .forEach(this::account);
        }
    }

    /** Keeps account of what must be told by the newest version that came. */
    private void account(AlertEvent event) {
        EntityId id = event.opportunity().id();
        long occasion = event.opportunity().revision().number();
        if (!event.type().tellsAgain() || recorded.getOrDefault(id, -1L) >= occasion) {
            return;
        }
        recorded.put(id, occasion);
        Map<EntityId, Long> who = expected.computeIfAbsent(id, any -> new TreeMap<>());
        who.values().removeIf(before -> before < occasion);
        owners.forEach((interest, person) -> {
            if (fits(interest, event.opportunity())) {
                expect(person, id, occasion);
            }
        });
    }

    // The ports.

    private static double likelihood(EntityId interest, Opportunity opportunity) {
        int hash =
                (interest + " " + opportunity.id() + " " + opportunity.summary().forReader("en")).hashCode();
        return Math.floorMod(hash * 0x9E3779B1, 1000) / 1000.0;
    }

    private boolean fits(EntityId interest, Opportunity opportunity) {
        return likelihood(interest, opportunity) < 8.0 / 10
                && Math.floorMod((interest + "/" + opportunity.id()).hashCode() * 31, 100) < 15;
    }

    @Override
    public List<Fit> fits(Opportunity opportunity, LocalDate today) {
        List<Fit> fits = new ArrayList<>();
        for (EntityId interest : owners.keySet()) {
            if (fits(interest, opportunity)) {
                double likelihood = likelihood(interest, opportunity);
                fits.add(new Fit(
                        opportunity.id(),
                        new AlertSource.Saved(interest),
                        (long) (likelihood * 1_000_000),
                        likelihood));
            }
        }
        return fits;
    }

    @Override
    public List<Fit> missed(AlertSource source, Collection<Opportunity> open, LocalDate today) {
        EntityId interest = source.subject().orElseThrow();
        return open.stream()
                .filter(opportunity -> fits(interest, opportunity))
                .map(opportunity -> new Fit(
                        opportunity.id(),
                        source,
                        (long) (likelihood(interest, opportunity) * 1_000_000),
                        likelihood(interest, opportunity)))
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

    private void mail(AlertMessage message) throws SendingFailure {
        crashes.maybe();
        if (random.nextInt(20) == 0) {
            throw new SendingFailure(SendingFailure.Remedy.RETRY, "away");
        }
        accept(message);
        inFlight.put(other, message.digest().messageId());
        crashes.maybe();
        if (random.nextInt(50) == 0) {
            mayComeAgain.add(message.digest().messageId());
            throw new SendingFailure(SendingFailure.Remedy.ASK_AGAIN, "no answer");
        }
    }

    /** The message is with the mail server from here on. */
    private void accept(AlertMessage message) {
        String id = message.digest().messageId();
        int times = messages.merge(id, 1, Integer::sum);
        repeated += times > 1 ? 1 : 0;
        require(times == 1 || mayComeAgain.remove(id), "sent again without need: " + id);
        AlertPreferences preferences = wishes.get(message.person()).preferences();
        require(isWelcome(preferences, now), "sent at an unwelcome time: " + message.person() + " at " + now);
        require(preferences.frequency() != Frequency.NEVER, "sent to somebody who wants nothing: " + message.person());
        for (Object item : (List<?>) message.digest().tree().get("alerts")) {
            Map<?, ?> alert = (Map<?, ?>) item;
            reach(
                    message.person(),
                    String.valueOf(alert.get("opportunity")),
                    String.valueOf(alert.get("occasion")),
                    id);
            for (Object alike : (List<?>) alert.get("alike")) {
                reach(message.person(), String.valueOf(alike), "?", id);
            }
        }
    }

    private void reach(EntityId person, String opportunity, String occasion, String message) {
        require(
                held.get(EntityId.parse(opportunity)).isOpenOn(today()),
                "told of what is over: " + opportunity + " at " + now);
        String before = reached.putIfAbsent(person + " " + opportunity + " " + occasion, message);
        require(
                before == null || before.equals(message) || occasion.equals("?"),
                "told twice: " + person + " of " + opportunity + " " + occasion + " in " + before + " and " + message);
    }

    private static boolean isWelcome(AlertPreferences preferences, Instant moment) {
        var local = moment.atZone(preferences.zone());
        return preferences.times().days().contains(local.getDayOfWeek())
                && preferences
                        .times()
                        .quiet()
                        .filter(hours -> hours.contains(local.toLocalTime()))
                        .isEmpty();
    }

    private void require(boolean holds, String violation) {
        if (!holds && violations.size() < 20) {
            violations.add(violation);
        }
    }

    // Workers.

    /** Does some work in a transaction; returns whether it was committed. */
    private boolean transaction(boolean mayCrash, Consumer<Alerts> work) {
        Connection connection = connection();
        try {
            work.accept(
                    mayCrash ? crashing(connection) : alerts(database.store(connection), database.outbox(connection)));
            connection.commit();
            return true;
        } catch (Crashes.Crash crash) {
            rollback(connection);
            return false;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each of the two workers keeps its connection; a database undoes what a process that dies has not committed. */
    private Connection connection() {
        return connections.computeIfAbsent(other, any -> database.open());
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Alerts crashing(Connection connection) {
        return alerts(
                crashes.around(AlertStore.class, database.store(connection)),
                crashes.around(Outbox.class, database.outbox(connection)));
    }

    private Alerts alerts(AlertStore store, Outbox outbox) {
        return Alerts.of(AlertSettings.defaults().in(ROME), store, outbox, this, this);
    }

    /** A worker dies with its first crash, before a commit or after it. */
    private AlertWorker worker() {
        return AlertWorker.of(
                work -> {
                    Connection connection = connection();
                    try {
                        work.accept(crashing(connection));
                        crashes.maybe();
                        connection.commit();
                    } catch (Crashes.Crash | RuntimeException e) {
                        rollback(connection);
                        throw e;
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                    crashes.maybe();
                },
                writer,
                this::mail);
    }

    private boolean work() {
        try {
            inFlight.remove(other);
            RunReport report = worker().plan(now);
            require(report.failures().isEmpty(), "failed: " + report.failures());
            decisions += report.decisions();
            digests += report.digests();
            worker().send(now);
            return true;
        } catch (Crashes.Crash crash) {
            died();
            return false;
        } catch (StoreException lost) {
            require(lost.isWorthRetrying(), String.valueOf(lost.getMessage()));
            died();
            return false;
        }
    }

    private void died() {
        Optional.ofNullable(inFlight.remove(other)).ifPresent(mayComeAgain::add);
    }

    /**
     * Does the work of a second worker while the first is in the middle of a transaction and waits. Each has a thread, for H2 forgets the lock timeout of who
     * waits for a transaction in which anything was rolled back to a savepoint: such a wait ends only with that transaction, and so the first worker dies.
     */
    private void otherWorker() {
        if (other) {
            return;
        }
        other = true;
        FutureTask<Boolean> second = new FutureTask<>(this::work);
        Thread thread = new Thread(second, Thread.currentThread().getName() + ", other worker");
        thread.setDaemon(true);
        thread.start();
        try {
            second.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            other = false;
        } catch (TimeoutException e) {
            dieFor(second);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the first worker, so that the second gets what it waits for. */
    private void dieFor(FutureTask<Boolean> second) {
        endless++;
        rollback(Objects.requireNonNull(connections.get(false)));
        try {
            second.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        other = false;
        throw new Crashes.Crash();
    }

    /** Everything that is under way arrives, nothing crashes any more, and runs go on until nobody waits. */
    private void settle() {
        crashes.stop();
        deliver(true);
        wishes.replaceAll((person, wish) -> wish.preferences().frequency() == Frequency.NEVER ? wish : daily(wish));
        transaction(false, alerts -> wishes.values().forEach(wish -> alerts.subscribe(wish, now)));
        int waiting = 1;
        for (int step = 0; step < 2000 && waiting > 0; step++) {
            now = now.plus(Duration.ofHours(5));
            work();
            if (step % 10 == 0) {
                checkPulls();
                waiting = waiting();
            }
        }
        require(waiting == 0, "still waiting in the end: " + waiting);
    }

    /** A monthly digest that the budget of a day fills would take years to tell all. */
    private static Subscription daily(Subscription wish) {
        AlertPreferences was = wish.preferences();
        return wish.with(AlertPreferences.in(was.zone())
                .times(was.times())
                .budget(was.budget().perDay(), was.budget().perWeek())
                .build());
    }

    private int waiting() {
        return database.<Integer>commit((store, outbox) -> {
            long open = wishes.keySet().stream()
                    .mapToLong(person -> store.open(person).size())
                    .sum();
            return (int) (open + outbox.statistics(Alerts.TOPIC).waiting());
        });
    }

    /** A deadline before the next digest pulls an alert forward: nobody waits for a digest once the lead has begun. */
    private void checkPulls() {
        database.<Boolean>commit((store, outbox) -> {
            for (EntityId person : wishes.keySet()) {
                for (AlertStore.Decided row : store.open(person)) {
                    Optional<Instant> pull = held.get(row.candidate().opportunity())
                            .lastDay()
                            .map(day -> day.plusDays(1)
                                    .atStartOfDay(ROME)
                                    .toInstant()
                                    .minus(Duration.ofDays(2)));
                    require(
                            !row.verdict().equals(Optional.of(Verdict.WAITS))
                                    || pull.filter(moment -> !moment.isAfter(now))
                                            .isEmpty(),
                            "waits for a digest past its lead: " + person + " " + row);
                }
            }
            return true;
        });
    }

    // What must be true in the end.

    private void check() {
        for (Map.Entry<EntityId, Subscription> entry : wishes.entrySet()) {
            List<Told> log = database.commit((store, outbox) -> store.told(entry.getKey(), Instant.EPOCH, List.of()));
            checkLog(entry.getKey(), entry.getValue().preferences(), log);
            checkBudget(entry.getKey(), entry.getValue().preferences(), log);
        }
        expected.forEach(
                (opportunity, who) -> who.forEach((person, occasion) -> checkTold(person, opportunity, occasion)));
    }

    /** What the sent log says is what was sent, no more and no less, and it explains what was decided. */
    private void checkLog(EntityId person, AlertPreferences preferences, List<Told> log) {
        Set<String> told = new TreeSet<>();
        for (Told line : log) {
            String name = person + " " + line.opportunity() + " " + (line.counted() ? line.occasion() : "?");
            told.add(name);
            if (!reached.containsKey(name)) {
                uncertain.add(name);
                require(mayHaveLeft(person, line), "in the sent log, but never handed over: " + name);
            }
            require(isWelcome(preferences, line.at()), "planned at an unwelcome time: " + person + " at " + line.at());
        }
        reached.keySet().stream()
                .filter(line -> line.startsWith(person + " "))
                .forEach(line -> require(told.contains(line), "sent, but not in the sent log: " + line));
        List<AlertStore.Decided> rows = database.commit((store, outbox) -> store.found(person));
        for (AlertStore.Decided row : rows) {
            require(row.verdict().isPresent(), "found, but nothing decided: " + person + " " + row);
            boolean isTold = row.verdict()
                    .filter(verdict -> verdict.isTold() || verdict == Verdict.ALREADY_TOLD)
                    .isPresent();
            boolean isInLog = log.stream()
                    .anyMatch(line -> line.opportunity().equals(row.candidate().opportunity())
                            && line.occasion() >= row.candidate().occasion());
            require(!isTold || isInLog, "said to be told, but not in the sent log: " + person + " " + row);
        }
    }

    /** Tells whether the message of a line of the sent log was about to be handed over when its worker died, and so may have left. */
    private boolean mayHaveLeft(EntityId person, Told line) {
        String sql = "SELECT handed_over FROM ${schema}${prefix}alert_told"
                + " WHERE person = ? AND opportunity = ? AND occasion = ?";
        return database.<Boolean>withConnection(connection -> Query.of(connection, database.tables(), sql)
                .set(person.toString())
                .set(line.opportunity().toString())
                .set(line.occasion())
                .first(row -> row.getBoolean("handed_over"))
                .orElse(false));
    }

    private void checkBudget(EntityId person, AlertPreferences preferences, List<Told> log) {
        Map<LocalDate, Integer> perDay = new TreeMap<>();
        Map<LocalDate, Integer> perWeek = new TreeMap<>();
        for (Told line : log) {
            if (line.counted()) {
                LocalDate day = line.at().atZone(preferences.zone()).toLocalDate();
                perDay.merge(day, 1, Integer::sum);
                perWeek.merge(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), 1, Integer::sum);
            }
        }
        perDay.values()
                .forEach(count -> require(count <= preferences.budget().perDay(), "too many on a day: " + person));
        perWeek.values()
                .forEach(count -> require(count <= preferences.budget().perWeek(), "too many in a week: " + person));
    }

    /** Whatever fits, is wanted and is open in the end has been told. */
    private void checkTold(EntityId person, EntityId opportunity, long occasion) {
        boolean isOpen = held.get(opportunity).isOpenOn(today());
        Subscription wish = wishes.get(person);
        boolean isWanted = wish.preferences().frequency() != Frequency.NEVER
                && (wish.gates().isEmpty() || best(person, opportunity, occasion) >= GATE);
        if (isOpen && isWanted) {
            boolean isTold = reached.containsKey(person + " " + opportunity + " " + occasion)
                    || reached.containsKey(person + " " + opportunity + " ?")
                    || uncertain.contains(person + " " + opportunity + " " + occasion)
                    || uncertain.contains(person + " " + opportunity + " ?");
            if (!isTold) {
                require(false, "lost: " + person + " " + opportunity + " " + occasion + " " + why(person, opportunity));
            }
        }
    }

    /** How likely the best of a person's fits was, of the version that counts; those without a gate count as certain. */
    private double best(EntityId person, EntityId opportunity, long occasion) {
        return database.<Double>commit((store, outbox) -> store.found(person).stream()
                .map(AlertStore.Decided::candidate)
                .filter(found -> found.opportunity().equals(opportunity) && found.occasion() == occasion)
                .mapToDouble(found -> wish(found.source(), person) ? found.likelihood() : 1)
                .max()
                .orElse(1));
    }

    private boolean wish(AlertSource source, EntityId person) {
        return source.subject().filter(wishes.get(person).gates()::containsKey).isPresent();
    }

    private String why(EntityId person, EntityId opportunity) {
        List<String> why = new ArrayList<>();
        transaction(false, alerts -> why.add(String.valueOf(alerts.whyNot(person, opportunity, now))));
        return why.toString();
    }
}
