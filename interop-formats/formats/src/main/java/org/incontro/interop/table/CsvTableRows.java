// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.internal.CsvLines;
import org.incontro.interop.internal.ProblemCollector;

/** Makes rows of CSV records under one header line. Confined to one thread. */
final class CsvTableRows {

    private final TableLayout layout;
    private final ReadOptions options;
    private final ProblemCollector problems;
    private final List<String> names = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> timesSeen = new HashMap<>();
    private final List<Optional<TableColumn>> columns = new ArrayList<>();

    private CsvTableRows(TableLayout layout, ReadOptions options, ProblemCollector problems) {
        this.layout = layout;
        this.options = options;
        this.problems = problems;
    }

    /** Understands a header line, and tells of the columns that it does not understand. */
    static CsvTableRows of(CsvLines.Line line, TableLayout layout, ReadOptions options, ProblemCollector problems) {
        CsvTableRows rows = new CsvTableRows(layout, options, problems);
        Place place = Place.line(options.source(), line.number());
        Set<TableColumn> seen = new HashSet<>();
        for (String name : line.cells()) {
            rows.addColumn(name.strip(), seen, place);
        }
        if (seen.stream().noneMatch(column -> layout.givesId().contains(column.field()))) {
            throw problems.fatal(
                    Problem.of(TableProblem.NO_ID_COLUMN, "").at(place).with("columns", rows.shownNames()));
        }
        return rows;
    }

    private void addColumn(String name, Set<TableColumn> seen, Place place) {
        Optional<TableColumn> column = TableColumn.named(name, layout);
        String path = unique(name.isEmpty() ? "column " + (names.size() + 1) : name);
        if (column.isPresent() && !seen.add(column.get())) {
            problems.report(Problem.of(TableProblem.REPEATED_COLUMN, Spelling.shown(name))
                    .at(place));
            column = Optional.empty();
        } else if (column.isEmpty() && !name.isEmpty()) {
            problems.report(Problem.of(TableProblem.UNKNOWN_COLUMN, Spelling.shown(name))
                    .at(place)
                    .with("nearest", layout.words().nearest(name)));
        }
        names.add(path);
        columns.add(column);
    }

    private String unique(String name) {
        int times = timesSeen.merge(name, 1, Integer::sum);
        String candidate = times == 1 ? name : name + " (" + times + ")";
        while (!taken.add(candidate)) {
            candidate = name + " (" + timesSeen.merge(name, 1, Integer::sum) + ")";
        }
        return candidate;
    }

    TableRow row(CsvLines.Line line) {
        Place place = Place.line(options.source(), line.number());
        if (line.cells().size() != names.size()) {
            problems.report(Problem.of(TableProblem.CELL_COUNT, "")
                    .at(place)
                    .with("columns", names.size())
                    .with("count", line.cells().size()));
        }
        List<String> paths = new ArrayList<>();
        List<TableRow.Cell> cells = new ArrayList<>();
        Map<String, String> others = new LinkedHashMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String raw = line.cells().get(i);
            if (!raw.isBlank()) {
                paths.add(path(i));
                sort(i, raw, cells, others);
            }
        }
        return new TableRow(place, paths, cells, others);
    }

    private void sort(int i, String raw, List<TableRow.Cell> cells, Map<String, String> others) {
        Optional<TableColumn> column = i < names.size() ? columns.get(i) : Optional.empty();
        if (column.isPresent()) {
            cells.add(new TableRow.Cell(column.get(), path(i), List.of(FormulaMark.removed(raw)), raw));
        } else {
            others.put(path(i), raw);
        }
    }

    private String path(int i) {
        return i < names.size() ? names.get(i) : "column " + (i + 1);
    }

    private String shownNames() {
        return names.stream().limit(20).map(Spelling::shown).collect(Collectors.joining(", "));
    }
}
