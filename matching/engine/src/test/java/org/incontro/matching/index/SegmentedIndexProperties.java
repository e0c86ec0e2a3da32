// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;

/** The contract of every index, and laws of blocks that its small corpora do not reach. */
class SegmentedIndexProperties extends MatchIndexContract {

    /** Vectors of fewer features than this are so short that blocks of them have no heavy ones. */
    static final int SHORT = 25;

    /** Vectors of fewer features than this are on average so long that blocks of them have heavy ones. */
    static final int LONG = 100;

    /** Everything is laid out in the thread that changes it, so that each run is the same. */
    static <A> IndexSettings<A> settings() {
        return IndexSettings.<A>defaults().withExecutor(Runnable::run);
    }

    /** Nothing is known of attributes. */
    static <A> AttributeLayout<A> noLayout() {
        return new AttributeLayout<>(Optional.empty(), List.of());
    }

    @Override
    protected MatchIndex<String> createIndex() {
        return MatchIndex.inMemory(settings());
    }

    /** Thousands of vectors with frequent and rare features, replaced, changed and removed, over several blocks and merges. */
    @Property(tries = 10)
    void findsWhatBruteForceFindsOverBlocksAndMerges(@ForAll long seed) {
        Random random = new Random(seed);
        int colours = random.nextBoolean() ? 7 : 5_000;
        int most = random.nextBoolean() ? SHORT : LONG;
        try (MatchIndex<Integer> index = MatchIndex.inMemory(
                        SegmentedIndexProperties.<Integer>settings().withOrder(Comparator.naturalOrder()));
                MatchIndex<Integer> oracle = MatchIndex.bruteForce()) {
            for (int i = 0; i < 12_000; i++) {
                EntityId id = EntityId.parse("p" + random.nextInt(9_500));
                int colour = random.nextInt(colours);
                int dice = random.nextInt(12);
                if (dice == 0) {
                    assertThat(index.remove(id)).isEqualTo(oracle.remove(id));
                } else if (dice < 4) {
                    assertThat(index.change(id, colour)).isEqualTo(oracle.change(id, colour));
                } else {
                    ImpactVector vector = vector(random, most);
                    EntityId owner = dice == 5 ? EntityId.parse("p" + random.nextInt(20)) : id;
                    index.put(id, owner, vector, colour);
                    oracle.put(id, owner, vector, colour);
                }
            }
            assertThat(index.size()).isEqualTo(oracle.size());
            for (int i = 0; i < 40; i++) {
                int modulus = 1 + random.nextInt(5);
                int brightest = random.nextInt(colours + 1);
                IndexQuery<Integer> query = IndexQuery.<Integer>of(vector(random, most), 1 + random.nextInt(40))
                        .where(colour -> colour <= brightest)
                        .among(id -> id.local().hashCode() % modulus == 0);
                assertThat(index.search(query)).isEqualTo(oracle.search(query));
                if (i == 20) {
                    index.compact();
                    assertThat(index.statistics().removed()).isZero();
                    assertThat(index.statistics().waiting()).isZero();
                }
            }
        }
    }

    /** Without this law an index that asks for everything would pass the others. */
    @Example
    void asksTheFilterForFewOfManyVectors() {
        Random random = new Random(7);
        try (MatchIndex<Integer> index = MatchIndex.inMemory(settings())) {
            for (int i = 0; i < 20_000; i++) {
                index.put(EntityId.parse("p" + i), vector(random), i % 9);
            }
            AtomicInteger asked = new AtomicInteger();
            AtomicInteger askedForColour = new AtomicInteger();
            index.search(IndexQuery.<Integer>of(vector(random), 10)
                    .where(colour -> askedForColour.incrementAndGet() > 0)
                    .among(id -> asked.incrementAndGet() > 0));

            assertThat(asked.get()).isBetween(10, 1_000);
            assertThat(askedForColour.get()).isBetween(9, 1_000);
        }
    }

    /** Otherwise the laws of this class would hold for one layout alone. */
    @Example
    void longVectorsHaveHeavyPartsAndShortOnesHaveNone() {
        assertThat(heavyBytes(SHORT)).isZero();
        assertThat(heavyBytes(LONG)).isPositive();
    }

    private static long heavyBytes(int most) {
        Random random = new Random(13);
        FeatureDictionary dictionary = new FeatureDictionary();
        Tail<Integer> tail = new Tail<>(dictionary, 512, most);
        for (int i = 0; i < 512; i++) {
            EntityId id = EntityId.parse("p" + i);
            tail.add(id, id, vector(random, most), 0, 1, i + 1);
        }
        Rows<Integer> rows = new Rows<>(512, 512 * most);
        tail.addTo(rows, 512);
        return BlockBuilder.build(rows, dictionary.size(), noLayout())
                .block
                .heavy
                .size();
    }

    @Example
    void everythingRemovedLeavesNothing() {
        try (MatchIndex<String> index = createIndex()) {
            for (int i = 0; i < 5_000; i++) {
                index.put(EntityId.parse("p" + i), ImpactVector.of(Map.of(1L, 5.0)), "red");
            }
            for (int i = 0; i < 5_000; i++) {
                assertThat(index.remove(EntityId.parse("p" + i))).isTrue();
            }
            assertThat(index.search(IndexQuery.of(ImpactVector.of(Map.of(1L, 5.0)), 10)))
                    .isEmpty();
            index.compact();
            assertThat(index.statistics().removed()).isZero();
            index.put(EntityId.parse("again"), ImpactVector.of(Map.of(1L, 5.0)), "red");
            assertThat(index.search(IndexQuery.of(ImpactVector.of(Map.of(1L, 5.0)), 10)))
                    .hasSize(1);
        }
    }

    /** Replacements are seen whole or not at all: at any time each identity is there exactly once. */
    @Example
    void aReplacementIsNeverSeenHalf() throws Exception {
        ImpactVector one = ImpactVector.of(Map.of(1L, 5.0, 2L, 1.0));
        ImpactVector other = ImpactVector.of(Map.of(1L, 5.0, 3L, 1.0));
        int identities = 40;
        try (MatchIndex<Integer> index = MatchIndex.inMemory()) {
            for (int i = 0; i < identities; i++) {
                index.put(EntityId.parse("p" + i), one, 0);
            }
            Thread writer = new Thread(() -> {
                for (int i = 0; i < 60_000; i++) {
                    EntityId id = EntityId.parse("p" + i % identities);
                    if (i % 5 == 0) {
                        index.change(id, i);
                    } else {
                        index.put(id, i % 2 == 0 ? other : one, i);
                    }
                }
            });
            writer.start();
            List<Integer> sizes = new ArrayList<>();
            while (writer.isAlive()) {
                sizes.add(index.search(IndexQuery.of(ImpactVector.of(Map.of(1L, 1.0)), 1_000))
                        .size());
            }
            writer.join();
            assertThat(sizes).isNotEmpty().containsOnly(identities);
        }
    }

    @Example
    void limitsAreNamedWhereTheyAreReached() {
        IndexSettings<String> settings =
                SegmentedIndexProperties.<String>settings().withMostEntries(1).withMostFeatures(2);
        try (MatchIndex<String> index = MatchIndex.inMemory(settings)) {
            EntityId one = EntityId.parse("one");
            index.put(one, ImpactVector.of(Map.of(1L, 1.0, 2L, 1.0)), "red");
            index.put(one, ImpactVector.of(Map.of(1L, 1.0)), "red");

            assertThatThrownBy(() -> index.put(EntityId.parse("two"), ImpactVector.empty(), "red"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("an index must have at most 1 entries, and local:two would be one more");
            assertThatThrownBy(() -> index.put(one, ImpactVector.of(Map.of(1L, 1.0, 2L, 1.0, 3L, 1.0)), "red"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a vector must have at most 2 features, but that of local:one has 3");
            assertThatThrownBy(() -> settings.withMostFeatures(10_001))
                    .hasMessage("mostFeatures must be from 1 to 10000, but was 10001");
            assertThat(index.size()).isEqualTo(1);
        }
    }

    @Example
    void theNormIsRoundedUp() {
        for (int squares = 0; squares < 100_000; squares++) {
            int norm = HeavyParts.normRoundedUp(squares);
            assertThat(norm * norm >= squares && (norm == 0 || (norm - 1) * (norm - 1) < squares))
                    .as("%d", squares)
                    .isTrue();
        }
    }

    /** A few of two thousand features, the first far more often than the last, and many equal impacts. */
    static ImpactVector vector(Random random) {
        return vector(random, SHORT);
    }

    /** The same with fewer features than a number. */
    static ImpactVector vector(Random random, int most) {
        Map<Long, Double> weights = new HashMap<>();
        int features = random.nextInt(most);
        for (int i = 0; i < features; i++) {
            long feature = (long) (2_000 * StrictMath.pow(random.nextDouble(), 4));
            weights.put(feature, random.nextInt(4) == 0 ? 255.0 : 1.0 + random.nextInt(6));
        }
        return ImpactVector.of(weights);
    }
}
