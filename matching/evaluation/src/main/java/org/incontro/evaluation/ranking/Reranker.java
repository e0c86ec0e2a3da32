// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.incontro.evaluation.collection.Query;
import org.incontro.evaluation.trec.Hits;
import org.incontro.evaluation.trec.RankOrder;
import org.incontro.evaluation.trec.Run;
import org.incontro.evaluation.trec.ScorePrecision;

/** Puts what a run found into a matcher's order. What the matcher does not find comes last, in the run's order. */
public final class Reranker {

    private final Matcher matcher;
    private final Corpus corpus;
    private final int threads;

    /**
     * Prepares to ask.
     *
     * @param matcher the algorithm
     * @param corpus what was ranked
     * @param threads how many threads ask, at least 1
     */
    public Reranker(Matcher matcher, Corpus corpus, int threads) {
        this.matcher = matcher;
        this.corpus = corpus;
        this.threads = threads;
    }

    /**
     * Asks the queries that the run has hits for.
     *
     * @param run what was found
     * @param queries what is asked; those without hits are passed over
     * @param taker gets the hits in their new order, in the order of the queries
     */
    public void rerank(Run run, List<Query> queries, Consumer<RankedQuery> taker) {
        List<Query> answered = queries.stream()
                .filter(query -> !run.hits(query.id()).isEmpty())
                .toList();
        new Ranker(matcher, corpus, Integer.MAX_VALUE, threads)
                .rank(answered, ranked -> taker.accept(merged(run.hits(ranked.query()), ranked)));
    }

    private static RankedQuery merged(Hits hits, RankedQuery ranked) {
        Map<String, Float> found = new HashMap<>();
        for (int i = 0; i < ranked.scores().length; i++) {
            found.put(ranked.documents().get(i), ranked.scores()[i]);
        }
        List<String> identifiers = new ArrayList<>();
        RankOrder order = RankOrder.of(hits, ScorePrecision.DOUBLE);
        double[] scores = new double[hits.size()];
        for (int i = 0; i < scores.length; i++) {
            String document = hits.document(order.place(i + 1));
            identifiers.add(document);
            // Below every score of the matcher, and falling as the run does.
            scores[i] = found.containsKey(document) ? found.get(document) : Float.MIN_NORMAL / (2.0 + i);
        }
        return RankedQuery.of(ranked.query(), identifiers, scores, scores.length);
    }
}
