// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.workflow;

/** Which cases an advisor may see beside those that they look after. */
public enum AdvisorSight {
    /** None. */
    OWN,
    /** Those that nobody looks after. */
    UNASSIGNED,
    /** All. */
    ALL
}
