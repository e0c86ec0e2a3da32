// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cerif;

import org.incontro.core.problem.ProblemCode;
import org.incontro.core.problem.Severity;
import org.incontro.core.value.MessageTemplates;

/** What can be wrong with CERIF XML, beside what {@link org.incontro.interop.ReadProblem} says of any input. */
public enum CerifProblem implements ProblemCode {
    /** The document has no record of the profile. */
    NO_CERIF(Severity.ERROR),
    /** A record of a kind that has no place in the model. */
    OTHER_KIND(Severity.NOTE),
    /** Parts of a record for which the model has no place; told once a record, with their names. */
    PARTS_LEFT_OUT(Severity.NOTE);

    private static final MessageTemplates SENTENCES =
            MessageTemplates.load("cerif-problems", CerifProblem.class::getResourceAsStream);

    private final Severity severity;

    CerifProblem(Severity severity) {
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
