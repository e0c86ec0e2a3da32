// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cordis;

import org.incontro.core.problem.ProblemCode;
import org.incontro.core.problem.Severity;
import org.incontro.core.value.MessageTemplates;

/** What can be unusual about files of CORDIS, beside what {@link org.incontro.interop.ReadProblem} says of any input. */
public enum CordisProblem implements ProblemCode {
    /** A participation without a PIC, which nothing can be joined to; it was passed over, and the project was read. */
    PARTICIPANT_WITHOUT_PIC(Severity.WARNING),
    /** Participations of organisations that are not among those read; told once a file, with their number. */
    PARTICIPANTS_ELSEWHERE(Severity.NOTE),
    /** A file of an archive that is no table of CORDIS. */
    FILE_PASSED_OVER(Severity.NOTE),
    /** Rows of an archive that belong to a project or an organisation that is not in it; told once, with their number. */
    ROWS_WITHOUT_OWNER(Severity.WARNING);

    private static final MessageTemplates SENTENCES =
            MessageTemplates.load("cordis-problems", CordisProblem.class::getResourceAsStream);

    private final Severity severity;

    CordisProblem(Severity severity) {
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
