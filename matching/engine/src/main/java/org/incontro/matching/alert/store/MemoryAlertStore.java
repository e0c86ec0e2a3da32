// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.matching.alert.AlertCandidate;
import org.incontro.matching.alert.AlertSource;
import org.incontro.matching.alert.Feedback;
import org.incontro.matching.alert.LikelihoodHistory;
import org.incontro.matching.alert.Told;
import org.incontro.matching.alert.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Alerts in memory, for tests and for trying things out: without transactions, and forgotten with the process. Thread-safe, but people
 * that are due are not kept from other callers.
 */
public final class MemoryAlertStore implements AlertStore {

    private static final Set<Verdict> FINAL =
            Set.of(Verdict.TOLD, Verdict.TOLD_WITH_ANOTHER, Verdict.ALREADY_TOLD, Verdict.NO_MATCH);
    private static final Comparator<Decided> BY_OPPORTUNITY = Comparator.comparing(
                    (Decided row) -> row.candidate().opportunity())
            .thenComparing(row -> row.candidate().source().toString());

    private final SortedMap<EntityId, Subscription> subscriptions = new TreeMap<>();
    /** Who hears of what fits a participant's interests and profile. */
    private final SortedMap<EntityId, SortedSet<EntityId>> listeners = new TreeMap<>();

    private final SortedMap<EntityId, Instant> moments = new TreeMap<>();
    /** The same in the order of time. */
    private final SortedSet<Moment> agenda = new TreeSet<>(Moment.IN_TIME);

    private final SortedMap<EntityId, Interest> interests = new TreeMap<>();
    private final SortedMap<EntityId, Long> occasions = new TreeMap<>();
    private final SortedMap<EntityId, List<Decided>> candidates = new TreeMap<>();
    /** Whoever an opportunity was found for, and maybe others. */
    private final SortedMap<EntityId, SortedSet<EntityId>> concerned = new TreeMap<>();

    private final SortedMap<EntityId, List<Line>> lines = new TreeMap<>();
    private final SortedMap<EntityId, List<Done>> done = new TreeMap<>();

    /** When planning looks at somebody again. */
    private record Moment(Instant at, EntityId person) {
        private static final Comparator<Moment> IN_TIME =
                Comparator.comparing(Moment::at).thenComparing(Moment::person);
    }

    /** A line of the sent log and the digest that it was in. */
    private record Line(String digest, Told told, boolean handedOver) {}

    /** What somebody did, and what it was about. */
    private record Done(EntityId subject, Feedback feedback) {}

    /** Makes an empty store. */
    public MemoryAlertStore() {}

    @Override
    public synchronized void subscribe(Subscription subscription, Instant lookAt) {
        forgetListener(subscriptions.put(subscription.person(), subscription));
        voices(subscription)
                .forEach(voice ->
                        listeners.computeIfAbsent(voice, id -> new TreeSet<>()).add(subscription.person()));
        candidates
                .getOrDefault(subscription.person(), new ArrayList<>())
                .removeIf(row -> isNotTold(row) && isOfOthers(row.candidate().source(), subscription));
        reconsider(subscription.person(), lookAt);
    }

    @Override
    public synchronized void reconsider(EntityId person, Instant lookAt) {
        replace(person, MemoryAlertStore::canBeReopened, MemoryAlertStore::opened);
        wake(person, lookAt);
    }

    /** Returns the participants whose interests and profiles somebody hears of. */
    private static Set<EntityId> voices(Subscription subscription) {
        Set<EntityId> voices = new TreeSet<>(subscription.speaksFor());
        voices.add(subscription.person());
        return voices;
    }

    private void forgetListener(@Nullable Subscription former) {
        if (former != null) {
            voices(former)
                    .forEach(voice ->
                            listeners.getOrDefault(voice, new TreeSet<>()).remove(former.person()));
        }
    }

    private static boolean canBeReopened(Decided row) {
        return !row.open() && row.verdict().filter(FINAL::contains).isEmpty();
    }

    private static Decided opened(Decided row) {
        return new Decided(row.candidate(), row.verdict(), true);
    }

    private void replace(EntityId person, Predicate<Decided> which, UnaryOperator<Decided> replacement) {
        candidates
                .computeIfAbsent(person, id -> new ArrayList<>())
                .replaceAll(row -> which.test(row) ? replacement.apply(row) : row);
    }

    @Override
    public synchronized Optional<Subscription> subscription(EntityId person) {
        return Optional.ofNullable(subscriptions.get(person));
    }

    @Override
    public synchronized List<EntityId> people(Optional<EntityId> after, int limit) {
        return subscriptions.keySet().stream()
                .filter(person ->
                        after.filter(last -> person.compareTo(last) <= 0).isEmpty())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized SortedSet<EntityId> listeners(AlertSource source) {
        Optional<EntityId> owner = ownerOf(source);
        boolean needsProfiling = !(source instanceof AlertSource.Saved);
        SortedSet<EntityId> allowed =
                new TreeSet<>(owner.map(who -> listeners.getOrDefault(who, Collections.emptySortedSet()))
                        .orElse(Collections.emptySortedSet()));
        allowed.removeIf(person -> needsProfiling
                && subscription(person)
                        .filter(one -> one.preferences().profiling())
                        .isEmpty());
        return allowed;
    }

    @Override
    public synchronized void save(Interest interest) {
        interests.put(interest.id(), interest);
    }

    @Override
    public synchronized Optional<Interest> interest(EntityId id) {
        return Optional.ofNullable(interests.get(id));
    }

    @Override
    public synchronized List<Interest> interestsOf(EntityId owner) {
        return interests.values().stream()
                .filter(interest -> interest.owner().equals(owner))
                .toList();
    }

    @Override
    public synchronized List<Interest> interests(Optional<EntityId> after, int limit) {
        return interests.values().stream()
                .filter(interest ->
                        after.filter(last -> interest.id().compareTo(last) <= 0).isEmpty())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean removeInterest(EntityId id) {
        forgetFound(new AlertSource.Saved(id));
        return interests.remove(id) != null;
    }

    @Override
    public synchronized void forgetFound(AlertSource source) {
        candidates
                .values()
                .forEach(rows -> rows.removeIf(row -> row.candidate().source().equals(source) && isNotTold(row)));
    }

    @Override
    public synchronized SortedSet<EntityId> concerned(AlertSource source) {
        return withRow(candidates.keySet(), row -> row.candidate().source().equals(source) && isNotTold(row));
    }

    @Override
    public synchronized SortedSet<EntityId> concerned(EntityId opportunity) {
        return withRow(
                concerned.getOrDefault(opportunity, Collections.emptySortedSet()),
                row -> row.candidate().opportunity().equals(opportunity) && (row.open() || canBeReopened(row)));
    }

    private SortedSet<EntityId> withRow(Set<EntityId> people, Predicate<Decided> which) {
        SortedSet<EntityId> found = new TreeSet<>(people);
        found.removeIf(
                person -> candidates.getOrDefault(person, List.of()).stream().noneMatch(which));
        return found;
    }

    @Override
    public void hold(SortedSet<EntityId> people) {
        // Nothing is kept from other callers.
    }

    private static boolean isNotTold(Decided row) {
        return row.verdict()
                .filter(verdict -> verdict.isTold() || verdict == Verdict.ALREADY_TOLD)
                .isEmpty();
    }

    /** Tells whether a source is a profile or an interest that a person does not, or must not, hear of. */
    private boolean isOfOthers(AlertSource source, Subscription subscription) {
        Optional<EntityId> owner = ownerOf(source);
        boolean refused = source instanceof AlertSource.Profile
                && !subscription.preferences().profiling();
        return refused
                || owner.filter(who -> !who.equals(subscription.person())
                                && !subscription.speaksFor().contains(who))
                        .isPresent();
    }

    private Optional<EntityId> ownerOf(AlertSource source) {
        return source instanceof AlertSource.Saved saved
                ? Optional.ofNullable(interests.get(saved.interest())).map(Interest::owner)
                : source.subject();
    }

    @Override
    public synchronized boolean arrived(EntityId opportunity, long occasion) {
        Long before = occasions.get(opportunity);
        boolean news = before == null || before < occasion;
        if (news) {
            occasions.put(opportunity, occasion);
        }
        return news;
    }

    @Override
    public synchronized boolean found(EntityId person, AlertCandidate candidate) {
        List<Decided> rows = candidates.computeIfAbsent(person, id -> new ArrayList<>());
        Optional<Decided> present = rows.stream()
                .filter(row -> row.candidate().opportunity().equals(candidate.opportunity())
                        && row.candidate().source().equals(candidate.source()))
                .findFirst();
        if (present.filter(row -> row.candidate().occasion() >= candidate.occasion())
                .isPresent()) {
            return false;
        }
        present.ifPresent(rows::remove);
        rows.add(new Decided(bare(candidate), Optional.empty(), true));
        rows.sort(BY_OPPORTUNITY);
        concerned
                .computeIfAbsent(candidate.opportunity(), id -> new TreeSet<>())
                .add(person);
        return true;
    }

    private static AlertCandidate bare(AlertCandidate full) {
        return new AlertCandidate(
                full.opportunity(),
                full.occasion(),
                false,
                full.known(),
                full.source(),
                full.network(),
                full.points(),
                full.likelihood(),
                List.of());
    }

    @Override
    public synchronized void supersede(EntityId opportunity, long occasion, SortedSet<EntityId> people) {
        people.forEach(person -> replace(
                person,
                row -> row.candidate().opportunity().equals(opportunity)
                        && row.candidate().occasion() < occasion
                        && row.verdict().filter(FINAL::contains).isEmpty(),
                row -> new Decided(row.candidate(), Optional.of(Verdict.NO_MATCH), false)));
    }

    @Override
    public synchronized void reopen(EntityId opportunity, SortedSet<EntityId> people, Instant lookAt) {
        Predicate<Decided> isOfIt = row -> row.candidate().opportunity().equals(opportunity);
        people.forEach(person -> {
            replace(person, isOfIt.and(MemoryAlertStore::canBeReopened), MemoryAlertStore::opened);
            if (found(person).stream().anyMatch(isOfIt.and(Decided::open))) {
                wake(person, lookAt);
            }
        });
    }

    @Override
    public synchronized void wake(EntityId person, Instant lookAt) {
        Instant before = moments.get(person);
        if (subscriptions.containsKey(person) && (before == null || lookAt.isBefore(before))) {
            lookAgain(person, Optional.of(lookAt));
        }
    }

    @Override
    public synchronized SortedSet<EntityId> newcomers() {
        SortedSet<EntityId> newcomers = new TreeSet<>();
        subscriptions.values().stream()
                .filter(one -> one.newcomer().isPresent() && !wasTold(one.person()))
                .forEach(one -> newcomers.add(one.person()));
        return newcomers;
    }

    @Override
    public synchronized List<Subscription> due(Instant now, int limit) {
        return agenda.stream()
                .takeWhile(moment -> !moment.at().isAfter(now))
                .limit(limit)
                .map(moment -> subscriptions.get(moment.person()))
                .toList();
    }

    @Override
    public synchronized void lookAgain(EntityId person, Optional<Instant> at) {
        Instant before = moments.remove(person);
        if (before != null) {
            agenda.remove(new Moment(before, person));
        }
        at.ifPresent(moment -> {
            moments.put(person, moment);
            agenda.add(new Moment(moment, person));
        });
    }

    @Override
    public synchronized List<Decided> open(EntityId person) {
        return found(person).stream().filter(Decided::open).toList();
    }

    @Override
    public synchronized List<Decided> found(EntityId person) {
        return List.copyOf(candidates.getOrDefault(person, List.of()));
    }

    @Override
    public synchronized void decided(EntityId person, EntityId opportunity, Verdict verdict) {
        replace(
                person,
                row -> row.open() && row.candidate().opportunity().equals(opportunity),
                row -> new Decided(row.candidate(), Optional.of(verdict), verdict.isWaiting()));
    }

    @Override
    public synchronized LikelihoodHistory seen(EntityId person, AlertSource source) {
        LikelihoodHistory history = LikelihoodHistory.empty();
        for (Decided row : found(person)) {
            if (row.candidate().source().equals(source)) {
                history = history.with(row.candidate().likelihood());
            }
        }
        return history;
    }

    @Override
    public synchronized List<Told> told(EntityId person, Instant since, Collection<EntityId> also) {
        return told(person)
                .filter(line -> !line.at().isBefore(since) || also.contains(line.opportunity()))
                .sorted(Lines.IN_TIME)
                .toList();
    }

    private Stream<Told> told(EntityId person) {
        return lines.getOrDefault(person, List.of()).stream().map(Line::told);
    }

    @Override
    public synchronized boolean wasTold(EntityId person) {
        return !lines.getOrDefault(person, List.of()).isEmpty();
    }

    @Override
    public synchronized boolean tell(EntityId person, String digest, Told line) {
        boolean before = told(person)
                .anyMatch(one -> one.opportunity().equals(line.opportunity()) && one.occasion() == line.occasion());
        if (!before) {
            lines.computeIfAbsent(person, id -> new ArrayList<>()).add(new Line(digest, line, false));
        }
        return !before;
    }

    @Override
    public synchronized List<Told> toldBy(EntityId person, String digest) {
        return lines.getOrDefault(person, List.of()).stream()
                .filter(line -> line.digest().equals(digest))
                .map(Line::told)
                .sorted(Lines.IN_TIME)
                .toList();
    }

    @Override
    public synchronized boolean handOver(EntityId person, String digest) {
        return !mark(person, digest, true);
    }

    @Override
    public synchronized void handBack(EntityId person, String digest) {
        mark(person, digest, false);
    }

    private boolean mark(EntityId person, String digest, boolean handedOver) {
        List<Line> rows = lines.getOrDefault(person, new ArrayList<>());
        boolean changes =
                rows.stream().anyMatch(line -> line.digest().equals(digest) && line.handedOver() != handedOver);
        rows.replaceAll(line -> line.digest().equals(digest) ? new Line(digest, line.told(), handedOver) : line);
        return changes;
    }

    @Override
    public synchronized void takeBack(EntityId person, String digest, Told line) {
        lines.getOrDefault(person, new ArrayList<>())
                .removeIf(one -> one.digest().equals(digest)
                        && one.told().opportunity().equals(line.opportunity())
                        && one.told().occasion() == line.occasion());
        replace(
                person,
                row -> !row.open()
                        && row.candidate().opportunity().equals(line.opportunity())
                        && !row.verdict().equals(Optional.of(Verdict.NO_MATCH)),
                MemoryAlertStore::opened);
    }

    @Override
    public synchronized boolean feedback(EntityId person, EntityId subject, Feedback feedback) {
        List<Done> rows = done.computeIfAbsent(person, id -> new ArrayList<>());
        boolean before = rows.stream()
                .anyMatch(one -> one.subject().equals(subject)
                        && one.feedback().opportunity().equals(feedback.opportunity())
                        && one.feedback().kind() == feedback.kind());
        if (!before) {
            rows.add(new Done(subject, feedback));
        }
        return !before;
    }

    @Override
    public synchronized List<Feedback> feedback(EntityId person, EntityId subject) {
        return done.getOrDefault(person, List.of()).stream()
                .filter(one -> one.subject().equals(subject))
                .map(Done::feedback)
                .sorted(Feedback.IN_TIME)
                .toList();
    }

    @Override
    public synchronized List<Feedback> feedback(EntityId person) {
        return done.getOrDefault(person, List.of()).stream()
                .map(Done::feedback)
                .sorted(Feedback.IN_TIME)
                .distinct()
                .toList();
    }

    @Override
    public synchronized int erase(EntityId person) {
        SortedSet<EntityId> subjects = new TreeSet<>();
        subjects.add(person);
        interestsOf(person).forEach(interest -> subjects.add(interest.id()));
        int erased = subjects.size() - 1;
        interests.keySet().removeAll(subjects);
        Subscription subscription = subscriptions.remove(person);
        erased += subscription == null ? 0 : 2 + subscription.speaksFor().size();
        forgetListener(subscription);
        concerned.values().forEach(people -> people.remove(person));
        lookAgain(person, Optional.empty());
        erased += sizeOf(candidates.remove(person)) + sizeOf(lines.remove(person)) + sizeOf(done.remove(person));
        erased += forget(
                candidates,
                row -> row.candidate()
                        .source()
                        .subject()
                        .filter(subjects::contains)
                        .isPresent());
        erased += forget(done, one -> subjects.contains(one.subject()));
        erased += (int) subscriptions.values().stream()
                .filter(other -> other.speaksFor().contains(person))
                .count();
        subscriptions.replaceAll((id, other) -> other.without(person));
        listeners.remove(person);
        return erased;
    }

    private static int sizeOf(@Nullable List<?> rows) {
        return rows == null ? 0 : rows.size();
    }

    @Override
    public synchronized int forgetCandidates(Instant before) {
        return forget(candidates, row -> !row.open() && row.candidate().known().isBefore(before));
    }

    @Override
    public synchronized int forgetFeedback(Instant before) {
        return forget(done, one -> one.feedback().at().isBefore(before));
    }

    private static <T> int forget(SortedMap<EntityId, List<T>> table, Predicate<T> which) {
        int size = table.values().stream().mapToInt(List::size).sum();
        table.values().forEach(rows -> rows.removeIf(which));
        return size - table.values().stream().mapToInt(List::size).sum();
    }

    @Override
    public synchronized SortedSet<EntityId> toldBefore(Instant before) {
        SortedSet<EntityId> opportunities = new TreeSet<>();
        lines.values()
                .forEach(rows -> rows.stream()
                        .map(Line::told)
                        .filter(line -> line.at().isBefore(before))
                        .forEach(line -> opportunities.add(line.opportunity())));
        return opportunities;
    }

    @Override
    public synchronized int forgetTold(EntityId opportunity, Instant before) {
        int forgotten = forget(
                lines,
                line -> line.told().opportunity().equals(opportunity)
                        && line.told().at().isBefore(before));
        boolean isLeft = lines.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(line -> line.told().opportunity().equals(opportunity))
                || candidates.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(row ->
                                row.open() && row.candidate().opportunity().equals(opportunity));
        if (!isLeft) {
            occasions.remove(opportunity);
            concerned.remove(opportunity);
        }
        return forgotten;
    }
}
