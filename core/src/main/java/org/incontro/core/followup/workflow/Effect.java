// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.workflow;

/** What an accepted command changes beside the state. */
public enum Effect implements Word {
    /** Nothing. */
    NONE,
    /** Whoever acts is now in charge. */
    TAKE_CHARGE,
    /** The advisor whom the command names is now in charge. */
    ASSIGN,
    /** Nobody is in charge any more. */
    RELEASE,
    /** Whoever acts has a conflict of interest: they are no longer in charge, and can never be again. */
    STEP_ASIDE;

    @Override
    public String group() {
        return "effect";
    }
}
