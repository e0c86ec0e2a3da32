// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.JsonRecords;
import org.incontro.interop.internal.ProblemCollector;

/**
 * Cuts an input into the bytes of its records: the objects of a stream that stand one after the other, of a list, or of the
 * list {@code records} of a document. Takes time linear in the input's length. Confined to one thread.
 */
final class RecordFrames {

    /*
     * A parser that meets a fault cannot say where the next record begins, so the cutting is done before the parsing, by
     * braces, brackets and quotes alone. A broken record must not swallow those after it. Three things end it early: the end
     * of the input; a line feed inside a string, which JSON does not allow; an opening brace that is the first on its line
     * and follows neither a colon, a comma nor a bracket. After that the next record is looked for only at the beginning of a
     * line, so that an object inside a broken one is never taken for a record.
     *
     * Nearly always, though, a line holds a record. So the line is handed out first, as a guess, and cut only if a parser does
     * not find a record at its beginning.
     *
     * The window holds the input from the beginning of the record at hand, which never moves while it is looked at.
     */
    private static final int END = -1;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final Pattern VERSION_ALONE = Pattern.compile("\"incontro\"\\s*:\\s*\\d{1,9}\\s*,");

    /** Which bytes end a run that need not be looked at: quotes, braces, brackets. */
    private static final boolean[] STRUCTURAL = new boolean[256];

    static {
        for (char c : "\"{}[]".toCharArray()) {
            STRUCTURAL[c] = true;
        }
    }

    /** Where the records stand. */
    private enum Layout {
        UNKNOWN,
        STREAM,
        LIST,
        DOCUMENT
    }

    private final InputStream in;
    private final ReadOptions options;
    private final ProblemCollector problems;
    private final int longest;

    private byte[] window = new byte[1 << 16];
    private int start;
    private int position;
    private int end;

    /** Up to where there is no line feed after the position. */
    private int searched;

    private Layout layout = Layout.UNKNOWN;
    private boolean closed;
    private boolean pinned;
    private boolean resynchronising;
    private long line = 1;
    private int lineStart;
    private long columnsBefore;
    /** Columns that were counted already, so that many records on one line are not counted again and again. */
    private int countedFrom = -1;

    private int counted;
    private long countedColumns;

    RecordFrames(InputStream in, ReadOptions options, ProblemCollector problems) {
        this.in = in;
        this.options = options;
        this.problems = problems;
        longest = (int) JsonRecords.maxRecordBytes(options.limits());
    }

    /** Returns the next record, whole or broken, or what stands between two and is none; empty at the end. */
    Optional<Frame> next() throws IOException {
        if (layout == Layout.UNKNOWN) {
            begin();
        }
        Optional<Place> junk = Optional.empty();
        while (true) {
            int b = skipBlanks();
            if (b == END) {
                return end(junk);
            }
            if (b == '{' && !closed && (!resynchronising || isFirstOnLine())) {
                resynchronising = false;
                return junk.isPresent() ? junk.map(this::broken) : Optional.of(record());
            }
            if (closes(b)) {
                closeList();
            } else {
                boolean quiet = resynchronising || (b == ',' && layout != Layout.STREAM && !closed);
                if (!quiet && junk.isEmpty()) {
                    junk = Optional.of(here());
                }
                position++;
            }
        }
    }

    private Optional<Frame> end(Optional<Place> junk) {
        boolean open = layout == Layout.LIST || layout == Layout.DOCUMENT;
        if (open && !closed) {
            closed = true;
            problems.report(Problem.of(JsonProblem.TRUNCATED, "").at(here()));
        }
        return junk.map(this::broken);
    }

    private Frame broken(Place place) {
        return Frame.cut(place, window, position, 0);
    }

    private boolean closes(int b) {
        return b == ']'
                && !closed
                && (layout == Layout.LIST || layout == Layout.DOCUMENT)
                && (!resynchronising || isFirstOnLine());
    }

    /** Goes behind the list of records, and in a document behind what stands after it. */
    private void closeList() throws IOException {
        closed = true;
        resynchronising = false;
        position++;
        if (layout == Layout.DOCUMENT) {
            boolean more = false;
            for (int b = skipBlanks(); b != '}'; b = skipBlanks()) {
                if (b == END) {
                    problems.report(Problem.of(JsonProblem.TRUNCATED, "").at(here()));
                    return;
                }
                more = true;
                skipToken(b);
            }
            position++;
            if (more) {
                problems.report(Problem.of(JsonProblem.BESIDE_RECORDS, "").at(here()));
            }
        }
    }

    private void skipToken(int b) throws IOException {
        start = position;
        if (b == '{' || b == '[') {
            object();
        } else if (b == '"') {
            string();
        } else {
            position++;
        }
    }

    /** Looks at how the input begins. */
    private void begin() throws IOException {
        layout = Layout.STREAM;
        fill(4);
        if (end >= 3 && Arrays.equals(window, 0, 3, BYTE_ORDER_MARK, 0, 3)) {
            position = 3;
            lineStart = 3;
        } else if (end >= 2 && isUtf16(window[0] & 0xFF, window[1] & 0xFF)) {
            throw problems.fatal(Problem.of(ReadProblem.MALFORMED, "")
                    .at(here())
                    .with("reason", "JSON between systems is UTF-8 (RFC 8259, section 8.1)"));
        }
        int b = skipBlanks();
        if (b == '[') {
            layout = Layout.LIST;
            position++;
        } else if (b == '{') {
            pinned = true;
            layout = isDocument() ? Layout.DOCUMENT : Layout.STREAM;
            pinned = false;
        }
    }

    private static boolean isUtf16(int first, int second) {
        return (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE) || first == 0 || second == 0;
    }

    /** Tells whether the object that begins here has a list of records, and goes to its first entry if so. */
    private boolean isDocument() throws IOException {
        start = position;
        long lineBefore = line;
        int lineStartBefore = lineStart - start;
        position++;
        for (int b = skipBlanks(); b != END; b = skipBlanks()) {
            int name = position - start;
            if (b == '"' && string() && text(start + name, position).equals("\"type\"")) {
                break;
            }
            if (b == '"' && text(start + name, position).equals("\"records\"") && skipBlanks() == ':') {
                position++;
                if (skipBlanks() == '[') {
                    checkHeader(name);
                    position++;
                    return true;
                }
            } else if (b != '"' && !skipsHeader(b)) {
                break;
            }
        }
        position = start;
        line = lineBefore;
        lineStart = start + lineStartBefore;
        return false;
    }

    /** Members before the records are numbers and texts; an object, a list or the member of a record is no header. */
    private boolean skipsHeader(int b) {
        if (b == '{' || b == '[' || b == '}' || b == ']') {
            return false;
        }
        position++;
        return true;
    }

    private String text(int from, int to) {
        return new String(window, from, Math.max(0, to - from), StandardCharsets.UTF_8);
    }

    private void checkHeader(int name) {
        String header = text(start + 1, start + name).strip();
        if (!header.isEmpty() && !VERSION_ALONE.matcher(header).matches()) {
            problems.report(Problem.of(JsonProblem.BESIDE_RECORDS, "").at(here()));
        }
    }

    private Frame record() throws IOException {
        start = position;
        int guess = endOfLine();
        return guess > start ? new Frame(here(), window, start, guess - start, true) : cut();
    }

    /** Says that the record of the last frame, which was guessed, is well formed and has a length. */
    void confirm(int length) {
        position = start + length;
    }

    /** Cuts out the record of the last frame, whose guess was wrong. */
    Frame cut() throws IOException {
        position = start;
        Place place = here();
        if (!object()) {
            resynchronising = true;
            return Frame.cut(place, window, start, 0);
        }
        if (position - start > longest) {
            throw problems.beyond(ReadProblem.RECORD_TOO_LONG, longest, place);
        }
        return Frame.cut(place, window, start, position - start);
    }

    /**
     * Returns the end of the line that begins here, if it lies in the window and ends as a record does; else the position.
     * Bytes without a line feed are looked at once.
     */
    private int endOfLine() {
        int i = Math.max(position, searched);
        while (i < end && window[i] != '\n') {
            i++;
        }
        searched = i;
        if (i == end) {
            return position;
        }
        int last = i - 1;
        while (last > position && (isBlank(window[last]) || window[last] == ',')) {
            last--;
        }
        return window[last] == '}' || window[last] == ']' ? last + 1 : position;
    }

    /** Goes behind the object or list that begins here; false if it is broken. */
    private boolean object() throws IOException {
        int depth = 0;
        do {
            int b = nextStructural();
            if (b == END || (b == '{' && depth > 0 && isFirstOnLine() && !mayBeginValue())) {
                return false;
            }
            if (b == '"') {
                if (!string()) {
                    return false;
                }
            } else {
                depth += b == '{' || b == '[' ? 1 : -1;
                position++;
                if (depth > options.limits().maxDepth()) {
                    throw problems.beyond(ReadProblem.TOO_DEEP, options.limits().maxDepth(), here());
                }
            }
        } while (depth > 0);
        return true;
    }

    private int nextStructural() throws IOException {
        while (true) {
            while (position < end) {
                int b = window[position] & 0xFF;
                if (STRUCTURAL[b]) {
                    return b;
                }
                if (b == '\n') {
                    newLine();
                }
                position++;
            }
            if (!fill(1)) {
                return END;
            }
        }
    }

    /** Goes behind the string that begins here; false if a line or the input ends in it. */
    private boolean string() throws IOException {
        position++;
        while (true) {
            while (position < end) {
                byte b = window[position++];
                if (b == '"') {
                    return true;
                }
                if (b == '\n') {
                    position--;
                    return false;
                }
                if (b == '\\') {
                    if ((position == end && !fill(1)) || window[position] == '\n') {
                        return false;
                    }
                    position++;
                }
            }
            if (!fill(1)) {
                return false;
            }
        }
    }

    private boolean isFirstOnLine() {
        int i = position - 1;
        while (i >= Math.max(0, lineStart) && isBlank(window[i])) {
            i--;
        }
        return i < lineStart && columnsBefore == 0;
    }

    /** Tells whether what stands before lets a value follow. */
    private boolean mayBeginValue() {
        int i = position - 1;
        while (i > start && isBlank(window[i])) {
            i--;
        }
        return window[i] == ':' || window[i] == ',' || window[i] == '[';
    }

    private static boolean isBlank(int b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    /** Goes to the next byte that is no white space, and returns it. */
    private int skipBlanks() throws IOException {
        while (true) {
            while (position < end) {
                int b = window[position] & 0xFF;
                if (!isBlank(b)) {
                    return b;
                }
                if (b == '\n') {
                    newLine();
                }
                position++;
            }
            if (!pinned) {
                start = position;
            }
            if (!fill(1)) {
                return END;
            }
        }
    }

    /** Is told at each line feed, before it is passed. */
    private void newLine() {
        line++;
        lineStart = position + 1;
        columnsBefore = 0;
    }

    private Place here() {
        int from = Math.max(0, lineStart);
        if (countedFrom != from || counted > position) {
            countedFrom = from;
            counted = from;
            countedColumns = 0;
        }
        while (counted < position) {
            countedColumns += (window[counted++] & 0xC0) == 0x80 ? 0 : 1;
        }
        return new Place(options.source(), line, columnsBefore + countedColumns + 1);
    }

    /** Reads on until some bytes lie after the position; false at the end of the input. */
    private boolean fill(int count) throws IOException {
        while (end - position < count) {
            makeRoom();
            int read = in.read(window, end, window.length - end);
            if (read <= 0) {
                return false;
            }
            end += read;
        }
        return true;
    }

    private void makeRoom() {
        if (end < window.length) {
            return;
        }
        if (start > 0) {
            for (int i = Math.max(0, lineStart); i < start; i++) {
                columnsBefore += (window[i] & 0xC0) == 0x80 ? 0 : 1;
            }
            countedFrom = -1;
            System.arraycopy(window, start, window, 0, end - start);
            position -= start;
            searched = Math.max(0, searched - start);
            lineStart = lineStart >= start ? lineStart - start : 0;
            end -= start;
            start = 0;
        } else if (end - start > longest) {
            throw problems.beyond(ReadProblem.RECORD_TOO_LONG, longest, here());
        } else {
            window = Arrays.copyOf(window, (int) Math.min(Integer.MAX_VALUE - 8, 2L * window.length));
        }
    }
}
