// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import org.incontro.core.problem.ProblemCode;
import org.incontro.core.problem.Severity;
import org.incontro.core.value.MessageTemplates;

/** What can be wrong with a vocabulary or crosswalk that is read from files. */
public enum VocabularyProblem implements ProblemCode {
    /** A file that is needed is not there. */
    FILE_MISSING(Severity.ERROR),
    /** A column that is needed is not there, so the file could not be used. */
    COLUMN_MISSING(Severity.ERROR),
    /** A row has no code or no URI. */
    CODE_MISSING(Severity.ERROR),
    /** A row has no label in any language; the concept is kept without. */
    LABEL_MISSING(Severity.WARNING),
    /** A code came before; the first row counts. */
    DUPLICATE_CODE(Severity.ERROR),
    /** A row names a concept that is not there. */
    CONCEPT_UNKNOWN(Severity.WARNING),
    /** A parent is not there; the edge is left out. */
    PARENT_UNKNOWN(Severity.WARNING),
    /** An edge would close a cycle; it is left out. */
    CYCLE(Severity.WARNING),
    /** The hierarchy is larger than any vocabulary's; all edges, or those that came last, are left out. */
    HIERARCHY_TOO_LARGE(Severity.WARNING),
    /** A concept is not released, so it is left out. */
    NOT_RELEASED(Severity.NOTE),
    /** A row has fewer or more cells than the header; missing ones count as empty, surplus ones are ignored. */
    RAGGED_ROW(Severity.NOTE),
    /** Quotes are not as RFC 4180 has them; the cell is read as well as it can be. */
    BAD_QUOTES(Severity.WARNING),
    /** A row holds characters that were not UTF-8; each is kept as U+FFFD. */
    BAD_CHARACTERS(Severity.WARNING),
    /** A number, such as the bound of a nested set, cannot be read. */
    NOT_A_NUMBER(Severity.ERROR),
    /** The bounds of a row of a nested set overlap another's, or are out of order. */
    INTERVAL_INCONSISTENT(Severity.WARNING),
    /** The level that a row of a nested set states is not the one that its bounds give. */
    LEVEL_INCONSISTENT(Severity.NOTE),
    /** A row of a crosswalk names no concept, relation or score that can be read. */
    BAD_MAPPING(Severity.ERROR),
    /** The rest of a source was not read, because it goes beyond a limit. */
    LIMIT_EXCEEDED(Severity.ERROR);

    private static final MessageTemplates SENTENCES =
            MessageTemplates.load("vocabulary-problems", VocabularyProblem.class::getResourceAsStream);

    private final Severity severity;

    VocabularyProblem(Severity severity) {
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
