// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.trec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incontro.evaluation.trec.Preferences.Statement;

/**
 * Preferences in trec_eval's form, lines of {@code query judge group document level}, or taken from judgements, lines
 * of {@code query judge document grade}. Refused with their line: another number of columns, a level that is no number.
 */
public final class PreferenceFile {

    private PreferenceFile() {}

    /**
     * Reads preferences, plain or gzip.
     *
     * @param file where they are
     * @return what it holds
     * @throws IOException if the file cannot be read
     * @throws TrecFileException if a line is at fault, or there is none
     */
    public static Preferences read(Path file) throws IOException {
        return read(file, 5);
    }

    /**
     * Reads judgements as preferences: what has a higher grade is preferred.
     *
     * @param file where they are
     * @return what it holds, one group for each judge
     * @throws IOException if the file cannot be read
     * @throws TrecFileException if a line is at fault, or there is none
     */
    public static Preferences readQrels(Path file) throws IOException {
        return read(file, 4);
    }

    private static Preferences read(Path file, int columns) throws IOException {
        Map<String, List<Statement>> statements = new LinkedHashMap<>();
        try (InputStream input = Plain.open(file)) {
            LineFields fields = new LineFields(input, file.toString());
            while (fields.next()) {
                if (fields.count() != columns) {
                    throw fields.fault("a line of preferences must have " + columns + " columns, but this one has "
                            + fields.count());
                }
                statements
                        .computeIfAbsent(fields.text(0), any -> new ArrayList<>())
                        .add(statement(fields, columns));
            }
        }
        if (statements.isEmpty()) {
            throw new TrecFileException(
                    file.toString(), 0, "preferences must have at least one line, but there is none");
        }
        return new Preferences(statements);
    }

    private static Statement statement(LineFields fields, int columns) {
        int last = columns - 1;
        double level = Numbers.decimal(fields.bytes(), fields.start(last), fields.end(last));
        if (Double.isNaN(level)) {
            throw fields.fault("the level in the last column must be a number, but was \"" + fields.text(last) + "\"");
        }
        return new Statement(fields.text(1), columns == 5 ? fields.text(2) : "0", fields.text(last - 1), level);
    }
}
