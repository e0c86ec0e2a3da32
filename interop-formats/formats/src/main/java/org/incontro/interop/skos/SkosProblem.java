// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.skos;

import org.incontro.core.problem.ProblemCode;
import org.incontro.core.problem.Severity;
import org.incontro.core.value.MessageTemplates;

/** What can be wrong with a vocabulary, beside what {@link org.incontro.interop.ReadProblem} says of any input. */
public enum SkosProblem implements ProblemCode {
    /** The input holds no concept. */
    NO_CONCEPT(Severity.ERROR),
    /** A concept has no label in any language; it goes by its code. */
    NO_LABEL(Severity.WARNING),
    /** A concept names another one that is broader and is not here, as mappings to other vocabularies do. */
    NO_PARENT(Severity.NOTE),
    /** A concept would be above itself; the statement that closes the circle was passed over. */
    CIRCLE(Severity.WARNING),
    /** Two concepts have the same notation; the second goes by its address. */
    SAME_CODE(Severity.WARNING),
    /** A concept has two preferred labels in one language; the second became an alternative one. */
    SECOND_LABEL(Severity.NOTE),
    /** A language tag is none; the label counts as one of no known language. */
    NO_LANGUAGE(Severity.NOTE);

    private static final MessageTemplates SENTENCES =
            MessageTemplates.load("skos-problems", SkosProblem.class::getResourceAsStream);

    private final Severity severity;

    SkosProblem(Severity severity) {
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
