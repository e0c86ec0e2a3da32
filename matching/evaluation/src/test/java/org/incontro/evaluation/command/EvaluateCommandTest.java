// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.incontro.evaluation.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    private static final String QRELS =
            Resources.path("trec_eval/edge/qrels.txt").toString();
    private static final String RUN = Resources.path("trec_eval/edge/run.txt").toString();

    @Test
    void aRunMayComeFromStandardInput() throws IOException {
        Called called = Called.withInput(Files.readAllBytes(Path.of(RUN)), "evaluate", "--qrels", QRELS, "--run", "-");

        assertThat(called.status()).isZero();
        assertThat(called.out())
                .isEqualTo(
                        Called.with("evaluate", "--qrels", QRELS, "--run", RUN).out());
    }

    @Test
    void measuresGoByTheirNamesInIrMeasuresToo() {
        Called called = Called.with(
                "evaluate",
                "--qrels",
                QRELS,
                "--run",
                RUN,
                "-m",
                "nDCG@10",
                "-m",
                "P(rel=2)@5",
                "-m",
                "AP",
                "-m",
                "num_q");

        assertThat(called.out())
                .isEqualTo("num_q                 \tall\t5\n"
                        + "nDCG@10               \tall\t0.6579\n"
                        + "P(rel=2)@5            \tall\t0.1200\n"
                        + "AP                    \tall\t0.5583\n");
    }

    @Test
    void aTieAcrossACutOffIsWarnedOf() {
        Called called = Called.with("evaluate", "--qrels", QRELS, "--run", RUN, "-m", "P.1,3");

        assertThat(called.err())
                .isEqualToNormalizingNewlines("warning: edge: in 3 of 5 queries documents of different grades have the"
                        + " same score at rank 1, so that their names decide which of them counts\n"
                        + "warning: edge: in 1 of 5 queries documents of different grades have the"
                        + " same score at rank 3, so that their names decide which of them counts\n");
    }

    @Test
    void version10RefusesARunThatLeavesAQueryOut() {
        Called called = Called.with("evaluate", "--qrels", QRELS, "--run", RUN, "--trec-eval", "10");

        assertThat(called.status()).isEqualTo(1);
        assertThat(called.out()).isEmpty();
        assertThat(called.err())
                .isEqualToNormalizingNewlines("incontro-bench: " + RUN + ": a run must have hits for each query with"
                        + " judgements, but has none for q4. With -c such a query counts as 0.\n");
    }

    @Test
    void aFaultInAFileIsTheInputsFault(@TempDir Path folder) throws IOException {
        Path run = Files.writeString(folder.resolve("run.txt"), "q1 Q0 dA 1 2.0\n", StandardCharsets.UTF_8);

        Called called = Called.with("evaluate", "--qrels", QRELS, "--run", run.toString());

        assertThat(called.status()).isEqualTo(1);
        assertThat(called.err()).startsWith("incontro-bench: " + run + ":1: a line of a run must have six columns");
    }

    @Test
    void aFileThatIsNotThereIsTheInputsFault() {
        Called called = Called.with("evaluate", "--qrels", "nowhere.txt", "--run", RUN);

        assertThat(called.status()).isEqualTo(1);
        assertThat(called.err()).isEqualToNormalizingNewlines("incontro-bench: nowhere.txt: there is no such file\n");
    }

    @Test
    void anUnknownMeasureIsTheOptionsFault() {
        Called called = Called.with("evaluate", "--qrels", QRELS, "--run", RUN, "-m", "quality");

        assertThat(called.status()).isEqualTo(2);
        assertThat(called.err()).startsWith("there is no measure quality. Known are, of trec_eval, num_ret,");
    }

    @Test
    void anUnknownMeasureOfPreferencesIsTheOptionsFault() {
        Called called = Called.with("evaluate", "--qrels", QRELS, "--run", RUN, "-R", "qrels_prefs", "-m", "map");

        assertThat(called.status()).isEqualTo(2);
        assertThat(called.err())
                .startsWith("there is no measure map of preferences. Known are prefs, all_prefs, runid,");
    }

    @Test
    void theUsualMeasuresOfPreferencesAreEight() {
        assertThat(Called.with("evaluate", "--qrels", QRELS, "--run", RUN, "-R", "qrels_prefs")
                        .out())
                .hasLineCount(8)
                .startsWith("runid                 \tall\tedge\n");
        assertThat(Called.with(
                                "evaluate",
                                "--qrels",
                                QRELS,
                                "--run",
                                RUN,
                                "-R",
                                "qrels_prefs",
                                "-n",
                                "-q",
                                "-m",
                                "prefs_simp")
                        .out())
                .hasLineCount(5)
                .startsWith("prefs_simp            \tq1\t0.4286\n");
    }

    @Test
    void optionsOutOfRangeAreTheOptionsFault() {
        assertThat(Called.with("evaluate", "--qrels", QRELS, "--run", RUN, "-l", "-1")
                        .err())
                .startsWith("level must be at least 0, but was -1");
        assertThat(Called.with("evaluate", "--qrels", QRELS, "--run", RUN, "-M", "0")
                        .err())
                .startsWith("depth must be at least 1, but was 0");
        assertThat(Called.with("evaluate", "--qrels", QRELS, "--run", RUN, "--trec-eval", "8")
                        .err())
                .startsWith("--trec-eval must be 9 or 10, but was 8");
    }

    @Test
    void aRunOfOtherQueriesIsAtFaultAsInVersion9(@TempDir Path folder) throws IOException {
        Path run = Files.writeString(folder.resolve("run.txt"), "other Q0 dA 1 2.0 x\n", StandardCharsets.UTF_8);

        Called called = Called.with("evaluate", "--qrels", QRELS, "--run", run.toString(), "-c", "-m", "map");

        assertThat(called.status()).isEqualTo(1);
        assertThat(called.out()).isEmpty();
        assertThat(called.err())
                .isEqualToNormalizingNewlines("incontro-bench: " + run + ": a run must have hits for a query with"
                        + " judgements, but has none. Maybe queries go by other names in " + QRELS + ".\n");
    }

    @Test
    void utilityDoesNotComeToAQueryWithoutHits(@TempDir Path folder) throws IOException {
        Path qrels = Files.writeString(folder.resolve("qrels.txt"), "q1 0 a 1\nq2 0 a 1\n", StandardCharsets.UTF_8);
        Path run = Files.writeString(folder.resolve("run.txt"), "q1 Q0 a 1 2.0 x\n", StandardCharsets.UTF_8);

        Called called = Called.with(
                "evaluate", "--qrels", qrels.toString(), "--run", run.toString(), "-c", "-m", "utility.1,-1,-2,0");

        assertThat(called.out()).isEqualTo("utility_1,-1,-2,0     \tall\t0.5000\n");
    }

    @Test
    void behindAnAtStandsACutOff() {
        Called called = Called.with("evaluate", "--qrels", QRELS, "--run", RUN, "-m", "nDCG@");

        assertThat(called.status()).isEqualTo(2);
        assertThat(called.err()).startsWith("a cut-off must stand behind the @, but there is none in nDCG@");
    }
}
