// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;

/** What every {@link MatchIndex} must do; inherit it, and say how to create one. */
public abstract class MatchIndexContract {

    /** For suites that inherit this one. */
    protected MatchIndexContract() {}

    /** Returns an empty index. */
    protected abstract MatchIndex createIndex();

    /** A change: a vector is put, or removed where it is empty. */
    protected record Change(EntityId id, ImpactVector vector, boolean removal) {}

    @Property(tries = 300)
    void findsWhatSortingEverythingFinds(
            @ForAll("changes") List<Change> changes,
            @ForAll("vectors") ImpactVector query,
            @ForAll("admitted") Set<EntityId> admitted,
            @ForAll @IntRange(min = 1, max = 12) int limit) {
        try (MatchIndex index = createIndex()) {
            Map<EntityId, ImpactVector> held = apply(changes, index);

            assertThat(index.search(query, limit, admitted::contains))
                    .isEqualTo(sorted(held, query, admitted::contains, limit));
            assertThat(index.search(query, limit, id -> true)).isEqualTo(sorted(held, query, id -> true, limit));
            assertThat(index.size()).isEqualTo(held.size());
        }
    }

    @Property(tries = 200)
    void aShorterListBeginsALongerOne(
            @ForAll("changes") List<Change> changes,
            @ForAll("vectors") ImpactVector query,
            @ForAll @IntRange(min = 1, max = 8) int few,
            @ForAll @IntRange(max = 8) int more) {
        try (MatchIndex index = createIndex()) {
            apply(changes, index);
            List<Hit> longer = index.search(query, few + more, id -> true);

            assertThat(index.search(query, few, id -> true)).isEqualTo(longer.subList(0, Math.min(few, longer.size())));
        }
    }

    @Property(tries = 200)
    void theOrderOfArrivalDoesNotMatter(
            @ForAll("changes") List<Change> changes, @ForAll("vectors") ImpactVector query, @ForAll long seed) {
        try (MatchIndex one = createIndex();
                MatchIndex other = createIndex()) {
            Map<EntityId, ImpactVector> held = apply(changes, one);
            List<EntityId> shuffled = new ArrayList<>(held.keySet());
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.forEach(id -> other.put(id, Objects.requireNonNull(held.get(id))));

            assertThat(other.search(query, 3, id -> true)).isEqualTo(one.search(query, 3, id -> true));
        }
    }

    @Property(tries = 200)
    void asksAtMostOnceWhetherAVectorIsAdmittedAndOnlyForWhatItHolds(
            @ForAll("changes") List<Change> changes, @ForAll("vectors") ImpactVector query) {
        try (MatchIndex index = createIndex()) {
            Map<EntityId, ImpactVector> held = apply(changes, index);
            Map<EntityId, Integer> asked = new HashMap<>();
            index.search(query, 2, id -> {
                asked.merge(id, 1, Integer::sum);
                return true;
            });

            assertThat(asked.values()).allMatch(times -> times == 1);
            assertThat(held.keySet()).containsAll(asked.keySet());
        }
    }

    @Example
    void anotherVectorOfTheSameIdentityReplacesTheFirst() {
        try (MatchIndex index = createIndex()) {
            EntityId id = EntityId.parse("a");
            index.put(id, ImpactVector.of(Map.of(1L, 3.0)));
            index.put(id, ImpactVector.of(Map.of(2L, 5.0)));

            assertThat(index.search(ImpactVector.of(Map.of(1L, 1.0)), 5, any -> true))
                    .isEmpty();
            assertThat(index.search(ImpactVector.of(Map.of(2L, 2.0)), 5, any -> true))
                    .containsExactly(new Hit(id, 10));
            assertThat(index.size()).isEqualTo(1);
        }
    }

    @Example
    void whatWasRemovedIsNotFoundAndSaysWhetherItWasThere() {
        try (MatchIndex index = createIndex()) {
            EntityId id = EntityId.parse("a");
            ImpactVector vector = ImpactVector.of(Map.of(1L, 3.0));
            index.put(id, vector);

            assertThat(index.remove(id)).isTrue();
            assertThat(index.remove(id)).isFalse();
            assertThat(index.search(vector, 1, any -> true)).isEmpty();
            assertThat(index.size()).isZero();
        }
    }

    @Example
    void equalScoresAreInTheOrderOfTheirIdentifiers() {
        try (MatchIndex index = createIndex()) {
            ImpactVector vector = ImpactVector.of(Map.of(1L, 3.0));
            List.of("c", "a", "d", "b").forEach(id -> index.put(EntityId.parse(id), vector));

            assertThat(index.search(vector, 3, any -> true))
                    .extracting(hit -> hit.id().local())
                    .containsExactly("a", "b", "c");
        }
    }

    @Example
    void mustBeAskedForAtLeastOne() {
        try (MatchIndex index = createIndex()) {
            assertThatThrownBy(() -> index.search(ImpactVector.empty(), 0, any -> true))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("limit must be at least 1, but was 0");
        }
    }

    @Example
    void isEmptyAfterClosing() {
        MatchIndex index = createIndex();
        index.put(EntityId.parse("a"), ImpactVector.of(Map.of(1L, 3.0)));
        index.close();

        assertThat(index.size()).isZero();
    }

    @Example
    void searchesWhileOthersChangeIt() throws Exception {
        ImpactVector vector = ImpactVector.of(Map.of(1L, 3.0));
        ImpactVector heavier = ImpactVector.of(Map.of(1L, 4.0));
        EntityId steady = EntityId.parse("a-steady");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (MatchIndex index = createIndex()) {
            index.put(steady, heavier);
            Callable<Boolean> writing = () -> {
                for (int i = 0; i < 3_000; i++) {
                    EntityId id = EntityId.parse("b" + i % 50);
                    index.put(id, i % 3 == 0 ? heavier : vector);
                    if (i % 7 == 0) {
                        index.remove(id);
                    }
                }
                return true;
            };
            Future<Boolean> written = threads.submit(writing);
            do {
                List<Hit> hits = index.search(vector, 100, id -> true);
                assertThat(hits.get(0)).isEqualTo(new Hit(steady, 12));
                assertThat(hits).isSortedAccordingTo(Hit.BEST_FIRST).doesNotHaveDuplicates();
                assertThat(hits).allMatch(hit -> hit.score() == 9 || hit.score() == 12);
            } while (!written.isDone());
            assertThat(written.get()).isTrue();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Map<EntityId, ImpactVector> apply(List<Change> changes, MatchIndex index) {
        Map<EntityId, ImpactVector> held = new TreeMap<>();
        for (Change change : changes) {
            if (change.removal()) {
                assertThat(index.remove(change.id())).isEqualTo(held.remove(change.id()) != null);
            } else {
                index.put(change.id(), change.vector());
                held.put(change.id(), change.vector());
            }
        }
        return held;
    }

    /** The definition: everything is compared, filtered, sorted. */
    private static List<Hit> sorted(
            Map<EntityId, ImpactVector> held, ImpactVector query, Predicate<EntityId> admits, int limit) {
        return held.entrySet().stream()
                .filter(entry -> admits.test(entry.getKey()))
                .map(entry -> new Hit(entry.getKey(), query.dot(entry.getValue())))
                .filter(hit -> hit.score() > 0)
                .sorted(Hit.BEST_FIRST)
                .limit(limit)
                .collect(Collectors.toList());
    }

    /** Few identities, so that they are replaced and removed. */
    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<Boolean> removals = Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true));
        return Combinators.combine(ids(), vectors(), removals)
                .as(Change::new)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<Set<EntityId>> admitted() {
        return ids().set().ofMaxSize(12);
    }

    /** Few features and few impacts, so that ties are the rule; some at the limits. */
    @Provide
    Arbitrary<ImpactVector> vectors() {
        Arbitrary<Long> features = Arbitraries.of(Long.MIN_VALUE, -3L, 0L, 1L, 2L, 7L, Long.MAX_VALUE);
        return Arbitraries.maps(features, Arbitraries.of(1.0, 2.0, 255.0))
                .ofMaxSize(6)
                .map(ImpactVector::of);
    }

    private static Arbitrary<EntityId> ids() {
        return Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "h", "pt-1:a", "pt:a", "pt:b", "z")
                .map(EntityId::parse);
    }
}
