// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import org.incontro.core.problem.ProblemCode;
import org.incontro.core.problem.Severity;
import org.incontro.core.value.MessageTemplates;

/** What can be wrong with a repository, beside what {@link org.incontro.interop.ReadProblem} names. */
public enum OaiProblem implements ProblemCode {
    /** What came is no answer of OAI-PMH, but perhaps the page of a server that failed. */
    NO_ANSWER(Severity.ERROR),
    /** The repository refused the request. */
    REFUSED(Severity.ERROR),
    /** The same page comes again and again, so that the end would never come. */
    PAGES_REPEAT(Severity.ERROR),
    /** The repository forgot its place in the list so often that the end would never come. */
    TOO_MANY_RESTARTS(Severity.ERROR),
    /** Records no longer came, and so many that the repository is doubted; none was taken for deleted. */
    TOO_MANY_MISSING(Severity.WARNING),
    /** Records no longer came, but others could not be identified; none was taken for deleted. */
    MISSING_DOUBTFUL(Severity.WARNING),
    /** The repository forgot its place in the list, which was started anew. */
    TOKEN_LOST(Severity.NOTE);

    private static final MessageTemplates SENTENCES =
            MessageTemplates.load("oai-problems", OaiProblem.class::getResourceAsStream);

    private final Severity severity;

    OaiProblem(Severity severity) {
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
