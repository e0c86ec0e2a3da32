// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.linked;

import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;
import org.incontro.core.problem.Severity;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadMode;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;

/** What was told of one input, and the end of it where it must end. Confined to one thread. */
final class Told {

    /** Names come from the input and may have any length. */
    private static final int LONGEST = 200;

    private final Problems problems = new Problems();
    private final ReadOptions options;

    Told(ReadOptions options) {
        this.options = options;
    }

    Problems problems() {
        return problems;
    }

    ReadLimits limits() {
        return options.limits();
    }

    /** Adds a problem; ends strict reading if it is more than a note. */
    void report(Problem problem) {
        Problem kept = shortened(problem);
        problems.add(kept);
        if (options.mode() == ReadMode.STRICT && kept.severity() != Severity.NOTE) {
            throw new FormatException(kept);
        }
    }

    /** Adds a problem that ends the reading in any mode. */
    FormatException fatal(Problem problem) {
        Problem kept = shortened(problem);
        problems.add(kept);
        return new FormatException(kept);
    }

    /** Adds the problem of a limit that was passed. */
    FormatException beyond(ReadProblem code, long limit, Place place) {
        return fatal(Problem.of(code, "").at(place).with("limit", limit));
    }

    private static Problem shortened(Problem problem) {
        return new Problem(problem.code(), shown(problem.path()), problem.place(), problem.arguments());
    }

    /** Returns a name as it may stand in a message. */
    static String shown(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…";
    }
}
