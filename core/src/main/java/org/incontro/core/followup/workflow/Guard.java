// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.workflow;

/** What must be true, beside state and role, before a command is accepted. */
public enum Guard implements Word {
    /** Nobody is in charge, or whoever acts is. */
    FREE_OR_OWN,
    /** The command says why. */
    REASON_GIVEN,
    /** The command has a text. */
    MESSAGE_GIVEN,
    /** The command names an advisor, and not the one who is in charge already nor one with a conflict of interest. */
    ADVISOR_NAMED,
    /** The participant agreed that the other side learns who they are. */
    CONTACT_SHARING,
    /** Whoever acts is not the one who handed it in. */
    FOUR_EYES,
    /** Every criterion of the review is answered, and well enough. */
    CHECKLIST_PASSED,
    /** The opportunity keeps to the limits of its fields. */
    FIELDS_VALID,
    /** The term may be prolonged today, and was not prolonged before. */
    RENEWABLE;

    @Override
    public String group() {
        return "guard";
    }
}
