// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import org.incontro.core.problem.Problems;

/**
 * One input that was read, and how it went. Every count that is shown of it comes from here.
 *
 * @param kind what it holds
 * @param name the name of the file
 * @param records how many records it gave
 * @param repeated how many of these had an identity that had been read before, here or in an earlier input
 * @param problems what was wrong with it
 * @param attribution the key of the sentence that says whose data it is; empty for the user's own
 */
record Source(Kind kind, String name, int records, int repeated, Problems problems, String attribution) {

    /** Returns how many records it gave, of what, and how many of them were repetitions. */
    String counted(Wording wording) {
        String counted = wording.count("source." + kind, records);
        return repeated == 0 ? counted : counted + " (" + wording.count("repeated", repeated) + ")";
    }

    /** What an input can hold. */
    enum Kind {
        ORGANISATIONS,
        PARTICIPANTS,
        CALLS,
        PROFILES
    }
}
