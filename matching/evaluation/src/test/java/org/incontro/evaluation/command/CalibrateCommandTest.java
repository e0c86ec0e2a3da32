// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrateCommandTest {

    private static String file(String name) {
        return Path.of(System.getProperty("incontro.root", "../.."), "matching", "evaluation", "collection", name)
                .toString();
    }

    @Test
    void aRunIsCalibratedInFolds() {
        Called called = Called.with(
                "calibrate",
                "--run",
                file("concepts.run.txt"),
                "--qrels",
                file("qrels.txt"),
                "--folds",
                "8",
                "-l",
                "2");

        assertThat(called.status()).isZero();
        assertThat(called.out())
                .startsWith("pairs       800  (in 16 groups)\nbase rate   0.1")
                .contains(": better than the base rate)\nbeforehand  0.")
                .contains(": better than the base rate of what it was fitted to)\nECE         0.")
                .contains("likelihood  probability 1 / (1 + exp(-(")
                .endsWith(", fitted to all; the figures are of 8 folds\n");
    }

    @Test
    void itIsFittedOnOneRunAndReportedOnAnother() {
        Called called = Called.with(
                "calibrate",
                "--fit-run",
                file("words.run.txt"),
                "--fit-qrels",
                file("qrels.txt"),
                "--run",
                file("concepts.run.txt"),
                "--qrels",
                file("qrels.txt"),
                "--form",
                "isotonic",
                "--scale",
                "prominence",
                "--depth",
                "20",
                "--judged-only",
                "--group",
                "document");

        assertThat(called.status()).isZero();
        assertThat(called.out()).contains("steps from");
    }

    @Test
    void whatIsWorseThanTheBaseRateIsCalledSo(@TempDir Path folder) throws IOException {
        StringBuilder run = new StringBuilder();
        StringBuilder promised = new StringBuilder();
        StringBuilder came = new StringBuilder();
        for (int query = 0; query < 20; query++) {
            run.append("q%s Q0 a 1 2 mine\nq%s Q0 b 2 1 mine\n".formatted(query, query));
            promised.append("q%s 0 a 1\nq%s 0 b 0\n".formatted(query, query));
            came.append("q%s 0 a 0\nq%s 0 b 1\n".formatted(query, query));
        }
        String runFile = Files.writeString(folder.resolve("run.txt"), run).toString();
        Called called = Called.with(
                "calibrate",
                "--fit-run",
                runFile,
                "--fit-qrels",
                Files.writeString(folder.resolve("promised.txt"), promised).toString(),
                "--run",
                runFile,
                "--qrels",
                Files.writeString(folder.resolve("came.txt"), came).toString());

        assertThat(called.out()).contains(": worse than the base rate)").contains("likelihood  relevance ");
    }

    @Test
    void logarithmsAreWarnedOf(@TempDir Path folder) throws IOException {
        StringBuilder run = new StringBuilder();
        StringBuilder qrels = new StringBuilder();
        for (int query = 0; query < 20; query++) {
            run.append("q%s Q0 a 1 -2.5 mine\nq%s Q0 b 2 -7.5 mine\n".formatted(query, query));
            qrels.append("q%s 0 a 1\nq%s 0 b 0\n".formatted(query, query));
        }
        Called called = Called.with(
                "calibrate",
                "--run",
                Files.writeString(folder.resolve("run.txt"), run).toString(),
                "--qrels",
                Files.writeString(folder.resolve("qrels.txt"), qrels).toString(),
                "--folds",
                "4");

        String caution = "40 of 40 scores were below 0 and were all taken as 1.0, for a likelihood is of a score's"
                + " logarithm. If scores are logarithms themselves, give their exponentials. Scores said nothing of what is"
                + " right, so that every one has the base rate.";
        assertThat(called.status()).isZero();
        assertThat(called.err()).endsWith("warning: " + caution + System.lineSeparator());
        assertThat(called.out())
                .contains("likelihood  relevance 0.5 for every score, fitted to all;")
                .endsWith("caution     " + caution + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-3", "17"})
    void foldsOutOfRangeAreTheOptionsFault(String folds) {
        Called called = Called.with(
                "calibrate", "--run", file("concepts.run.txt"), "--qrels", file("qrels.txt"), "--folds", folds);

        assertThat(called.status()).isEqualTo(2);
        assertThat(called.out()).isEmpty();
        assertThat(called.err()).startsWith("--folds must be from 2 to the number of groups, 16, but was " + folds);
    }

    @Test
    void withoutJudgedPairsTheFilesAreAtFault(@TempDir Path folder) throws IOException {
        String others =
                Files.writeString(folder.resolve("qrels.txt"), "other 0 a 1\n").toString();
        Called called = Called.with("calibrate", "--run", file("concepts.run.txt"), "--qrels", others, "--folds", "2");

        assertThat(called.status()).isEqualTo(1);
        assertThat(called.err())
                .startsWith("incontro-bench: of the outcomes some must be right and some wrong, but 0 of 0 were right");
    }

    @Test
    void withoutFoldsAndWithoutAnotherRunNothingIsReported() {
        Called called = Called.with("calibrate", "--run", file("concepts.run.txt"), "--qrels", file("qrels.txt"));

        assertThat(called.status()).isEqualTo(2);
        assertThat(called.err())
                .startsWith("either --fit-run and --fit-qrels or --folds must be given, and --depth must be at least 1,"
                        + " but was 100");
    }
}
