// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

import java.util.Optional;
import org.incontro.core.value.PartialDate;

/**
 * The programme and call that a research proposal is for. Immutable and thread-safe.
 *
 * @param framework the framework programme, such as {@code Horizon Europe}; may be empty
 * @param programme may be empty
 * @param subprogramme may be empty
 * @param fundingScheme may be empty
 * @param evaluationScheme how proposals are handed in and evaluated; may be empty
 * @param callTitle title and identifier of the call; may be empty
 * @param callWebsite may be empty
 * @param callDeadline the call's last day, if known
 * @param projectName title and acronym of the proposed project; may be empty
 * @param projectWebsite may be empty
 * @param durationWeeks how long the project is to last; empty where unknown
 * @param durationText the duration as its source writes it; may be empty
 * @param budget as its source writes it; may be empty
 * @param coordinatorRequired whether a coordinator is still sought, if said
 */
public record ResearchProgramme(
        String framework,
        String programme,
        String subprogramme,
        String fundingScheme,
        String evaluationScheme,
        String callTitle,
        String callWebsite,
        Optional<PartialDate> callDeadline,
        String projectName,
        String projectWebsite,
        Optional<Integer> durationWeeks,
        String durationText,
        String budget,
        Optional<Boolean> coordinatorRequired) {

    /**
     * Checks the duration.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public ResearchProgramme {
        durationWeeks.ifPresent(weeks -> {
            if (weeks < 1) {
                throw new IllegalArgumentException("durationWeeks must be at least 1, but was " + weeks);
            }
        });
    }

    /** Returns the same programme without the days that may be moved. */
    ResearchProgramme withoutDeadlines() {
        return new ResearchProgramme(
                framework,
                programme,
                subprogramme,
                fundingScheme,
                evaluationScheme,
                callTitle,
                callWebsite,
                Optional.empty(),
                projectName,
                projectWebsite,
                durationWeeks,
                durationText,
                budget,
                coordinatorRequired);
    }
}
