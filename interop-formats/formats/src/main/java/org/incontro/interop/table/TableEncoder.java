// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.BiFunction;
import org.incontro.core.identity.Entity;
import org.incontro.interop.Loss;
import org.incontro.interop.LossCode;
import org.incontro.interop.LossReport;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordEncoder;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.internal.LossFinder;
import org.incontro.interop.internal.PlainCharacters;
import org.incontro.interop.internal.ProblemCollector;

/**
 * Writes one record a row under the header of a template. Confined to one thread.
 *
 * @param <T> what a row holds
 */
final class TableEncoder<T extends Entity> implements RecordEncoder {

    private final TableOutput output;
    private final Class<T> type;
    private final BiFunction<T, String, TableCells> cellsOf;
    private final CsvTableReader.Mapping<T> mapping;
    private final String language;

    TableEncoder(
            OutputStream out,
            WriteOptions options,
            TableLayout layout,
            Class<T> type,
            BiFunction<T, String, TableCells> cellsOf,
            CsvTableReader.Mapping<T> mapping) {
        output = new TableOutput(out, layout, options.language());
        this.type = type;
        this.cellsOf = cellsOf;
        this.mapping = mapping;
        language = options.language();
    }

    @Override
    public void write(Entity record, LossReport losses) throws IOException {
        Optional<TableCells> cells =
                type.isInstance(record) ? Optional.of(cellsOf.apply(type.cast(record), language)) : Optional.empty();
        ProblemCollector nobody = new ProblemCollector(ReadOptions.of("written"));
        Optional<T> back = cells.flatMap(found -> mapping.map(found.row(), nobody));
        if (back.isEmpty() || !back.get().id().equals(record.id())) {
            losses.add(new Loss(
                    LossCode.NO_PLACE_FOR_RECORD,
                    record.id(),
                    "",
                    record.getClass().getSimpleName()));
            return;
        }
        new LossFinder(record.id(), losses, PlainCharacters::areAllIn).compare("", record, back.get());
        output.write(cells.orElseThrow());
    }

    @Override
    public void finish() throws IOException {
        output.begin();
    }
}
