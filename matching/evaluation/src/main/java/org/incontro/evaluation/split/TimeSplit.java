// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.split;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incontro.evaluation.trec.Judgements;

/**
 * Judgements before a day, to choose settings on, and from that day on, to report.
 *
 * <p>Splitting by chance lets a system learn from next year what happened this year; a portal cannot do that. A query
 * without a date is on neither side and is listed, never dropped silently.
 *
 * @param tuning judgements of queries before the day
 * @param test judgements of queries on the day or after it
 * @param undated judged queries without a date, in the judgements' order
 */
public record TimeSplit(Judgements tuning, Judgements test, List<String> undated) {

    /** Copies the list. */
    public TimeSplit {
        undated = List.copyOf(undated);
    }

    /**
     * Splits judgements.
     *
     * @param judgements what is right
     * @param dates the day of each query
     * @param firstTestDay first day of the test side
     * @return both sides
     */
    public static TimeSplit at(Judgements judgements, Map<String, LocalDate> dates, LocalDate firstTestDay) {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        List<String> undated = new ArrayList<>();
        for (String query : judgements.queries()) {
            LocalDate date = dates.get(query);
            if (date == null) {
                undated.add(query);
            } else if (date.isBefore(firstTestDay)) {
                before.add(query);
            } else {
                after.add(query);
            }
        }
        return new TimeSplit(judgements.only(before), judgements.only(after), undated);
    }
}
