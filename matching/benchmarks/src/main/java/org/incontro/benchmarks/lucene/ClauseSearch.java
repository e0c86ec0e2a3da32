// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.lucene;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.incontro.benchmarks.task.Best;
import org.incontro.benchmarks.task.Contestant;
import org.incontro.benchmarks.task.Opportunity;
import org.incontro.benchmarks.task.Ranking;

/**
 * The best by one call, with filters as clauses: what most people would write.
 *
 * @param countUpTo skipping starts when so many hits are counted; 1,000 is Lucene's default
 */
record ClauseSearch(String name, Documents documents, IndexSearcher searcher, int limit, int countUpTo)
        implements Contestant {

    @Override
    public boolean mayTieOtherwise() {
        return !documents.arrival();
    }

    @Override
    public Prepared prepare(Opportunity opportunity) {
        Query query = Queries.filtered(opportunity, documents.attributes());
        return () -> {
            TopDocs found = searcher.search(query, new TopScoreDocCollectorManager(limit, Math.max(limit, countUpTo)));
            return () -> ranking(found);
        };
    }

    private Ranking ranking(TopDocs found) {
        Best best = new Best(limit);
        for (ScoreDoc hit : found.scoreDocs) {
            best.add((int) hit.score, documents.entries()[hit.doc]);
        }
        return best.ranking();
    }
}
