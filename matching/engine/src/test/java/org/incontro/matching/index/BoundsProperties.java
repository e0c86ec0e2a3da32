// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;

/** What is left out is never a hit, and something is left out. */
class BoundsProperties {

    /** The law of each chunk: no accumulator below its need belongs to an entry whose bound reaches floor and threshold. */
    @Property(tries = 500)
    void noEntryNeedsLessThanItsChunk(
            @ForAll long seed,
            @ForAll @IntRange(max = 4_095) int queryNorm,
            @ForAll @IntRange(min = 1, max = 1 << 24) int floor,
            @ForAll boolean own) {
        Random random = new Random(seed);
        char[] norms = new char[1 + random.nextInt(300)];
        int[] thresholds = new int[norms.length];
        for (int i = 0; i < norms.length; i++) {
            norms[i] = (char) random.nextInt(random.nextBoolean() ? 4_096 : 20);
            thresholds[i] = 1 + random.nextInt(random.nextBoolean() ? Block.UNREACHABLE : 50);
        }
        ChunkBounds bounds = ChunkBounds.of(norms, own ? thresholds : null);
        int greatest = Integer.MIN_VALUE;
        for (int i = 0; i < norms.length; i++) {
            int needed = floor - queryNorm * norms[i];
            if (own) {
                needed = Math.max(needed, thresholds[i] - queryNorm * norms[i]);
            }
            int chunk = i / Block.CHUNK;
            assertThat(bounds.need(chunk, floor, queryNorm)).isLessThanOrEqualTo(needed);
            greatest = Math.max(greatest, needed);
        }
        assertThat(bounds.need(0, floor, queryNorm)).isLessThanOrEqualTo(greatest);
    }

    /** Where all entries of a chunk need the same, the chunk needs exactly that: otherwise nothing might ever be left out. */
    @Example
    void equalEntriesNeedWhatTheirChunkNeeds() {
        char[] norms = new char[Block.CHUNK];
        int[] thresholds = new int[Block.CHUNK];
        Arrays.fill(norms, (char) 100);
        Arrays.fill(thresholds, 9_000);

        assertThat(ChunkBounds.of(norms, null).need(0, 5_000, 20)).isEqualTo(3_000);
        assertThat(ChunkBounds.of(norms, thresholds).need(0, 1, 20)).isEqualTo(7_000);
        assertThat(ChunkBounds.of(norms, thresholds).need(0, 9_500, 200)).isEqualTo(-10_500);
    }

    /** Blocks that a filter refuses whole, and runs that it refuses, are not looked at: the answer is that of the admitted alone. */
    @Property(tries = 20)
    void whatAFilterRefusesChangesNothing(@ForAll long seed, @ForAll @IntRange(max = 6) int admitted) {
        Random random = new Random(seed);
        try (MatchIndex<Integer> all = MatchIndex.inMemory(SegmentedIndexProperties.settings());
                MatchIndex<Integer> some = MatchIndex.inMemory(SegmentedIndexProperties.settings())) {
            for (int i = 0; i < 2_000; i++) {
                EntityId id = EntityId.parse("p" + i);
                ImpactVector vector = SegmentedIndexProperties.vector(random);
                int colour = random.nextInt(6);
                all.put(id, vector, colour);
                if (colour == admitted) {
                    some.put(id, vector, colour);
                }
            }
            for (int i = 0; i < 10; i++) {
                IndexQuery<Integer> query = IndexQuery.of(SegmentedIndexProperties.vector(random), 7);
                assertThat(all.search(query.where(colour -> colour == admitted)))
                        .isEqualTo(some.search(query));
            }
        }
    }

    /** Entries whose attributes are refused are never offered to the slow path. */
    @Example
    void refusedRunsAreNotAskedAbout() {
        Random random = new Random(11);
        try (MatchIndex<Integer> index = MatchIndex.inMemory(SegmentedIndexProperties.settings())) {
            for (int i = 0; i < 3_000; i++) {
                index.put(EntityId.parse("p" + i % 10 + "-" + i), SegmentedIndexProperties.vector(random), i % 10);
            }
            List<EntityId> asked = new ArrayList<>();
            index.search(IndexQuery.<Integer>of(SegmentedIndexProperties.vector(random), 20)
                    .where(colour -> colour == 4)
                    .among(asked::add));

            assertThat(asked).isNotEmpty().allMatch(id -> id.local().startsWith("p4-"));
        }
    }

    /** Many distinct attributes: the filter is asked about few of them, each once. */
    @Example
    void attributesThatNearlyEachEntryHasAloneAreAskedAboutForFew() {
        Random random = new Random(12);
        try (MatchIndex<Integer> index = MatchIndex.inMemory(SegmentedIndexProperties.settings())) {
            for (int i = 0; i < 8_000; i++) {
                index.put(EntityId.parse("p" + i), SegmentedIndexProperties.vector(random), i / 2);
            }
            index.compact();
            Map<Integer, Integer> asked = new HashMap<>();
            index.search(IndexQuery.<Integer>of(SegmentedIndexProperties.vector(random), 10)
                    .where(colour -> asked.merge(colour, 1, Integer::sum) > 0));

            assertThat(asked.values()).containsOnly(1);
            assertThat(asked.size()).isBetween(5, 1_500);
        }
    }

    @Property(tries = 300)
    void seedsAreThePositionsWithTheGreatestAccumulators(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int kept) {
        Random random = new Random(seed);
        Seeds seeds = new Seeds(kept);
        List<Integer> offered = new ArrayList<>();
        for (int position = 0; position < 60; position++) {
            int accumulator = random.nextInt(30);
            offered.add(accumulator);
            if (accumulator > seeds.least()) {
                seeds.offer(position, accumulator);
            }
        }
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < seeds.size(); i++) {
            found.add(offered.get(seeds.position(i)));
        }
        List<Integer> best = offered.stream()
                .filter(accumulator -> accumulator > 0)
                .sorted((one, other) -> other - one)
                .limit(kept)
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(best);
    }

    /** Positions at and around the greatest distance that fits, and lists of both forms, come back from a block as they went in. */
    @Example
    void vectorsComeBackFromABlockAsTheyWentIn() {
        FeatureDictionary dictionary = new FeatureDictionary();
        int entries = 3_000;
        List<ImpactVector> vectors = new ArrayList<>();
        Rows<Integer> rows = rows(dictionary, entries, vectors);
        Block<Integer> block = BlockBuilder.build(rows, dictionary.size(), SegmentedIndexProperties.noLayout()).block;
        Rows<Integer> again = new Rows<>(entries, 0);
        block.addTo(again, 0);

        assertThat(again.size).isEqualTo(entries);
        for (int row = 0; row < again.size; row++) {
            Map<Long, Double> features = new TreeMap<>();
            for (int at = again.starts[row]; at < again.starts[row + 1]; at++) {
                features.put(dictionary.feature(again.numbers[at]), (double) (again.impacts[at] & 0xff));
            }
            int number = Integer.parseInt(again.ids[row].local());
            assertThat(ImpactVector.of(features)).isEqualTo(vectors.get(number));
        }
    }

    private static Rows<Integer> rows(FeatureDictionary dictionary, int entries, List<ImpactVector> vectors) {
        Tail<Integer> tail = new Tail<>(dictionary, entries, entries * 4);
        for (int entry = 0; entry < entries; entry++) {
            Map<Long, Double> features = new TreeMap<>();
            // Distances of 254 to 257, 510 and 511, frequent ones, one that all have, and one each has alone.
            for (int distance : new int[] {2, 3, 50, 254, 255, 256, 257, 510, 511, 1_400}) {
                if (entry % distance == distance - 1) {
                    features.put((long) distance, 1.0 + entry % 255);
                }
            }
            features.put(-1L, 255.0);
            features.put(1_000_000L + entry, 7.0);
            vectors.add(ImpactVector.of(features));
            tail.add(EntityId.parse("" + entry), EntityId.parse("" + entry), vectors.get(entry), 0, 1, 0);
        }
        // Changes are numbered from 1; 0 stands for an empty place.
        Rows<Integer> rows = new Rows<>(entries, 0);
        for (int entry = 0; entry < entries; entry++) {
            int row = rows.add(tail, entry, 0, 1);
            ImpactVector vector = vectors.get(entry);
            int at = rows.reserve(row, vector.size());
            for (int i = 0; i < vector.size(); i++) {
                rows.set(at + i, dictionary.numberOrAdd(vector.feature(i)), (byte) vector.impact(i));
            }
        }
        return rows;
    }

    @Property(tries = 100)
    void featuresHaveOneNumberEach(@ForAll long seed) {
        Random random = new Random(seed);
        FeatureDictionary dictionary = new FeatureDictionary();
        Map<Long, Integer> oracle = new HashMap<>();
        for (int i = 0; i < 3_000; i++) {
            long feature = random.nextInt(2_000) * 1_024L;
            oracle.putIfAbsent(feature, oracle.size());
            assertThat(dictionary.numberOrAdd(feature)).isEqualTo(oracle.get(feature));
        }
        oracle.forEach((feature, number) ->
                assertThat(dictionary.feature(dictionary.number(feature))).isEqualTo(feature));
        assertThat(dictionary.number(5)).isEqualTo(-1);
        assertThat(dictionary.size()).isEqualTo(oracle.size());
        assertThat(dictionary.features()).hasSize(oracle.size());
    }

    @Property(tries = 100)
    void ordinalsCountTheFeaturesBefore(@ForAll long seed) {
        Random random = new Random(seed);
        TreeSet<Integer> numbers = new TreeSet<>();
        long[] bits = new long[8];
        for (int i = random.nextInt(100); i > 0; i--) {
            int number = random.nextInt(512);
            numbers.add(number);
            bits[number >>> 6] |= 1L << number;
        }
        BlockFeatures features = new BlockFeatures(bits);
        for (int number = -1; number < 600; number++) {
            int expected = numbers.contains(number) ? numbers.headSet(number).size() : -1;
            assertThat(features.ordinal(number)).isEqualTo(expected);
        }
        assertThat(features.numbers())
                .containsExactly(numbers.stream().mapToInt(i -> i).toArray());
        assertThat(features.end()).isEqualTo(numbers.isEmpty() ? 0 : numbers.last() + 1);
    }

    /** Identities with equal hashes, removed and put again, in shards that grow. */
    @Property(tries = 50)
    void locationsAreThoseThatAMapHolds(@ForAll long seed) {
        Random random = new Random(seed);
        List<EntityId> ids = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            // "Aa" and "BB" have the same hash.
            ids.add(EntityId.parse((i % 2 == 0 ? "Aa" : "BB") + i / 2));
        }
        Map<EntityId, Integer> oracle = new HashMap<>();
        Locations locations = new Locations(ids::get);
        int moved = 0;
        for (int i = 0; i < 3_000; i++) {
            int number = random.nextInt(ids.size());
            EntityId id = ids.get(number);
            Integer former = oracle.get(id);
            int expected = former == null ? Locations.NONE : former;
            if (random.nextInt(3) == 0) {
                oracle.remove(id);
                assertThat(locations.remove(id)).isEqualTo(expected);
            } else {
                oracle.put(id, number);
                assertThat(locations.put(id, number)).isEqualTo(expected);
                locations.move(Locations.hash(id), number, number);
                moved++;
            }
            assertThat(locations.size()).isEqualTo(oracle.size());
        }
        for (EntityId id : ids) {
            assertThat(locations.get(id)).isEqualTo(oracle.getOrDefault(id, Locations.NONE));
        }
        assertThat(moved).isPositive();
    }
}
