// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

/** How often somebody wants to be told. */
public enum Frequency {
    /** Not at all. */
    NEVER,
    /** As soon as something is known, outside quiet hours. */
    IMMEDIATE,
    /** Once on each day on which alerts are welcome. */
    DAY,
    /** Once a week. */
    WEEK,
    /** On the first day of each month on which alerts are welcome. */
    MONTH
}
