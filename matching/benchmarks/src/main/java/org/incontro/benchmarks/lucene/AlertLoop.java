// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.lucene;

import org.incontro.benchmarks.task.Above;
import org.incontro.benchmarks.task.Admission;
import org.incontro.benchmarks.task.Contestant;
import org.incontro.benchmarks.task.Opportunity;

/** All above their thresholds by a loop of one's own over Lucene's postings. */
final class AlertLoop implements Contestant {

    private final String name;
    private final Documents documents;
    private final PostingsLoop loop;

    AlertLoop(String name, Documents documents) {
        this.name = name;
        this.documents = documents;
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
        int[] all = {0, documents.size()};
        return () -> {
            Above found = new Above();
            loop.score(opportunity.vector(), all, (from, to, scores) -> collect(from, to, scores, passes, found));
            return found::ranking;
        };
    }

    private void collect(int from, int to, float[] scores, Admission passes, Above found) {
        int[] thresholds = documents.thresholds();
        for (int document = from; document < to; document++) {
            float score = scores[document - from];
            if (score >= thresholds[document] && passes.test(document)) {
                found.add((int) score, documents.entries()[document]);
            }
        }
    }
}
