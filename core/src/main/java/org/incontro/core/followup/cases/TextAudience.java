// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

/** Who, of those who may see a case, may see one of its fields. */
public enum TextAudience {
    /** Advisors who may see the case, and coordinators. */
    STAFF,
    /** The participant, and staff. */
    PARTICIPANT,
    /** The owner of the opportunity, and staff. */
    OWNER,
    /** Both sides, and staff. */
    BOTH_SIDES
}
