// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;
import org.incontro.core.problem.Severity;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadMode;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;

/** The problems of one feed: collected, or thrown where reading is strict. */
final class Faults {

    private final ReadOptions options;
    private final Problems problems = new Problems();

    Faults(ReadOptions options) {
        this.options = options;
    }

    Problems problems() {
        return problems;
    }

    void report(Problem problem) {
        problems.add(problem);
        if (options.mode() == ReadMode.STRICT && problem.severity() != Severity.NOTE) {
            throw new FormatException(problem);
        }
    }

    /** Returns the exception of a limit that was passed. */
    FormatException beyond(ReadProblem limit, long value, String path, Place place) {
        return end(Problem.of(limit, path).at(place).with("limit", value));
    }

    /** Returns the exception of an input that breaks off or breaks the rules of its syntax. */
    FormatException malformed(String syntax, Place place) {
        return end(Problem.of(ReadProblem.MALFORMED, "").at(place).with("reason", syntax));
    }

    /** Returns the exception of a problem beyond which nothing can be read. */
    FormatException end(Problem problem) {
        problems.add(problem);
        return new FormatException(problem);
    }
}
