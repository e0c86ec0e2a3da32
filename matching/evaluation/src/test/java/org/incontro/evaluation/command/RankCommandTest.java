// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incontro.evaluation.trec.Hits;
import org.incontro.evaluation.trec.Run;
import org.incontro.evaluation.trec.RunFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String documents() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            // Every third text is the same, so that ties are the rule.
            String text = i % 3 == 0 ? "laser welding" : "report %d on laser number %d".formatted(i, i % 7);
            lines.append("{\"id\": \"d%03d\", \"text\": \"%s\"}%n".formatted(i, text));
        }
        return file("docs.jsonl", lines.toString());
    }

    private String queries() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            lines.append("{\"id\": \"q%d\", \"text\": \"welding report number %d\"}%n".formatted(i, i));
        }
        return file("queries.jsonl", lines.toString());
    }

    @Test
    void anyNumberOfThreadsWritesTheSameBytes() throws IOException {
        List<byte[]> runs = new ArrayList<>();
        for (String threads : List.of("1", "2", "7")) {
            Path run = folder.resolve("run-" + threads);
            Called called = Called.with(
                    "rank",
                    "--documents",
                    documents(),
                    "--queries",
                    queries(),
                    "--language",
                    "en",
                    "--threads",
                    threads,
                    "--output",
                    run.toString());
            assertThat(called.status()).as(called.err()).isZero();
            assertThat(called.err()).startsWith("300 documents, 60 queries, matcher default");
            runs.add(Files.readAllBytes(run));
        }

        assertThat(runs.get(1)).isEqualTo(runs.get(0));
        assertThat(runs.get(2)).isEqualTo(runs.get(0));
    }

    @Test
    void inACorpusFullOfTiesAllScoresFall() throws IOException {
        Path file = folder.resolve("run");
        for (String matcher : List.of("default", "bm25", "dfr-ifb2+rm3", "tf-idf", "lm-dirichlet", "grams-bm25")) {
            Called called = Called.with(
                    "rank",
                    "--documents",
                    documents(),
                    "--queries",
                    queries(),
                    "--language",
                    "en",
                    "--matcher",
                    matcher,
                    "--tag",
                    "mine",
                    "--hits",
                    "250",
                    "--output",
                    file.toString());
            assertThat(called.status()).as(called.err()).isZero();

            Run run = RunFile.read(file);

            assertThat(run.tag()).isEqualTo("mine");
            assertThat(run.queries()).hasSize(60);
            Hits hits = run.hits("q3");
            assertThat(hits.size()).isBetween(100, 250);
            for (int i = 1; i < hits.size(); i++) {
                assertThat((float) hits.score(i)).isLessThan((float) hits.score(i - 1));
            }
        }
    }

    @Test
    void withAVocabularyAQueryFindsAcrossLanguages() throws IOException {
        String documents = file("docs.jsonl", """
            {"id": "baker", "text": "baker"}
            {"id": "smith", "text": "smith"}
            """);
        String queries = file("queries.jsonl", "{\"id\": \"q\", \"text\": \"Bäckerin gesucht\"}");
        String labels =
                file("labels.tsv", "1\ten\tbaker\n1\tde\tBäcker\n1\tde\tBäckerin\n2\ten\tsmith\n2\tde\tSchmied\n");
        Map<String, String> found = new HashMap<>();
        for (String matcher : List.of("default", "any-tree", "each-tree")) {
            Called called = Called.with(
                    "rank",
                    "--documents",
                    documents,
                    "--queries",
                    queries,
                    "--language",
                    "de",
                    "--document-language",
                    "en",
                    "--vocabulary",
                    labels,
                    "--matcher",
                    matcher,
                    "--output",
                    "-");
            found.put(matcher, called.out());
        }

        assertThat(found.get("default")).startsWith("q Q0 baker 1 ").hasLineCount(1);
        assertThat(found.get("any-tree")).isEqualTo("q Q0 baker 1 1 any-tree\n");
        assertThat(found.get("each-tree")).isEqualTo("q Q0 baker 1 1 each-tree\n");
    }

    @Test
    void tagRulesAreNotApplicableWithoutConcepts() throws IOException {
        Called called = Called.with(
                "rank",
                "--documents",
                documents(),
                "--queries",
                queries(),
                "--language",
                "en",
                "--matcher",
                "any-tree",
                "--output",
                "-");

        assertThat(called.status()).isEqualTo(1);
        assertThat(called.err())
                .contains("any-tree needs tags, and there are none without concepts. Maybe give a --vocabulary.");
    }

    @Test
    void saysHowManyDocumentsAreWithheld() throws IOException {
        String documents = file("docs.jsonl", """
            {"id": "a", "text": "laser", "date": "2020-01-01"}
            {"id": "b", "text": "laser", "date": "2024-01-01"}
            """);
        String queries = file("queries.jsonl", "{\"id\": \"q\", \"text\": \"laser\", \"date\": \"2022-01-01\"}");

        Called called = Called.with(
                "rank",
                "--documents",
                documents,
                "--queries",
                queries,
                "--language",
                "en",
                "--matcher",
                "bm25",
                "--output",
                "-");

        assertThat(called.out()).startsWith("q Q0 a 1 ").hasLineCount(1);
        assertThat(called.err())
                .contains("1 documents are not dated before 2022-01-01 and are withheld from the queries of that day");
    }

    @Test
    void theListNamesAllMatchers() {
        Called called = Called.with("rank", "--matcher", "list");

        assertThat(called.status()).isZero();
        assertThat(called.out())
                .startsWith("default ")
                .contains(
                        "bm25+rm3",
                        "each-tree",
                        "grams-tf-idf",
                        "default-without-feedback",
                        "default-only-words",
                        "shared-words");
    }

    @Test
    void optionsAtFaultAreNamed() throws IOException {
        List<String> common = List.of(
                "rank", "--documents", documents(), "--queries", queries(), "--language", "en", "--output", "-");
        List<String> unknown = new ArrayList<>(common);
        unknown.addAll(List.of("--matcher", "guess"));
        List<String> none = new ArrayList<>(common);
        none.addAll(List.of("--hits", "0"));

        assertThat(Called.with(unknown.toArray(String[]::new)))
                .satisfies(called -> assertThat(called.status()).isEqualTo(2))
                .satisfies(called -> assertThat(called.err()).contains("but was \"guess\""));
        assertThat(Called.with(none.toArray(String[]::new)))
                .satisfies(called -> assertThat(called.status()).isEqualTo(2))
                .satisfies(called -> assertThat(called.err()).contains("--hits and --threads must be at least 1"));
    }
}
