// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.incontro.benchmarks.task.Attribute;
import org.incontro.benchmarks.task.Filter;
import org.incontro.benchmarks.task.Opportunity;
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

    private static final long INTERESTS_SEED = 2;

    static final int WORDS = 200_000;

    static final int FEATURES = WORDS + ConceptTree.SIZE;

    static final int COUNTRIES = 40;

    static final int TYPES = 6;

    private static final int LEAST_THRESHOLD = 26_000;
    private static final int MOST_THRESHOLD = 50_000;

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
    private final CumulativeTable country = CumulativeTable.zipf(COUNTRIES, 0.7, 1);
    private final Regions regions = new Regions();
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

    /** Makes the law only once, for that takes a second or two. */
    private static final class Holder {
        private static final Workload STANDARD = new Workload();
    }

    /** Returns the law of all runs. */
    static Workload standard() {
        return Holder.STANDARD;
    }

    /** The inverse document frequency is taken from a sample of its own, so that it does not depend on how many profiles there are. */
    private void measureRarity() {
        int[] found = new int[FEATURES];
        for (int number = 0; number < SAMPLE; number++) {
            SplittableRandom random = random(SAMPLE_SEED, number);
            int[] chosen = chooseTopics(random);
            drawWords(chosen, drawLength(random), random).keySet().forEach(rank -> found[rank]++);
            drawConcepts(chosen, 5 + random.nextInt(16), random).keySet().forEach(rank -> found[rank]++);
        }
        for (int rank = 0; rank < FEATURES; rank++) {
            rarity[rank] = StrictMath.log((SAMPLE + 1.0) / (found[rank] + 0.5));
        }
    }

    /** Returns the vector of a profile. */
    ImpactVector profile(int number) {
        return vector(random(PROFILES_SEED, number));
    }

    /** Returns profiles, each with one country and one organisation type. */
    Population profiles(int size) {
        long[] countries = new long[size];
        long[] types = new long[size];
        for (int number = 0; number < size; number++) {
            SplittableRandom random = random(~PROFILES_SEED, number);
            countries[number] = 1L << country.draw(random);
            types[number] = 1L << random.nextInt(TYPES);
        }
        return Population.of(size, this::profile, places(countries, types), new int[0]);
    }

    /**
     * Returns standing interests: the vectors of profiles, each with a threshold and with the countries and organisation types of
     * opportunities that it wants to hear of.
     */
    Population interests(int size) {
        long[] countries = new long[size];
        long[] types = new long[size];
        int[] thresholds = new int[size];
        for (int number = 0; number < size; number++) {
            SplittableRandom random = random(~INTERESTS_SEED, number);
            countries[number] = someCountries(random);
            types[number] = someTypes(1 + random.nextInt(4), random);
            thresholds[number] = random.nextInt(LEAST_THRESHOLD, MOST_THRESHOLD + 1);
        }
        return Population.of(size, this::profile, places(countries, types), thresholds);
    }

    /**
     * Returns profiles with attributes as a network of regions has them: one of 1,500 regions with the group and the country above
     * it, one of ten organisation types, one to four languages.
     */
    Population regional(int size) {
        return regions.profiles(size, this::profile);
    }

    /** Returns opportunities for {@link #regional} profiles; many ask for nothing, some for one region or one language. */
    List<Opportunity> regionalOpportunities(long seed, int count) {
        List<Opportunity> opportunities = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            SplittableRandom random = random(seed, number);
            ImpactVector vector = vector(random);
            opportunities.add(new Opportunity(vector, regions.filter(random)));
        }
        return opportunities;
    }

    private static List<Attribute> places(long[] countries, long[] types) {
        return List.of(Attribute.masked("country", COUNTRIES, countries), Attribute.masked("type", TYPES, types));
    }

    /** Returns the entries in the order of their attributes, those alike in the order of their first topic. */
    int[] ordered(Population population) {
        return IntStream.range(0, population.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(
                                number -> population.attributes().get(1).orderOf(number))
                        .thenComparingLong(
                                number -> population.attributes().get(0).orderOf(number))
                        .thenComparingInt(number -> chooseTopics(random(PROFILES_SEED, number))[0]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static long order(Population population, int number) {
        long order = 0;
        for (Attribute attribute : population.attributes()) {
            order = order << Character.SIZE | attribute.orderOf(number);
        }
        return order;
    }

    /** Returns opportunities for profiles; each allows three to six types, and each country with the same chance. */
    List<Opportunity> opportunities(long seed, int count) {
        return opportunities(seed, count, this::vector);
    }

    /** Returns opportunities as {@link #opportunities} does, but as short as a title: with 10 to 30 features. */
    List<Opportunity> titles(long seed, int count) {
        return opportunities(seed, count, this::titleVector);
    }

    private List<Opportunity> opportunities(long seed, int count, Function<SplittableRandom, ImpactVector> vectors) {
        List<Opportunity> opportunities = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            SplittableRandom random = random(seed, number);
            ImpactVector vector = vectors.apply(random);
            long countries = someCountries(random);
            opportunities.add(new Opportunity(vector, filter(countries, someTypes(3 + random.nextInt(4), random))));
        }
        return opportunities;
    }

    /** Returns opportunities for interests; each is of one country and one type. */
    List<Opportunity> news(long seed, int count) {
        List<Opportunity> news = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            SplittableRandom random = random(seed, number);
            ImpactVector vector = vector(random);
            news.add(new Opportunity(vector, filter(1L << country.draw(random), 1L << random.nextInt(TYPES))));
        }
        return news;
    }

    private static long someCountries(SplittableRandom random) {
        long countries = 0;
        for (int bit = 0; bit < COUNTRIES; bit++) {
            countries |= random.nextDouble() < COUNTRY_ALLOWED ? 1L << bit : 0;
        }
        return countries;
    }

    private static long someTypes(int count, SplittableRandom random) {
        long types = 0;
        while (Long.bitCount(types) < count) {
            types |= 1L << random.nextInt(TYPES);
        }
        return types;
    }

    private static Filter filter(long countries, long types) {
        return new Filter(List.of(BitSet.valueOf(new long[] {countries}), BitSet.valueOf(new long[] {types})));
    }

    static SplittableRandom random(long seed, int number) {
        return new SplittableRandom(featureNumber(seed * 0x9E3779B97F4A7C15L + number));
    }

    private ImpactVector vector(SplittableRandom random) {
        int[] chosen = chooseTopics(random);
        return vector(
                drawWords(chosen, drawLength(random), random), drawConcepts(chosen, 5 + random.nextInt(16), random));
    }

    private ImpactVector titleVector(SplittableRandom random) {
        int[] chosen = {topics.draw(random)};
        while (true) {
            ImpactVector vector = vector(
                    drawWords(chosen, 5 + random.nextInt(11), random),
                    drawConcepts(chosen, 1 + random.nextInt(3), random));
            if (vector.size() >= 10 && vector.size() <= 30) {
                return vector;
            }
        }
    }

    private ImpactVector vector(Map<Integer, Double> words, Map<Integer, Double> tags) {
        Map<Long, Double> weights = new TreeMap<>();
        weigh(words, TEXT_MASS, weights);
        weigh(tags, 1 - TEXT_MASS, weights);
        return ImpactVector.of(weights);
    }

    private int[] chooseTopics(SplittableRandom random) {
        int[] chosen = new int[1 + random.nextInt(3)];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = topics.draw(random);
        }
        return chosen;
    }

    private Map<Integer, Double> drawWords(int[] chosen, int length, SplittableRandom random) {
        Map<Integer, Double> frequencies = new HashMap<>();
        for (int left = length; left > 0; left--) {
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
    private Map<Integer, Double> drawConcepts(int[] chosen, int count, SplittableRandom random) {
        Map<Integer, Double> factors = new HashMap<>();
        for (int left = count; left > 0; left--) {
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
