// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.ranking;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.incontro.core.digest.Sha256;

/**
 * How much each leg counts. Immutable and thread-safe.
 *
 * @param weights the weight of each leg, at least 0; a leg that is not named does not count
 * @param gramsOfCompounds how many times as much n-grams count in languages that write compounds as one word, at least 0
 */
public record RankingSettings(Map<Leg, Double> weights, double gramsOfCompounds) {

    /** Changes whenever a score may change for the same settings: with each formula, and with each constant in one. */
    private static final String VERSION = "ranking-3";

    /** In German a word in common is rare, and n-grams find what words hide; on melo 16 and 8 are worse. */
    private static final double GRAMS_OF_COMPOUNDS = 32;

    private static final RankingSettings DEFAULTS = new RankingSettings(
            Map.of(
                    Leg.WORDS, 0.5,
                    Leg.ROOTS, 0.5,
                    Leg.GRAMS, 0.4,
                    Leg.PAIRS, 0.1,
                    Leg.COSINE, 0.1,
                    Leg.FEEDBACK, 0.7,
                    Leg.CONCEPTS, 1.0,
                    Leg.PROFILE, 0.7,
                    Leg.RECENCY, 1.0),
            GRAMS_OF_COMPOUNDS);

    /**
     * Copies the weights.
     *
     * @throws IllegalArgumentException if one is negative, infinite or NaN
     */
    public RankingSettings {
        if (!(gramsOfCompounds >= 0 && gramsOfCompounds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "gramsOfCompounds must be at least 0 and finite, but was " + gramsOfCompounds);
        }
        Map<Leg, Double> copy = new EnumMap<>(Leg.class);
        copy.putAll(weights);
        copy.forEach((leg, weight) -> {
            // Written so that NaN, which fails every comparison, is refused too.
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "the weight of \"%s\" must be at least 0 and finite, but was %s".formatted(leg.key(), weight));
            }
        });
        weights = Collections.unmodifiableMap(copy);
    }

    /** Returns the weights that are used unless said otherwise; docs/quality.md says what they were chosen on. */
    public static RankingSettings defaults() {
        return DEFAULTS;
    }

    /**
     * Returns these settings with another weight.
     *
     * @param leg which
     * @param weight at least 0
     */
    public RankingSettings with(Leg leg, double weight) {
        Map<Leg, Double> changed = new EnumMap<>(Leg.class);
        changed.putAll(weights);
        changed.put(leg, weight);
        return new RankingSettings(changed, gramsOfCompounds);
    }

    /**
     * Returns these settings with n-grams counting more, or less, in languages that write compounds as one word.
     *
     * @param factor at least 0; 1 treats all languages alike
     */
    public RankingSettings withGramsOfCompounds(double factor) {
        return new RankingSettings(weights, factor);
    }

    /**
     * Returns these settings without a leg.
     *
     * @param leg which
     */
    public RankingSettings without(Leg leg) {
        return with(leg, 0);
    }

    /**
     * Returns settings in which one leg alone counts.
     *
     * @param leg which
     */
    public static RankingSettings only(Leg leg) {
        return new RankingSettings(Map.of(leg, 1.0), GRAMS_OF_COMPOUNDS);
    }

    /**
     * Returns the weight of a leg, 0 if it does not count.
     *
     * @param leg which
     */
    public double weight(Leg leg) {
        return weights.getOrDefault(leg, 0.0);
    }

    /** Returns the SHA-256, in hexadecimal, of everything that is set here. */
    public String fingerprint() {
        StringBuilder form = new StringBuilder(VERSION)
                .append("\ngrams of compounds\t")
                .append(Double.toHexString(gramsOfCompounds));
        weights.forEach((leg, weight) ->
                form.append('\n').append(leg.key()).append('\t').append(Double.toHexString(weight)));
        return Sha256.of(form.toString());
    }
}
