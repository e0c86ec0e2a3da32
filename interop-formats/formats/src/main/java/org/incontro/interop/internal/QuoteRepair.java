// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.io.IOException;
import java.io.Reader;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.table.TableProblem;

/**
 * Doubles quotation marks that stand inside a quoted cell alone, and closes quoted cells behind what follows their last
 * mark, so that a strict parser reads the table. Confined to one thread.
 */
final class QuoteRepair extends Reader {

    /*
     * Programs that forget to double write "the "green" lab" or "a"b. A mark that neither ends its cell nor is doubled
     * belongs to the text if another one on the same line ends the cell before a new quoted cell begins; else it is the
     * end of the quotes, and what follows up to the separator belongs to the cell.
     *
     * What lies ahead is looked at once: where a search stopped, and what it found there, holds for all marks before that
     * place, since no mark that is not doubled stands in the middle of doubled ones. Else a line of such marks alone
     * would be looked through again at each of them.
     */
    private static final int LOOK_AHEAD = 1 << 14;

    private static final int END = -1;
    private static final int NOTHING = -2;

    private enum State {
        START,
        PLAIN,
        QUOTED,
        CLOSED_EARLY
    }

    private final Reader in;
    private final char separator;
    private final ReadOptions options;
    private final ProblemCollector problems;

    private final char[] buffer = new char[2 * LOOK_AHEAD];
    private int position;
    private int length;
    private boolean atEnd;
    private long passed;
    private long lookedTo;
    private long decidedAt = -1;
    private boolean decision;

    private State state = State.START;
    private int pending = NOTHING;
    private long line = 1;
    private boolean hasTold;

    QuoteRepair(Reader in, char separator, ReadOptions options, ProblemCollector problems) {
        this.in = in;
        this.separator = separator;
        this.options = options;
        this.problems = problems;
    }

    @Override
    public int read(char[] target, int offset, int count) throws IOException {
        int written = 0;
        while (written < count) {
            int c = next();
            if (c == END) {
                break;
            }
            target[offset + written] = (char) c;
            written++;
            if (pending == NOTHING && position == length) {
                // What was handed out may be all that the caller needs: it must not wait for more.
                break;
            }
        }
        return written == 0 && count > 0 ? END : written;
    }

    private int next() throws IOException {
        if (pending != NOTHING) {
            int c = pending;
            pending = NOTHING;
            return c;
        }
        int c = peek(0);
        return switch (state) {
            case QUOTED -> c == '"' ? quote() : taken(c);
            case CLOSED_EARLY -> closedEarly(c);
            case START, PLAIN -> outside(c);
        };
    }

    private int outside(int c) throws IOException {
        if (endsCell(c)) {
            state = State.START;
        } else if (state == State.START && c == '"') {
            state = State.QUOTED;
        } else if (!isSpace(c)) {
            state = State.PLAIN;
        }
        return taken(c);
    }

    private int quote() throws IOException {
        int mark = taken('"');
        if (peek(0) == '"') {
            pending = taken('"');
            return mark;
        }
        if (closesAt(0)) {
            state = State.PLAIN;
            return mark;
        }
        tell();
        if (belongsToText()) {
            pending = mark;
            return mark;
        }
        state = State.CLOSED_EARLY;
        return next();
    }

    private int closedEarly(int c) throws IOException {
        if (endsCell(c)) {
            state = State.PLAIN;
            return '"';
        }
        pending = c == '"' ? c : NOTHING;
        return taken(c);
    }

    /** Tells whether a cell that closes before this place ends here, but for spaces. */
    private boolean closesAt(int offset) throws IOException {
        int i = offset;
        while (isSpace(peek(i)) && i < LOOK_AHEAD) {
            i++;
        }
        return endsCell(peek(i));
    }

    private boolean belongsToText() throws IOException {
        if (decidedAt >= passed) {
            return decision;
        }
        int i = (int) Math.max(0, lookedTo - passed);
        for (; i < LOOK_AHEAD / 2; i++) {
            int c = peek(i);
            if (c == END || c == '\n' || c == '\r' || (c == separator && peek(i + 1) == '"')) {
                return decided(i, false);
            }
            if (c == '"' && peek(i + 1) == '"') {
                i++;
            } else if (c == '"' && closesAt(i + 1)) {
                return decided(i, true);
            }
        }
        lookedTo = passed + i;
        return true;
    }

    private boolean decided(int offset, boolean newDecision) {
        decidedAt = passed + offset;
        decision = newDecision;
        return newDecision;
    }

    private boolean endsCell(int c) {
        return c == separator || c == '\n' || c == '\r' || c == END;
    }

    private boolean isSpace(int c) {
        return c == ' ' || (c == '\t' && separator != '\t');
    }

    private void tell() {
        if (!hasTold) {
            hasTold = true;
            problems.report(Problem.of(TableProblem.QUOTES_REPAIRED, "").at(Place.line(options.source(), line)));
        }
    }

    private int taken(int c) {
        if (c != END) {
            position++;
            passed++;
            line += c == '\n' ? 1 : 0;
        }
        return c;
    }

    /** Returns a character that is still to come, at most {@link #LOOK_AHEAD} and two more ahead. */
    private int peek(int offset) throws IOException {
        while (position + offset >= length && !atEnd) {
            fill();
        }
        return position + offset < length ? buffer[position + offset] : END;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, position, buffer, 0, length - position);
        length -= position;
        position = 0;
        int read = in.read(buffer, length, buffer.length - length);
        atEnd = read < 0;
        length += Math.max(0, read);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
