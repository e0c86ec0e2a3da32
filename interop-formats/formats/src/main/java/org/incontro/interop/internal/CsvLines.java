// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.table.TableProblem;

/**
 * The lines of a CSV file with semicolons, commas or tabs, quotation marks mended, one at a time and within the limits.
 * Confined to one thread.
 */
public final class CsvLines {

    private final ReadOptions options;
    private final ProblemCollector problems;
    private final BufferedReader text;
    private final RecordBudget budget;
    private Optional<CloseableIterator<CsvRecord>> rows = Optional.empty();
    private long number = 1;

    /**
     * One line, which may go over several lines of the file.
     *
     * @param number the line of the file in which it begins, from 1
     * @param cells in order, as they stand there
     */
    public record Line(long number, List<String> cells) {}

    /**
     * Starts before the first line.
     *
     * @param in the file; it is not closed
     * @param options how to read
     * @param problems where faults go
     */
    public CsvLines(InputStream in, ReadOptions options, ProblemCollector problems) {
        this.options = options;
        this.problems = problems;
        text = new BufferedReader(
                DecodingReader.ofText(new LimitedInputStream(in, options.limits(), problems), options, problems));
        budget = new RecordBudget(text, options, problems);
    }

    /**
     * Returns the next line that is not empty; empty at the end of the file, or where a quotation mark is not closed,
     * which is told.
     *
     * @throws FormatException if a limit is passed, or reading is strict and meets a problem
     * @throws UncheckedIOException if the stream fails
     */
    public Optional<Line> next() {
        try {
            if (rows.isEmpty()) {
                rows = Optional.of(open());
            }
            budget.renew();
            if (!rows.get().hasNext()) {
                return Optional.empty();
            }
            CsvRecord row = rows.get().next();
            number = row.getStartingLineNumber();
            checkSize(row.getFields());
            return Optional.of(new Line(number, row.getFields()));
        } catch (CsvParseException e) {
            return unreadable(e);
        } catch (UncheckedIOException e) {
            throw Compression.failure(Objects.requireNonNull(e.getCause()), here(), problems);
        } catch (IOException e) {
            throw Compression.failure(e, here(), problems);
        }
    }

    private Place here() {
        return Place.line(options.source(), number);
    }

    private Optional<Line> unreadable(CsvParseException e) {
        if (e.getCause() instanceof FormatException limit) {
            throw limit;
        }
        problems.report(Problem.of(TableProblem.QUOTE_NOT_CLOSED, "").at(here()));
        return Optional.empty();
    }

    private void checkSize(List<String> cells) {
        for (String cell : cells) {
            if (cell.length() > options.limits().maxTextLength()) {
                throw problems.beyond(
                        ReadProblem.TEXT_TOO_LONG, options.limits().maxTextLength(), here());
            }
        }
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
