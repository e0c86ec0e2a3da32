// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;
import org.incontro.matching.Matches;
import org.incontro.matching.Refusal;

/**
 * What the engine found.
 *
 * @param today the day for which it was asked
 * @param partners partners for opportunities
 * @param openings opportunities for participants
 * @param model the version of the weights
 */
record Findings(LocalDate today, List<Partners> partners, List<Openings> openings, String model) {

    /**
     * Partners for an opportunity.
     *
     * @param opportunity what they are for
     * @param day the day for which they were sought: today, or the last day on which it was open
     * @param refusal why it takes nobody today, if it does not
     * @param matches who they are
     * @param refused how many who have something in common with it were refused, by the first reason
     */
    record Partners(
            Opportunity opportunity,
            LocalDate day,
            Optional<Refusal> refusal,
            Matches matches,
            Map<Refusal, Integer> refused) {}

    /**
     * Opportunities for a participant.
     *
     * @param participant whom they are for
     * @param matches what they are
     * @param refused how many that have something in common with it were refused, by the first reason
     */
    record Openings(Participant participant, Matches matches, Map<Refusal, Integer> refused) {}
}
