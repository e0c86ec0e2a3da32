// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;

/**
 * Decides what somebody is told now. Immutable and thread-safe.
 *
 * <p>A plan is a function of what is passed in and of nothing else: no clock is read and nothing is kept. To run it twice, late, or never
 * for a week loses nothing and repeats nothing, as long as what was sent is in the sent log: whatever is not there and still open
 * is told as soon as a digest is due.
 *
 * <pre>{@code
 * AlertPlan plan = planner.plan(subscriber, candidates, told, opportunities::find, clock.instant());
 * plan.digest().ifPresent(digest -> outbox.add(digest));
 * plan.whyNot(opportunity).verdict().sentence().forReader("it");
 * }</pre>
 */
public final class AlertPlanner implements AlertPolicy {

    private final AlertSettings settings;

    private AlertPlanner(AlertSettings settings) {
        this.settings = settings;
    }

    /**
     * Returns a planner.
     *
     * @param settings what the portal decides for everybody
     */
    public static AlertPlanner of(AlertSettings settings) {
        return new AlertPlanner(Objects.requireNonNull(settings, "settings"));
    }

    /**
     * Plans what one person is told at a moment. Takes time in the length of all that is due, and compares the texts of those
     * alone that share some rare words, and of those that are told, each with each.
     *
     * @param subscriber who, and how they want to be told
     * @param candidates what they may be told of, in any order; repetitions count once, and of one opportunity the latest occasion counts
     * @param told what they were told before, in any order
     * @param current finds the current version of an opportunity; empty if the portal does not hold it any more
     * @param now the moment
     */
    @Override
    public AlertPlan plan(
            Subscriber subscriber,
            Collection<AlertCandidate> candidates,
            Collection<Told> told,
            Function<EntityId, Optional<Opportunity>> current,
            Instant now) {
        return new Planning(subscriber, told, current, now).plan(candidates);
    }

    /** One planning for one person. */
    private final class Planning {

        private final Subscriber subscriber;
        private final AlertPreferences preferences;
        private final Collection<Told> told;
        private final Function<EntityId, Optional<Opportunity>> current;
        private final Instant now;
        private final LocalDate today;
        private final Timetable timetable;
        /** The last moment before now from which digests are counted: of the last digest, or of the end of a pause. */
        private final Instant last;

        private final List<Ready> ready = new ArrayList<>();
        private final TreeMap<EntityId, Decision> decisions = new TreeMap<>();

        Planning(
                Subscriber subscriber,
                Collection<Told> told,
                Function<EntityId, Optional<Opportunity>> current,
                Instant now) {
            this.subscriber = subscriber;
            this.told = told;
            this.current = current;
            this.now = now;
            preferences = subscriber.preferences();
            today = now.atZone(settings.zone()).toLocalDate();
            timetable = new Timetable(preferences.times(), preferences.zone());
            Instant digest = told.stream().map(Told::at).reduce(Instant.MIN, Planning::later);
            last = preferences
                    .pausedUntil()
                    .filter(end -> !end.isAfter(now))
                    .map(end -> later(end, digest))
                    .orElse(digest);
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }

        AlertPlan plan(Collection<AlertCandidate> candidates) {
            TreeMap<EntityId, List<AlertCandidate>> byOpportunity = new TreeMap<>();
            for (AlertCandidate candidate : candidates) {
                byOpportunity
                        .computeIfAbsent(candidate.opportunity(), id -> new ArrayList<>())
                        .add(candidate);
            }
            byOpportunity.values().forEach(this::judge);
            holdBackFromNewcomers();
            List<Ready> leads =
                    DigestOrder.together(ready.stream().sorted(Ready.BEST_FIRST).toList(), settings.alike());
            int room = Math.min(leads.size(), room(leads));
            leads.subList(room, leads.size()).forEach(this::withhold);
            List<Ready> chosen = leads.subList(0, room);
            Optional<Digest> digest =
                    chosen.isEmpty() ? Optional.empty() : Optional.of(digest(chosen, leads.size() - room));
            return new AlertPlan(digest, List.copyOf(decisions.values()));
        }

        /** Decides on one opportunity, or finds it ready. */
        private void judge(List<AlertCandidate> all) {
            long occasion =
                    all.stream().mapToLong(AlertCandidate::occasion).max().orElseThrow();
            List<AlertCandidate> candidates = all.stream()
                    .filter(candidate -> candidate.occasion() == occasion)
                    .distinct()
                    .sorted(AlertCandidate.BEST_FIRST)
                    .toList();
            Optional<Opportunity> opportunity =
                    current.apply(candidates.get(0).opportunity()).filter(subscriber::sees);
            Verdict closed = opportunity.map(this::closed).orElse(Verdict.GONE);
            if (closed != Verdict.TOLD) {
                decide(candidates, closed);
            } else if (wasTold(candidates.get(0))) {
                decide(candidates, Verdict.ALREADY_TOLD);
            } else {
                judgeWish(candidates, opportunity.orElseThrow());
            }
        }

        /** Returns why an opportunity must not be told to this person at all, or {@link Verdict#TOLD}. */
        private Verdict closed(Opportunity opportunity) {
            if (opportunity.owner().filter(subscriber::owns).isPresent()) {
                return Verdict.OWN;
            }
            return switch (opportunity.publication().phaseOn(today)) {
                case BEFORE, GONE -> Verdict.WITHDRAWN;
                case EXPIRED -> Verdict.EXPIRED;
                case PUBLIC -> opportunity.isOpenOn(today) ? Verdict.TOLD : notOpen(opportunity);
            };
        }

        private Verdict notOpen(Opportunity opportunity) {
            return opportunity.lastDay().filter(today::isAfter).isPresent() ? Verdict.EXPIRED : Verdict.CLOSED;
        }

        private boolean wasTold(AlertCandidate candidate) {
            return told.stream()
                    .anyMatch(line -> line.opportunity().equals(candidate.opportunity())
                            && line.occasion() >= candidate.occasion());
        }

        /** Decides on what may be told, by what the person wants. */
        private void judgeWish(List<AlertCandidate> all, Opportunity opportunity) {
            List<AlertCandidate> allowed = all.stream()
                    .filter(candidate ->
                            preferences.profiling() || !(candidate.source() instanceof AlertSource.Profile))
                    .toList();
            List<AlertCandidate> likely =
                    allowed.stream().filter(subscriber::lets).toList();
            List<AlertCandidate> wanted = likely.stream()
                    .filter(candidate -> frequency(candidate) != Frequency.NEVER)
                    .toList();
            if (allowed.isEmpty()) {
                decide(all, Verdict.NO_PROFILING);
            } else if (likely.isEmpty()) {
                decide(allowed, Verdict.BELOW_GATE);
            } else if (wanted.isEmpty()) {
                decide(likely, Verdict.NEVER);
            } else {
                judgeTime(wanted, opportunity);
            }
        }

        private Frequency frequency(AlertCandidate candidate) {
            return preferences.frequencyOf(candidate.source(), candidate.network());
        }

        /** Decides on what the person wants, by when they want it. */
        private void judgeTime(List<AlertCandidate> wanted, Opportunity opportunity) {
            List<Turn> turns = wanted.stream()
                    .filter(candidate -> pause(candidate).isEmpty())
                    .map(candidate -> new Turn(candidate, opportunity))
                    .toList();
            if (turns.isEmpty()) {
                decide(
                        wanted,
                        Verdict.PAUSED,
                        wanted.stream().flatMap(one -> pause(one).stream()).min(Instant::compareTo));
                return;
            }
            List<AlertCandidate> awake = turns.stream().map(Turn::candidate).toList();
            List<Turn> come = turns.stream().filter(Turn::hasCome).toList();
            List<Turn> open = come.stream().filter(Turn::isOpen).toList();
            if (come.isEmpty()) {
                decide(awake, Verdict.WAITS, turns.stream().map(Turn::next).min(Instant::compareTo));
            } else if (open.isEmpty()) {
                decide(awake, Verdict.QUIET, come.stream().map(Turn::openFrom).min(Instant::compareTo));
            } else {
                boolean ahead = open.stream().noneMatch(Turn::isDue);
                ready.add(new Ready(awake, ahead, new Wording(opportunity)));
            }
        }

        /** Returns the end of a pause that is not over, of the person or of the interest or network. */
        private Optional<Instant> pause(AlertCandidate candidate) {
            return Stream.of(preferences.pausedUntil(), preferences.pauseOf(candidate.source(), candidate.network()))
                    .flatMap(Optional::stream)
                    .filter(now::isBefore)
                    .max(Instant::compareTo);
        }

        /** When one interest may tell of one opportunity. */
        private final class Turn {

            private final AlertCandidate candidate;
            private final Timetable times;
            private final Instant due;
            /** The moment by which somebody should have been told, so that the lead is left until the deadline. */
            private final Optional<Instant> pull;

            Turn(AlertCandidate candidate, Opportunity opportunity) {
                this.candidate = candidate;
                times = new Timetable(preferences.timesOf(candidate.source(), candidate.network()), preferences.zone());
                Instant since = preferences
                        .pauseOf(candidate.source(), candidate.network())
                        .map(end -> later(end, last))
                        .orElse(last);
                due = times.due(later(candidate.known(), since), frequency(candidate));
                pull = opportunity
                        .lastDay()
                        .map(day ->
                                day.plusDays(1).atStartOfDay(settings.zone()).toInstant())
                        .map(this::pullBefore);
            }

            AlertCandidate candidate() {
                return candidate;
            }

            boolean isDue() {
                return !due.isAfter(now);
            }

            /** Tells whether a digest is due, or would come after the moment by which somebody should have been told. */
            boolean hasCome() {
                boolean isUrgent = pull.isPresent() && due.isAfter(pull.get()) && !now.isBefore(pull.get());
                return isDue() || isUrgent;
            }

            boolean isOpen() {
                return times.isOpen(now);
            }

            Instant openFrom() {
                return times.openFrom(now);
            }

            Instant next() {
                return earlier(due, pull);
            }

            /** Leaves the lead, and as many days more as it takes to be still allowed to send something before the deadline. */
            private Instant pullBefore(Instant deadline) {
                Instant before = deadline.minus(settings.lead());
                while (!times.openFrom(before).isBefore(deadline)) {
                    before = before.minus(Duration.ofDays(1));
                }
                return before;
            }
        }

        private static Instant earlier(Instant due, Optional<Instant> pull) {
            return pull.filter(due::isAfter).orElse(due);
        }

        /** Leaves what is for newcomers to newcomers, and of that only a few. */
        private void holdBackFromNewcomers() {
            List<Ready> forNewcomers = ready.stream()
                    .filter(Ready::isForNewcomers)
                    .sorted(Ready.BEST_FIRST)
                    .toList();
            boolean isNewcomer = ready.size() == forNewcomers.size() && told.isEmpty();
            List<Ready> heldBack = forNewcomers.subList(
                    isNewcomer ? Math.min(settings.newcomers(), forNewcomers.size()) : 0, forNewcomers.size());
            heldBack.forEach(one -> decide(one.candidates(), Verdict.NOT_FOR_NEWCOMERS));
            ready.removeAll(heldBack);
        }

        /** Returns how many alerts the budget has room for now. */
        private int room(List<Ready> leads) {
            LocalDate day = localDay(now);
            long onDay = told.stream()
                    .filter(line -> line.counted() && localDay(line.at()).equals(day))
                    .count();
            long inWeek = told.stream()
                    .filter(line -> line.counted() && isSameWeek(localDay(line.at()), day))
                    .count();
            long left = Math.min(
                    preferences.budget().perDay() - onDay, preferences.budget().perWeek() - inWeek);
            return (int) Math.max(0, Math.min(leads.size(), left));
        }

        private LocalDate localDay(Instant moment) {
            return moment.atZone(preferences.zone()).toLocalDate();
        }

        private static boolean isSameWeek(LocalDate one, LocalDate other) {
            return one.get(IsoFields.WEEK_BASED_YEAR) == other.get(IsoFields.WEEK_BASED_YEAR)
                    && one.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) == other.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        }

        private void withhold(Ready lead) {
            Instant tomorrow = timetable.openFrom(
                    localDay(now).plusDays(1).atStartOfDay(preferences.zone()).toInstant());
            decide(lead.candidates(), Verdict.OVER_BUDGET, Optional.of(tomorrow));
            lead.alike().forEach(one -> decide(one.candidates(), Verdict.OVER_BUDGET, Optional.of(tomorrow)));
        }

        private Digest digest(List<Ready> chosen, int withheld) {
            List<Alert> alerts = new ArrayList<>(chosen.size());
            for (Ready lead : DigestOrder.diverse(chosen, settings.diversity())) {
                decide(lead.candidates(), Verdict.TOLD);
                lead.alike().forEach(one -> decide(one.candidates(), Verdict.TOLD_WITH_ANOTHER));
                List<Told> alike = lead.alike().stream()
                        .map(one -> new Told(one.opportunity(), one.best().occasion(), now, false))
                        .toList();
                alerts.add(new Alert(lead.candidates(), chosen.indexOf(lead) + 1, lead.ahead(), alike));
            }
            return new Digest(
                    DigestKey.of(subscriber.person(), alerts),
                    subscriber.person(),
                    preferences.language(),
                    preferences.channel(),
                    now,
                    alerts,
                    withheld);
        }

        private void decide(List<AlertCandidate> candidates, Verdict verdict) {
            decide(candidates, verdict, Optional.empty());
        }

        private void decide(List<AlertCandidate> candidates, Verdict verdict, Optional<Instant> until) {
            AlertCandidate best = candidates.get(0);
            List<AlertSource> sources =
                    candidates.stream().map(AlertCandidate::source).distinct().toList();
            decisions.put(
                    best.opportunity(), new Decision(best.opportunity(), best.occasion(), verdict, until, sources));
        }
    }
}
