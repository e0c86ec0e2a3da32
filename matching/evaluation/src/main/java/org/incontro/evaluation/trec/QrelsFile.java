// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.trec;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Judgements in TREC's form, lines of {@code query iteration document grade}, or in that of BEIR, lines of
 * {@code query document grade} below the heading {@code query-id corpus-id score}. The first line tells which.
 *
 * <p>As trec_eval does it, a grade is read up to the first letter that is no digit: "1.5" is 1. Refused with their
 * line: another number of columns, a grade that does not begin with a digit, and a document that was judged before
 * for the same query. Empty lines and lines that begin with {@code #} are passed over.
 */
public final class QrelsFile {

    private static final String BEIR_HEADING = "query-id";

    private QrelsFile() {}

    /**
     * Reads judgements, plain or gzip.
     *
     * @param file where they are
     * @return what it holds
     * @throws IOException if the file cannot be read
     * @throws TrecFileException if a line is at fault, or there is none
     */
    public static Judgements read(Path file) throws IOException {
        try (InputStream input = Plain.open(file)) {
            return read(input, file.toString());
        }
    }

    /**
     * Reads judgements, plain.
     *
     * @param input their bytes; not closed
     * @param source what messages call them
     * @return what it holds
     * @throws IOException if the stream cannot be read
     * @throws TrecFileException if a line is at fault, or there is none
     */
    public static Judgements read(InputStream input, String source) throws IOException {
        LineFields fields = new LineFields(input, source);
        Judgements.Builder judgements = Judgements.builder();
        try {
            boolean more = fields.next();
            boolean beir = more && fields.count() == 3 && fields.text(0).equals(BEIR_HEADING);
            if (beir) {
                more = fields.next();
            }
            addLines(fields, more, beir, judgements);
            if (judgements.isEmpty()) {
                throw new TrecFileException(source, 0, "judgements must have at least one line, but there is none");
            }
            return judgements.build();
        } catch (DocumentTwice twice) {
            throw twice.in(source);
        }
    }

    private static void addLines(LineFields fields, boolean any, boolean beir, Judgements.Builder judgements)
            throws IOException {
        int columns = beir ? 3 : 4;
        String form = beir ? "three columns (query document grade)" : "four columns (query iteration document grade)";
        byte[] query = {};
        JudgedDocuments.Builder draft = new JudgedDocuments.Builder();
        for (boolean more = any; more; more = fields.next()) {
            if (fields.count() != columns) {
                throw fields.fault("a line of judgements must have " + form + ", but this one has " + fields.count());
            }
            if (!fields.isSame(0, query)) {
                query = fields.copy(0);
                draft = judgements.draft(new String(query, StandardCharsets.UTF_8));
            }
            int document = columns - 2;
            draft.add(
                    fields.bytes(),
                    fields.start(document),
                    fields.length(document),
                    grade(fields, columns - 1),
                    fields.line());
        }
    }

    private static int grade(LineFields fields, int column) {
        byte[] bytes = fields.bytes();
        if (!Numbers.beginsWithInteger(bytes, fields.start(column), fields.end(column))) {
            throw fields.fault(
                    "the grade in the last column must be a whole number, but was \"" + fields.text(column) + "\"");
        }
        try {
            return Numbers.leadingInteger(bytes, fields.start(column), fields.end(column));
        } catch (ArithmeticException tooLarge) {
            throw fields.fault("the grade in the last column must be from " + Integer.MIN_VALUE + " to "
                    + Integer.MAX_VALUE + ", but was " + fields.text(column));
        }
    }

    /**
     * Writes judgements in TREC's form, in their order.
     *
     * @param judgements what to write
     * @param output where to; flushed, not closed
     * @throws IOException if it cannot be written
     */
    public static void write(Judgements judgements, OutputStream output) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(output, 1 << 16);
        for (String query : judgements.queries()) {
            JudgedDocuments judged = judgements.of(query);
            for (int i = 0; i < judged.size(); i++) {
                String line = query + " 0 " + judged.document(i) + " " + judged.grade(i) + "\n";
                buffered.write(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        buffered.flush();
    }
}
