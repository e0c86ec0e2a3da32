// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import java.util.Map;
import org.incontro.matching.MatchObserver;
import org.incontro.matching.Refusal;
import org.incontro.matching.SearchReport;

/**
 * Remembers whom the last search refused, and why. Where a search finds nobody, these are all who have something in common;
 * where it finds some, they are no more than those that the index asked about. Confined to the thread that searches.
 */
final class Refusals implements MatchObserver {

    private Map<Refusal, Integer> last = Map.of();

    @Override
    public void searched(SearchReport report) {
        last = report.refused();
    }

    /** Returns how many the last search refused by each reason, in the order of the reasons. */
    Map<Refusal, Integer> last() {
        return last;
    }
}
