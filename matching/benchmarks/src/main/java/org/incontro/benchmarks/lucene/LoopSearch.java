// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.lucene;

import org.incontro.benchmarks.task.Admission;
import org.incontro.benchmarks.task.Best;
import org.incontro.benchmarks.task.Contestant;
import org.incontro.benchmarks.task.Opportunity;

/** The best by a loop of one's own over Lucene's postings. */
final class LoopSearch implements Contestant {

    private final String name;
    private final Documents documents;
    private final int limit;
    private final boolean byRange;
    private final PostingsLoop loop;

    /**
     * Prepares.
     *
     * @param byRange whether only ranges of documents are scored in which some pass; for a sorted index
     */
    LoopSearch(String name, Documents documents, int limit, boolean byRange) {
        this.name = name;
        this.documents = documents;
        this.limit = limit;
        this.byRange = byRange;
        this.loop = new PostingsLoop(documents.leaf());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean leavesSearchAside() {
        return true;
    }

    @Override
    public Prepared prepare(Opportunity opportunity) {
        Admission passes = new Admission(documents.attributes(), opportunity.filter());
        return () -> {
            int[] ranges = byRange ? documents.ranges(passes) : new int[] {0, documents.size()};
            Best best = new Best(limit);
            loop.score(opportunity.vector(), ranges, (from, to, scores) -> collect(from, to, scores, passes, best));
            return best::ranking;
        };
    }

    private void collect(int from, int to, float[] scores, Admission passes, Best best) {
        float floor = best.floor();
        for (int document = from; document < to; document++) {
            float score = scores[document - from];
            if (score >= floor && passes.test(document)) {
                int entry = documents.entries()[document];
                if (best.admits((int) score, entry)) {
                    best.add((int) score, entry);
                    floor = best.floor();
                }
            }
        }
    }
}
