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

class CompareCommandTest {

    @TempDir
    private Path folder;

    private String qrels = "";
    private String base = "";
    private String mine = "";

    @BeforeEach
    void writeFiles() throws IOException {
        qrels = write("qrels.txt", "q1 0 a 1\nq2 0 a 1\nq3 0 a 1\n");
        base = write("base.txt", "q1 Q0 b 1 2 base\nq1 Q0 a 2 1 base\nq2 Q0 a 1 1 base\n");
        mine = write("mine.txt", "q1 Q0 a 1 2 mine\nq2 Q0 a 1 1 mine\nq3 Q0 a 1 1 mine\n");
    }

    @Test
    void withoutCompletenessTheQueriesThatAllRunsAnswerCount() {
        Called called = Called.with("compare", "--qrels", qrels, "--baseline", base, "--run", mine, "-m", "RR");

        assertThat(called.status()).isZero();
        assertThat(called.out())
                .startsWith(
                        "RR\n"
                                + "  system            value   change  relative            interval       p  p (Holm)     d_z  +/=/-\n"
                                + "  base (baseline)  0.7500\n"
                                + "  mine             1.0000  +0.2500   +33.3 %  +0.0000 to +0.5000  1.0000    1.0000  +0.707  1/1/0\n")
                .contains("Numbers equal trec_eval 9.0.8 without -c: 2 queries, those that have judgements and that all"
                        + " runs answer.");
        assertThat(called.err())
                .isEqualToNormalizingNewlines("warning: 1 of 3 queries with judgements are left out, since not all runs"
                        + " answer them; -c counts them as 0\n");
    }

    @Test
    void withCompletenessAllQueriesCount() {
        Called called = Called.with("compare", "--qrels", qrels, "--baseline", base, "--run", mine, "-c", "-m", "RR");

        assertThat(called.out())
                .contains("base (baseline)  0.5000")
                .contains("with -c: 3 queries, all that have judgements; one that a run leaves out counts as 0.");
        assertThat(called.err()).isEmpty();
    }

    @Test
    void theUsualMeasuresArePrecisionAndRecallMinded() {
        assertThat(Called.with("compare", "--qrels", qrels, "--baseline", base, "--run", mine, "-c")
                        .out())
                .contains("nDCG@10\n", "AP\n", "R@100\n");
    }

    @Test
    void aTableCanBeForAPaper() throws IOException {
        String odd = write("odd.txt", "q1 Q0 a 1 2 50%_&#${\\\\~^}\n");
        Called called = Called.with(
                "compare", "--qrels", qrels, "--baseline", base, "--run", odd, "-c", "-m", "RR", "--format", "latex");

        assertThat(called.out())
                .startsWith(
                        "\\begin{table}\n\\centering\n\\caption{RR}\n\\begin{tabular}{lrrrrrrrrr}\n\\toprule\nsystem &")
                .contains("base (baseline) & 0.5000 &")
                .contains(
                        "\n50\\%\\_\\&\\#\\$\\{\\textbackslash{}\\textbackslash{}\\textasciitilde{}\\textasciicircum{}\\} & 0.3333")
                .contains("\\bottomrule\n\\end{tabular}\n\\end{table}\n")
                .contains("flip test of the differences");
    }

    @Test
    void everyPairIsComparedWhereItIsAskedFor() throws IOException {
        String third = write("third.txt", "q1 Q0 a 1 2 third\n");
        Called called = Called.with(
                "compare",
                "--qrels",
                qrels,
                "--baseline",
                base,
                "--run",
                mine,
                "--run",
                third,
                "-c",
                "-m",
                "RR",
                "--samples",
                "1000",
                "--tukey");

        assertThat(called.out())
                .contains("RR, every pair\n  base   mine   p 0.4274  shuffled p 0.")
                .contains("\n  mine   third  p 0.")
                .endsWith("by 1000 shuffles of each query's values; seed 42.\n");

        Called wrong = Called.with(
                "compare", "--qrels", qrels, "--baseline", base, "--run", mine, "--format", "json", "--tukey");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).startsWith("--tukey adds to --format text alone, but was given with JSON");
    }

    @Test
    void aReportCanGoToAFile() throws IOException {
        Path report = folder.resolve("report.html");
        Called called = Called.with(
                "compare",
                "--qrels",
                qrels,
                "--baseline",
                base,
                "--run",
                mine,
                "--format",
                "html",
                "--output",
                report.toString());

        assertThat(called.out()).isEmpty();
        assertThat(Files.readString(report)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    }

    @Test
    void runsOfTheSameNameGoByTheirFiles() throws IOException {
        String twin = write("twin.txt", "q1 Q0 a 1 2 mine\n");

        assertThat(Called.with(
                                "compare",
                                "--qrels",
                                qrels,
                                "--baseline",
                                mine,
                                "--run",
                                twin,
                                "-m",
                                "RR",
                                "--format",
                                "CSV")
                        .out())
                .isEqualTo("query,measure,system,value,difference\n"
                        + "q1,RR,mine.txt,1.0,0.0\n"
                        + "q1,RR,twin.txt,1.0,0.0\n");
    }

    @Test
    void runsWithoutACommonQueryCannotBeCompared() throws IOException {
        String other = write("other.txt", "q9 Q0 a 1 2 other\n");
        Called called = Called.with("compare", "--qrels", qrels, "--baseline", mine, "--run", other);

        assertThat(called.status()).isEqualTo(1);
        assertThat(called.err())
                .isEqualToNormalizingNewlines("incontro-bench: " + qrels
                        + ": there must be a query with judgements that all runs answer, but there is none\n");
    }

    @Test
    void optionsOutOfRangeAreTheOptionsFault() {
        Called called = Called.with("compare", "--qrels", qrels, "--baseline", base, "--run", mine, "--samples", "0");

        assertThat(called.status()).isEqualTo(2);
        assertThat(called.err()).startsWith("samples and resamples must be at least 1, but were 0 and 10000");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void whatIsNoMeanIsTheOptionsFault() {
        Called called =
                Called.with("compare", "--qrels", qrels, "--baseline", base, "--run", mine, "-c", "-m", "gm_map");

        assertThat(called.status()).isEqualTo(2);
        assertThat(called.err())
                .startsWith("a measure must be a mean over queries to be compared, but none is of gm_map");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "official | num_ret, num_rel, num_rel_ret, gm_map",
                "all_trec | num_ret, num_rel, num_rel_ret, gm_map, gm_bpref, num_nonrel_judged_ret"
            })
    void ofNicknamesTheMeansAreCompared(String nickname, String leftOut) {
        Called called = Called.with(
                "compare",
                "--qrels",
                qrels,
                "--baseline",
                base,
                "--run",
                mine,
                "-c",
                "-m",
                nickname,
                "--samples",
                "10");

        assertThat(called.status()).as(called.err()).isZero();
        assertThat(called.out()).startsWith("map\n").contains("\nP_1000\n").doesNotContain("num_ret", "gm_map");
        assertThat(called.err())
                .isEqualToNormalizingNewlines(
                        "warning: left out, since only means over queries are compared: " + leftOut + "\n");
    }

    @Test
    void runsAndFilesOfTheSameNameGoByTheirPaths() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other")).resolve("base.txt");
        Files.copy(Path.of(base), other);

        Called called = Called.with(
                "compare", "--qrels", qrels, "--baseline", base, "--run", other.toString(), "-c", "-m", "RR");

        assertThat(called.out()).contains("  " + base + " (baseline)").contains("  " + other + " ");
    }
}
