// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.settings;

import java.util.stream.Collectors;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;

/** Settings that cannot be used, with everything that is wrong with them. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problems problems;

    /**
     * Makes the exception of some problems; its message has a line for each, in English.
     *
     * @param problems at least one
     */
    public SettingsException(Problems problems) {
        super(problems.stream().map((Problem problem) -> problem.message("en")).collect(Collectors.joining("\n")));
        this.problems = problems;
    }

    /** Returns everything that is wrong. */
    public Problems problems() {
        return problems;
    }
}
