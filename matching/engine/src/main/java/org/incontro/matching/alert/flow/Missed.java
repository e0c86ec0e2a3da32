// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

/** What a new or changed interest hears of opportunities that came before it. */
public enum Missed {
    /** Those that are still open are told as if they came now. */
    TELL,
    /** Nothing: it hears of what comes from now on. */
    SKIP
}
