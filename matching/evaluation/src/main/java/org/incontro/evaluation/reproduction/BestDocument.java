// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.reproduction;

import java.util.function.Function;
import org.incontro.evaluation.collection.Query;
import org.incontro.evaluation.ranking.CandidateMatcher;
import org.incontro.evaluation.ranking.Corpus;
import org.incontro.evaluation.ranking.Matcher;

/** Ranks candidates by their best document, unless the matcher has an own way. */
final class BestDocument implements CandidateMatcher {

    private final Matcher matcher;

    BestDocument(Matcher matcher) {
        this.matcher = matcher;
    }

    @Override
    public String name() {
        return matcher.name();
    }

    @Override
    public Function<Query, double[]> prepare(Corpus corpus) {
        return matcher.prepare(corpus);
    }

    @Override
    public Function<Query, double[]> prepareCandidates(Corpus corpus) {
        if (matcher instanceof CandidateMatcher own) {
            return own.prepareCandidates(corpus);
        }
        Function<Query, double[]> scores = matcher.prepare(corpus);
        int[] owners = corpus.owners();
        int count = corpus.candidates().size();
        return query -> {
            double[] ofDocuments = scores.apply(query);
            double[] best = new double[count];
            for (int i = 0; i < ofDocuments.length; i++) {
                best[owners[i]] = Math.max(best[owners[i]], ofDocuments[i]);
            }
            return best;
        };
    }
}
