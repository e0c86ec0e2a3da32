// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.incontro.core.identity.EntityId;

/** A filter made of facets finds what any other predicate of the same meaning does, and is asked less. */
class FacetProperties {

    /** What entries are filtered by; with thousands of keys nearly each entry has attributes of its own. */
    private record Place(int region, int type, int key) {}

    private static final Facet<Place, Integer> REGION = Facet.of(Place::region);
    private static final Facet<Place, Integer> TYPE = Facet.of(Place::type);
    private static final Facet<Place, Integer> KEY = Facet.of(Place::key);
    /** No index is told of this one. */
    private static final Facet<Place, Integer> SUM = Facet.of(place -> place.region() + place.type());

    private static final AttributeCodec<Place> CODEC = AttributeCodec.of(
            "place",
            place -> ByteBuffer.allocate(12)
                    .putInt(place.region)
                    .putInt(place.type)
                    .putInt(place.key)
                    .array(),
            bytes -> {
                ByteBuffer numbers = ByteBuffer.wrap(bytes);
                return new Place(numbers.getInt(), numbers.getInt(), numbers.getInt());
            });

    private static IndexSettings<Place> settings(List<Facet<Place, ?>> facets) {
        return SegmentedIndexProperties.<Place>settings().withFacets(facets);
    }

    private static void fill(List<MatchIndex<Place>> indexes, Random random, int changes, int regions, int keys) {
        for (int i = 0; i < changes; i++) {
            EntityId id = EntityId.parse("p" + random.nextInt(changes));
            Place place = new Place(random.nextInt(regions), random.nextInt(4), random.nextInt(keys));
            int dice = random.nextInt(10);
            var vector = SegmentedIndexProperties.vector(random);
            for (MatchIndex<Place> index : indexes) {
                if (dice == 0) {
                    index.change(id, place);
                } else {
                    index.put(id, vector, place);
                }
            }
        }
    }

    /** Clauses about facets that the index knows, about one that it does not know, and other predicates, in any combination. */
    private static Predicate<Place> filter(Random random, int regions) {
        int most = random.nextInt(regions);
        FacetFilter<Place> filter = REGION.is(region -> region <= most);
        if (random.nextBoolean()) {
            int type = random.nextInt(4);
            filter = filter.and(TYPE.is(one -> one != type));
        }
        if (random.nextInt(3) == 0) {
            filter = filter.and(KEY.is(key -> key % 2 == 0));
        }
        if (random.nextInt(3) == 0) {
            filter = filter.and(SUM.is(sum -> sum % 3 != 0));
        }
        return random.nextInt(3) == 0 ? filter.and(place -> place.key() % 5 != 0) : filter;
    }

    @Property(tries = 12)
    void facetsChangeNoAnswer(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int regions, @ForAll boolean manyKeys)
            throws IOException {
        Random random = new Random(seed);
        Path file = Files.createTempFile("incontro-facets-", ".bin");
        try (MatchIndex<Place> known = MatchIndex.inMemory(settings(List.of(KEY, REGION, TYPE)));
                MatchIndex<Place> unknown = MatchIndex.inMemory(settings(List.of()));
                MatchIndex<Place> oracle = MatchIndex.bruteForce()) {
            fill(List.of(known, unknown, oracle), random, 3_000, regions, manyKeys ? 5_000 : 2);
            assertAlike(List.of(known, unknown), oracle, random, regions);
            known.write(file, new SnapshotLabel("model", "0"), CODEC);
            // Facets are a setting and not part of the file.
            try (MatchIndex<Place> same = MatchIndex.restore(file, "model", CODEC, settings(List.of(REGION)))
                            .index();
                    MatchIndex<Place> none = MatchIndex.restore(file, "model", CODEC, settings(List.of()))
                            .index()) {
                assertAlike(List.of(same, none), oracle, random, regions);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void assertAlike(
            List<MatchIndex<Place>> indexes, MatchIndex<Place> oracle, Random random, int regions) {
        for (int i = 0; i < 12; i++) {
            IndexQuery<Place> query = IndexQuery.<Place>of(SegmentedIndexProperties.vector(random), 12)
                    .where(filter(random, regions));
            for (MatchIndex<Place> index : indexes) {
                assertThat(index.search(query)).isEqualTo(oracle.search(query));
            }
        }
    }

    /** Thousands of distinct attributes, twenty regions: each part of the index asks at most once for each region. */
    @Example
    void aClauseIsAskedOnceForEachValueAndNotForEachCombination() {
        Random random = new Random(5);
        try (MatchIndex<Place> index = MatchIndex.inMemory(settings(List.of(REGION)))) {
            fill(List.of(index), random, 8_000, 20, 1_000_000);
            index.compact();
            AtomicInteger asked = new AtomicInteger();
            index.search(IndexQuery.<Place>of(SegmentedIndexProperties.vector(random), 10)
                    .where(REGION.is(region -> asked.incrementAndGet() > 0 && region == 3)));

            assertThat(index.statistics().segments()).isEqualTo(2);
            assertThat(asked.get()).isBetween(1, 20);
        }
    }

    /** Runs of one region are passed over whole: what is asked about other attributes is asked about few. */
    @Example
    void refusedValuesAreNotLookedAt() {
        Random random = new Random(6);
        try (MatchIndex<Place> index = MatchIndex.inMemory(settings(List.of(REGION)))) {
            fill(List.of(index), random, 8_000, 20, 1_000_000);
            index.compact();
            AtomicInteger asked = new AtomicInteger();
            index.search(IndexQuery.<Place>of(SegmentedIndexProperties.vector(random), 5_000)
                    .where(REGION.is(region -> region == 3).and(place -> {
                        assertThat(place.region()).isEqualTo(3);
                        return asked.incrementAndGet() > 0;
                    })));

            assertThat(asked.get()).isBetween(50, 600);
        }
    }

    @Example
    void aFilterOfFacetsIsAPredicateLikeAnyOther() {
        Predicate<Place> filter =
                REGION.is(region -> region == 1).and(TYPE.is(type -> type == 2)).and(place -> place.key() > 5);

        assertThat(filter.test(new Place(1, 2, 6))).isTrue();
        assertThat(filter.test(new Place(1, 2, 5))).isFalse();
        assertThat(filter.test(new Place(1, 3, 6))).isFalse();
        assertThat(filter.test(new Place(2, 2, 6))).isFalse();
        assertThat(filter.negate().test(new Place(2, 2, 6))).isTrue();
        assertThat(filter.or(place -> place.region() == 2).test(new Place(2, 0, 0)))
                .isTrue();
    }
}
