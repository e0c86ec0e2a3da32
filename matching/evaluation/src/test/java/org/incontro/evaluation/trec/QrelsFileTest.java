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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QrelsFileTest {

    @Test
    void gradesMayBeBelowZeroAndAreReadUpToTheFirstLetter() throws IOException {
        Judgements judgements = read("q1 0 a 2\r\n\n# comment\nq2 0 a -1\nq1 0 b 1.5\n");

        assertThat(judgements.queries()).containsExactly("q1", "q2");
        assertThat(judgements.of("q1").size()).isEqualTo(2);
        assertThat(judgements.of("q1").document(1)).isEqualTo("b");
        assertThat(judgements.of("q1").grade(1)).isEqualTo(1);
        assertThat(judgements.of("q1").grade("a")).hasValue(2);
        assertThat(judgements.of("q1").grade("c")).isEmpty();
        assertThat(judgements.of("q2").grade("a")).hasValue(-1);
        assertThat(judgements.of("q3").size()).isZero();
    }

    @Test
    void judgementsOfBeirAreKnownByTheirHeading() throws IOException {
        Judgements judgements = read("query-id\tcorpus-id\tscore\n1\t31715818\t1\n3\t14717500\t0\n");

        assertThat(judgements.queries()).containsExactly("1", "3");
        assertThat(judgements.of("1").grade("31715818")).hasValue(1);
    }

    @Test
    void aLineMustHaveFourColumns() {
        assertThatThrownBy(() -> read("q1 0 a 1\nq1 0 a\n"))
                .hasMessage("qrels.txt:2: a line of judgements must have four columns (query iteration document"
                        + " grade), but this one has 3");
        assertThatThrownBy(() -> read("q1 0 a 1 x\n")).hasMessageContaining("but this one has 5");
        assertThatThrownBy(() -> read("query-id corpus-id score\nq1 0 a 1\n"))
                .hasMessage("qrels.txt:2: a line of judgements must have three columns (query document grade),"
                        + " but this one has 4");
    }

    @Test
    void aGradeMustBeAWholeNumber() {
        assertThatThrownBy(() -> read("q1 0 a high\n"))
                .hasMessage("qrels.txt:1: the grade in the last column must be a whole number, but was \"high\"");
        assertThatThrownBy(() -> read("q1 0 a -\n")).hasMessageContaining("but was \"-\"");
        assertThatThrownBy(() -> read("q1 0 a 99999999999999999999\n"))
                .hasMessage("qrels.txt:1: the grade in the last column must be from -2147483648 to 2147483647,"
                        + " but was 99999999999999999999");
    }

    @Test
    void aDocumentIsJudgedOnceForAQuery() {
        assertThatThrownBy(() -> read("q1 0 a 1\nq2 0 a 1\nq1 0 a 0\n"))
                .hasMessage("qrels.txt:3: document a must occur once for query q1, but was there a second time");
        assertThatThrownBy(() ->
                        Judgements.builder().add("q", "a", 1).add("q", "a", 1).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("document a must occur once for query q, but was there a second time");
    }

    @Test
    void judgementsWithoutALineAreRefused() {
        assertThatThrownBy(() -> read(""))
                .hasMessage("qrels.txt: judgements must have at least one line, but there is none");
    }

    @Test
    void aFaultKnowsItsPlace(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("q.txt"), "q1 0 a 1\nx\n");

        assertThatThrownBy(() -> QrelsFile.read(file)).isInstanceOfSatisfying(TrecFileException.class, fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.source()).isEqualTo(file.toString());
        });
    }

    @Test
    void someQueriesCanBeTakenOut() throws IOException {
        Judgements judgements = read("q1 0 a 1\nq2 0 a 1\nq3 0 a 1\n").only(List.of("q3", "q1", "q9"));

        assertThat(judgements.queries()).containsExactly("q1", "q3");
    }

    @Test
    void theSecondColumnMaySayWhoJudged(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("q.txt"), "q1 bob a 1\nq1 ann a 0\nq2 bob a 2\n");

        assertThat(QrelsFile.readByJudge(file).keySet()).containsExactly("ann", "bob");
        assertThat(QrelsFile.readByJudge(file).get("bob").of("q2").grade("a")).hasValue(2);
        Files.writeString(file, "q1 bob a 1\nq1 bob a 1\n");
        assertThatThrownBy(() -> QrelsFile.readByJudge(file))
                .hasMessage(file + ":2: document a must occur once for query q1, but was there a second time");
        Files.writeString(file, "");
        assertThatThrownBy(() -> QrelsFile.readByJudge(file))
                .hasMessage(file + ": judgements must have at least one line, but there is none");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        String text = "q1 0 a 2\nq1 0 b 0\nq2 0 a -1\n";
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        QrelsFile.write(read(text), output);

        assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo(text);
    }

    private static Judgements read(String text) throws IOException {
        return QrelsFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "qrels.txt");
    }
}
