// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import java.io.InputStream;
import java.util.Optional;
import org.incontro.core.problem.Place;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.CsvLines;
import org.incontro.interop.internal.ProblemCollector;
import org.incontro.interop.internal.RecordLoop;

/**
 * Reads CSV. Confined to one thread.
 *
 * @param <T> what a row becomes
 */
final class CsvTableReader<T> extends RecordLoop<T> {

    /** What becomes of a row; empty if it was left out, and the reason reported. */
    interface Mapping<T> {
        Optional<T> map(TableRow row, ProblemCollector problems);
    }

    private final TableLayout layout;
    private final Mapping<T> mapping;
    private final CsvLines lines;
    private Optional<CsvTableRows> header = Optional.empty();
    private long count;

    CsvTableReader(InputStream in, ReadOptions options, TableLayout layout, Mapping<T> mapping) {
        super(options);
        this.layout = layout;
        this.mapping = mapping;
        lines = new CsvLines(in, options, problems);
    }

    @Override
    protected Optional<T> readOne() {
        Optional<CsvLines.Line> line = lines.next();
        if (line.isEmpty()) {
            end();
            return Optional.empty();
        }
        if (header.isEmpty()) {
            header = Optional.of(CsvTableRows.of(line.get(), layout, options, problems));
            return Optional.empty();
        }
        return mapped(line.get(), header.get());
    }

    private Optional<T> mapped(CsvLines.Line line, CsvTableRows columns) {
        if (line.cells().stream().allMatch(String::isBlank)) {
            return Optional.empty();
        }
        if (++count > options.limits().maxRecords()) {
            throw problems.beyond(
                    ReadProblem.TOO_MANY_RECORDS,
                    options.limits().maxRecords(),
                    Place.line(options.source(), line.number()));
        }
        return mapping.map(columns.row(line), problems);
    }
}
