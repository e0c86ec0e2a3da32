// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;

class StandingIndexProperties {

    private static StandingIndex<Integer> create() {
        return StandingIndex.inMemory(SegmentedIndexProperties.settings());
    }

    /** Thresholds are often exactly at a score, one below or one above. */
    @Property(tries = 12)
    void findsAllThatBruteForceFinds(@ForAll long seed) {
        Random random = new Random(seed);
        int longest = random.nextBoolean() ? SegmentedIndexProperties.SHORT : SegmentedIndexProperties.LONG;
        ImpactVector[] queries = new ImpactVector[30];
        for (int i = 0; i < queries.length; i++) {
            queries[i] = SegmentedIndexProperties.vector(random, longest);
        }
        int filters = random.nextBoolean() ? 7 : 4_000;
        try (StandingIndex<Integer> index = create();
                StandingIndex<Integer> oracle = StandingIndex.bruteForce()) {
            for (int i = 0; i < 6_000; i++) {
                EntityId id = EntityId.parse("p" + random.nextInt(4_500));
                int filter = random.nextInt(filters);
                ImpactVector vector = SegmentedIndexProperties.vector(random, longest);
                int score = vector.dot(queries[random.nextInt(queries.length)]);
                int threshold = Math.max(1, score - 1 + random.nextInt(3));
                switch (random.nextInt(8)) {
                    case 0 -> assertThat(index.remove(id)).isEqualTo(oracle.remove(id));
                    case 1, 2 ->
                        assertThat(index.change(id, threshold, filter)).isEqualTo(oracle.change(id, threshold, filter));
                    default -> {
                        index.put(id, vector, threshold, filter);
                        oracle.put(id, vector, threshold, filter);
                    }
                }
            }
            assertThat(index.size()).isEqualTo(oracle.size());
            for (ImpactVector query : queries) {
                int most = random.nextInt(filters + 1);
                assertThat(index.search(query, filter -> filter <= most))
                        .isEqualTo(oracle.search(query, filter -> filter <= most));
            }
            index.compact();
            for (ImpactVector query : queries) {
                assertThat(index.search(query, filter -> true)).isEqualTo(oracle.search(query, filter -> true));
            }
        }
    }

    @Example
    void aThresholdIsReachedAtItsScoreAndChangesWithoutTheVector() {
        for (StandingIndex<Integer> index : List.of(create(), StandingIndex.<Integer>bruteForce())) {
            EntityId id = EntityId.parse("a");
            ImpactVector vector = ImpactVector.of(Map.of(1L, 3.0));
            index.put(id, vector, 9, 0);
            assertThat(index.search(vector, filter -> true)).containsExactly(new Hit(id, 9));
            assertThat(index.search(vector, filter -> filter == 1)).isEmpty();

            assertThat(index.change(id, 10, 0)).isTrue();
            assertThat(index.search(vector, filter -> true)).isEmpty();
            index.compact();
            assertThat(index.change(id, Integer.MAX_VALUE, 0)).isTrue();
            assertThat(index.search(vector, filter -> true)).isEmpty();
            assertThat(index.change(id, 1, 1)).isTrue();
            assertThat(index.search(vector, filter -> filter == 1)).containsExactly(new Hit(id, 9));
            assertThat(index.change(EntityId.parse("b"), 1, 1)).isFalse();
            assertThat(index.remove(id)).isTrue();
            assertThat(index.remove(id)).isFalse();
            assertThat(index.search(vector, filter -> true)).isEmpty();
            assertThat(index.statistics().entries()).isZero();
            index.close();
            assertThat(index.size()).isZero();
        }
    }

    @Example
    void aThresholdMustBeAtLeastOne() {
        for (StandingIndex<Integer> index : List.of(create(), StandingIndex.<Integer>bruteForce())) {
            EntityId id = EntityId.parse("a");
            assertThatThrownBy(() -> index.put(id, ImpactVector.empty(), 0, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("threshold must be at least 1, but was 0");
            assertThatThrownBy(() -> index.change(id, -1, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("threshold must be at least 1, but was -1");
            index.close();
        }
    }

    /** Without this law an index that asks every filter would pass the others. */
    @Example
    void equalFiltersAreAskedOnceInABlock() {
        Random random = new Random(3);
        try (StandingIndex<Integer> index = create()) {
            for (int i = 0; i < 4_000; i++) {
                index.put(EntityId.parse("p" + i), SegmentedIndexProperties.vector(random), 1, i % 5);
            }
            index.compact();
            AtomicInteger asked = new AtomicInteger();
            index.search(SegmentedIndexProperties.vector(random), filter -> asked.incrementAndGet() > 0);

            assertThat(asked.get()).isEqualTo(5);
        }
    }
}
