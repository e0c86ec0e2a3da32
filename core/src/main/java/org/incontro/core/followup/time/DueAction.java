// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.time;

import java.time.Instant;
import org.incontro.core.followup.cases.CaseCommand;
import org.incontro.core.followup.cases.CaseStep;

/**
 * Something that time asks for.
 *
 * @param command what is to be done, by the clock; it carries the mark
 * @param mark what makes it this action of this stay in this state and no other; recorded in the history, so that it is never done
 *     again
 * @param dueAt since when
 */
public record DueAction(CaseCommand command, String mark, Instant dueAt) {

    static DueAction of(CaseCommand command, String mark, Instant dueAt) {
        return new DueAction(command.noting(CaseStep.CLOCK, mark), mark, dueAt);
    }
}
