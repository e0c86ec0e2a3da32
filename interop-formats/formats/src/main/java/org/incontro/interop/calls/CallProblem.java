// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.calls;

import org.incontro.core.problem.ProblemCode;
import org.incontro.core.problem.Severity;
import org.incontro.core.value.MessageTemplates;

/** What can be unusual about topics, beside what {@link org.incontro.interop.ReadProblem} says of any input. */
public enum CallProblem implements ProblemCode {
    /** Texts of a topic had been UTF-8 read as Windows-1252 and were repaired; told once a topic. */
    MOJIBAKE_REPAIRED(Severity.NOTE),
    /** Texts of a topic look as if they had been read wrongly, at least in part, and were kept; told once a topic. */
    MOJIBAKE_KEPT(Severity.NOTE);

    private static final MessageTemplates SENTENCES =
            MessageTemplates.load("call-problems", CallProblem.class::getResourceAsStream);

    private final Severity severity;

    CallProblem(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String template(String language) {
        return SENTENCES.get(name(), language);
    }
}
