// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.reproduction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.incontro.evaluation.collection.Document;
import org.incontro.evaluation.collection.Query;

/** Writes the files of a prepared set. */
final class SetWriter {

    private SetWriter() {}

    static void write(PreparedSet set, List<Document> documents, List<Query> queries) throws IOException {
        Files.createDirectories(set.folder());
        set.write();
        Files.write(
                set.folder().resolve(PreparedSet.DOCUMENTS),
                documents.stream().map(SetWriter::line).toList());
        Files.write(
                set.folder().resolve(PreparedSet.QUERIES),
                queries.stream().map(SetWriter::line).toList());
    }

    private static String line(Document document) {
        StringBuilder line = new StringBuilder("{\"id\": ").append(quoted(document.id()));
        if (!document.title().isEmpty()) {
            line.append(", \"title\": ").append(quoted(document.title()));
        }
        line.append(", \"text\": ").append(quoted(document.text()));
        document.candidate().ifPresent(name -> line.append(", \"candidate\": ").append(quoted(name)));
        document.date()
                .ifPresent(date -> line.append(", \"date\": \"").append(date).append('"'));
        return line.append('}').toString();
    }

    private static String line(Query query) {
        StringBuilder line = new StringBuilder("{\"id\": ").append(quoted(query.id()));
        line.append(", \"text\": ").append(quoted(query.text()));
        query.date()
                .ifPresent(date -> line.append(", \"date\": \"").append(date).append('"'));
        return line.append('}').toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Writes one line for each text, each ended by a line feed. */
    static void lines(Path file, List<String> lines) throws IOException {
        Files.write(file, lines);
    }
}
