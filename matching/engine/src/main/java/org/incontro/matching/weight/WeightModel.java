// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.weight;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incontro.core.digest.Sha256;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.matching.feature.Feature;
import org.incontro.matching.feature.FeatureBag;
import org.incontro.matching.feature.FeatureExtraction;

/**
 * Turns bags of features into vectors of impacts, by how common each feature is. Immutable and thread-safe.
 *
 * <p>The {@link #version()} is the SHA-256 of everything that an impact depends on. Vectors of different versions must not
 * meet; whoever stores vectors stores the version with them.
 */
public final class WeightModel {

    /*
     * Offered side, for a feature of frequency f in a bag of length L where the corpus has the mean M:
     *
     *     SCALE_OFFERED · f (K1 + 1) / (f + K1 (1 - B + B L / M))
     *
     * which is BM25's document part (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond",
     * 2009), with lengths of words and of concepts kept apart. It is below SCALE_OFFERED (K1 + 1) = 255.
     *
     * Asked side, for a word that n of N bags hold: SCALE_ASKED · q(f) · ln(1 + (N - n + 1/2) / (n + 1/2)), and for a
     * concept SCALE_ASKED · q(f) · C · (its information content less the greatest of its parents'), where
     * q(f) = f (K3 + 1) / (f + K3) saturates repetition. C makes a whole concept weigh as much as a rare word or two.
     *
     * N and n add the portal's own corpus to the background, scaled down to the weight of PRIOR bags: ten documents of
     * one's own hardly move it, ten thousand drown it.
     */
    private static final double K1 = 1.2;
    private static final double K3 = 1.2;
    private static final double B = 0.4;
    private static final double PRIOR = 1_000;
    private static final double CONCEPT_WEIGHT = 14;
    private static final double SCALE_OFFERED = ImpactVector.MAX_IMPACT / (K1 + 1);
    private static final double SCALE_ASKED = 8;

    /** The most features of an asked side; the weakest are left out. */
    static final int MAX_ASKED = 256;

    /** The most features of an offered side; the weakest are left out. */
    static final int MAX_OFFERED = 4_096;

    private static final String PARAMETERS =
            "bm25 k1=1.2 k3=1.2 b=0.4 prior=1000 concept=14 asked=8/256 offered=4096 v1";

    private final FeatureExtraction extraction;
    private final FeatureStatistics background;
    private final FeatureStatistics own;
    private final double meanWords;
    private final double meanConcepts;
    private final String version;

    private WeightModel(FeatureExtraction extraction, FeatureStatistics background, FeatureStatistics own) {
        this.extraction = extraction;
        this.background = background;
        this.own = own;
        this.meanWords = mean(own.words(), background.words());
        this.meanConcepts = mean(own.concepts(), background.concepts());
        this.version = digest();
    }

    /**
     * Returns the model of the bundled background corpus, which makes an empty portal work.
     *
     * @param extraction makes the bags that the model is for
     */
    public static WeightModel background(FeatureExtraction extraction) {
        return new WeightModel(extraction, BackgroundCorpus.statistics(), FeatureStatistics.none());
    }

    /**
     * Returns a model that has learned from a portal's own bags, on top of the background.
     *
     * @param corpus the bags of participants and opportunities; forgotten are earlier own ones
     */
    public WeightModel learn(Iterator<FeatureBag> corpus) {
        return new WeightModel(extraction, background, FeatureStatistics.of(corpus));
    }

    /** Returns what the model has learned from the portal's own bags, in a form that {@link #withLearned} takes. */
    public byte[] learned() {
        return own.toBytes();
    }

    /**
     * Returns the model that has learned what another of the same background and extraction had; the versions say whether it is the same.
     *
     * @param learned what {@link #learned} returned
     * @throws IllegalArgumentException if it cannot be that
     */
    public WeightModel withLearned(byte[] learned) {
        return new WeightModel(extraction, background, FeatureStatistics.fromBytes(learned));
    }

    /** Returns what makes the bags that this model is for. */
    public FeatureExtraction extraction() {
        return extraction;
    }

    /** Returns the SHA-256, in hexadecimal, of everything that an impact depends on. */
    public String version() {
        return version;
    }

    /** Returns how many of the portal's own bags the model has learned from. */
    public long learnedFrom() {
        return own.bags();
    }

    /**
     * Tells how far a corpus has moved away from what the model knows: the share of its features' occurrences that the
     * model has never seen. Above 0.2 or so it is time to learn again.
     *
     * @param corpus bags of the portal as it is now
     * @return from 0 to 1; 0 for a corpus without features
     */
    public double drift(Iterator<FeatureBag> corpus) {
        long seen = 0;
        long unseen = 0;
        while (corpus.hasNext()) {
            for (FeatureBag.Presence presence : corpus.next().presences().values()) {
                long number = presence.number();
                if (own.frequency(number) + background.frequency(number) > 0) {
                    seen++;
                } else {
                    unseen++;
                }
            }
        }
        return seen + unseen == 0 ? 0 : (double) unseen / (seen + unseen);
    }

    /**
     * Returns what a bag offers: saturated, and normalised by length.
     *
     * @param bag the features
     */
    public ImpactVector offered(FeatureBag bag) {
        double wordNorm = K1 * (1 - B + B * bag.words() / meanWords);
        double conceptNorm = K1 * (1 - B + B * bag.concepts() / meanConcepts);
        Map<Long, Double> weights = new TreeMap<>();
        bag.presences().forEach((feature, presence) -> {
            double norm = feature.type() == Feature.Type.WORD ? wordNorm : conceptNorm;
            double frequency = presence.frequency();
            weights.put(presence.number(), SCALE_OFFERED * frequency * (K1 + 1) / (frequency + norm));
        });
        return ImpactVector.of(strongest(weights, MAX_OFFERED));
    }

    /**
     * Returns what a bag asks for: weighted by rarity.
     *
     * @param bag the features
     */
    public ImpactVector asked(FeatureBag bag) {
        Map<Long, Double> weights = new TreeMap<>();
        bag.presences().forEach((feature, presence) -> {
            double frequency = presence.frequency();
            double repetition = frequency * (K3 + 1) / (frequency + K3);
            double weight = SCALE_ASKED * repetition * rarity(feature, presence.number());
            if (weight > 0) {
                weights.put(presence.number(), weight);
            }
        });
        return ImpactVector.of(strongest(weights, MAX_ASKED));
    }

    private double rarity(Feature feature, long number) {
        return feature.type() == Feature.Type.CONCEPT
                ? CONCEPT_WEIGHT * saysBeyondParents(ConceptId.parse(feature.key()))
                : inverseFrequency(number);
    }

    private double saysBeyondParents(ConceptId concept) {
        Vocabularies vocabularies = extraction.vocabularies();
        double parents = vocabularies
                .scheme(concept.scheme())
                .filter(scheme -> scheme.concept(concept.code()).isPresent())
                .map(scheme -> mostTellingParent(scheme, concept))
                // A concept that no vocabulary knows says as much as one without children.
                .orElse(-1.0);
        return parents < 0 ? 1 : Math.max(0, vocabularies.informationContent(concept) - parents);
    }

    private static double mostTellingParent(ConceptScheme scheme, ConceptId concept) {
        return scheme.broader(concept.code()).stream()
                .mapToDouble(parent -> scheme.informationContent(parent.code()))
                .max()
                .orElse(0);
    }

    private double inverseFrequency(long feature) {
        double shrink = background.bags() == 0 ? 0 : PRIOR / background.bags();
        double all = own.bags() + background.bags() * shrink;
        double with = own.frequency(feature) + background.frequency(feature) * shrink;
        return StrictMath.log(1 + (all - with + 0.5) / (with + 0.5));
    }

    private double mean(long ownSum, long backgroundSum) {
        double shrink = background.bags() == 0 ? 0 : PRIOR / background.bags();
        double bags = own.bags() + background.bags() * shrink;
        double mean = bags == 0 ? 0 : (ownSum + backgroundSum * shrink) / bags / 1000;
        return mean > 0 ? mean : 1;
    }

    /** Leaves the strongest features; of equally strong ones those with the smaller numbers. */
    private static Map<Long, Double> strongest(Map<Long, Double> weights, int limit) {
        if (weights.size() <= limit) {
            return weights;
        }
        List<Map.Entry<Long, Double>> ranked = new ArrayList<>(weights.entrySet());
        ranked.sort(Map.Entry.<Long, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        Map<Long, Double> kept = new TreeMap<>();
        ranked.subList(0, limit).forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        return kept;
    }

    private String digest() {
        MessageDigest digest = Sha256.start();
        digest.update((PARAMETERS + "\n" + extraction.fingerprint() + "\n").getBytes(StandardCharsets.UTF_8));
        update(digest, background);
        update(digest, own);
        return Sha256.finish(digest);
    }

    private static void update(MessageDigest digest, FeatureStatistics statistics) {
        digest.update(statistics.toBytes());
    }
}
