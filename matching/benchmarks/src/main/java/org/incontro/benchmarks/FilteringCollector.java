// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Keeps the best documents that pass a test, and asks the test only of those that score high enough. */
final class FilteringCollector extends SimpleCollector {

    private record Scored(int document, float score) {}

    private static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::document);

    private final PriorityQueue<Scored> worstOnTop = new PriorityQueue<>(BEST_FIRST.reversed());
    private final int limit;
    private final IntPredicate passes;
    private final ScoreMode mode;
    private @Nullable Scorable scorer;
    private int base;
    private float threshold;

    /**
     * Returns what asks one collector in one search by one thread.
     *
     * @param limit how many documents at most
     * @param passes the test, by document number
     * @param mode {@link ScoreMode#TOP_SCORES} to let Lucene skip what scores too low, {@link ScoreMode#COMPLETE} to have it
     *     score everything, which saves the care that skipping takes
     */
    static CollectorManager<FilteringCollector, Ranking> asked(int limit, IntPredicate passes, ScoreMode mode) {
        return new CollectorManager<>() {
            @Override
            public FilteringCollector newCollector() {
                return new FilteringCollector(limit, passes, mode);
            }

            @Override
            public Ranking reduce(Collection<FilteringCollector> collectors) {
                return collectors.iterator().next().ranking();
            }
        };
    }

    private FilteringCollector(int limit, IntPredicate passes, ScoreMode mode) {
        this.limit = limit;
        this.passes = passes;
        this.mode = mode;
    }

    @Override
    public ScoreMode scoreMode() {
        return mode;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
        base = context.docBase;
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
        this.scorer = scorer;
        raise();
    }

    @Override
    public void collect(int document) throws IOException {
        float score = scorer.score();
        // Documents come in ascending order, so one that ties with the worst ranks behind it.
        if (score <= threshold || !passes.test(base + document)) {
            return;
        }
        worstOnTop.add(new Scored(base + document, score));
        if (worstOnTop.size() > limit) {
            worstOnTop.remove();
        }
        if (worstOnTop.size() == limit) {
            threshold = worstOnTop.element().score();
            raise();
        }
    }

    private void raise() throws IOException {
        if (mode == ScoreMode.TOP_SCORES && threshold > 0) {
            scorer.setMinCompetitiveScore(Math.nextUp(threshold));
        }
    }

    Ranking ranking() {
        List<Scored> best = worstOnTop.stream().sorted(BEST_FIRST).toList();
        return new Ranking(
                best.stream().map(Scored::document).toList(),
                best.stream().map(scored -> (int) scored.score()).toList());
    }
}
