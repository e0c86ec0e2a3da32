// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import org.incontro.core.problem.ProblemCode;
import org.incontro.core.problem.Severity;
import org.incontro.core.value.MessageTemplates;

/** What can be wrong with a table, beside what {@link org.incontro.interop.ReadProblem} says of any input. */
public enum TableProblem implements ProblemCode {
    /** No column from which a participant gets its id. */
    NO_ID_COLUMN(Severity.ERROR),
    /** A quotation mark is not closed; the rest of the file belongs to that cell. */
    QUOTE_NOT_CLOSED(Severity.ERROR),
    /** Quotation marks inside a cell were not doubled, and are read as if they were; told once a file. */
    QUOTES_REPAIRED(Severity.NOTE),
    /** A cell must be one of some values; it is kept among the extensions. */
    NOT_ALLOWED(Severity.WARNING),
    /** A cell must have a certain form; it is kept among the extensions. */
    WRONG_FORM(Severity.WARNING),
    /** A cell with contact data must have a certain form; it is kept, and not shown. */
    WRONG_CONTACT(Severity.WARNING),
    /** A row has more or fewer cells than the header line. */
    CELL_COUNT(Severity.WARNING),
    /** A name or number that a register gave fails the register's form or check digits; it is kept. */
    CHECK_FAILED(Severity.NOTE),
    /** A concept of no bundled vocabulary; it is kept. */
    UNKNOWN_CONCEPT(Severity.NOTE),
    /** A column that is not known; told once a column, its cells are kept among the extensions. */
    UNKNOWN_COLUMN(Severity.NOTE),
    /** A column that stands twice; the first one counts, the cells of the other are kept among the extensions. */
    REPEATED_COLUMN(Severity.WARNING);

    private static final MessageTemplates SENTENCES =
            MessageTemplates.load("table-problems", TableProblem.class::getResourceAsStream);

    private final Severity severity;

    TableProblem(Severity severity) {
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
