// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.trec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {

    @Test
    void linesOfOneQueryMayStandApart() throws IOException {
        Run run = read("q2 Q0 a 1 2.5 x\nq1 Q0 a 1 1e1 x\nq2\tQ0\tb  2 -0.5  tag seventh\r\n");

        assertThat(run.queries()).containsExactly("q2", "q1");
        assertThat(run.hits("q2")).containsExactly(new Hit("a", 2.5), new Hit("b", -0.5));
        assertThat(run.hits("q1")).containsExactly(new Hit("a", 10));
        assertThat(run.hits("q3")).isEmpty();
        assertThat(run.tag()).isEqualTo("tag");
    }

    @Test
    void emptyLinesAndCommentsAreCountedButNotRead() {
        assertThatThrownBy(() -> read("\n# a run\n  \nq1 Q0 a 1 2.0\n"))
                .isInstanceOf(TrecFileException.class)
                .hasMessage("run.txt:4: a line of a run must have six columns (query Q0 document rank score tag),"
                        + " but this one has 5");
    }

    @Test
    void aScoreThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> read("q1 Q0 a 1 abc x\n"))
                .hasMessage("run.txt:1: the score in the fifth column must be a number, but was \"abc\"");
        assertThatThrownBy(() -> read("q1 Q0 a 1 1f x\n")).hasMessageContaining("but was \"1f\"");
        assertThatThrownBy(() -> read("q1 Q0 a 1 nan x\n")).hasMessageContaining("but was \"nan\"");
        assertThatThrownBy(() -> read("q1 Q0 a 1 . x\n")).hasMessageContaining("but was \".\"");
        assertThatThrownBy(() -> read("q1 Q0 a 1 1e1e1 x\n")).hasMessageContaining("but was \"1e1e1\"");
    }

    @Test
    void aDocumentIsFoundOnceForAQuery() {
        assertThatThrownBy(() -> read("q1 Q0 a 1 2.0 x\nq1 Q0 b 1 2.0 x\nq1 Q0 a 2 1.0 x\n"))
                .hasMessage("run.txt:3: document a must occur once for query q1, but was there a second time");
        assertThatThrownBy(() -> read("q1 Q0 a 1 2.0 x\nq2 Q0 a 1 2.0 x\nq1 Q0 a 2 1.0 x\n"))
                .hasMessage("run.txt:3: document a must occur once for query q1, but was there a second time");
    }

    @Test
    void anEmptyRunIsRefused() {
        assertThatThrownBy(() -> read("# nothing\n"))
                .hasMessage("run.txt: a run must have at least one line, but this one is empty");
    }

    @Test
    void scoresAreReadAsTheNearestDouble() throws IOException {
        Run run = read("q Q0 a 1 0.1 x\nq Q0 b 1 123456789.123456789123 x\nq Q0 c 1 +1E-320 x\nq Q0 d 1 -inf x\n"
                + "q Q0 e 1 Infinity x\nq Q0 f 1 .5 x\nq Q0 g 1 5. x\nq Q0 h 1 0.123456789012345 x\n");

        assertThat(run.hits("q"))
                .extracting(Hit::score)
                .containsExactly(
                        0.1,
                        Double.parseDouble("123456789.123456789123"),
                        1e-320,
                        Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        0.5,
                        5.0,
                        0.123456789012345);
    }

    @Test
    void compressedFilesAreReadWhateverTheirName(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("run.txt");
        try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write("q1 Q0 a 1 2.0 x\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(RunFile.read(file).hits("q1")).containsExactly(new Hit("a", 2));
    }

    @Test
    void aLineMayCrossTheReadersBuffer() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            text.append("query Q0 document-").append(i).append(" 1 ").append(i).append(" x\n");
        }
        Run run = read(text.toString());

        assertThat(run.hits("query")).hasSize(60_000);
        assertThat(run.hits("query").get(59_999)).isEqualTo(new Hit("document-59999", 59_999));
        assertThat(run.hits("query").score(31_111)).isEqualTo(31_111);
    }

    @Test
    void aFileWithoutLinesIsNotReadForever() {
        assertThatThrownBy(() -> read("x".repeat(3 * LineFields.LONGEST_LINE)))
                .hasMessage("run.txt:1: a line must have at most 1048576 bytes, but this one has more."
                        + " Maybe it is not a text file.");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Run run = Run.builder("mine")
                .add("q1", "ä", 0.1)
                .add("q2", "b", 1e-30)
                .add("q1", "c", -3)
                .build();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        RunFile.write(run, output);

        assertThat(output.toString(StandardCharsets.UTF_8))
                .isEqualTo("q1 Q0 ä 1 0.1 mine\nq1 Q0 c 2 -3.0 mine\nq2 Q0 b 1 1.0E-30 mine\n");
        assertThat(read(output.toString(StandardCharsets.UTF_8)).hits("q1")).isEqualTo(run.hits("q1"));
    }

    @Test
    void aRunInMemoryRefusesWhatAFileWouldBeRefusedFor() {
        Run.Builder builder = Run.builder("x").add("q", "a", 1).add("q", "a", 2);

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("document a must occur once for query q, but was there a second time");
        assertThatThrownBy(() -> Run.builder("x").add("q", "a", Double.NaN))
                .hasMessage("score of a must be a number, but was NaN");
        assertThatThrownBy(() -> new Hit("a", Double.NaN)).hasMessage("score of a must be a number, but was NaN");
    }

    private static Run read(String text) throws IOException {
        return RunFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "run.txt");
    }
}
