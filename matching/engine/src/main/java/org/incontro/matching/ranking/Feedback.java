// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks again, with the words that the best texts have in common. Immutable and thread-safe. */
final class Feedback {

    /*
     * Each of the best TEXTS texts gives each of its terms offered(text) asked(term), times the sixth power of the text's score by the
     * best one's, so that where one text stands out the others hardly speak. And where the last of them has less than STANDS_OUT of the
     * best one's score, the query has found what it asked for, and nothing is added at all. Terms of a single text are left out: what the texts have in
     * common is what they are about. The TERMS strongest are asked for. Lavrenko and Croft, "Relevance-Based Language Models",
     * SIGIR 2001, have the idea; the weights here are those of the words' own leg.
     */
    private static final int TEXTS = 10;

    private static final int TERMS = 50;

    private static final double STANDS_OUT = 0.5;

    private static final double AGREES = 0.6;

    private final TermIndex index;
    private final Divergence words;

    Feedback(TermIndex index, Divergence words) {
        this.index = index;
        this.words = words;
    }

    private static final class Candidate {
        private double weight;
        private int texts;
    }

    /** Returns the scores for what the best texts by the given scores have in common; all 0 if they have nothing. */
    double[] scores(double[] first) {
        int[] best = Best.of(first, TEXTS);
        Map<Integer, Candidate> candidates = new HashMap<>();
        for (int text : best) {
            double share = first[text] / first[best[0]];
            double vote = share * share * share * share * share * share;
            index.termsOf(text, (term, count) -> {
                Candidate candidate = candidates.computeIfAbsent(term, key -> new Candidate());
                candidate.weight += vote * words.offered(text, count) * words.asked(term);
                candidate.texts++;
            });
        }
        List<Map.Entry<Integer, Candidate>> common = new ArrayList<>(candidates.entrySet());
        common.removeIf(entry -> entry.getValue().texts < 2);
        common.sort(Comparator.comparingDouble((Map.Entry<Integer, Candidate> entry) -> -entry.getValue().weight)
                .thenComparing(Map.Entry::getKey));
        Map<Integer, Double> asked = new TreeMap<>();
        common.stream().limit(TERMS).forEach(entry -> asked.put(entry.getKey(), entry.getValue().weight));
        double[] scores = words.scores(asked);
        double agreement = agreement(first, best);
        for (int i = 0; i < scores.length; i++) {
            scores[i] *= agreement;
        }
        return scores;
    }

    /** How little the best text stands out: from 0 to 1. */
    private static double agreement(double[] first, int[] best) {
        double last = best.length < TEXTS ? 0 : first[best[best.length - 1]] / first[best[0]];
        return Math.max(0, Math.min(1, (last - STANDS_OUT) / (AGREES - STANDS_OUT)));
    }
}
