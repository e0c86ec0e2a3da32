// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.workflow;

/**
 * In what capacity somebody acts on a case. One actor may have several at once.
 *
 * <p>Nobody is an advisor in a case of their own: whoever is participant or owner of a case, or said that it is a conflict of
 * interest for them, acts on it as neither advisor nor coordinator.
 */
public enum Role implements Word {
    /** Who expressed the interest, or speaks for the organisation that did. */
    PARTICIPANT,
    /** Whose opportunity it is. */
    OWNER,
    /** The advisor who looks after the case. */
    ADVISOR_IN_CHARGE,
    /** An advisor who does not look after the case, and may see it. */
    ADVISOR,
    /** Who stands above the advisors. */
    COORDINATOR,
    /** Nobody: time has passed. */
    CLOCK;

    @Override
    public String group() {
        return "role";
    }
}
