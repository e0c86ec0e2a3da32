// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.ranking;

import java.util.Map;
import java.util.OptionalInt;

/**
 * Scores the texts of an index by the cosine of their vectors of (1 + ln tf) idf with the query's; from 0 to 1. Immutable and
 * thread-safe.
 */
final class Cosine {

    private final TermIndex index;
    private final double[] norms;

    Cosine(TermIndex index) {
        this.index = index;
        norms = new double[index.size()];
        for (int text = 0; text < norms.length; text++) {
            double[] squares = new double[1];
            index.termsOf(text, (term, count) -> {
                double weight = repetition(count) * rarity(index.frequency(term));
                squares[0] += weight * weight;
            });
            norms[text] = Math.sqrt(squares[0]);
        }
    }

    private double rarity(int frequency) {
        return StrictMath.log(1 + (index.size() - frequency + 0.5) / (frequency + 0.5));
    }

    private static double repetition(double count) {
        return 1 + StrictMath.log(count);
    }

    double[] scores(QueryTerms query) {
        double[] scores = new double[index.size()];
        double squares = 0;
        for (Map.Entry<String, Double> entry : query.counts().entrySet()) {
            OptionalInt term = index.number(entry.getKey());
            double rarity = rarity(term.isPresent() ? index.frequency(term.getAsInt()) : 0);
            double asked = repetition(entry.getValue()) * rarity;
            squares += asked * asked;
            term.ifPresent(
                    known -> index.textsOf(known, (text, count) -> scores[text] += asked * repetition(count) * rarity));
        }
        double norm = Math.sqrt(squares);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = scores[i] > 0 ? scores[i] / (norms[i] * norm) : 0;
        }
        return scores;
    }
}
