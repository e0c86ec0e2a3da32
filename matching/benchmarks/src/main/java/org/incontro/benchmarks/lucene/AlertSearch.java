// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.lucene;

import java.io.IOException;
import java.util.Arrays;
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
 * All above their thresholds by a collector of one's own. Where Lucene may skip, it is told in each part of the documents the least
 * threshold there, which in an index sorted by threshold rises from part to part.
 */
final class AlertSearch implements Contestant {

    private static final int PARTS = 16;

    private final String name;
    private final Documents documents;
    private final IndexSearcher searcher;
    private final ScoreMode mode;
    private final int[] bounds = new int[PARTS + 1];
    private final int[] floors = new int[PARTS];

    AlertSearch(String name, Documents documents, IndexSearcher searcher, ScoreMode mode) {
        this.name = name;
        this.documents = documents;
        this.searcher = searcher;
        this.mode = mode;
        for (int part = 0; part < PARTS; part++) {
            bounds[part + 1] = (int) ((long) documents.size() * (part + 1) / PARTS);
            floors[part] = Arrays.stream(documents.thresholds(), bounds[part], bounds[part + 1])
                    .min()
                    .orElse(0);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Prepared prepare(Opportunity opportunity) {
        Query query = Queries.features(opportunity.vector()).build();
        Admission passes = new Admission(documents.attributes(), opportunity.filter());
        return () -> {
            AlertCollector collector = new AlertCollector(documents, passes, mode);
            score(query, collector);
            return collector.found()::ranking;
        };
    }

    private void score(Query query, AlertCollector collector) throws IOException {
        LeafReaderContext leaf = searcher.getIndexReader().leaves().get(0);
        BulkScorer scorer =
                searcher.createWeight(searcher.rewrite(query), mode, 1).bulkScorer(leaf);
        if (scorer == null) {
            return;
        }
        LeafCollector collecting = collector.getLeafCollector(leaf);
        for (int part = 0; part < PARTS; part++) {
            collector.floor(floors[part]);
            scorer.score(collecting, null, bounds[part], bounds[part + 1]);
        }
    }
}
