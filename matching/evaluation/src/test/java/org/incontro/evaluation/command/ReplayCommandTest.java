// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {

    private static final Path COLLECTION =
            Path.of(System.getProperty("incontro.root", "../.."), "matching", "evaluation", "collection");

    @TempDir
    private Path folder;

    private static Called replay(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "replay",
                "--log",
                COLLECTION.resolve("log.tsv").toString(),
                "--documents",
                COLLECTION.resolve("documents.jsonl").toString(),
                "--queries",
                COLLECTION.resolve("queries.jsonl").toString(),
                "--language",
                "en"));
        arguments.addAll(List.of(more));
        return Called.with(arguments.toArray(String[]::new));
    }

    @Test
    void theRunsThatAreWrittenGiveTheSameFiguresByCompare() throws IOException {
        Called replayed =
                replay("--matcher", "bm25", "--runs", folder.resolve("runs").toString());
        assertThat(replayed.status()).isZero();

        Called evaluated = Called.with(
                "evaluate",
                "--qrels",
                folder.resolve("runs/qrels.txt").toString(),
                "--run",
                folder.resolve("runs/shown.run.txt").toString(),
                "-m",
                "num_q");
        assertThat(evaluated.out()).startsWith("num_q").contains("\tall\t51");
        assertThat(Files.readString(folder.resolve("runs/replayed.run.txt"))).contains(" 1 -1 replayed\n");
    }

    @Test
    void theResultIsTheSameEachTimeAndGoesToAFile() throws IOException {
        Path file = folder.resolve("replay.md");
        assertThat(replay("--format", "markdown", "--output", file.toString()).status())
                .isZero();
        assertThat(Files.readString(file)).startsWith("| measure | shown | default |");
        assertThat(replay("--format", "markdown").out()).isEqualTo(Files.readString(file));
    }

    @Test
    void anOptionOutOfRangeEndsWithStatusTwo() {
        Called called = replay("--examination", "-1");

        assertThat(called.status()).isEqualTo(2);
        assertThat(called.err()).startsWith("examination must be from 0 to 3, but was -1.0");
        assertThat(replay("--matcher", "none").status()).isEqualTo(2);
    }

    @Test
    void aLogAtFaultEndsWithStatusOneAndItsLine() throws IOException {
        Path log = Files.writeString(folder.resolve("log.tsv"), "showing,date\n");
        Called called = Called.with(
                "replay",
                "--log",
                log.toString(),
                "--documents",
                COLLECTION.resolve("documents.jsonl").toString(),
                "--queries",
                COLLECTION.resolve("queries.jsonl").toString(),
                "--language",
                "en");

        assertThat(called.status()).isEqualTo(1);
        assertThat(called.err()).startsWith("incontro-bench: " + log + ":1: a log must begin with the heading");
    }
}
