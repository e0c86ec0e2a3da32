// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import org.incontro.core.problem.Problem;

/** An input that cannot be read on, passed a limit, or has a fault where reading is strict. */
public final class FormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /**
     * Makes the exception of a problem; its message is the problem's English one.
     *
     * @param problem what is wrong, and where
     */
    public FormatException(Problem problem) {
        super(problem.message("en"));
        this.problem = problem;
    }

    /**
     * Makes the exception of a problem that another one showed.
     *
     * @param problem what is wrong, and where
     * @param cause the other one
     */
    public FormatException(Problem problem, Throwable cause) {
        super(problem.message("en"), cause);
        this.problem = problem;
    }

    /** Returns what is wrong, and where. */
    public Problem problem() {
        return problem;
    }
}
