// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuseCommandTest {

    @TempDir
    private Path folder;

    private String one = "";
    private String two = "";

    @BeforeEach
    void writeFiles() throws IOException {
        one = Files.writeString(folder.resolve("one.txt"), "q Q0 a 1 3 one\nq Q0 b 2 1 one\n")
                .toString();
        two = Files.writeString(folder.resolve("two.txt"), "q Q0 b 1 9 two\nq Q0 c 2 5 two\n")
                .toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rrf --k 0 | b 1 1.5 | a 2 1.0 | c 3 0.5",
                "isr | b 1 2.5 | a 2 1.0 | c 3 0.25",
                "combsum | b 1 1.0 | a 2 1.0 | c 3 0.0",
                "combmnz --normalisation none | b 1 20.0 | c 2 5.0 | a 3 3.0",
                "weighted --weight 1 --weight 0.5 | a 1 1.0 | b 2 0.5 | c 3 0.0"
            })
    void eachMethodHasItsScores(String method, String first, String second, String third) {
        Called called = Called.with(("fuse --run " + one + " --run " + two + " --method " + method).split(" "));

        assertThat(called.out())
                .isEqualTo("q Q0 " + first + " fused\nq Q0 " + second + " fused\nq Q0 " + third + " fused\n");
    }

    @Test
    void theRunCanGoToAFile() throws IOException {
        Path both = folder.resolve("both.txt");

        assertThat(Called.with(
                                "fuse",
                                "--run",
                                one,
                                "--run",
                                two,
                                "--hits",
                                "1",
                                "--tag",
                                "both",
                                "--output",
                                both.toString())
                        .out())
                .isEmpty();
        assertThat(Files.readString(both)).startsWith("q Q0 b 1 0.0325").endsWith(" both\n");
    }

    @Test
    void aRunWithInfiniteScoresIsNamed() throws IOException {
        String endless = Files.writeString(folder.resolve("endless.txt"), "q Q0 a 1 inf endless\nq Q0 b 2 1 endless\n")
                .toString();
        Called called = Called.with("fuse", "--run", one, "--run", endless, "--method", "combsum");

        assertThat(called.status()).isEqualTo(1);
        assertThat(called.out()).isEmpty();
        assertThat(called.err())
                .isEqualToNormalizingNewlines("incontro-bench: scores must be finite to be added, but run endless has"
                        + " Infinity for document a of query q. Maybe fuse by ranks.\n");
    }

    @Test
    void optionsOutOfRangeAreTheOptionsFault() {
        assertThat(Called.with("fuse", "--run", one).err())
                .startsWith("--run must be given at least twice, but was given once");
        assertThat(Called.with("fuse", "--run", one, "--run", two, "--hits", "0")
                        .err())
                .startsWith("--hits must be at least 1, but was 0");
        assertThat(Called.with("fuse", "--run", one, "--run", two, "--k", "-1").err())
                .startsWith("--k must be at least 0, but was -1");
        assertThat(Called.with("fuse", "--run", one, "--run", two, "--method", "weighted", "--weight", "1")
                        .err())
                .startsWith("--weight must be given for each of the 2 runs, but was given 1 times");
    }
}
