// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;

/** A delimited table whose first row names its columns; cells are asked for by name. Confined to one thread. */
final class CsvTable {

    private final CsvReader rows;
    private final String source;
    private final Problems problems;
    private final List<String> header;
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    CsvTable(Reader reader, String source, char delimiter, VocabularyLimits limits, Problems problems)
            throws IOException {
        this.rows = new CsvReader(reader, source, delimiter, limits, problems);
        this.source = source;
        this.problems = problems;
        this.header = rows.next().map(CsvReader.Row::cells).orElse(List.of()).stream()
                .map(String::strip)
                .toList();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i).toLowerCase(Locale.ROOT), i);
        }
    }

    /** Returns the names of the columns as they are written. */
    List<String> header() {
        return header;
    }

    /** Returns the position of the first of several names that the header has, in any case, or -1. */
    int column(String... names) {
        for (String name : names) {
            Integer position = columns.get(name.toLowerCase(Locale.ROOT));
            if (position != null) {
                return position;
            }
        }
        return -1;
    }

    /** As {@link #column}, but reports a column that is not there. */
    int required(String... names) {
        int position = column(names);
        if (position < 0) {
            problems.add(Problem.of(VocabularyProblem.COLUMN_MISSING, "")
                    .with("column", names[0])
                    .with("columns", Excerpt.of(String.join(", ", header)))
                    .at(Place.line(source, 1)));
        }
        return position;
    }

    /** Returns the next row, or empty at the end; reports one that has not as many cells as the header. */
    Optional<CsvReader.Row> next() throws IOException {
        Optional<CsvReader.Row> row = ragged();
        row.filter(found -> found.cells().size() != header.size())
                .ifPresent(found -> report(
                        found,
                        Problem.of(VocabularyProblem.RAGGED_ROW, "")
                                .with("cells", found.cells().size())
                                .with("columns", header.size())));
        return row;
    }

    /** Returns the next row, or empty at the end, however many cells it has. */
    Optional<CsvReader.Row> ragged() throws IOException {
        return rows.next();
    }

    /** Adds a problem of a row. */
    void report(CsvReader.Row row, Problem problem) {
        problems.add(problem.at(place(row)));
    }

    Place place(CsvReader.Row row) {
        return Place.line(source, row.line());
    }
}
