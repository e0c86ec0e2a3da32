// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incontro.core.opportunity.Call;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.value.PartialDate;

/**
 * A last day of an opportunity.
 *
 * @param what what must be done by then
 * @param number counts those of a kind, from 1; a day that is moved keeps its number unless it passes another
 * @param date as precise as it is known
 */
record Deadline(What what, int number, PartialDate date) {

    /** What must be done by a last day. */
    enum What {
        ANSWERS,
        PROPOSALS,
        PUBLICATION
    }

    /** Returns all last days of an opportunity. */
    static List<Deadline> of(Opportunity opportunity) {
        List<Deadline> all = new ArrayList<>();
        add(all, What.ANSWERS, opportunity.publication().answersUntil());
        List<PartialDate> proposals = opportunity.details() instanceof Call call
                ? call.deadlines()
                : opportunity.details().deadline().stream().toList();
        for (int i = 0; i < proposals.size(); i++) {
            all.add(new Deadline(What.PROPOSALS, i + 1, proposals.get(i)));
        }
        add(all, What.PUBLICATION, opportunity.publication().expiresOn());
        return all;
    }

    private static void add(List<Deadline> all, What what, Optional<PartialDate> date) {
        date.ifPresent(day -> all.add(new Deadline(what, 1, day)));
    }
}
