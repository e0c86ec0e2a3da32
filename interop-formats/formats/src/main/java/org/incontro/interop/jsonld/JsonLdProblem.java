// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.jsonld;

import org.incontro.core.problem.ProblemCode;
import org.incontro.core.problem.Severity;
import org.incontro.core.value.MessageTemplates;

/** What can be wrong with JSON-LD, beside what {@link org.incontro.interop.ReadProblem} says of any input. */
public enum JsonLdProblem implements ProblemCode {
    /** The document says its context behind its nodes, or not at all, or has another one than is known here. */
    OTHER_CONTEXT(Severity.ERROR),
    /** A node of a type that is no participant and no opportunity; it was left out. */
    NO_RECORD(Severity.NOTE),
    /** A node without a name of its own by which it could be told from others. */
    NO_NAME(Severity.ERROR),
    /** A document that must be held until it ends, since parts may stand behind what they belong to, and is too large for that. */
    GRAPH_TOO_LARGE(Severity.ERROR);

    private static final MessageTemplates SENTENCES =
            MessageTemplates.load("json-ld-problems", JsonLdProblem.class::getResourceAsStream);

    private final Severity severity;

    JsonLdProblem(Severity severity) {
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
