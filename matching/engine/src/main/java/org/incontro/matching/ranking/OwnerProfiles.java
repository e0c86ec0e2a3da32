// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Scores owners by all their texts taken as one; from 0 to 1. Immutable and thread-safe. */
final class OwnerProfiles {

    /*
     * BM25 (Robertson and Zaragoza, 2009) with nearly no normalisation by length, for an owner's length is how much it has done; divided
     * by what a query could reach.
     */
    private static final double K1 = 1.2;

    private static final double B = 0.1;

    private final TermIndex index;
    private final int[] owners;
    private final int count;
    private final double[] norms;
    private final int[] frequencies;

    OwnerProfiles(TermIndex index, int[] owners, int count) {
        this.index = index;
        this.owners = owners;
        this.count = count;
        double[] lengths = new double[count];
        for (int text = 0; text < owners.length; text++) {
            lengths[owners[text]] += index.length(text);
        }
        double mean = Math.max(1, (double) index.totalLength() / Math.max(1, count));
        norms = new double[count];
        for (int owner = 0; owner < count; owner++) {
            norms[owner] = K1 * (1 - B + B * lengths[owner] / mean);
        }
        frequencies = new int[index.terms()];
        for (int term = 0; term < frequencies.length; term++) {
            frequencies[term] = occurrences(term).size();
        }
    }

    private Map<Integer, Integer> occurrences(int term) {
        Map<Integer, Integer> occurrences = new HashMap<>();
        index.textsOf(term, (text, times) -> occurrences.merge(owners[text], times, Integer::sum));
        return occurrences;
    }

    double[] scores(List<String> words) {
        double[] scores = new double[count];
        double most = 0;
        for (Map.Entry<String, Double> entry : QueryTerms.of(words).counts().entrySet()) {
            OptionalInt term = index.number(entry.getKey());
            int frequency = term.isPresent() ? frequencies[term.getAsInt()] : 0;
            double asked = entry.getValue() * StrictMath.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
            most += asked;
            if (term.isPresent()) {
                occurrences(term.getAsInt())
                        .forEach((owner, times) -> scores[owner] += asked * times / (times + norms[owner]));
            }
        }
        for (int owner = 0; owner < count; owner++) {
            scores[owner] = scores[owner] > 0 ? scores[owner] / most : 0;
        }
        return scores;
    }
}
