// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;

/**
 * Reads rows of delimited text, after RFC 4180, one at a time.
 *
 * <p>Rows end with CRLF, LF or CR; a quoted cell may hold line ends, delimiters and doubled quotes; a quote inside a cell
 * that does not begin with one is an ordinary character; empty lines and a byte order mark are skipped. Text after a closing
 * quote is appended, and a quote left open ends with the file: both are reported. Confined to one thread.
 */
final class CsvReader {

    /** One row: the line on which it begins, counted from 1, and its cells. */
    record Row(long line, List<String> cells) {

        /** Returns the cell at a position without white space at its ends; empty if the row ends before. */
        String cell(int position) {
            return position < 0 || position >= cells.size()
                    ? ""
                    : cells.get(position).strip();
        }
    }

    private static final int END = -1;
    private static final int NONE = -2;

    /** How many cells of the greatest length a row may have; all its cells are in memory at once. */
    private static final long CELLS_OF_ROW = 4;

    /** What decoding puts in the place of bytes that are no text. */
    private static final int REPLACEMENT = '\uFFFD';

    private final Reader reader;
    private final String source;
    private final char delimiter;
    private final VocabularyLimits limits;
    private final Problems problems;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder cell = new StringBuilder();
    private int position;
    private int filled;
    private long line = 1;
    private int pushed = NONE;
    private boolean begun;
    private boolean damaged;

    CsvReader(Reader reader, String source, char delimiter, VocabularyLimits limits, Problems problems) {
        this.reader = reader;
        this.source = source;
        this.delimiter = delimiter;
        this.limits = limits;
        this.problems = problems;
    }

    /**
     * Returns the next row, or empty at the end.
     *
     * @throws LimitException if a cell or the row is larger than allowed
     */
    Optional<Row> next() throws IOException {
        int c = read();
        if (!begun && c == '\uFEFF') {
            c = read();
        }
        begun = true;
        while (c == '\n') {
            c = read();
        }
        if (c == END) {
            return Optional.empty();
        }
        long begin = line;
        List<String> cells = new ArrayList<>();
        long length = 0;
        while (true) {
            c = c == '"' ? quoted() : plain(c);
            cells.add(cell.toString());
            length += cell.length();
            cell.setLength(0);
            if (length > CELLS_OF_ROW * limits.cellLength()) {
                throw new LimitException("4 × cellLength", CELLS_OF_ROW * limits.cellLength());
            }
            if (cells.size() > limits.columns()) {
                throw new LimitException("columns", limits.columns());
            }
            if (c != delimiter) {
                reportDamage(begin);
                return Optional.of(new Row(begin, cells));
            }
            c = read();
        }
    }

    /** Reads on to the end of a cell that begins with {@code c}; returns what ended it. */
    private int plain(int c) throws IOException {
        int next = c;
        while (next != delimiter && next != '\n' && next != END) {
            append(next);
            next = read();
        }
        return next;
    }

    /** Reads a cell whose opening quote was read; returns what ended it. */
    private int quoted() throws IOException {
        long opened = line;
        while (true) {
            int c = read();
            if (c == END) {
                report(opened);
                return END;
            }
            if (c != '"') {
                append(c);
                continue;
            }
            int after = read();
            if (after == '"') {
                append('"');
            } else if (after == delimiter || after == '\n' || after == END) {
                return after;
            } else {
                report(opened);
                return plain(after);
            }
        }
    }

    private void report(long at) {
        problems.add(Problem.of(VocabularyProblem.BAD_QUOTES, "").at(Place.line(source, at)));
    }

    private void reportDamage(long at) {
        if (damaged) {
            damaged = false;
            problems.add(Problem.of(VocabularyProblem.BAD_CHARACTERS, "").at(Place.line(source, at)));
        }
    }

    private void append(int c) {
        if (cell.length() >= limits.cellLength()) {
            throw new LimitException("cellLength", limits.cellLength());
        }
        cell.append((char) c);
        damaged |= c == REPLACEMENT;
    }

    /** Returns the next character, with every kind of line end as LF, or {@link #END}. */
    private int read() throws IOException {
        int c = raw();
        if (c == '\r') {
            int after = raw();
            if (after != '\n') {
                pushed = after;
            }
            c = '\n';
        }
        if (c == '\n') {
            line++;
        }
        return c;
    }

    private int raw() throws IOException {
        if (pushed != NONE) {
            int c = pushed;
            pushed = NONE;
            return c;
        }
        if (position == filled) {
            filled = reader.read(buffer, 0, buffer.length);
            position = 0;
            if (filled <= 0) {
                filled = 0;
                return END;
            }
        }
        return buffer[position++];
    }
}
