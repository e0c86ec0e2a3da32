// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;
import org.incontro.core.problem.Severity;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadMode;
import org.incontro.interop.ReadOptions;

/** Collects the problems of one input, and ends the reading where it must end. Confined to one thread. */
public final class ProblemCollector {

    private final Problems problems = new Problems();
    private final boolean strict;

    /**
     * Makes an empty collector.
     *
     * @param options say whether reading is strict
     */
    public ProblemCollector(ReadOptions options) {
        strict = options.mode() == ReadMode.STRICT;
    }

    /**
     * Adds a problem.
     *
     * @param problem what is wrong, and where
     * @throws FormatException if reading is strict and the problem is worse than a note
     */
    public void report(Problem problem) {
        problems.add(problem);
        if (strict && problem.severity() != Severity.NOTE) {
            throw new FormatException(problem);
        }
    }

    /**
     * Adds a problem that ends the reading in any mode.
     *
     * @param problem what is wrong, and where
     * @return the exception to throw
     */
    public FormatException fatal(Problem problem) {
        problems.add(problem);
        return new FormatException(problem);
    }

    /** Returns what was met so far; it grows while reading goes on. */
    public Problems problems() {
        return problems;
    }
}
