// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.trec;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /**
     * Reads the judgements of several judges, plain or gzip: TREC's form, in which the second column says who judged.
     *
     * @param file where they are
     * @return judgements by judge, in the order of the judges' names
     * @throws IOException if the file cannot be read
     * @throws TrecFileException if a line is at fault, or there is none
     */
    public static SortedMap<String, Judgements> readByJudge(Path file) throws IOException {
        SortedMap<String, Judgements.Builder> drafts = new TreeMap<>();
        SortedMap<String, Judgements> judgements = new TreeMap<>();
        try (InputStream input = Plain.open(file)) {
            LineFields fields = new LineFields(input, file.toString());
            while (fields.next()) {
                requireColumns(fields, 4);
                drafts.computeIfAbsent(fields.text(1), any -> Judgements.builder())
                        .draft(fields.text(0))
                        .add(fields.bytes(), fields.start(2), fields.length(2), grade(fields, 3), fields.line());
            }
            drafts.forEach((judge, draft) -> judgements.put(judge, draft.build()));
        } catch (DocumentTwice twice) {
            throw twice.in(file.toString());
        }
        if (judgements.isEmpty()) {
            throw new TrecFileException(
                    file.toString(), 0, "judgements must have at least one line, but there is none");
        }
        return judgements;
    }

    private static void requireColumns(LineFields fields, int columns) {
        if (fields.count() != columns) {
            String form = columns == 3
                    ? "three columns (query document grade)"
                    : "four columns (query iteration document grade)";
            throw fields.fault("a line of judgements must have " + form + ", but this one has " + fields.count());
        }
    }

    private static void addLines(LineFields fields, boolean any, boolean beir, Judgements.Builder judgements)
            throws IOException {
        int columns = beir ? 3 : 4;
        byte[] query = {};
        JudgedDocuments.Builder draft = new JudgedDocuments.Builder();
        for (boolean more = any; more; more = fields.next()) {
            requireColumns(fields, columns);
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
