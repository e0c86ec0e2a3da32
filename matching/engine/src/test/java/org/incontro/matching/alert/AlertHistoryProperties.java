// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;

/** Whole histories of one person: months of opportunities, and runs that come when they come, are missed, or break off. */
class AlertHistoryProperties {

    private static final Instant START = Instant.parse("2026-02-01T00:00:00Z");
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final EntityId ADA = EntityId.parse("ada");
    private static final EntityId SAVED = EntityId.parse("saved");

    /** Something that becomes known after some hours and stays open for some days, if not for good. */
    record Arrival(int hour, Optional<Integer> openDays, int points, boolean changesLater) {}

    /** A run after some hours; one that breaks off plans and sends nothing. */
    record Run(int hoursLater, boolean breaksOff) {}

    @Provide
    Arbitrary<List<Arrival>> arrivals() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 24 * 90),
                        Arbitraries.integers().between(0, 40).optional(0.6),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(true, false))
                .as(Arrival::new)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Run>> runs() {
        Arbitrary<Integer> hours = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.integers().between(0, 36)),
                Tuple.of(1, Arbitraries.integers().between(0, 24 * 20)));
        return Combinators.combine(hours, Arbitraries.of(false, false, false, true))
                .as(Run::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(100);
    }

    @Provide
    Arbitrary<AlertPreferences> preferences() {
        Arbitrary<LocalTime> times = Arbitraries.integers().between(0, 23).map(hour -> LocalTime.of(hour, 30));
        Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
        Arbitrary<SendingTimes> welcome = Combinators.combine(times, days, times, times)
                .as((at, on, from, to) -> new SendingTimes(
                        at,
                        on.iterator().next(),
                        on,
                        from.equals(to) ? Optional.empty() : Optional.of(new QuietHours(from, to))));
        return Combinators.combine(
                        Arbitraries.of("Europe/Rome", "America/New_York", "Pacific/Auckland"),
                        Arbitraries.of(Frequency.IMMEDIATE, Frequency.DAY, Frequency.WEEK, Frequency.MONTH),
                        welcome,
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 8))
                .as((zone, often, when, perDay, perWeek) -> AlertPreferences.in(ZoneId.of(zone))
                        .every(often)
                        .times(when)
                        .budget(perDay, perWeek)
                        .build());
    }

    /** What happened to one person, played through. */
    private static final class History {

        private final AlertPlanner planner =
                AlertPlanner.of(AlertSettings.defaults().in(ROME));
        private final AlertPreferences preferences;
        private final List<Arrival> arrivals;
        private final List<Told> log = new ArrayList<>();
        private final Map<Instant, AlertPlan> plans = new TreeMap<>();
        private Instant now = START;

        History(AlertPreferences preferences, List<Arrival> arrivals, List<Run> runs) {
            this.preferences = preferences;
            this.arrivals = arrivals;
            runs.forEach(this::play);
        }

        void play(Run run) {
            now = now.plus(Duration.ofHours(run.hoursLater()));
            AlertPlan plan = plan();
            if (!run.breaksOff()) {
                plans.put(now, plan);
                plan.digest().ifPresent(digest -> log.addAll(digest.told()));
            }
        }

        AlertPlan plan() {
            List<AlertCandidate> candidates = new ArrayList<>();
            Map<EntityId, Opportunity> held = new HashMap<>();
            for (int i = 0; i < arrivals.size(); i++) {
                add(arrivals.get(i), EntityId.parse("o" + i), candidates, held);
            }
            Collections.reverse(candidates);
            return planner.plan(
                    Subscriber.of(ADA, preferences), candidates, log, id -> Optional.ofNullable(held.get(id)), now);
        }

        private void add(
                Arrival arrival, EntityId id, List<AlertCandidate> candidates, Map<EntityId, Opportunity> held) {
            Instant known = START.plus(Duration.ofHours(arrival.hour()));
            if (known.isAfter(now)) {
                return;
            }
            held.put(id, opportunity(arrival, id, known));
            candidates.add(candidate(arrival, id, 1, known));
            Instant changed = known.plus(Duration.ofDays(10));
            if (arrival.changesLater() && !changed.isAfter(now)) {
                candidates.add(candidate(arrival, id, 2, changed));
            }
        }

        private static AlertCandidate candidate(Arrival arrival, EntityId id, int occasion, Instant known) {
            return new AlertCandidate(
                    id,
                    occasion,
                    occasion > 1,
                    known,
                    new AlertSource.Saved(SAVED),
                    Optional.empty(),
                    arrival.points(),
                    arrival.points() / 10.0,
                    List.of());
        }

        private static Opportunity opportunity(Arrival arrival, EntityId id, Instant known) {
            Opportunity.Builder offer =
                    Opportunity.technologyOffer(id.local()).title("en", "An offer called " + id.local());
            LocalDate day = known.atZone(ROME).toLocalDate();
            arrival.openDays().ifPresent(days -> offer.expiresOn(day.plusDays(days)));
            return offer.build();
        }

        LocalDate localDay(Instant moment) {
            return moment.atZone(preferences.zone()).toLocalDate();
        }
    }

    @Property(tries = 300)
    void nobodyIsToldTwiceOfOneOccasion(
            @ForAll("preferences") AlertPreferences preferences,
            @ForAll("arrivals") List<Arrival> arrivals,
            @ForAll("runs") List<Run> runs) {
        History history = new History(preferences, arrivals, runs);

        Set<String> once = new HashSet<>();
        for (Told line : history.log) {
            assertThat(once.add(line.opportunity() + " " + line.occasion()))
                    .as("%s", line)
                    .isTrue();
        }
    }

    @Property(tries = 300)
    void budgetsAndQuietHoursAreKept(
            @ForAll("preferences") AlertPreferences preferences,
            @ForAll("arrivals") List<Arrival> arrivals,
            @ForAll("runs") List<Run> runs) {
        History history = new History(preferences, arrivals, runs);
        List<Told> counted = history.log.stream().filter(Told::counted).toList();

        Map<LocalDate, Long> perDay = counted.stream()
                .collect(Collectors.groupingBy(line -> history.localDay(line.at()), Collectors.counting()));
        Map<LocalDate, Long> perWeek = counted.stream()
                .collect(Collectors.groupingBy(
                        line -> history.localDay(line.at()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        Collectors.counting()));
        assertThat(perDay.values())
                .allMatch(count -> count <= preferences.budget().perDay());
        assertThat(perWeek.values())
                .allMatch(count -> count <= preferences.budget().perWeek());
        Timetable timetable = new Timetable(preferences.times(), preferences.zone());
        assertThat(history.log).allMatch(line -> timetable.isOpen(line.at()));
    }

    /** Whatever is open and wanted is told, or waits for a moment to come, or for room in the budget that there is not. */
    @Property(tries = 300)
    void nothingIsHeldBackWithoutNeed(
            @ForAll("preferences") AlertPreferences preferences,
            @ForAll("arrivals") List<Arrival> arrivals,
            @ForAll("runs") List<Run> runs) {
        History history = new History(preferences, arrivals, runs);

        history.plans.forEach((now, plan) -> {
            for (Decision decision : plan.decisions()) {
                Verdict verdict = decision.verdict();
                assertThat(verdict)
                        .isIn(
                                Verdict.TOLD,
                                Verdict.TOLD_WITH_ANOTHER,
                                Verdict.WAITS,
                                Verdict.QUIET,
                                Verdict.OVER_BUDGET,
                                Verdict.ALREADY_TOLD,
                                Verdict.EXPIRED);
                if (verdict.isWaiting()) {
                    assertThat(decision.until())
                            .hasValueSatisfying(until -> assertThat(until).isAfter(now));
                }
                if (verdict == Verdict.OVER_BUDGET) {
                    assertThat(isExhausted(history, now)).isTrue();
                }
            }
        });
    }

    private static boolean isExhausted(History history, Instant now) {
        LocalDate day = history.localDay(now);
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<LocalDate> days = history.log.stream()
                .filter(Told::counted)
                .map(line -> history.localDay(line.at()))
                .toList();
        long onDay = days.stream().filter(day::equals).count();
        long inWeek = days.stream()
                .filter(one -> one.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .equals(monday))
                .count();
        return onDay >= history.preferences.budget().perDay()
                || inWeek >= history.preferences.budget().perWeek();
    }

    /** Once nothing new comes in, hourly runs tell all that never closes. */
    @Property(tries = 50)
    void inTheEndEverythingIsTold(
            @ForAll("preferences") AlertPreferences preferences,
            @ForAll("arrivals") List<Arrival> arrivals,
            @ForAll("runs") List<Run> runs) {
        History history = new History(preferences, arrivals, runs);
        history.now = START.plus(Duration.ofDays(120));

        for (int looks = 0; looks < 1000; looks++) {
            history.play(new Run(0, false));
            Optional<Instant> again = history.plan().lookAgain();
            if (again.isEmpty()) {
                break;
            }
            history.now = again.get();
        }

        assertThat(history.plan().decisions())
                .allMatch(decision ->
                        decision.verdict() == Verdict.ALREADY_TOLD || decision.verdict() == Verdict.EXPIRED);
    }

    @Property(tries = 100)
    void aPlanDependsOnNothingElse(
            @ForAll("preferences") AlertPreferences preferences,
            @ForAll("arrivals") List<Arrival> arrivals,
            @ForAll("runs") List<Run> runs) {
        assertThat(new History(preferences, arrivals, runs).plans)
                .isEqualTo(new History(preferences, arrivals, runs).plans);
    }
}
