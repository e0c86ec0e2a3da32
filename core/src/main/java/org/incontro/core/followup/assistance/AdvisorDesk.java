// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.assistance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incontro.core.participant.Advisor;

/**
 * An advisor with what routing must know of their time. Immutable and thread-safe.
 *
 * @param advisor territory, fields and languages
 * @param mostCases how many open cases they can look after, at least 1
 * @param absences when they are away
 * @param leavesOn the first day on which they are no advisor any more, if it is known
 */
public record AdvisorDesk(Advisor advisor, int mostCases, List<Absence> absences, Optional<LocalDate> leavesOn) {

    /**
     * Days on which somebody is away.
     *
     * @param first the first day
     * @param last the last day, not before the first
     */
    public record Absence(LocalDate first, LocalDate last) {

        /** Checks the order. */
        public Absence {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException(
                        "an absence must not end before it begins, but was from %s to %s".formatted(first, last));
            }
        }
    }

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if {@code mostCases} is below 1
     */
    public AdvisorDesk {
        absences = List.copyOf(absences);
        if (mostCases < 1) {
            throw new IllegalArgumentException("mostCases must be at least 1, but was " + mostCases);
        }
    }

    /**
     * Returns the desk of somebody who is always there.
     *
     * @param advisor territory, fields and languages
     * @param mostCases how many open cases they can look after
     */
    public static AdvisorDesk of(Advisor advisor, int mostCases) {
        return new AdvisorDesk(advisor, mostCases, List.of(), Optional.empty());
    }

    /**
     * Returns this desk with one more absence.
     *
     * @param first the first day
     * @param last the last day
     */
    public AdvisorDesk away(LocalDate first, LocalDate last) {
        List<Absence> more = new ArrayList<>(absences);
        more.add(new Absence(first, last));
        return new AdvisorDesk(advisor, mostCases, more, leavesOn);
    }

    /**
     * Returns this desk with the day on which the advisor leaves.
     *
     * @param day the first day on which they are no advisor any more
     */
    public AdvisorDesk leaving(LocalDate day) {
        return new AdvisorDesk(advisor, mostCases, absences, Optional.of(day));
    }

    boolean isAway(LocalDate day) {
        return absences.stream().anyMatch(absence -> !day.isBefore(absence.first()) && !day.isAfter(absence.last()));
    }

    boolean hasLeft(LocalDate day) {
        return leavesOn.filter(first -> !day.isBefore(first)).isPresent();
    }
}
