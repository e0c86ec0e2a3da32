// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.trec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Queries as lines of {@code identifier<TAB>text}, in UTF-8. Empty lines are passed over; a line without a tab, and an
 * identifier that came before, are refused with their line.
 */
public final class TopicFile {

    private TopicFile() {}

    /**
     * Reads queries, plain or gzip.
     *
     * @param file where they are
     * @return texts by identifier, in the file's order
     * @throws IOException if the file cannot be read
     * @throws TrecFileException if a line is at fault
     */
    public static Map<String, String> read(Path file) throws IOException {
        try (InputStream input = Plain.open(file)) {
            return read(input, file.toString());
        }
    }

    /**
     * Reads queries, plain.
     *
     * @param input their bytes; not closed
     * @param source what messages call them
     * @return texts by identifier, in the file's order
     * @throws IOException if the stream cannot be read
     * @throws TrecFileException if a line is at fault
     */
    public static Map<String, String> read(InputStream input, String source) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        Map<String, String> topics = new LinkedHashMap<>();
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            int tab = line.indexOf('\t');
            if (tab < 1) {
                throw new TrecFileException(
                        source,
                        number,
                        "a topic must be an identifier, a tab and a text, but there is no tab after one");
            }
            String identifier = line.substring(0, tab).strip();
            if (topics.put(identifier, line.substring(tab + 1).strip()) != null) {
                throw new TrecFileException(
                        source, number, "topic " + identifier + " must occur once, but was there a second time");
            }
        }
        return Collections.unmodifiableMap(topics);
    }
}
