// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.lucene;

import java.io.IOException;
import java.util.function.IntPredicate;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.incontro.benchmarks.task.Above;
import org.jspecify.annotations.Nullable;

/** Collects the documents that reach their own threshold and pass a test, both looked up in arrays. For one segment. */
final class AlertCollector extends SimpleCollector {

    private final Above found = new Above();
    private final Documents documents;
    private final IntPredicate passes;
    private final ScoreMode mode;
    private final int[] thresholds;
    private @Nullable Scorable scorer;
    private float floor;

    AlertCollector(Documents documents, IntPredicate passes, ScoreMode mode) {
        this.documents = documents;
        this.passes = passes;
        this.mode = mode;
        this.thresholds = documents.thresholds();
    }

    /** Says that no threshold to come is below this. */
    void floor(int least) {
        floor = least;
    }

    @Override
    public ScoreMode scoreMode() {
        return mode;
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
        this.scorer = scorer;
        if (mode == ScoreMode.TOP_SCORES && floor > 0) {
            scorer.setMinCompetitiveScore(floor);
        }
    }

    @Override
    public void collect(int document) throws IOException {
        float score = scorer.score();
        if (score >= thresholds[document] && passes.test(document)) {
            found.add((int) score, documents.entries()[document]);
        }
    }

    Above found() {
        return found;
    }
}
