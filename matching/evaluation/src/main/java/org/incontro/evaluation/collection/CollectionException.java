// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.collection;

/** A file of documents, queries or concepts that cannot be understood. Its message begins with the file and the line. */
public final class CollectionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CollectionException(String source, long line, String message) {
        super(source + (line == 0 ? "" : ":" + line) + ": " + message);
    }
}
