// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.settings;

import java.util.stream.Collectors;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Settings that cannot be used, with everything that is wrong with them. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Null in an exception that came out of a stream: the message is all that travels. */
    private final transient @Nullable Problems problems;

    /**
     * Makes the exception of some problems; its message has a line for each, in English.
     *
     * @param problems at least one
     */
    public SettingsException(Problems problems) {
        super(problems.stream().map((Problem problem) -> problem.message("en")).collect(Collectors.joining("\n")));
        this.problems = problems;
    }

    /** Returns everything that is wrong; nothing in an exception that was serialised, whose message still names all. */
    public Problems problems() {
        return problems == null ? new Problems() : problems;
    }
}
