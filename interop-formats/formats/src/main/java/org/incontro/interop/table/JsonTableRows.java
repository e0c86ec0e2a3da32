// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.JsonFields;
import org.incontro.interop.internal.JsonRecord;
import org.incontro.interop.internal.JsonValue;
import org.incontro.interop.internal.ProblemCollector;

/** Makes rows of JSON objects, and remembers which unknown columns it has told of. Confined to one thread. */
final class JsonTableRows {

    private final TableLayout layout = TableLayout.PARTICIPANTS;
    private final Set<String> told = new HashSet<>();
    private final int mostTold;

    JsonTableRows(ReadLimits limits) {
        mostTold = limits.maxListLength();
    }

    TableRow row(JsonRecord record, ProblemCollector problems) {
        List<String> paths = new ArrayList<>();
        List<TableRow.Cell> cells = new ArrayList<>();
        Map<String, String> others = new LinkedHashMap<>();
        Set<TableColumn> seen = new HashSet<>();
        record.fields().values().forEach((name, value) -> {
            String path = JsonRecord.pointer("", name);
            paths.add(path);
            Optional<TableColumn> column = column(name, seen, record, problems);
            Optional<List<String>> values = texts(value);
            if (column.isPresent() && values.isPresent()) {
                cells.add(new TableRow.Cell(column.get(), path, values.get(), value.json()));
                return;
            }
            others.put(path, value.json());
            if (column.isPresent()) {
                problems.report(record.problem(ReadProblem.NOT_UNDERSTOOD, path).with("expected", "\"…\", [\"…\"]"));
            }
        });
        return new TableRow(record.place(), paths, cells, others);
    }

    /** Returns the column of a name, or empty for one that is not known or was there before; tells of each name once. */
    private Optional<TableColumn> column(
            String name, Set<TableColumn> seen, JsonRecord record, ProblemCollector problems) {
        Optional<TableColumn> column = TableColumn.named(name, layout);
        if (column.isPresent() && seen.add(column.get())) {
            return column;
        }
        if (told.size() < mostTold && told.add(Spelling.shown(name))) {
            TableProblem code = column.isPresent() ? TableProblem.REPEATED_COLUMN : TableProblem.UNKNOWN_COLUMN;
            problems.report(record.problem(code, JsonRecord.pointer("", Spelling.shown(name)))
                    .with("nearest", layout.words().nearest(name)));
        }
        return Optional.empty();
    }

    private static Optional<List<String>> texts(JsonValue value) {
        if (value.equals(JsonValue.Literal.NULL)) {
            return Optional.of(List.of());
        }
        List<String> texts = new ArrayList<>();
        for (JsonValue item : value instanceof JsonValue.Items items ? items.values() : List.of(value)) {
            Optional<String> text = JsonFields.textOf(item);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            texts.add(text.get());
        }
        return Optional.of(texts);
    }
}
