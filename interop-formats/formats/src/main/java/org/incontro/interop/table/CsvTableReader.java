// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.Compression;
import org.incontro.interop.internal.DecodingReader;
import org.incontro.interop.internal.LimitedInputStream;
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
    private final BufferedReader text;
    private final RecordBudget budget;
    private Optional<CloseableIterator<CsvRecord>> rows = Optional.empty();
    private Optional<CsvTableRows> header = Optional.empty();
    private long line = 1;
    private long count;

    CsvTableReader(InputStream in, ReadOptions options, TableLayout layout, Mapping<T> mapping) {
        super(options);
        this.layout = layout;
        this.mapping = mapping;
        text = new BufferedReader(
                DecodingReader.ofText(new LimitedInputStream(in, options.limits(), problems), options, problems));
        budget = new RecordBudget(text, options, problems);
    }

    @Override
    protected Optional<T> readOne() {
        Optional<CsvRecord> row = nextRow();
        if (row.isEmpty()) {
            end();
            return Optional.empty();
        }
        if (header.isEmpty()) {
            header = Optional.of(CsvTableRows.of(row.get(), layout, options, problems));
            return Optional.empty();
        }
        return mapped(row.get(), header.get());
    }

    private Optional<T> mapped(CsvRecord row, CsvTableRows columns) {
        if (row.getFields().stream().allMatch(String::isBlank)) {
            return Optional.empty();
        }
        if (++count > options.limits().maxRecords()) {
            throw problems.beyond(
                    ReadProblem.TOO_MANY_RECORDS,
                    options.limits().maxRecords(),
                    Place.line(options.source(), row.getStartingLineNumber()));
        }
        return mapping.map(columns.row(row), problems);
    }

    private Optional<CsvRecord> nextRow() {
        try {
            if (rows.isEmpty()) {
                rows = Optional.of(open());
            }
            budget.renew();
            if (!rows.get().hasNext()) {
                return Optional.empty();
            }
            CsvRecord row = rows.get().next();
            line = row.getStartingLineNumber();
            return Optional.of(row);
        } catch (CsvParseException e) {
            return unreadable(e);
        } catch (UncheckedIOException e) {
            throw Compression.failure(
                    Objects.requireNonNull(e.getCause()), Place.line(options.source(), line), problems);
        } catch (IOException e) {
            throw Compression.failure(e, Place.line(options.source(), line), problems);
        }
    }

    private Optional<CsvRecord> unreadable(CsvParseException e) {
        if (e.getCause() instanceof FormatException limit) {
            throw limit;
        }
        problems.report(Problem.of(TableProblem.QUOTE_NOT_CLOSED, "").at(Place.line(options.source(), line)));
        return Optional.empty();
    }

    private CloseableIterator<CsvRecord> open() throws IOException {
        char separator = Separators.detect(text);
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(Integer.MAX_VALUE / 4)
                .build(
                        // The limits are enforced here and by the budget, under the names that the caller knows.
                        CsvRecordHandler.of(handler -> handler.fieldModifier(new CellLimit())
                                .maxFields(Integer.MAX_VALUE / 4)
                                .maxFieldSize(Integer.MAX_VALUE / 4)
                                .maxRecordSize(Integer.MAX_VALUE / 4)),
                        new QuoteRepair(budget, separator, options, problems))
                .iterator();
    }

    /** Refuses a row with too many cells while it is read, before they fill the heap. */
    private final class CellLimit implements FieldModifier {

        @Override
        public String modify(long startingLine, int column, boolean quoted, String cell) {
            if (column >= options.limits().maxListLength()) {
                throw problems.beyond(
                        ReadProblem.LIST_TOO_LONG,
                        options.limits().maxListLength(),
                        Place.line(options.source(), startingLine));
            }
            return cell;
        }
    }
}
