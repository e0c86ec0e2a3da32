// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.incontro.evaluation.collection.CollectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowingLogTest {

    private static final String HEADING = "showing\tdate\tquery\titem\tposition\tanswer\n";

    @TempDir
    private Path folder;

    private Path log(String lines) throws IOException {
        return Files.writeString(folder.resolve("log.tsv"), lines);
    }

    @Test
    void listsComeInTheOrderOfTheirFirstLinesAndItemsInThatOfTheirPlaces() throws IOException {
        List<Showing> log = ShowingLog.read(log("# exported by night\n" + HEADING + "s2\t2026-03-01\tq1\tb\t2\topened\n"
                + "s1\t2026-03-02\tq2\tc\t1\tanswered\n\ns2\t2026-03-01\tq1\ta\t1\tnone\n"));

        assertThat(log)
                .containsExactly(
                        new Showing(
                                "s2",
                                LocalDate.of(2026, 3, 1),
                                "q1",
                                List.of(
                                        new Showing.Item("a", 1, Answer.NONE),
                                        new Showing.Item("b", 2, Answer.OPENED))),
                        new Showing(
                                "s1",
                                LocalDate.of(2026, 3, 2),
                                "q2",
                                List.of(new Showing.Item("c", 1, Answer.ANSWERED))));
        assertThat(log).extracting(Showing::answered).containsExactly(false, true);
    }

    @Test
    void aCompressedLogIsReadToo() throws IOException {
        Path file = folder.resolve("log.tsv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((HEADING + "s1\t2026-03-01\tq1\ta\t1\tagreed\n").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(ShowingLog.read(file).get(0).items().get(0).answer().grade()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            s1;2026-03-01;q1;a;1 | a line of a log must have six columns separated by tabs (showing date query item position answer), but this one has 5
            s1;1.3.2026;q1;a;1;none | "date" must be a day such as 2026-03-31, but was "1.3.2026"
            s1;2026-03-01;q1;a;0;none | "position" must be a whole number from 1 to 10000, but was "0"
            s1;2026-03-01;q1;a;first;none | "position" must be a whole number from 1 to 10000, but was "first"
            s1;2026-03-01;q1;a;1;clicked | "answer" must be one of unwelcome, none, opened, answered, agreed, but was "clicked"
            s1;2026-03-01;q1;a;1;a long answer in somebody's own words | "answer" must be one of unwelcome, none, opened, answered, agreed, but was "a long answer in som…"
            s0;2026-03-02;q0;b;2;none | all lines of a showing must have its date and query, but this one has others than the first
            s0;2026-03-01;q9;b;2;none | all lines of a showing must have its date and query, but this one has others than the first
            s0;2026-03-01;q0;a;2;none | a showing must have each item and each position once, but this line repeats one
            s0;2026-03-01;q0;b;1;none | a showing must have each item and each position once, but this line repeats one
            """)
    void aLineAtFaultIsRefusedWithItsNumber(String line, String message) throws IOException {
        Path file = log(HEADING + "s0\t2026-03-01\tq0\ta\t1\tnone\n" + line.replace(';', '\t') + "\n");

        assertThatThrownBy(() -> ShowingLog.read(file))
                .isInstanceOf(CollectionException.class)
                .hasMessage(file + ":3: " + message);
    }

    @ParameterizedTest
    @CsvSource({"anna.rossi@example.org,q1,a,showing", "s1,Anna Rossi,a,query", "s1,q1,'',item"})
    void whatIsNoPseudonymIsRefusedAndNotRepeated(String showing, String query, String item, String column)
            throws IOException {
        Path file = log(HEADING + String.join("\t", showing, "2026-03-01", query, item, "1", "none") + "\n");

        assertThatThrownBy(() -> ShowingLog.read(file))
                .hasMessage(file + ":2: \"" + column
                        + "\" must be a pseudonym of 1 to 128 characters without white space and \"@\", but is not; it is"
                        + " not repeated here. Maybe replace names by keyed hashes before exporting.");
    }

    @Test
    void aLogWithoutItsHeadingOrWithNothingBelowItIsRefused() throws IOException {
        Path headless = log("s1\t2026-03-01\tq1\ta\t1\tnone\n");
        assertThatThrownBy(() -> ShowingLog.read(headless))
                .hasMessage(
                        headless + ":1: a log must begin with the heading \"showing date query item position answer\","
                                + " separated by tabs, but this is another line");

        Path empty = log(HEADING);
        assertThatThrownBy(() -> ShowingLog.read(empty))
                .hasMessage(empty + ": there must be at least one showing, but there is none");
    }
}
