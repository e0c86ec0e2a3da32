// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import org.incontro.core.problem.ProblemCode;
import org.incontro.core.problem.Severity;
import org.incontro.core.value.MessageTemplates;

/** What can be wrong with native JSON, beside what {@link org.incontro.interop.ReadProblem} says of any input. */
public enum JsonProblem implements ProblemCode {
    /** A record of a type that is not known; it was left out. */
    UNKNOWN_TYPE(Severity.ERROR),
    /** A record of a later version of the format; what is new in it was kept. */
    LATER_VERSION(Severity.WARNING),
    /** A member that is not known; told once, kept wherever it comes, and written back. */
    UNKNOWN_FIELD(Severity.NOTE),
    /** A member that is not known and looks like one that is; told once, kept wherever it comes, and written back. */
    MISSPELT_FIELD(Severity.NOTE),
    /** A member of the document beside its records; it was left out. */
    BESIDE_RECORDS(Severity.NOTE),
    /** The document breaks off after its last whole record. */
    TRUNCATED(Severity.ERROR);

    private static final MessageTemplates SENTENCES =
            MessageTemplates.load("json-problems", JsonProblem.class::getResourceAsStream);

    private final Severity severity;

    JsonProblem(Severity severity) {
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
