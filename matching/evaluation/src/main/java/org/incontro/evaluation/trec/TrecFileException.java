// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.trec;

/** A file of judgements or of a run that cannot be understood. Its message begins with the file and the line. */
public final class TrecFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String source;
    private final long line;

    /**
     * Makes the exception.
     *
     * @param source the file's name
     * @param line from 1; 0 if it is the file as a whole
     * @param message what is wrong, and what is to be done
     */
    public TrecFileException(String source, long line, String message) {
        super(line == 0 ? source + ": " + message : source + ":" + line + ": " + message);
        this.source = source;
        this.line = line;
    }

    /** Returns the file's name. */
    public String source() {
        return source;
    }

    /** Returns the line, from 1; 0 if the file as a whole is at fault. */
    public long line() {
        return line;
    }
}
