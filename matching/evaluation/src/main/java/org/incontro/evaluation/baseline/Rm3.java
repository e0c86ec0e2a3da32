// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.baseline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.incontro.matching.ranking.TermIndex;

/**
 * Relevance feedback RM3 with the parameters that Anserini publishes: 10 documents, 10 terms, half the weight to the query, terms in more
 * than a tenth of all documents left out. Abdul-Jaleel and others, "UMass at TREC 2004".
 */
final class Rm3 {

    private static final int DOCUMENTS = 10;
    private static final int TERMS = 10;
    private static final double ORIGINAL = 0.5;
    private static final double MOST_COMMON = 0.1;

    private final TermIndex index;

    Rm3(TermIndex index) {
        this.index = index;
    }

    /** Returns the weighted terms to ask for after a first search. */
    Map<Integer, Double> expanded(Map<Integer, Double> asked, double[] scores) {
        List<Integer> best = IntStream.range(0, scores.length)
                .filter(i -> scores[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .limit(DOCUMENTS)
                .toList();
        Map<Integer, Double> model = new HashMap<>();
        for (int text : best) {
            Map<Integer, Integer> terms = new LinkedHashMap<>();
            index.termsOf(text, (term, count) -> {
                if (index.frequency(term) <= MOST_COMMON * index.filled()) {
                    terms.put(term, count);
                }
            });
            double sum = terms.values().stream().mapToInt(Integer::intValue).sum();
            terms.forEach((term, count) -> model.merge(term, scores[text] * count / sum, Double::sum));
        }
        Map<Integer, Double> expanded = new LinkedHashMap<>();
        mix(asked, ORIGINAL, expanded);
        mix(strongest(model), 1 - ORIGINAL, expanded);
        return expanded;
    }

    private static Map<Integer, Double> strongest(Map<Integer, Double> model) {
        List<Map.Entry<Integer, Double>> terms = new ArrayList<>(model.entrySet());
        terms.sort(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        Map<Integer, Double> strongest = new LinkedHashMap<>();
        terms.stream().limit(TERMS).forEach(term -> strongest.put(term.getKey(), term.getValue()));
        return strongest;
    }

    private static void mix(Map<Integer, Double> terms, double share, Map<Integer, Double> into) {
        double sum = terms.values().stream().mapToDouble(Double::doubleValue).sum();
        terms.forEach((term, weight) -> into.merge(term, share * weight / sum, Double::sum));
    }
}
