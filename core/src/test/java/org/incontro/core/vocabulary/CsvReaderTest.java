// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

    private final Problems problems = new Problems();

    private List<CsvReader.Row> rows(String text) throws IOException {
        return rows(text, VocabularyLimits.defaults());
    }

    private List<CsvReader.Row> rows(String text, VocabularyLimits limits) throws IOException {
        CsvReader reader = new CsvReader(new StringReader(text), "t.csv", ',', limits, problems);
        List<CsvReader.Row> rows = new ArrayList<>();
        for (Optional<CsvReader.Row> row = reader.next(); row.isPresent(); row = reader.next()) {
            rows.add(row.get());
        }
        return rows;
    }

    private static CsvReader.Row row(long line, String... cells) {
        return new CsvReader.Row(line, List.of(cells));
    }

    @Test
    void rowsEndWithAnyLineEndAndEmptyLinesAreSkipped() throws IOException {
        assertThat(rows("a,b\r\n\r\nc\rd\n\n\ne,"))
                .containsExactly(row(1, "a", "b"), row(3, "c"), row(4, "d"), row(7, "e", ""));
        assertThat(rows("")).isEmpty();
        assertThat(rows("\n\r\n")).isEmpty();
    }

    @Test
    void quotedCellsHoldDelimitersQuotesAndLineEnds() throws IOException {
        assertThat(rows("\"a,\"\"b\"\"\n\nc\",\"\"\r\nd,e\"f\r\n"))
                .containsExactly(row(1, "a,\"b\"\n\nc", ""), row(4, "d", "e\"f"));
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void aByteOrderMarkIsSkippedAtTheStartAlone() throws IOException {
        assertThat(rows("\uFEFFa,\uFEFFb")).containsExactly(row(1, "a", "\uFEFFb"));
    }

    @Test
    void brokenQuotesAreReportedAndReadAsWellAsTheyCanBe() throws IOException {
        assertThat(rows("\"a\"b,c\n\"d,e\n")).containsExactly(row(1, "ab", "c"), row(2, "d,e\n"));
        assertThat(problems)
                .extracting(problem -> problem.message("en"))
                .containsExactly(
                        "t.csv:1: quotes are not closed, or text follows a closing quote; the cell was read as well as it"
                                + " could be",
                        "t.csv:2: quotes are not closed, or text follows a closing quote; the cell was read as well as it"
                                + " could be");
    }

    @Test
    void aRowWithBytesThatWereNoTextIsReportedOnce() throws IOException {
        assertThat(rows("a\nb\uFFFD,\uFFFD\nc")).hasSize(3);
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "[BAD_CHARACTERS] t.csv:2: the row holds bytes that are not UTF-8; save the file as UTF-8 and"
                                + " read it again");
    }

    @Test
    void cellsAndRowsHaveLimits() {
        VocabularyLimits limits = new VocabularyLimits(1_000, 1, 3, 2, 1);

        assertThatThrownBy(() -> rows("abc,abcd", limits))
                .isInstanceOf(LimitException.class)
                .hasMessage("cellLength must be at most 3, but is more");
        assertThatThrownBy(() -> rows("a,b,c", limits))
                .isInstanceOf(LimitException.class)
                .hasMessage("columns must be at most 2, but is more");
    }

    @Test
    void aCellBeyondTheEndOfItsRowIsEmpty() {
        assertThat(row(1, " a ").cell(0)).isEqualTo("a");
        assertThat(row(1, "a").cell(1)).isEmpty();
        assertThat(row(1, "a").cell(-1)).isEmpty();
    }

    @Test
    void aTableFindsColumnsInAnyCaseAndReportsWhatIsMissing() throws IOException {
        CsvTable table =
                new CsvTable(new StringReader("Code, Label\n1\n"), "t.csv", ',', VocabularyLimits.defaults(), problems);

        assertThat(table.column("x", "CODE")).isZero();
        assertThat(table.required("label")).isEqualTo(1);
        assertThat(table.required("parent")).isEqualTo(-1);
        assertThat(table.next()).isPresent();
        assertThat(table.next()).isEmpty();
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "[COLUMN_MISSING] t.csv:1: the column \"parent\" is needed, but the header has only: Code, Label",
                        "[RAGGED_ROW] t.csv:2: the row has 1 cells where the header has 2; missing ones count as empty,"
                                + " surplus ones are ignored");
    }

    @Test
    void aRowHasALimitForAllItsCellsTogether() {
        VocabularyLimits limits = new VocabularyLimits(1_000, 1, 3, 10, 1);

        assertThatThrownBy(() -> rows("abc,abc,abc,abc,a", limits))
                .isInstanceOf(LimitException.class)
                .hasMessage("4 × cellLength must be at most 12, but is more");
    }
}
