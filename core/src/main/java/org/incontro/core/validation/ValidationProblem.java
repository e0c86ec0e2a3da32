// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.validation;

import org.incontro.core.problem.ProblemCode;
import org.incontro.core.problem.Severity;
import org.incontro.core.value.MessageTemplates;

/** What can be wrong with a value that is to be published. */
public enum ValidationProblem implements ProblemCode {
    /** A value is missing. */
    REQUIRED,
    /** A text is shorter than its rule allows. */
    TOO_SHORT,
    /** A text is longer than its rule allows. */
    TOO_LONG,
    /** A list has more entries than its rule allows. */
    TOO_MANY,
    /** An identifier fails its register's form or check digits. */
    IDENTIFIER,
    /** An address of mail has no such form. */
    EMAIL,
    /** A constraint of the adopter's own, with its own sentence. */
    OTHER;

    private static final MessageTemplates SENTENCES =
            MessageTemplates.load("validation-problems", ValidationProblem.class::getResourceAsStream);

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String template(String language) {
        return SENTENCES.get(name(), language);
    }
}
