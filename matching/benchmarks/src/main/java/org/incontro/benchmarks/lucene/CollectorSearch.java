// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.incontro.benchmarks.task.Admission;
import org.incontro.benchmarks.task.Contestant;
import org.incontro.benchmarks.task.Opportunity;

/**
 * The best by a collector of one's own that looks filters up in arrays.
 *
 * @param byRange whether only ranges of documents are scored in which some pass; for a sorted index
 */
record CollectorSearch(
        String name, Documents documents, IndexSearcher searcher, int limit, ScoreMode mode, boolean byRange)
        implements Contestant {

    @Override
    public Prepared prepare(Opportunity opportunity) throws IOException {
        Query query = Queries.features(opportunity.vector()).build();
        Admission passes = new Admission(documents.attributes(), opportunity.filter());
        return () -> {
            int[] ranges = byRange ? documents.ranges(passes) : new int[] {0, documents.size()};
            TopCollector collector = new TopCollector(limit, documents, passes, mode);
            score(query, collector, ranges);
            return collector.best()::ranking;
        };
    }

    private void score(Query query, TopCollector collector, int[] ranges) throws IOException {
        LeafReaderContext leaf = searcher.getIndexReader().leaves().get(0);
        BulkScorer scorer =
                searcher.createWeight(searcher.rewrite(query), mode, 1).bulkScorer(leaf);
        if (scorer == null) {
            return;
        }
        LeafCollector collecting = collector.getLeafCollector(leaf);
        for (int i = 0; i < ranges.length; i += 2) {
            scorer.score(collecting, null, ranges[i], ranges[i + 1]);
        }
    }
}
