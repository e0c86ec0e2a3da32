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
 * Runs in TREC's form: lines of {@code query Q0 document rank score tag}, between white space.
 *
 * <p>As trec_eval does it, the second and the fourth column are not looked at, a seventh and more neither, lines of
 * one query may stand apart, and the tag of the last line names the run. Empty lines and lines that begin with
 * {@code #} are passed over. Refused with their line: fewer than six columns, a document that was found before for
 * the same query, and a score that is no number, which trec_eval would take for 0.
 */
public final class RunFile {

    private static final int COLUMNS = 6;

    private RunFile() {}

    /**
     * Reads a run, plain or gzip.
     *
     * @param file where it is
     * @return what it holds
     * @throws IOException if the file cannot be read
     * @throws TrecFileException if a line is at fault, or there is none
     */
    public static Run read(Path file) throws IOException {
        try (InputStream input = Plain.open(file)) {
            return read(input, file.toString());
        }
    }

    /**
     * Reads a run, plain.
     *
     * @param input its bytes; not closed
     * @param source what messages call it
     * @return what it holds
     * @throws IOException if the stream cannot be read
     * @throws TrecFileException if a line is at fault, or there is none
     */
    public static Run read(InputStream input, String source) throws IOException {
        LineFields fields = new LineFields(input, source);
        Run.Builder run = Run.builder("");
        byte[] query = new byte[0];
        byte[] tag = new byte[0];
        try {
            while (fields.next()) {
                if (fields.count() < COLUMNS) {
                    throw fields.fault("a line of a run must have six columns (query Q0 document rank score tag),"
                            + " but this one has " + fields.count());
                }
                if (!fields.isSame(0, query)) {
                    query = fields.copy(0);
                    run.begin(new String(query, StandardCharsets.UTF_8));
                }
                if (!fields.isSame(5, tag)) {
                    tag = fields.copy(5);
                }
                run.add(fields.bytes(), fields.start(2), fields.length(2), score(fields), fields.line());
            }
            if (run.isEmpty()) {
                throw new TrecFileException(source, 0, "a run must have at least one line, but this one is empty");
            }
            run.tag(new String(tag, StandardCharsets.UTF_8));
            return run.build();
        } catch (DocumentTwice twice) {
            throw twice.in(source);
        }
    }

    private static double score(LineFields fields) {
        double score = Numbers.decimal(fields.bytes(), fields.start(4), fields.end(4));
        if (Double.isNaN(score)) {
            throw fields.fault("the score in the fifth column must be a number, but was \"" + fields.text(4) + "\"");
        }
        return score;
    }

    /**
     * Writes a run: queries in their order, hits in theirs with ranks from 1, scores with as many digits as it takes
     * to read the same double again.
     *
     * @param run what to write
     * @param output where to; flushed, not closed
     * @throws IOException if it cannot be written
     */
    public static void write(Run run, OutputStream output) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(output, 1 << 16);
        StringBuilder line = new StringBuilder();
        for (String query : run.queries()) {
            Hits hits = run.hits(query);
            for (int i = 0; i < hits.size(); i++) {
                line.setLength(0);
                line.append(query)
                        .append(" Q0 ")
                        .append(hits.document(i))
                        .append(' ')
                        .append(i + 1)
                        .append(' ');
                line.append(hits.score(i)).append(' ').append(run.tag()).append('\n');
                buffered.write(line.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        buffered.flush();
    }
}
