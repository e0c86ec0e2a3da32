// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.table.TableProblem;

/**
 * The rows of a CSV file under the names of its first line, as programs export them. Confined to one thread.
 *
 * <p>A row that is shorter or longer than the first line is told; cells beyond it are named {@code column 7}.
 */
public final class CsvRows {

    private final ReadOptions options;
    private final ProblemCollector problems;
    private final CsvLines lines;
    private List<String> names = List.of();
    private boolean started;
    private long count;

    /**
     * One row.
     *
     * @param place where it begins
     * @param cells what stands under each name, in the order of the file
     */
    public record Row(Place place, Map<String, String> cells) {

        /** Returns the cell under a name as it stands there, or the empty string. */
        public String cell(String name) {
            return cells.getOrDefault(name, "");
        }
    }

    /**
     * Starts before the first line.
     *
     * @param in the file; it is not closed
     * @param options how to read
     * @param problems where faults go
     */
    public CsvRows(InputStream in, ReadOptions options, ProblemCollector problems) {
        this.options = options;
        this.problems = problems;
        lines = new CsvLines(in, options, problems);
    }

    /** Returns the names of the columns, in order; none if the file is empty. */
    public Set<String> names() {
        start();
        return Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }

    /**
     * Returns the next row that is not blank, or empty at the end.
     *
     * @throws org.incontro.interop.FormatException if a limit is passed, or reading is strict and meets a problem
     * @throws java.io.UncheckedIOException if the stream fails
     */
    public Optional<Row> next() {
        start();
        Optional<CsvLines.Line> line = lines.next();
        while (line.isPresent() && line.get().cells().stream().allMatch(String::isBlank)) {
            line = lines.next();
        }
        return line.map(this::row);
    }

    private void start() {
        if (!started) {
            started = true;
            names = lines.next().map(line -> distinct(line.cells())).orElse(List.of());
        }
    }

    private static List<String> distinct(List<String> cells) {
        Set<String> taken = new LinkedHashSet<>();
        for (String cell : cells) {
            String name = cell.strip();
            if (name.isEmpty() || !taken.add(name)) {
                int number = taken.size() + 1;
                while (!taken.add("column " + number)) {
                    number++;
                }
            }
        }
        return new ArrayList<>(taken);
    }

    private Row row(CsvLines.Line line) {
        Place place = Place.line(options.source(), line.number());
        if (++count > options.limits().maxRecords()) {
            throw problems.beyond(ReadProblem.TOO_MANY_RECORDS, options.limits().maxRecords(), place);
        }
        if (line.cells().size() != names.size()) {
            problems.report(Problem.of(TableProblem.CELL_COUNT, "")
                    .at(place)
                    .with("columns", names.size())
                    .with("count", line.cells().size()));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            cells.put(
                    i < names.size() ? names.get(i) : "column " + (i + 1),
                    line.cells().get(i));
        }
        return new Row(place, Collections.unmodifiableMap(cells));
    }
}
