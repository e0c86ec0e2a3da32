// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.collection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.incontro.core.problem.Place;
import org.incontro.evaluation.trec.Plain;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.lines.JsonLine;
import org.incontro.interop.lines.JsonLines;

/**
 * Documents and queries as JSON lines, plain or gzip. Fields other than those named are passed over. A line that is not well formed,
 * lacks its {@code id}, repeats one, has one that a run could not hold or has a date that is none is refused, with its line.
 */
public final class CollectionFile {

    private CollectionFile() {}

    /**
     * Reads documents.
     *
     * @param file where they are
     * @return the documents in the order of the file
     * @throws IOException if the file cannot be read
     * @throws CollectionException if a line is at fault, or there is none
     */
    public static List<Document> documents(Path file) throws IOException {
        List<Document> documents = new ArrayList<>();
        forEachLine(
                file,
                "document",
                line -> documents.add(new Document(
                        id(line, "document"),
                        line.text("title").orElse(""),
                        line.text("text").orElse(""),
                        line.text("candidate").map(candidate -> unspaced(line, "candidate", candidate)),
                        date(line))));
        return List.copyOf(documents);
    }

    /**
     * Reads queries.
     *
     * @param file where they are
     * @return the queries in the order of the file
     * @throws IOException if the file cannot be read
     * @throws CollectionException if a line is at fault, or there is none
     */
    public static List<Query> queries(Path file) throws IOException {
        List<Query> queries = new ArrayList<>();
        forEachLine(
                file,
                "query",
                line -> queries.add(new Query(queryId(line), line.text("text").orElse(""), date(line))));
        return List.copyOf(queries);
    }

    private static String queryId(JsonLine line) {
        String id = id(line, "query");
        if (id.startsWith("#")) {
            throw fault(
                    line,
                    "\"id\" must not begin with #, for in a run such a line is a comment, but was \"" + id + "\"");
        }
        return id;
    }

    private static void forEachLine(Path file, String what, Consumer<JsonLine> taker) throws IOException {
        Map<String, Long> lines = new HashMap<>();
        try (InputStream in = Plain.open(file)) {
            RecordReader<JsonLine> reader =
                    JsonLines.texts(in, ReadOptions.of(file.toString()).strict());
            while (reader.hasNext()) {
                JsonLine line = reader.next();
                Long earlier = lines.putIfAbsent(id(line, what), line.place().line());
                if (earlier != null) {
                    throw fault(
                            line,
                            "the id of a %s must be unique, but \"%s\" came on line %s already"
                                    .formatted(what, id(line, what), earlier));
                }
                taker.accept(line);
            }
        } catch (FormatException e) {
            Place place = e.problem().place().orElse(new Place(file.toString(), 0, 0));
            throw new CollectionException(
                    file.toString(),
                    place.line(),
                    "a %s must be a JSON object on its line, but this line is damaged or breaks off".formatted(what));
        }
        if (lines.isEmpty()) {
            throw new CollectionException(
                    file.toString(), 0, "there must be at least one " + what + ", but there is none");
        }
    }

    private static String id(JsonLine line, String what) {
        String id = line.text("id")
                .orElseThrow(() -> fault(
                        line,
                        "a %s must have an \"id\", but has only %s"
                                .formatted(what, line.texts().keySet())));
        return unspaced(line, "id", id);
    }

    private static String unspaced(JsonLine line, String field, String value) {
        if (value.chars().anyMatch(Character::isWhitespace)) {
            throw fault(
                    line,
                    "\"%s\" must be without white space, for a run could not hold it, but was \"%s\""
                            .formatted(field, value));
        }
        return value;
    }

    private static Optional<LocalDate> date(JsonLine line) {
        Optional<String> date = line.text("date");
        try {
            return date.map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw fault(line, "\"date\" must be a day such as 2024-05-31, but was \"%s\"".formatted(date.orElse("")));
        }
    }

    private static CollectionException fault(JsonLine line, String message) {
        return new CollectionException(line.place().source(), line.place().line(), message);
    }
}
