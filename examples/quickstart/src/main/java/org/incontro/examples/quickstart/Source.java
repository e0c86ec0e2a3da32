// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import org.incontro.core.problem.Problems;

/**
 * One input that was read, and how it went.
 *
 * @param kind what it holds
 * @param name the name of the file
 * @param records how many records it gave
 * @param problems what was wrong with it
 * @param attribution the key of the sentence that says whose data it is; empty for the user's own
 */
record Source(Kind kind, String name, int records, Problems problems, String attribution) {

    /** What an input can hold. */
    enum Kind {
        ORGANISATIONS,
        PARTICIPANTS,
        CALLS,
        PROFILES
    }
}
