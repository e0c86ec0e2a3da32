// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.migration;

import org.incontro.core.problem.ProblemCode;
import org.incontro.core.problem.Severity;
import org.incontro.core.value.MessageTemplates;

/** What can be wrong with a row of the platform, beside what {@link org.incontro.interop.ReadProblem} says of any input. */
public enum MigrationProblem implements ProblemCode {
    /** A row names another one that is not there. */
    NOT_THERE(Severity.WARNING),
    /** A row that means nothing without the other one that it names. */
    NOTHING_WITHOUT(Severity.ERROR),
    /** A code whose meaning is not known; it is kept among the extensions. */
    UNKNOWN_CODE(Severity.WARNING),
    /** A tag that is in no tree; it is kept. */
    UNKNOWN_TAG(Severity.NOTE),
    /** A value whose form is not understood; it is kept among the extensions. */
    WRONG_FORM(Severity.WARNING),
    /** A status of a case whose meaning is not known; the change was left out. */
    UNKNOWN_STATUS(Severity.WARNING),
    /** A row with the key of another one; the first counts. */
    SAME_KEY(Severity.ERROR),
    /** Personal data that is not taken over; told once a column. */
    NOT_TAKEN_OVER(Severity.NOTE),
    /** Somebody whose consent is not proven, and who is not contactable therefore. */
    CONSENT_NOT_PROVEN(Severity.NOTE),
    /** A table that was not exported. */
    NO_TABLE(Severity.NOTE);

    private static final MessageTemplates SENTENCES =
            MessageTemplates.load("migration-problems", MigrationProblem.class::getResourceAsStream);

    private final Severity severity;

    MigrationProblem(Severity severity) {
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
