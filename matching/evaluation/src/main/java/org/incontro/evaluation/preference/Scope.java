// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.preference;

/** Which preferences count. */
enum Scope {
    /** All; one of which neither document was found is not fulfilled. */
    ALL,
    /** Those of which at least one document was found. */
    ONE_FOUND,
    /** Those of which both documents were found. */
    BOTH_FOUND
}
