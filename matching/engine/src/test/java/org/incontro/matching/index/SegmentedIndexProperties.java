// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;

/** The contract of every index, and laws of blocks that its small corpora do not reach. */
class SegmentedIndexProperties extends MatchIndexContract {

    @Override
    protected MatchIndex createIndex() {
        return MatchIndex.inMemory();
    }

    /** Thousands of vectors with frequent and rare features, replaced and removed, over several blocks and merges. */
    @Property(tries = 8)
    void findsWhatBruteForceFindsOverBlocksAndMerges(@ForAll long seed) {
        Random random = new Random(seed);
        try (MatchIndex index = createIndex();
                MatchIndex oracle = MatchIndex.bruteForce()) {
            for (int i = 0; i < 12_000; i++) {
                EntityId id = EntityId.parse("p" + random.nextInt(9_500));
                if (random.nextInt(12) == 0) {
                    assertThat(index.remove(id)).isEqualTo(oracle.remove(id));
                } else {
                    ImpactVector vector = vector(random);
                    index.put(id, vector);
                    oracle.put(id, vector);
                }
            }
            assertThat(index.size()).isEqualTo(oracle.size());
            for (int i = 0; i < 30; i++) {
                ImpactVector query = vector(random);
                int limit = 1 + random.nextInt(40);
                int modulus = 1 + random.nextInt(5);
                assertThat(index.search(query, limit, id -> id.local().hashCode() % modulus == 0))
                        .isEqualTo(oracle.search(query, limit, id -> id.local().hashCode() % modulus == 0));
            }
        }
    }

    /** Without this law an index that asks for everything would pass the others. */
    @Example
    void asksTheFilterForFewOfManyVectors() {
        Random random = new Random(7);
        try (MatchIndex index = createIndex()) {
            for (int i = 0; i < 20_000; i++) {
                index.put(EntityId.parse("p" + i), vector(random));
            }
            AtomicInteger asked = new AtomicInteger();
            index.search(vector(random), 10, id -> asked.incrementAndGet() > 0);

            assertThat(asked.get()).isBetween(10, 2_000);
        }
    }

    @Example
    void everythingRemovedLeavesNothing() {
        try (MatchIndex index = createIndex()) {
            for (int i = 0; i < 5_000; i++) {
                index.put(EntityId.parse("p" + i), ImpactVector.of(Map.of(1L, 5.0)));
            }
            for (int i = 0; i < 5_000; i++) {
                assertThat(index.remove(EntityId.parse("p" + i))).isTrue();
            }
            assertThat(index.search(ImpactVector.of(Map.of(1L, 5.0)), 10, id -> true))
                    .isEmpty();
            index.put(EntityId.parse("again"), ImpactVector.of(Map.of(1L, 5.0)));
            assertThat(index.search(ImpactVector.of(Map.of(1L, 5.0)), 10, id -> true))
                    .hasSize(1);
        }
    }

    /** Replacements are seen whole or not at all: at any time each identity is there exactly once. */
    @Example
    void aReplacementIsNeverSeenHalf() throws Exception {
        ImpactVector one = ImpactVector.of(Map.of(1L, 5.0, 2L, 1.0));
        ImpactVector other = ImpactVector.of(Map.of(1L, 5.0, 3L, 1.0));
        int identities = 40;
        try (MatchIndex index = createIndex()) {
            for (int i = 0; i < identities; i++) {
                index.put(EntityId.parse("p" + i), one);
            }
            Thread writer = new Thread(() -> {
                for (int i = 0; i < 60_000; i++) {
                    index.put(EntityId.parse("p" + i % identities), i % 2 == 0 ? other : one);
                }
            });
            writer.start();
            List<Integer> sizes = new ArrayList<>();
            while (writer.isAlive()) {
                sizes.add(index.search(ImpactVector.of(Map.of(1L, 1.0)), 1_000, id -> true)
                        .size());
            }
            writer.join();
            assertThat(sizes).isNotEmpty().containsOnly(identities);
        }
    }

    @Example
    void theNormIsRoundedUp() {
        for (int squares = 0; squares < 100_000; squares++) {
            int norm = BlockBuilder.normRoundedUp(squares);
            assertThat(norm * norm >= squares && (norm == 0 || (norm - 1) * (norm - 1) < squares))
                    .as("%d", squares)
                    .isTrue();
        }
    }

    @Property(tries = 300)
    void aTableOfTheQueryGivesTheDotProduct(@ForAll long seed) {
        Random random = new Random(seed);
        ImpactVector query = vector(random);
        QueryTable table = new QueryTable(query);

        for (int i = 0; i < 20; i++) {
            ImpactVector vector = vector(random);
            assertThat(table.dot(vector)).isEqualTo(query.dot(vector));
        }
        assertThat(table.dot(query)).isEqualTo(query.squaredNorm());
    }

    @Example
    void featuresAreCountedWhateverTheirNumbers() {
        FeatureCounter counter = new FeatureCounter();
        Map<Long, Integer> oracle = new HashMap<>();
        Random random = new Random(3);
        for (int i = 0; i < 50_000; i++) {
            long feature = random.nextInt(20_000) * 1_024L;
            counter.add(feature);
            oracle.merge(feature, 1, Integer::sum);
        }
        assertThat(counter.features()).hasSize(oracle.size());
        oracle.forEach((feature, count) -> assertThat(counter.count(feature)).isEqualTo(count));
        assertThat(counter.count(5)).isZero();
    }

    /** A few of two thousand features, the first far more often than the last, and many equal impacts. */
    private static ImpactVector vector(Random random) {
        Map<Long, Double> weights = new HashMap<>();
        int features = random.nextInt(25);
        for (int i = 0; i < features; i++) {
            long feature = (long) (2_000 * Math.pow(random.nextDouble(), 4));
            weights.put(feature, random.nextInt(4) == 0 ? 255.0 : 1.0 + random.nextInt(6));
        }
        return ImpactVector.of(weights);
    }
}
