// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import org.incontro.core.problem.Problem;

/** Ends the reading of a source that goes beyond a limit; loaders turn it into a problem. */
final class LimitException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String limit;
    private final long maximum;

    LimitException(String limit, long maximum) {
        super("%s must be at most %s, but is more".formatted(limit, maximum));
        this.limit = limit;
        this.maximum = maximum;
    }

    Problem problem() {
        return Problem.of(VocabularyProblem.LIMIT_EXCEEDED, "")
                .with("limit", limit)
                .with("maximum", maximum);
    }
}
