// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.ranking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was found for one query, best first.
 *
 * @param query the query's identifier
 * @param documents identifiers of documents or candidates; of equally good ones the smaller identifier first
 * @param scores strictly decreasing as 32-bit floats, so that every tool sees this order and no other, whatever it does with ties
 */
public record RankedQuery(String query, List<String> documents, float[] scores) {

    /** Nine significant digits tell any two 32-bit floats apart. */
    private static final MathContext DIGITS = new MathContext(9);

    /**
     * Ranks by scores.
     *
     * @param query the query's identifier
     * @param identifiers what may be found
     * @param scores the score of each; those of 0 or less are left out
     * @param hits how many at most
     * @throws IllegalArgumentException if a score is infinite or NaN
     */
    static RankedQuery of(String query, List<String> identifiers, double[] scores, int hits) {
        if (scores.length != identifiers.size()) {
            throw new IllegalArgumentException("for query \"%s\" there must be %s scores, but there are %s"
                    .formatted(query, identifiers.size(), scores.length));
        }
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isFinite(scores[i])) {
                throw new IllegalArgumentException("a score must be finite, but for query \"%s\" and \"%s\" was %s"
                        .formatted(query, identifiers.get(i), scores[i]));
            }
            if (scores[i] > 0) {
                found.add(i);
            }
        }
        found.sort(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparing(identifiers::get));
        List<Integer> best = found.subList(0, Math.min(hits, found.size()));
        float[] falling = new float[best.size()];
        float last = Float.POSITIVE_INFINITY;
        for (int i = 0; i < falling.length; i++) {
            float score = (float) scores[best.get(i)];
            last = score < last ? score : Math.nextDown(last);
            falling[i] = last;
        }
        return new RankedQuery(query, best.stream().map(identifiers::get).toList(), falling);
    }

    /**
     * Returns the lines of a run.
     *
     * @param tag the run's name
     * @return a line for each hit, each ended by a line feed
     */
    public String lines(String tag) {
        StringBuilder lines = new StringBuilder(64 * scores.length);
        for (int i = 0; i < scores.length; i++) {
            lines.append(query)
                    .append(" Q0 ")
                    .append(documents.get(i))
                    .append(' ')
                    .append(i + 1)
                    .append(' ');
            lines.append(new BigDecimal(scores[i]).round(DIGITS))
                    .append(' ')
                    .append(tag)
                    .append('\n');
        }
        return lines.toString();
    }
}
