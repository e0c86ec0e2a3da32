// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.store;

import java.time.Instant;
import java.util.ArrayList;
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
import org.incontro.core.identity.EntityId;
import org.incontro.matching.alert.AlertCandidate;
import org.incontro.matching.alert.AlertSource;
import org.incontro.matching.alert.LikelihoodHistory;
import org.incontro.matching.alert.Verdict;
import org.incontro.matching.alert.store.AlertStore.Decided;

/** What was found for people, in memory. Not thread-safe. */
final class Discoveries {

    private static final Set<Verdict> FINAL =
            Set.of(Verdict.TOLD, Verdict.TOLD_WITH_ANOTHER, Verdict.ALREADY_TOLD, Verdict.NO_MATCH);
    private static final Comparator<Decided> BY_OPPORTUNITY = Comparator.comparing(
                    (Decided row) -> row.candidate().opportunity())
            .thenComparing(row -> row.candidate().source().toString());

    private final SortedMap<EntityId, List<Decided>> candidates = new TreeMap<>();
    /** Whoever an opportunity was found for, and maybe others. */
    private final SortedMap<EntityId, SortedSet<EntityId>> concerned = new TreeMap<>();

    boolean found(EntityId person, AlertCandidate candidate) {
        List<Decided> rows = candidates.computeIfAbsent(person, id -> new ArrayList<>());
        Optional<Decided> present = rows.stream()
                .filter(isOf(candidate.opportunity()).and(isFor(candidate.source())))
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

    private static Predicate<Decided> isOf(EntityId opportunity) {
        return row -> row.candidate().opportunity().equals(opportunity);
    }

    private static Predicate<Decided> isFor(AlertSource source) {
        return row -> row.candidate().source().equals(source);
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

    private static boolean canBeReopened(Decided row) {
        return !row.open() && row.verdict().filter(FINAL::contains).isEmpty();
    }

    private static boolean isNotTold(Decided row) {
        return row.verdict()
                .filter(verdict -> verdict.isTold() || verdict == Verdict.ALREADY_TOLD)
                .isEmpty();
    }

    private static Decided opened(Decided row) {
        return new Decided(row.candidate(), row.verdict(), true);
    }

    List<Decided> of(EntityId person) {
        return List.copyOf(candidates.getOrDefault(person, List.of()));
    }

    List<Decided> open(EntityId person) {
        return of(person).stream().filter(Decided::open).toList();
    }

    SortedSet<EntityId> concerned(AlertSource source) {
        return withRow(candidates.keySet(), isFor(source).and(Discoveries::isNotTold));
    }

    SortedSet<EntityId> concerned(EntityId opportunity) {
        return withRow(
                concerned.getOrDefault(opportunity, Collections.emptySortedSet()),
                isOf(opportunity).and(row -> row.open() || canBeReopened(row)));
    }

    private SortedSet<EntityId> withRow(Set<EntityId> people, Predicate<Decided> which) {
        SortedSet<EntityId> found = new TreeSet<>(people);
        found.removeIf(person -> of(person).stream().noneMatch(which));
        return found;
    }

    private void replace(EntityId person, Predicate<Decided> which, UnaryOperator<Decided> replacement) {
        candidates
                .getOrDefault(person, new ArrayList<>())
                .replaceAll(row -> which.test(row) ? replacement.apply(row) : row);
    }

    /** Opens what was decided and not told for a person. */
    void reopen(EntityId person) {
        replace(person, Discoveries::canBeReopened, Discoveries::opened);
    }

    /** Opens what was decided and not told of an opportunity for a person; returns whether something of it is open then. */
    boolean reopen(EntityId person, EntityId opportunity) {
        replace(person, isOf(opportunity).and(Discoveries::canBeReopened), Discoveries::opened);
        return open(person).stream().anyMatch(isOf(opportunity));
    }

    /** Opens what was told, because it was not: nothing is decided of it any more. */
    void untold(EntityId person, EntityId opportunity) {
        replace(
                person,
                isOf(opportunity).and(row -> !row.open() && !row.verdict().equals(Optional.of(Verdict.NO_MATCH))),
                row -> new Decided(row.candidate(), Optional.empty(), true));
    }

    void supersede(EntityId person, EntityId opportunity, long occasion) {
        replace(
                person,
                isOf(opportunity)
                        .and(row -> row.candidate().occasion() < occasion)
                        .and(row -> row.verdict().filter(FINAL::contains).isEmpty()),
                row -> new Decided(row.candidate(), Optional.of(Verdict.NO_MATCH), false));
    }

    void decided(EntityId person, EntityId opportunity, Verdict verdict) {
        replace(
                person,
                isOf(opportunity).and(Decided::open),
                row -> new Decided(row.candidate(), Optional.of(verdict), verdict.isWaiting()));
    }

    LikelihoodHistory seen(EntityId person, AlertSource source) {
        LikelihoodHistory history = LikelihoodHistory.empty();
        for (Decided row : of(person)) {
            if (row.candidate().source().equals(source)) {
                history = history.with(row.candidate().likelihood());
            }
        }
        return history;
    }

    /** Forgets what was found for a source and not told. */
    void forget(AlertSource source) {
        candidates.values().forEach(rows -> rows.removeIf(isFor(source).and(Discoveries::isNotTold)));
    }

    /** Forgets what was found for some sources of a person and not told. */
    void forget(EntityId person, Predicate<AlertSource> which) {
        candidates
                .getOrDefault(person, new ArrayList<>())
                .removeIf(row -> isNotTold(row) && which.test(row.candidate().source()));
    }

    int forgetClosed(Instant before) {
        int size = size();
        candidates
                .values()
                .forEach(rows -> rows.removeIf(
                        row -> !row.open() && row.candidate().known().isBefore(before)));
        return size - size();
    }

    boolean isOpen(EntityId opportunity) {
        return candidates.values().stream()
                .flatMap(List::stream)
                .anyMatch(isOf(opportunity).and(Decided::open));
    }

    void forget(EntityId opportunity) {
        concerned.remove(opportunity);
    }

    /** Erases what was found for a person, and for others about one of some subjects. */
    int erase(EntityId person, SortedSet<EntityId> subjects) {
        int size = size();
        candidates.remove(person);
        concerned.values().forEach(people -> people.remove(person));
        candidates
                .values()
                .forEach(rows -> rows.removeIf(row -> row.candidate()
                        .source()
                        .subject()
                        .filter(subjects::contains)
                        .isPresent()));
        return size - size();
    }

    private int size() {
        return candidates.values().stream().mapToInt(List::size).sum();
    }
}
