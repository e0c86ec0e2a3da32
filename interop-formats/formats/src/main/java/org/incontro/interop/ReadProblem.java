// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import org.incontro.core.problem.ProblemCode;
import org.incontro.core.problem.Severity;
import org.incontro.core.value.MessageTemplates;

/** What can be wrong with any input, whatever its format. */
public enum ReadProblem implements ProblemCode {
    /** The input is not well formed from here on. */
    MALFORMED(Severity.ERROR),
    /** The input is longer than {@link ReadLimits#maxBytes()}. */
    TOO_MANY_BYTES(Severity.ERROR),
    /** The input has more records than {@link ReadLimits#maxRecords()}. */
    TOO_MANY_RECORDS(Severity.ERROR),
    /** Something is nested deeper than {@link ReadLimits#maxDepth()}. */
    TOO_DEEP(Severity.ERROR),
    /** A text is longer than {@link ReadLimits#maxTextLength()}. */
    TEXT_TOO_LONG(Severity.ERROR),
    /** A list is longer than {@link ReadLimits#maxListLength()}. */
    LIST_TOO_LONG(Severity.ERROR),
    /** A record as a whole is longer than 16 times {@link ReadLimits#maxTextLength()}. */
    RECORD_TOO_LONG(Severity.ERROR),
    /** A record holds more values, at all depths together, than 16 times {@link ReadLimits#maxListLength()}. */
    TOO_MANY_VALUES(Severity.ERROR),
    /** The input uses more names for its elements and attributes than {@link ReadLimits#maxListLength()}. */
    TOO_MANY_NAMES(Severity.ERROR),
    /** A record is not well formed; it was left out, and reading went on with the next one. */
    BROKEN_RECORD(Severity.ERROR),
    /** The input was cut off while it was compressed or sent: its stream ends before it should. */
    CUT_OFF(Severity.ERROR),
    /** The input is compressed, and must be handed in decompressed. */
    COMPRESSED(Severity.ERROR),
    /** A compressed input becomes so much longer that it must be meant to fill the memory. */
    TOO_COMPRESSED(Severity.ERROR),
    /** A compressed input has a file whose name leads out of its folder. */
    UNSAFE_NAME(Severity.ERROR),
    /** The input declares an encoding that is not read. */
    UNKNOWN_ENCODING(Severity.ERROR),
    /** The input is not in UTF-8 as it should be, and was read as Windows-1252; told once an input, where it shows first. */
    NOT_UTF8(Severity.WARNING),
    /** Bytes that do not belong to the encoding were replaced; told once an input, where they come first. */
    WRONG_BYTES(Severity.WARNING),
    /** A document type declaration, which is never accepted. */
    DTD_REFUSED(Severity.ERROR),
    /** A record lacks a value without which it means nothing. */
    MISSING(Severity.ERROR),
    /** A value cannot be understood; it is kept among the extensions. */
    NOT_UNDERSTOOD(Severity.WARNING),
    /** The same record came again; the later one counts. */
    REPEATED(Severity.NOTE);

    private static final MessageTemplates SENTENCES =
            MessageTemplates.load("read-problems", ReadProblem.class::getResourceAsStream);

    private final Severity severity;

    ReadProblem(Severity severity) {
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
