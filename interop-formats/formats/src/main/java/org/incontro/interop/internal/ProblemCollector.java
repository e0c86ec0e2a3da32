// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;
import org.incontro.core.problem.Severity;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadMode;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;

/** Collects the problems of one input, and ends the reading where it must end. Confined to one thread. */
public final class ProblemCollector {

    /** Names come from the input and may have any length; a thousand problems are kept. */
    static final int LONGEST_PATH = 200;

    private final Problems problems = new Problems();
    private final ReadOptions options;

    /**
     * Makes an empty collector.
     *
     * @param options say whether reading is strict, and what the input is called
     */
    public ProblemCollector(ReadOptions options) {
        this.options = options;
    }

    /**
     * Adds a problem; a path of more than 200 characters is cut.
     *
     * @param problem what is wrong, and where
     * @throws FormatException if reading is strict and the problem is worse than a note
     */
    public void report(Problem problem) {
        Problem kept = shortened(problem);
        problems.add(kept);
        if (options.mode() == ReadMode.STRICT && kept.severity() != Severity.NOTE) {
            throw new FormatException(kept);
        }
    }

    /**
     * Adds a problem that ends the reading in any mode.
     *
     * @param problem what is wrong, and where
     * @return the exception to throw
     */
    public FormatException fatal(Problem problem) {
        Problem kept = shortened(problem);
        problems.add(kept);
        return new FormatException(kept);
    }

    /**
     * Adds the problem of a limit that was passed, which ends the reading in any mode.
     *
     * @param code names the limit
     * @param limit its value
     * @param place where it was passed
     * @return the exception to throw
     */
    public FormatException beyond(ReadProblem code, long limit, Place place) {
        return fatal(Problem.of(code, "").at(place).with("limit", limit));
    }

    /**
     * Adds the problem of a limit that was passed somewhere in the input.
     *
     * @param code names the limit
     * @param limit its value
     * @return the exception to throw
     */
    public FormatException beyond(ReadProblem code, long limit) {
        return beyond(code, limit, new Place(options.source(), 0, 0));
    }

    private static Problem shortened(Problem problem) {
        String path = problem.path();
        return path.length() <= LONGEST_PATH
                ? problem
                : new Problem(
                        problem.code(), path.substring(0, LONGEST_PATH) + "…", problem.place(), problem.arguments());
    }

    /** Returns what was met so far; it grows while reading goes on. */
    public Problems problems() {
        return problems;
    }
}
