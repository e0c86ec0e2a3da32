// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RerankCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void collection() throws IOException {
        put("docs.jsonl", """
            {"id": "a", "text": "olive oil"}
            {"id": "b", "text": "laser welding of steel"}
            {"id": "c", "text": "lasers"}
            {"id": "d", "text": "welding"}
            """);
        put("queries.jsonl", "{\"id\": \"q\", \"text\": \"laser welding\"}\n{\"id\": \"r\", \"text\": \"oil\"}\n");
        put("run.txt", "q Q0 c 1 9 old\nq Q0 a 2 8 old\nq Q0 b 3 7 old\n");
        put("qrels.txt", "q 0 b 2\n");
    }

    private String put(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }

    @Test
    void theRunsHitsGetTheMatchersOrder() throws IOException {
        Called called = Called.with(
                "rerank",
                "--run",
                path("run.txt"),
                "--documents",
                path("docs.jsonl"),
                "--queries",
                path("queries.jsonl"),
                "--language",
                "en",
                "--tag",
                "new",
                "--output",
                path("new.txt"));

        assertThat(called.status()).as(called.err()).isZero();
        assertThat(lines("new.txt")).hasSize(3);
        assertThat(lines("new.txt").get(0)).startsWith("q Q0 b 1 ").endsWith(" new");
        assertThat(lines("new.txt").get(1)).startsWith("q Q0 c 2 ");
        assertThat(lines("new.txt").get(2)).startsWith("q Q0 a 3 ");
    }

    @Test
    void featuresAreNamedAndLabelled() throws IOException {
        Called called = Called.with(
                "rerank",
                "--run",
                path("run.txt"),
                "--documents",
                path("docs.jsonl"),
                "--queries",
                path("queries.jsonl"),
                "--language",
                "en",
                "--features",
                path("features.txt"),
                "--qrels",
                path("qrels.txt"),
                "--explain",
                "--output",
                path("new.txt"));

        assertThat(called.status()).as(called.err()).isZero();
        assertThat(lines("features.txt")).startsWith("# 1 words", "# 2 roots", "# 3 grams", "# 4 pairs", "# 5 cosine");
        assertThat(lines("features.txt").get(lines("features.txt").size() - 3))
                .startsWith("2 qid:1 1:0.")
                .endsWith(" # q b");
        assertThat(lines("features.txt").get(lines("features.txt").size() - 1))
                .startsWith("0 qid:1 1:0.0 ")
                .endsWith(" # q a");
        assertThat(called.out()).startsWith("q 1 b ").contains(" = words 0.").contains(" pairs 0.");
    }

    @Test
    void ranksAreExplainedToo() throws IOException {
        Called own = Called.with(
                "rank",
                "--documents",
                path("docs.jsonl"),
                "--queries",
                path("queries.jsonl"),
                "--language",
                "en",
                "--explain",
                "--output",
                path("run2.txt"));
        Called baseline = Called.with(
                "rank",
                "--documents",
                path("docs.jsonl"),
                "--queries",
                path("queries.jsonl"),
                "--language",
                "en",
                "--matcher",
                "bm25",
                "--explain",
                "--output",
                "-");

        assertThat(own.out()).contains("q 1 b ", "r 1 a ");
        assertThat(baseline.err()).contains(" = score 0.");
        assertThat(baseline.out()).startsWith("q Q0 b 1 ");
    }

    @Test
    void candidatesHaveNoFeatures() throws IOException {
        String docs = put("candidates.jsonl", "{\"id\": \"a\", \"text\": \"olive oil\", \"candidate\": \"x\"}\n");

        Called called = Called.with(
                "rank",
                "--documents",
                docs,
                "--queries",
                path("queries.jsonl"),
                "--language",
                "en",
                "--explain",
                "--output",
                "-");

        assertThat(called.status()).isEqualTo(1);
        assertThat(called.err()).contains("features are of documents, and here candidates are ranked");
    }

    @Test
    void anUnknownMatcherIsNamed() {
        Called called = Called.with(
                "rerank",
                "--run",
                path("run.txt"),
                "--documents",
                path("docs.jsonl"),
                "--queries",
                path("queries.jsonl"),
                "--language",
                "en",
                "--matcher",
                "guess",
                "--output",
                path("new.txt"));

        assertThat(called.status()).isEqualTo(2);
        assertThat(called.err()).contains("but was \"guess\"");
    }

    @Test
    void whatIsNotFoundComesInTheOrderOfTheRunsScores() throws IOException {
        put("run.txt", "q Q0 x 1 1 old\nq Q0 b 2 2 old\nq Q0 a 3 3 old\nnobody Q0 a 1 1 old\n");

        Called called = Called.with(
                "rerank",
                "--run",
                path("run.txt"),
                "--documents",
                path("docs.jsonl"),
                "--queries",
                path("queries.jsonl"),
                "--language",
                "en",
                "--output",
                path("new.txt"));

        assertThat(lines("new.txt")).extracting(line -> line.split(" ", -1)[2]).containsExactly("b", "a", "x");
        assertThat(called.err())
                .isEqualToNormalizingNewlines(
                        "warning: 1 of the run's 2 queries are not among those given, and are left out\n");
    }

    private Called withFeatures() {
        return Called.with(
                "rerank",
                "--run",
                path("run.txt"),
                "--documents",
                path("docs.jsonl"),
                "--queries",
                path("queries.jsonl"),
                "--language",
                "en",
                "--features",
                path("features.txt"),
                "--output",
                path("new.txt"));
    }

    @Test
    void everyQueryHasTheSameFeaturesAndNothingIsKnownOfAStranger() throws IOException {
        put("queries.jsonl", """
            {"id": "q", "text": "laser welding of steel, and of olive oil, and of much else"}
            {"id": "r", "text": "oil"}
            """);
        put("run.txt", "q Q0 b 1 9 old\nq Q0 stranger 2 8 old\nr Q0 a 1 1 old\n");

        assertThat(withFeatures().status()).isZero();
        assertThat(lines("features.txt"))
                .startsWith("# 1 words", "# 2 roots", "# 3 grams", "# 4 pairs", "# 5 cosine", "# 6 feedback")
                .filteredOn(line -> !line.startsWith("#"))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).contains(" 6:"))
                .anySatisfy(
                        line -> assertThat(line).isEqualTo("0 qid:1 1:0.0 2:0.0 3:0.0 4:0.0 5:0.0 6:0.0 # q stranger"));
    }

    @Test
    void featuresAddUpToTheVeryScore() throws IOException {
        assertThat(withFeatures().status()).isZero();

        String best = lines("new.txt").get(0);
        String vector = lines("features.txt").stream()
                .filter(line -> line.endsWith(" # q b"))
                .findFirst()
                .orElseThrow();
        double sum = 0;
        for (String value : vector.substring(vector.indexOf(" 1:") + 1, vector.indexOf(" #"))
                .split(" ")) {
            sum += Double.parseDouble(value.substring(value.indexOf(':') + 1));
        }
        assertThat((float) sum).isEqualTo(Float.parseFloat(best.split(" ")[4])).isPositive();
        assertThat(vector).containsPattern("\\d\\.\\d{10,}");
    }

    @Test
    void featuresOfTheFutureAreRefused() throws IOException {
        put("queries.jsonl", "{\"id\": \"q\", \"text\": \"laser\", \"date\": \"2020-01-01\"}\n");

        Called called = withFeatures();

        assertThat(called.status()).isEqualTo(1);
        assertThat(called.err())
                .isEqualToNormalizingNewlines(
                        "incontro-bench: features are of all documents, and here queries have a date, before which fewer"
                                + " are known. Maybe take the date field out of the queries.\n");
    }
}
