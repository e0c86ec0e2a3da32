// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.ranking;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.incontro.evaluation.collection.Query;
import org.incontro.matching.ranking.TextRanking;

/** What a matcher's scores are made of. Immutable and thread-safe. */
public final class Features {

    private final Function<Query, Map<String, double[]>> values;

    private Features(Function<Query, Map<String, double[]>> values) {
        this.values = values;
    }

    /**
     * Prepares the features of a matcher: for the library's own what each leg adds, for any other the score alone.
     *
     * @param matcher the matcher
     * @param corpus what is ranked: documents without candidates, and not restricted by dates
     * @throws NotApplicableException if candidates are ranked, whose scores are not sums of their documents' features
     */
    public static Features of(Matcher matcher, Corpus corpus) {
        if (!corpus.candidates().isEmpty()) {
            throw new NotApplicableException(
                    "features are of documents, and here candidates are ranked by their documents."
                            + " Maybe take the candidate field out of the documents.");
        }
        if (matcher instanceof DefaultMatcher own) {
            TextRanking ranking = own.ranking(corpus);
            return new Features(query -> {
                Map<String, double[]> named = new LinkedHashMap<>();
                ranking.parts(corpus.queryLanguage(), query.text()).forEach((leg, part) -> named.put(leg.key(), part));
                return named;
            });
        }
        Function<Query, double[]> scores = matcher.prepare(corpus);
        return new Features(query -> Map.of("score", scores.apply(query)));
    }

    /**
     * Returns the features of all documents for a query.
     *
     * @param query what is asked
     * @return by name, in order, the value of each document, in the order of the corpus; values of a document sum to its score
     */
    public Map<String, double[]> of(Query query) {
        return values.apply(query);
    }
}
