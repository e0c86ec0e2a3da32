// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    protected abstract MatchIndex<String> createIndex();

    /** What is done to an index. */
    protected enum Action {
        /** A vector is put. */
        PUT,
        /** Its attributes are changed. */
        CHANGE,
        /** It is removed. */
        REMOVE
    }

    /** A change of an entry. */
    protected record Change(Action action, EntityId entry, EntityId owner, ImpactVector vector, String attributes) {}

    /** What an index holds of an entry. */
    private record Held(EntityId owner, ImpactVector vector, String attributes) {}

    @Property(tries = 400)
    void findsWhatSortingEverythingFinds(
            @ForAll("changes") List<Change> changes,
            @ForAll("vectors") ImpactVector query,
            @ForAll("admitted") Set<EntityId> admitted,
            @ForAll("colours") Set<String> colours,
            @ForAll @IntRange(min = 1, max = 12) int limit) {
        try (MatchIndex<String> index = createIndex()) {
            Map<EntityId, Held> held = apply(changes, index);
            IndexQuery<String> everything = IndexQuery.of(query, limit);

            assertFindsTheSame(index, held, everything);
            assertFindsTheSame(index, held, everything.where(colours::contains));
            assertFindsTheSame(index, held, everything.among(admitted::contains));
            assertFindsTheSame(index, held, everything.where(colours::contains).among(admitted::contains));
            index.compact();
            assertFindsTheSame(index, held, everything.where(colours::contains));
            assertThat(index.size()).isEqualTo(held.size());
            assertThat(index.statistics().entries()).isEqualTo(held.size());
        }
    }

    private static void assertFindsTheSame(
            MatchIndex<String> index, Map<EntityId, Held> held, IndexQuery<String> query) {
        assertThat(index.search(query)).isEqualTo(sorted(held, query));
    }

    @Property(tries = 200)
    void aShorterListBeginsALongerOne(
            @ForAll("changes") List<Change> changes,
            @ForAll("vectors") ImpactVector query,
            @ForAll @IntRange(min = 1, max = 8) int few,
            @ForAll @IntRange(max = 8) int more) {
        try (MatchIndex<String> index = createIndex()) {
            apply(changes, index);
            List<Hit> longer = index.search(IndexQuery.of(query, few + more));

            assertThat(index.search(IndexQuery.of(query, few)))
                    .isEqualTo(longer.subList(0, Math.min(few, longer.size())));
        }
    }

    @Property(tries = 200)
    void theOrderOfArrivalDoesNotMatter(
            @ForAll("changes") List<Change> changes, @ForAll("vectors") ImpactVector query, @ForAll long seed) {
        try (MatchIndex<String> one = createIndex();
                MatchIndex<String> other = createIndex()) {
            Map<EntityId, Held> held = apply(changes, one);
            List<EntityId> shuffled = new ArrayList<>(held.keySet());
            Collections.shuffle(shuffled, new Random(seed));
            for (EntityId entry : shuffled) {
                Held all = Objects.requireNonNull(held.get(entry));
                other.put(entry, all.owner(), all.vector(), all.attributes());
            }

            assertThat(other.search(IndexQuery.of(query, 3))).isEqualTo(one.search(IndexQuery.of(query, 3)));
        }
    }

    @Property(tries = 200)
    void asksOnlyForOwnersAndAttributesThatItHolds(
            @ForAll("changes") List<Change> changes, @ForAll("vectors") ImpactVector query) {
        try (MatchIndex<String> index = createIndex()) {
            Map<EntityId, Held> held = apply(changes, index);
            List<EntityId> askedFor = new ArrayList<>();
            Set<String> colours = new TreeSet<>();
            index.search(IndexQuery.<String>of(query, 2)
                    .where(attributes -> {
                        colours.add(attributes);
                        return true;
                    })
                    .among(askedFor::add));

            List<EntityId> owners = held.values().stream().map(Held::owner).collect(Collectors.toList());
            askedFor.forEach(owner -> assertThat(owners.remove(owner))
                    .as("each at most once for each vector")
                    .isTrue());
            // What was amended or removed may still be known to a block.
            assertThat(changes.stream().map(Change::attributes)).containsAll(colours);
        }
    }

    @Example
    void anotherVectorOfTheSameIdentityReplacesTheFirst() {
        try (MatchIndex<String> index = createIndex()) {
            EntityId id = EntityId.parse("a");
            index.put(id, ImpactVector.of(Map.of(1L, 3.0)), "red");
            index.put(id, ImpactVector.of(Map.of(2L, 5.0)), "red");

            assertThat(index.search(IndexQuery.of(ImpactVector.of(Map.of(1L, 1.0)), 5)))
                    .isEmpty();
            assertThat(index.search(IndexQuery.of(ImpactVector.of(Map.of(2L, 2.0)), 5)))
                    .containsExactly(new Hit(id, 10));
            assertThat(index.size()).isEqualTo(1);
        }
    }

    @Example
    void whatWasRemovedIsNotFoundAndSaysWhetherItWasThere() {
        try (MatchIndex<String> index = createIndex()) {
            EntityId id = EntityId.parse("a");
            ImpactVector vector = ImpactVector.of(Map.of(1L, 3.0));
            index.put(id, vector, "red");

            assertThat(index.remove(id)).isTrue();
            assertThat(index.remove(id)).isFalse();
            assertThat(index.search(IndexQuery.of(vector, 1))).isEmpty();
            assertThat(index.size()).isZero();
        }
    }

    @Example
    void attributesChangeWithoutTheVector() {
        try (MatchIndex<String> index = createIndex()) {
            EntityId id = EntityId.parse("a");
            ImpactVector vector = ImpactVector.of(Map.of(1L, 3.0));
            index.put(id, vector, "red");

            assertThat(index.change(id, "blue")).isTrue();
            assertThat(index.change(EntityId.parse("b"), "blue")).isFalse();
            assertThat(index.search(IndexQuery.<String>of(vector, 1).where("red"::equals)))
                    .isEmpty();
            assertThat(index.search(IndexQuery.<String>of(vector, 1).where("blue"::equals)))
                    .containsExactly(new Hit(id, 9));
        }
    }

    @Example
    void anOwnerIsFoundOnceByTheBestOfItsVectors() {
        try (MatchIndex<String> index = createIndex()) {
            EntityId one = EntityId.parse("one");
            EntityId other = EntityId.parse("other");
            EntityId project = EntityId.parse("one/project");
            EntityId patent = EntityId.parse("one/patent");
            index.put(one, ImpactVector.of(Map.of(1L, 3.0)), "red");
            index.put(project, one, ImpactVector.of(Map.of(1L, 5.0)), "red");
            index.put(patent, one, ImpactVector.of(Map.of(1L, 5.0)), "blue");
            index.put(other, ImpactVector.of(Map.of(1L, 4.0)), "red");
            IndexQuery<String> query = IndexQuery.of(ImpactVector.of(Map.of(1L, 1.0)), 2);

            assertThat(index.search(query)).containsExactly(new Hit(one, patent, 5), new Hit(other, 4));
            assertThat(index.search(query.where("red"::equals)))
                    .containsExactly(new Hit(one, project, 5), new Hit(other, 4));
            assertThat(index.remove(project)).isTrue();
            assertThat(index.search(query.where("red"::equals))).containsExactly(new Hit(other, 4), new Hit(one, 3));
        }
    }

    @Example
    void equalScoresAreInTheOrderOfTheirIdentifiers() {
        try (MatchIndex<String> index = createIndex()) {
            ImpactVector vector = ImpactVector.of(Map.of(1L, 3.0));
            List.of("c", "a", "d", "b").forEach(id -> index.put(EntityId.parse(id), vector, "red"));

            assertThat(index.search(IndexQuery.of(vector, 3)))
                    .extracting(hit -> hit.id().local())
                    .containsExactly("a", "b", "c");
        }
    }

    @Example
    void asManyAsThereAreMayBeAskedFor() {
        try (MatchIndex<String> index = createIndex()) {
            ImpactVector vector = ImpactVector.of(Map.of(1L, 3.0));
            index.put(EntityId.parse("a"), vector, "red");
            index.compact();

            assertThat(index.search(IndexQuery.of(vector, Integer.MAX_VALUE))).hasSize(1);
            assertThat(index.search(IndexQuery.of(ImpactVector.empty(), 5))).isEmpty();
        }
    }

    @Example
    void mustBeAskedForAtLeastOne() {
        assertThatThrownBy(() -> IndexQuery.of(ImpactVector.empty(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit must be at least 1, but was 0");
    }

    @Example
    void isEmptyAfterClosing() {
        MatchIndex<String> index = createIndex();
        ImpactVector vector = ImpactVector.of(Map.of(1L, 3.0));
        index.put(EntityId.parse("a"), vector, "red");
        index.close();

        assertThat(index.size()).isZero();
        assertThat(index.search(IndexQuery.of(vector, 1))).isEmpty();
    }

    @Example
    void searchesWhileOthersChangeIt() throws Exception {
        ImpactVector vector = ImpactVector.of(Map.of(1L, 3.0));
        ImpactVector heavier = ImpactVector.of(Map.of(1L, 4.0));
        EntityId steady = EntityId.parse("a-steady");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (MatchIndex<String> index = createIndex()) {
            index.put(steady, heavier, "red");
            Callable<Boolean> writing = () -> {
                for (int i = 0; i < 3_000; i++) {
                    EntityId id = EntityId.parse("b" + i % 50);
                    index.put(id, i % 3 == 0 ? heavier : vector, "red");
                    if (i % 7 == 0) {
                        index.remove(id);
                    }
                }
                return true;
            };
            Future<Boolean> written = threads.submit(writing);
            do {
                List<Hit> hits = index.search(IndexQuery.of(vector, 100));
                assertThat(hits.get(0)).isEqualTo(new Hit(steady, 12));
                assertThat(hits).isSortedAccordingTo(Hit.BEST_FIRST).doesNotHaveDuplicates();
                assertThat(hits).allMatch(hit -> hit.score() == 9 || hit.score() == 12);
            } while (!written.isDone());
            assertThat(written.get()).isTrue();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Map<EntityId, Held> apply(List<Change> changes, MatchIndex<String> index) {
        Map<EntityId, Held> held = new TreeMap<>();
        for (Change change : changes) {
            EntityId entry = change.entry();
            Held former = held.get(entry);
            switch (change.action()) {
                case PUT -> {
                    index.put(entry, change.owner(), change.vector(), change.attributes());
                    held.put(entry, new Held(change.owner(), change.vector(), change.attributes()));
                }
                case CHANGE -> {
                    assertThat(index.change(entry, change.attributes())).isEqualTo(former != null);
                    if (former != null) {
                        held.put(entry, new Held(former.owner(), former.vector(), change.attributes()));
                    }
                }
                case REMOVE -> assertThat(index.remove(entry)).isEqualTo(held.remove(entry) != null);
            }
        }
        return held;
    }

    /** The definition: everything is compared, filtered, sorted, and each owner kept where it first appears. */
    private static List<Hit> sorted(Map<EntityId, Held> held, IndexQuery<String> query) {
        Set<EntityId> seen = new HashSet<>();
        return held.entrySet().stream()
                .filter(entry -> query.attributes().test(entry.getValue().attributes()))
                .filter(entry -> query.ids().test(entry.getValue().owner()))
                .map(entry -> new Hit(
                        entry.getValue().owner(),
                        entry.getKey(),
                        query.vector().dot(entry.getValue().vector())))
                .filter(hit -> hit.score() > 0)
                .sorted(Hit.BEST_FIRST)
                .filter(hit -> seen.add(hit.id()))
                .limit(query.limit())
                .collect(Collectors.toList());
    }

    /** Few identities, so that they are replaced and removed. */
    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<Action> actions =
                Arbitraries.frequency(Tuple.of(6, Action.PUT), Tuple.of(2, Action.CHANGE), Tuple.of(1, Action.REMOVE));
        Arbitrary<Boolean> owned = Arbitraries.frequency(Tuple.of(1, true), Tuple.of(3, false));
        return Combinators.combine(actions, ids(), ids(), owned, vectors(), Arbitraries.of("red", "blue", "green"))
                .as((action, entry, owner, isOwned, vector, colour) ->
                        new Change(action, entry, isOwned ? owner : entry, vector, colour))
                .list()
                .ofMaxSize(120);
    }

    @Provide
    Arbitrary<Set<String>> colours() {
        return Arbitraries.of("red", "blue", "green").set();
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
