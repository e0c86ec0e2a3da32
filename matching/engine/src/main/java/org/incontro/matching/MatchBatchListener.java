// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import org.incontro.core.opportunity.Opportunity;

/** Takes the results of many searches, one after another, in the thread that asked for them. */
@FunctionalInterface
public interface MatchBatchListener {

    /**
     * Partners have been sought for an opportunity. Opportunities are reported in their order.
     *
     * @param number the number of the opportunity, from 0
     * @param opportunity what partners were sought for
     * @param matches what a single search finds
     */
    void found(long number, Opportunity opportunity, Matches matches);

    /**
     * Some more opportunities have been answered and reported.
     *
     * @param done how many so far
     */
    default void progressed(long done) {}
}
