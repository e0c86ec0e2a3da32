// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import org.incontro.core.followup.workflow.Role;
import org.incontro.core.followup.workflow.Transition;

/** The answer to a command. Implementations are immutable and thread-safe. */
public sealed interface Decision {

    /**
     * The command is accepted.
     *
     * @param step what is to be recorded
     * @param row the row of the workflow that allows it
     * @param role the role in which it is allowed
     */
    record Accepted(CaseStep step, Transition row, Role role) implements Decision {}

    /**
     * The command is not accepted, and nothing changes.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Decision {}
}
