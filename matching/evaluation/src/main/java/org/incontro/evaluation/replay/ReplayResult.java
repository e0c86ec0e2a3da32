// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.replay;

import java.util.List;
import org.incontro.evaluation.significance.Interval;
import org.incontro.evaluation.trec.Judgements;
import org.incontro.evaluation.trec.Run;

/**
 * What a matcher would have made of what was shown.
 *
 * @param matcher its name
 * @param counts what was looked at
 * @param rows the measures of what was shown, in its order and in the matcher's
 * @param beyond what the matcher finds in the whole collection
 * @param shown the lists as they were shown, a query for each list
 * @param replayed the same items in the matcher's order
 * @param judgements the answers, as grades
 */
public record ReplayResult(
        String matcher, Counts counts, List<Row> rows, Beyond beyond, Run shown, Run replayed, Judgements judgements) {

    /** Copies the list. */
    public ReplayResult {
        rows = List.copyOf(rows);
    }

    /**
     * What was looked at, and what was not.
     *
     * @param showings lists with an answer, of which the measures are
     * @param queries different queries of these
     * @param items what they showed
     * @param answered how many of these items were answered
     * @param unanswered lists without an answer: no order of theirs is better than another
     * @param unknownQueries lists whose query is not among the queries; passed over
     * @param unknownItems items that the collection does not hold; they come last
     */
    public record Counts(
            int showings, int queries, int items, int answered, int unanswered, int unknownQueries, int unknownItems) {}

    /**
     * One measure; means over queries, of which each is the mean of its lists.
     *
     * @param measure its name
     * @param shown of the order that was shown
     * @param replayed of the matcher's order
     * @param interval of the change, 95 %, over queries
     * @param p by flipping signs, over queries
     */
    public record Row(String measure, double shown, double replayed, Interval interval, double p) {}

    /**
     * The matcher's ranking of everything, where the log knows something of it.
     *
     * @param answeredInTen share of what was answered that is among the first 10, from 0 to 1; mean over queries
     * @param answeredInHundred the same among the first 100
     * @param shownInTen share of the first 10 that was ever shown for the query, from 0 to 1: of the others the log knows nothing
     */
    public record Beyond(double answeredInTen, double answeredInHundred, double shownInTen) {}
}
