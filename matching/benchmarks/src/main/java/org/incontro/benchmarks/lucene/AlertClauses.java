// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.incontro.benchmarks.task.Above;
import org.incontro.benchmarks.task.Contestant;
import org.incontro.benchmarks.task.Opportunity;
import org.jspecify.annotations.Nullable;

/** All above their thresholds with filters as clauses and thresholds as document values: what a user writes. */
record AlertClauses(Documents documents, IndexSearcher searcher) implements Contestant {

    @Override
    public String name() {
        return "filter clauses, thresholds from document values";
    }

    @Override
    public Prepared prepare(Opportunity opportunity) {
        Query query = Queries.filtered(opportunity, documents.attributes());
        return () -> searcher.search(query, new CollectorManager<Collecting, Above>() {
            @Override
            public Collecting newCollector() {
                return new Collecting(documents.entries());
            }

            @Override
            public Above reduce(Collection<Collecting> all) {
                return all.iterator().next().found;
            }
        })::ranking;
    }

    private static final class Collecting extends SimpleCollector {

        private final int[] entries;
        private final Above found = new Above();
        private @Nullable NumericDocValues thresholds;
        private @Nullable Scorable scorer;

        Collecting(int[] entries) {
            this.entries = entries;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            thresholds = context.reader().getNumericDocValues(LuceneIndex.THRESHOLD);
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int document) throws IOException {
            float score = scorer.score();
            if (thresholds.advanceExact(document) && score >= thresholds.longValue()) {
                found.add((int) score, entries[document]);
            }
        }
    }
}
