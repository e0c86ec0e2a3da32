// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.ranking;

import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** Scores the texts of an index by how far what they share with a query diverges from chance. Immutable and thread-safe. */
final class Divergence {

    /*
     * The model I(F)B2 of Amati and van Rijsbergen, "Probabilistic Models of Information Retrieval Based on Measuring the Divergence
     * from Randomness", ACM TOIS 20(4), 2002: for a term with F occurrences in n of N texts,
     *
     *     asked(t)    log2(1 + (N + 1) / (F + 1/2)) (F + 2) / (n + 1)
     *     offered(d)  tfn / (tfn + 1)  with  tfn = tf log2(1 + c mean / length)
     *
     * and their product summed over the query's terms. The asked side knows the corpus and the offered side the text, so the sum is a
     * dot product. It is divided by what the asked side sums to, terms that no text holds included: 1 cannot be passed, and a query
     * of which only the common words are known scores low.
     *
     * c is 1, as published, unless the query is about as long as the texts or longer: then a text answers the whole or a part of the
     * query, and what it has beside that should count against it. c falls to whole mean / query length, at least 0.18, in steps so that
     * few arrays of length factors are kept. whole is 1 for long texts and falls to 0.7 for names: a name with a word too many is
     * another name.
     */
    private static final double[] STEPS = {0.18, 0.25, 0.35, 0.5, 0.7, 1};

    private static final double WHOLE_OF_NAMES = 0.7;

    /** At this mean number of words texts are half way from names to running text. */
    private static final double NAMES_LENGTH = 30;

    private final TermIndex index;
    private final double whole;
    private final Map<Double, double[]> factors = new ConcurrentHashMap<>();

    /**
     * Prepares the scores.
     *
     * @param index of the terms: words, or what is made of them
     * @param words how many words the texts have on average
     */
    Divergence(TermIndex index, double words) {
        this.index = index;
        whole = 1 - (1 - WHOLE_OF_NAMES) * NAMES_LENGTH / (NAMES_LENGTH + words);
    }

    /** How much a term of the index asks for. */
    double asked(int term) {
        double occurrences = index.occurrences(term);
        return surprise(occurrences) * (occurrences + 2) / (index.frequency(term) + 1);
    }

    private double surprise(double occurrences) {
        return log2(1 + (index.size() + 1) / (occurrences + 0.5));
    }

    /** The scores of all texts, from 0 to 1. */
    double[] scores(QueryTerms query) {
        return scores(query, 1);
    }

    /**
     * The scores of all texts, from 0 to 1.
     *
     * @param query what is asked
     * @param contrast the power of what each term asks for; above 1 rare terms count more beside common ones
     */
    double[] scores(QueryTerms query, double contrast) {
        double[] scores = new double[index.size()];
        double[] factor = factors(step(query.length()));
        double most = 0;
        for (Map.Entry<String, Double> entry : query.counts().entrySet()) {
            OptionalInt term = index.number(entry.getKey());
            double rarity = term.isPresent() ? asked(term.getAsInt()) : surprise(0);
            double asked = entry.getValue() * (contrast == 1 ? rarity : StrictMath.pow(rarity, contrast));
            most += asked;
            if (term.isPresent()) {
                add(term.getAsInt(), asked, factor, scores);
            }
        }
        divide(scores, most);
        return scores;
    }

    /** The scores of all texts for weighted terms, divided by the sum of the weights. */
    double[] scores(Map<Integer, Double> weights) {
        double[] scores = new double[index.size()];
        double[] factor = factors(1);
        double most = 0;
        for (Map.Entry<Integer, Double> entry : weights.entrySet()) {
            most += entry.getValue();
            add(entry.getKey(), entry.getValue(), factor, scores);
        }
        divide(scores, most);
        return scores;
    }

    /** What a text offers of a term that it holds so often; from 0 to 1. */
    double offered(int text, int count) {
        double normalised = count * factors(1)[text];
        return normalised / (normalised + 1);
    }

    private void add(int term, double asked, double[] factor, double[] scores) {
        index.textsOf(term, (text, count) -> {
            double normalised = count * factor[text];
            scores[text] += asked * normalised / (normalised + 1);
        });
    }

    private static void divide(double[] scores, double most) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] = scores[i] > 0 ? scores[i] / most : 0;
        }
    }

    private double step(int queryLength) {
        double wanted = queryLength == 0 ? 1 : whole * index.meanLength() / queryLength;
        int nearest = STEPS.length - 1;
        while (nearest > 0 && wanted * wanted < STEPS[nearest] * STEPS[nearest - 1]) {
            nearest--;
        }
        return STEPS[nearest];
    }

    private double[] factors(double step) {
        return factors.computeIfAbsent(step, this::compute);
    }

    private double[] compute(double step) {
        double[] computed = new double[index.size()];
        for (int text = 0; text < computed.length; text++) {
            computed[text] = log2(1 + step * index.meanLength() / Math.max(1, index.length(text)));
        }
        return computed;
    }

    private static double log2(double value) {
        return StrictMath.log(value) / LN_2;
    }

    private static final double LN_2 = StrictMath.log(2);
}
