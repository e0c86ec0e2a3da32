// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.measure;

import org.incontro.evaluation.trec.Hits;
import org.incontro.evaluation.trec.JudgedDocuments;
import org.incontro.evaluation.trec.RankOrder;

/** Equal scores of one ranking, and whether it matters which of their documents comes first. */
final class Ties {

    private final RankOrder order;
    private final Hits hits;
    private final JudgedDocuments judged;

    Ties(RankOrder order, Hits hits, JudgedDocuments judged) {
        this.order = order;
        this.hits = hits;
        this.judged = judged;
    }

    /** Tells whether a tie lies across a cut-off and holds documents of different grades. */
    boolean matterAt(int cut) {
        if (!order.isTiedWithNext(cut)) {
            return false;
        }
        int first = cut;
        while (first > 1 && order.isTiedWithNext(first - 1)) {
            first--;
        }
        int grade = gradeAt(first);
        for (int rank = first; order.isTiedWithNext(rank); rank++) {
            if (gradeAt(rank + 1) != grade) {
                return true;
            }
        }
        return false;
    }

    private int gradeAt(int rank) {
        return Math.max(0, judged.grade(hits, order.place(rank), 0));
    }
}
