// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.incontro.matching.weight.ImpactVector;

/**
 * Vectors as profiles and opportunities have them, drawn from one law. The same seed and number give the same vector, on each machine and
 * whatever else was drawn. Immutable and thread-safe.
 *
 * <p>Features are 200,000 words by rank and 13,000 concepts in a tree. A vector has one to three topics; half of its words
 * are words of these topics, four in five of its concepts lie below them, the rest is background. Concepts bring their
 * ancestors with them. Weights are logarithmic term frequency by inverse document frequency, in a vector of length 512.
 *
 * <p>A feature's number is a mixed 64-bit number, as the hashes of real features are; {@link #rankOf} undoes it.
 */
final class Workload {

    /** The seed of profiles. */
    static final long PROFILES_SEED = 1;

    static final int WORDS = 200_000;

    static final int FEATURES = WORDS + ConceptTree.SIZE;

    private static final long WORLD_SEED = 0;
    private static final long SAMPLE_SEED = -1;
    private static final int SAMPLE = 20_000;

    private static final int TOPIC_WORDS = 600;
    private static final double TOPIC_WORD_SHARE = 0.5;
    private static final double TOPIC_CONCEPT_SHARE = 0.8;
    private static final double ANCESTOR_FACTOR = 0.65;
    private static final double TEXT_MASS = 0.6;
    private static final double LENGTH = 512;
    private static final double COUNTRY_ALLOWED = 0.52;

    private final ConceptTree concepts;
    private final CumulativeTable topics = CumulativeTable.zipf(ConceptTree.TOPICS, 0.8, 1);
    private final CumulativeTable background = CumulativeTable.zipf(WORDS, 1.0, 4);
    private final CumulativeTable topicWord = CumulativeTable.zipf(TOPIC_WORDS, 0.9, 1);
    private final CumulativeTable country = CumulativeTable.zipf(Attributes.COUNTRIES, 0.7, 1);
    private final int[][] topicWords = new int[ConceptTree.TOPICS][TOPIC_WORDS];
    private final double[] rarity = new double[FEATURES];

    Workload() {
        SplittableRandom random = new SplittableRandom(WORLD_SEED);
        concepts = new ConceptTree(random);
        for (int[] words : topicWords) {
            for (int word = 0; word < TOPIC_WORDS; word++) {
                words[word] = (int) (50 * StrictMath.pow(100_000 / 50.0, random.nextDouble()));
            }
        }
        measureRarity();
    }

    /** The inverse document frequency is taken from a sample of its own, so that it does not depend on how many profiles there are. */
    private void measureRarity() {
        int[] found = new int[FEATURES];
        for (int number = 0; number < SAMPLE; number++) {
            SplittableRandom random = random(SAMPLE_SEED, number);
            int[] chosen = chooseTopics(random);
            drawWords(chosen, random).keySet().forEach(rank -> found[rank]++);
            drawConcepts(chosen, random).keySet().forEach(rank -> found[rank]++);
        }
        for (int rank = 0; rank < FEATURES; rank++) {
            rarity[rank] = StrictMath.log((SAMPLE + 1.0) / (found[rank] + 0.5));
        }
    }

    /** Returns the vector of a profile. */
    ImpactVector profile(int number) {
        return vector(random(PROFILES_SEED, number));
    }

    /** Returns the attributes of the first profiles. */
    Attributes attributes(int profiles) {
        byte[] countries = new byte[profiles];
        byte[] types = new byte[profiles];
        for (int number = 0; number < profiles; number++) {
            SplittableRandom random = random(~PROFILES_SEED, number);
            countries[number] = (byte) country.draw(random);
            types[number] = (byte) random.nextInt(Attributes.TYPES);
        }
        return new Attributes(countries, types);
    }

    /** Returns opportunities; each allows three to six types, and each country with the same chance. */
    List<Opportunity> opportunities(long seed, int count) {
        List<Opportunity> opportunities = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            SplittableRandom random = random(seed, number);
            ImpactVector vector = vector(random);
            long countries = 0;
            for (int bit = 0; bit < Attributes.COUNTRIES; bit++) {
                countries |= random.nextDouble() < COUNTRY_ALLOWED ? 1L << bit : 0;
            }
            int allowed = 3 + random.nextInt(4);
            long types = 0;
            while (Long.bitCount(types) < allowed) {
                types |= 1L << random.nextInt(Attributes.TYPES);
            }
            opportunities.add(new Opportunity(vector, countries, types));
        }
        return opportunities;
    }

    private static SplittableRandom random(long seed, int number) {
        return new SplittableRandom(featureNumber(seed * 0x9E3779B97F4A7C15L + number));
    }

    private ImpactVector vector(SplittableRandom random) {
        int[] chosen = chooseTopics(random);
        Map<Long, Double> weights = new TreeMap<>();
        weigh(drawWords(chosen, random), TEXT_MASS, weights);
        weigh(drawConcepts(chosen, random), 1 - TEXT_MASS, weights);
        return ImpactVector.of(weights);
    }

    private int[] chooseTopics(SplittableRandom random) {
        int[] chosen = new int[1 + random.nextInt(3)];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = topics.draw(random);
        }
        return chosen;
    }

    private Map<Integer, Double> drawWords(int[] chosen, SplittableRandom random) {
        Map<Integer, Double> frequencies = new HashMap<>();
        for (int left = drawLength(random); left > 0; left--) {
            int word = random.nextDouble() < TOPIC_WORD_SHARE
                    ? topicWords[chosen[random.nextInt(chosen.length)]][topicWord.draw(random)]
                    : background.draw(random);
            frequencies.merge(word, 1.0, Double::sum);
        }
        frequencies.replaceAll((word, frequency) -> 1 + StrictMath.log(frequency));
        return frequencies;
    }

    /** Lognormal with the median 105, cut to 36 to 260. */
    private static int drawLength(SplittableRandom random) {
        double normal = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()))
                * StrictMath.cos(2 * Math.PI * random.nextDouble());
        return (int) Math.max(36, Math.min(260, Math.round(105 * StrictMath.exp(0.45 * normal))));
    }

    /** A concept that is reached in several ways counts by the shortest. */
    private Map<Integer, Double> drawConcepts(int[] chosen, SplittableRandom random) {
        Map<Integer, Double> factors = new HashMap<>();
        for (int left = 5 + random.nextInt(16); left > 0; left--) {
            int concept = random.nextDouble() < TOPIC_CONCEPT_SHARE
                    ? concepts.drawInside(chosen[random.nextInt(chosen.length)], random)
                    : random.nextInt(ConceptTree.SIZE);
            double factor = 1;
            while (concept >= 0) {
                factors.merge(WORDS + concept, factor, Math::max);
                factor *= ANCESTOR_FACTOR;
                concept = concepts.parent(concept);
            }
        }
        return factors;
    }

    private void weigh(Map<Integer, Double> part, double mass, Map<Long, Double> weights) {
        Map<Integer, Double> ordered = new TreeMap<>(part);
        ordered.replaceAll((rank, factor) -> factor * rarity[rank]);
        double squares = 0;
        for (double weight : ordered.values()) {
            squares += weight * weight;
        }
        double scale = LENGTH * Math.sqrt(mass / squares);
        // As integers of at least 1, so that nothing is left out for being small.
        ordered.forEach((rank, weight) ->
                weights.put(featureNumber(rank), (double) Math.max(1, Math.round(weight * scale))));
    }

    /** Mixes a number by steps that can all be undone. */
    static long featureNumber(long rank) {
        long mixed = (rank ^ rank >>> 32) * 0x9E3779B97F4A7C15L;
        return (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
    }
}
