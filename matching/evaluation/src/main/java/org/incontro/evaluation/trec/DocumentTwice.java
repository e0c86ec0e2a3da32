// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.trec;

/** A document that was found or judged a second time for one query; a reader adds the name of its file. */
final class DocumentTwice extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final long line;

    DocumentTwice(String query, String document, long line) {
        super("document " + document + " must occur once for query " + query + ", but was there a second time");
        this.line = line;
    }

    /** Makes the exception of the file that was read. */
    TrecFileException in(String source) {
        return new TrecFileException(source, line, String.valueOf(getMessage()));
    }
}
