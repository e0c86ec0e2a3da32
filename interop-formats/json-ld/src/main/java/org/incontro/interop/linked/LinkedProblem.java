// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.linked;

import org.incontro.core.problem.ProblemCode;
import org.incontro.core.problem.Severity;
import org.incontro.core.value.MessageTemplates;

/** What can be wrong with JSON-LD of any shape, beside what {@link org.incontro.interop.ReadProblem} says of any input. */
public enum LinkedProblem implements ProblemCode {
    /** The document names a context that is not bundled and was not handed in; nothing is fetched. */
    UNKNOWN_CONTEXT(Severity.ERROR),
    /** The document breaks a rule of JSON-LD. */
    NO_JSON_LD(Severity.ERROR),
    /** The contexts of the document would take too long to work through, or make names of any length. */
    CONTEXT_TOO_LARGE(Severity.ERROR),
    /** A name that no context of the document defines; it was kept under a name that says so. */
    UNDEFINED_NAME(Severity.WARNING),
    /** A name that looks like a keyword of JSON-LD and is none; it was left out, as JSON-LD demands. */
    NO_KEYWORD(Severity.WARNING),
    /** A context takes the meaning of names away, and what stands under them was left out, as JSON-LD demands. */
    SWITCHED_OFF(Severity.NOTE),
    /** A node that is no record, and that no record leads to; it was left out. */
    NO_RECORD(Severity.NOTE),
    /** Nodes without a name lead to each other in a circle; it was cut here. */
    CIRCLE(Severity.WARNING);

    private static final MessageTemplates SENTENCES =
            MessageTemplates.load("linked-problems", LinkedProblem.class::getResourceAsStream);

    private final Severity severity;

    LinkedProblem(Severity severity) {
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
