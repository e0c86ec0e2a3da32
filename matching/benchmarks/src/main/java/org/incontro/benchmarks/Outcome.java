// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.util.Comparator;
import java.util.List;

/**
 * How one race ended.
 *
 * @param key its name for machines
 * @param title its name for people
 * @param queries how many queries there were
 * @param share the mean share of entries that a filter let pass
 * @param figures own first, then Lucene as a user writes it in arrival order, then on a sorted index, then the fastest others
 */
record Outcome(String key, String title, int queries, double share, List<Figures> figures) {

    Figures own() {
        return figures.get(0);
    }

    /** Returns the fastest of Lucene's. */
    Figures best() {
        return best(true);
    }

    /** Returns the fastest of Lucene's that searches with Lucene's own scorers. */
    Figures bestScorer() {
        return best(false);
    }

    private Figures best(boolean withLoops) {
        return figures.stream()
                .skip(1)
                .filter(one -> withLoops || !one.leavesSearchAside())
                .min(Comparator.comparingDouble(Figures::cpu))
                .orElseThrow();
    }

    /** Returns how many times as long as our own another took. */
    double times(Figures other) {
        return other.cpu() / own().cpu();
    }

    double timesDefault() {
        return times(figures.get(1));
    }

    double timesSorted() {
        return times(figures.get(2));
    }

    double timesBest() {
        return times(best());
    }

    double timesBestScorer() {
        return times(bestScorer());
    }
}
