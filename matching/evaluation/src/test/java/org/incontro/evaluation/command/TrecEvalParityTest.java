// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.incontro.evaluation.Resources;
import org.incontro.evaluation.SharedFolder;
import org.incontro.evaluation.trec.Plain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every byte that the two versions of trec_eval print. */
class TrecEvalParityTest {

    @ParameterizedTest
    @MethodSource("cases")
    void printsWhatTrecEvalPrints(String line) {
        String[] parts = line.split(" \\| ", 2);

        Called called = Called.with(call(parts[1]));

        assertThat(called.out()).isEqualTo(Resources.text("trec_eval/" + parts[0]));
    }

    static Stream<String> cases() {
        return Resources.text("trec_eval/cases.txt").lines().filter(line -> !line.startsWith("#"));
    }

    private static String[] call(String options) {
        List<String> call = new ArrayList<>(List.of("evaluate"));
        boolean file = false;
        for (String option : options.split(" ", -1)) {
            call.add(file ? Resources.path("trec_eval/" + option).toString() : option);
            file = List.of("--qrels", "--run", "-Z").contains(option);
        }
        return call.toArray(String[]::new);
    }

    /** 15 runs of 1,000 documents a query, on real collections. */
    @ParameterizedTest
    @ValueSource(strings = {"cacm", "cranfield", "npl-vaswani"})
    void printsWhatTrecEvalPrintsForRunsOfLucene(String set) throws IOException {
        Path qrels = SharedFolder.find("eval/" + set + "/qrels.trec");
        List<Path> runs;
        try (Stream<Path> files = Files.list(SharedFolder.find("eval/peer-runs/" + set))) {
            runs = files.filter(file -> file.toString().endsWith(".run.gz"))
                    .sorted()
                    .toList();
        }
        assertThat(runs).hasSize(5);
        for (Path run : runs) {
            String[] options = {"--qrels", qrels.toString(), "--run", run.toString(), "-c"};
            check(run, "v9.0.8.all_trec.txt", options, "-m", "all_trec", "--trec-eval", "9");
            check(run, "v10.0-rc3.all_trec.txt", options, "-m", "all_trec", "--trec-eval", "10");
            check(run, "v9.0.8.official-q.txt.gz", options, "-q", "--trec-eval", "9");
            check(run, "v10.0-rc3.official-q.txt.gz", options, "-q", "--trec-eval", "10");
        }
    }

    private static void check(Path run, String ending, String[] options, String... more) throws IOException {
        String name = run.getFileName().toString().replace("run.gz", ending);
        Stream<String> call = Stream.of(Stream.of("evaluate"), Stream.of(options), Stream.of(more))
                .flatMap(part -> part);
        try (InputStream expected = Plain.open(run.resolveSibling(name))) {
            assertThat(Called.with(call.toArray(String[]::new)).out())
                    .as(name)
                    .isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void commentsAreReadAsVersion10ReadsThem() throws IOException {
        Path folder = SharedFolder.find("eval/trec_eval-fixtures");

        Called called = Called.with(
                "evaluate",
                "--trec-eval",
                "10",
                "--qrels",
                folder.resolve("qrels.comment.test").toString(),
                "--run",
                folder.resolve("results.comment.test").toString());

        assertThat(called.out()).isEqualTo(Files.readString(folder.resolve("out.comment.test")));
    }
}
