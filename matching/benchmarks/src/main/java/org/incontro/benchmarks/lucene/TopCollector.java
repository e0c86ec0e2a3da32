// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.lucene;

import java.io.IOException;
import java.util.function.IntPredicate;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.incontro.benchmarks.task.Best;
import org.jspecify.annotations.Nullable;

/** Keeps the best documents that pass a test, and asks the test only of those that score high enough. For one segment. */
final class TopCollector extends SimpleCollector {

    private final Best best;
    private final Documents documents;
    private final IntPredicate passes;
    private final ScoreMode mode;
    private @Nullable Scorable scorer;
    private float floor = 1;

    /**
     * Starts.
     *
     * @param passes the test, by document
     * @param mode {@link ScoreMode#TOP_SCORES} to let Lucene skip what scores too low, {@link ScoreMode#COMPLETE} to have it
     *     score everything, which saves the care that skipping takes
     */
    TopCollector(int limit, Documents documents, IntPredicate passes, ScoreMode mode) {
        this.best = new Best(limit);
        this.documents = documents;
        this.passes = passes;
        this.mode = mode;
    }

    @Override
    public ScoreMode scoreMode() {
        return mode;
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
        this.scorer = scorer;
        raise();
    }

    @Override
    public void collect(int document) throws IOException {
        float score = scorer.score();
        if (score < floor || !passes.test(document)) {
            return;
        }
        int entry = documents.entries()[document];
        if (best.admits((int) score, entry)) {
            best.add((int) score, entry);
            // Where documents come in the order of entries, one that ties with the worst ranks behind it.
            floor = documents.arrival() && best.floor() > 1 ? best.floor() + 1 : best.floor();
            raise();
        }
    }

    private void raise() throws IOException {
        if (mode == ScoreMode.TOP_SCORES && floor > 1) {
            scorer.setMinCompetitiveScore(floor);
        }
    }

    Best best() {
        return best;
    }
}
