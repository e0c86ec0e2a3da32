// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionFileTest {

    @TempDir
    private Path folder = Path.of("");

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("docs.jsonl"), text);
    }

    @Test
    void readsAllFieldsAndPassesOverOthers() throws IOException {
        Path file = file("""
            {"id": "d1", "title": "Laser", "text": "welding", "candidate": "acme", "date": "2021-05-01", "pages": [1, 2]}
            {"id": 7, "text": "oil"}
            """);

        assertThat(CollectionFile.documents(file))
                .containsExactly(
                        Document.of("d1", "welding")
                                .by("acme")
                                .on(LocalDate.of(2021, 5, 1))
                                .titled("Laser"),
                        Document.of("7", "oil"));
        assertThat(Document.of("d", "oil").titled("Olives").whole()).isEqualTo("Olives . oil");
    }

    @Test
    void readsCompressedQueries() throws IOException {
        Path file = folder.resolve("queries.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("{\"id\":\"q\",\"text\":\"what\",\"date\":\"2023-01-01\"}".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(CollectionFile.queries(file))
                .containsExactly(new Query("q", "what", Optional.of(LocalDate.of(2023, 1, 1))));
    }

    @Test
    void refusesBrokenLinesWithTheirNumber() throws IOException {
        Path file = file("{\"id\": \"a\", \"text\": \"x\"}\n{\"id\": \"b\", \"text\": }\n");

        assertThatThrownBy(() -> CollectionFile.documents(file))
                .isInstanceOf(CollectionException.class)
                .hasMessage(file
                        + ":2: a document must be a JSON object on its line, but this line is damaged or breaks off");
    }

    @Test
    void refusesWhatMeansNothing() throws IOException {
        for (List<String> lineAndMessage : List.of(
                List.of("{\"text\": \"x\"}", ":2: a document must have an \"id\", but has only [text]"),
                List.of("{\"id\": \"a\"}", ":2: the id of a document must be unique, but \"a\" came on line 1 already"),
                List.of(
                        "{\"id\": \"a b\"}",
                        ":2: \"id\" must be without white space, for a run could not hold it, but was \"a b\""),
                List.of("{\"id\": \"c\", \"candidate\": \"x y\"}", ":2: \"candidate\" must be without white space"),
                List.of(
                        "{\"id\": \"c\", \"date\": \"May\"}",
                        ":2: \"date\" must be a day such as 2024-05-31, but was \"May\""))) {
            Path file = file("{\"id\": \"a\", \"text\": \"x\"}\n" + lineAndMessage.get(0) + "\n");

            assertThatThrownBy(() -> CollectionFile.documents(file))
                    .isInstanceOf(CollectionException.class)
                    .hasMessageStartingWith(file + lineAndMessage.get(1));
        }
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        Path file = file("");

        assertThatThrownBy(() -> CollectionFile.queries(file))
                .hasMessage(file + ": there must be at least one query, but there is none");
    }

    @Test
    void refusesAQueryThatWouldBeACommentInARun() throws IOException {
        Path file = file("{\"id\": \"#1\", \"text\": \"x\"}\n");

        assertThatThrownBy(() -> CollectionFile.queries(file))
                .isInstanceOf(CollectionException.class)
                .hasMessage(file
                        + ":1: \"id\" must not begin with #, for in a run such a line is a comment, but was \"#1\"");
        assertThat(CollectionFile.documents(file)).containsExactly(Document.of("#1", "x"));
    }
}
