// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.problem;

/** How much a problem costs. */
public enum Severity {
    /** Something was repaired or looks unusual; nothing is lost. */
    NOTE,
    /** A value could not be used and is kept aside or left out; the rest of the record is there. */
    WARNING,
    /** The whole record could not be used. */
    ERROR
}
