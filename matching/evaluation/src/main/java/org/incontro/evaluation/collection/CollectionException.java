// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.collection;

/** A file of documents, queries, concepts or showings that cannot be understood. Its message begins with the file and the line. */
public final class CollectionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param source the file's name
     * @param line from 1; 0 if it is the file as a whole
     * @param message what is wrong, and what is to be done
     */
    public CollectionException(String source, long line, String message) {
        super(source + (line == 0 ? "" : ":" + line) + ": " + message);
    }
}
