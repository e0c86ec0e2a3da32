// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.List;
import org.incontro.core.opportunity.Opportunity;

/** Tells whose interests an opportunity concerns. {@link MatchEngine} is one; whoever plans alerts needs no more of it. */
@FunctionalInterface
public interface InterestFinder {

    /**
     * Finds all interests that an opportunity concerns.
     *
     * @param opportunity what is new
     * @param query the day, and as what readers the owners read
     * @return all of them, best first by {@link InterestHit#BEST_FIRST}
     */
    List<InterestHit> interestsFor(Opportunity opportunity, InterestQuery query);
}
