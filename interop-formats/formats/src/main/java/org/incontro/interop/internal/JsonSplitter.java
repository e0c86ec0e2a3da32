// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.incontro.core.problem.Place;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;

/** Cuts a stream into the objects of its top level, in time linear in its length. Confined to one thread. */
final class JsonSplitter {

    /*
     * Objects may follow each other with or without white space between them, or as the entries of one list. A parser that meets a fault cannot say where
     * the next object begins, so the cutting is done before the parsing, by braces, brackets and quotes alone.
     *
     * A broken object must not swallow what follows. Three things end it early: the end of the input; a line feed inside
     * a string, which JSON does not allow; an opening brace that is the first on its line and stands where no value may
     * stand. After that the next object is looked for only at the beginning of a line, so that an object inside a broken
     * one is never taken for a record. An object whose brackets do not match is cut as if they did; the parser refuses it.
     */
    private static final int END = -1;

    /** Objects of official sources are below 200 kB; a nesting of this depth is beyond any of them. */
    private static final int DEEPEST = 1_000;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final String source;
    private final ReadOptions options;
    private final ProblemCollector problems;
    private final byte[] buffer = new byte[1 << 16];
    private boolean started;
    private int position;
    private int length;

    private long line = 1;
    private long column;
    private boolean lineBlankSoFar = true;
    private boolean resynchronising;

    /** Where in a list of objects this stands. */
    private Entries entries = Entries.UNKNOWN;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final BitSet arrays = new BitSet();
    private int depth;
    private int deepest;
    private int lastSignificant;
    private boolean matching;

    private enum Entries {
        UNKNOWN,
        NONE_YET,
        BEFORE_ONE,
        AFTER_ONE,
        NO_LIST
    }

    JsonSplitter(InputStream in, ReadOptions options, ProblemCollector problems) {
        this.in = new LimitedInputStream(in, options.limits(), problems);
        this.source = options.source();
        this.options = options;
        this.problems = problems;
    }

    /** Returns the next object, whole or broken, or what stands between two objects and is none. */
    Optional<JsonSlice> next() throws IOException {
        skipByteOrderMark();
        Optional<Place> junk = Optional.empty();
        while (true) {
            int b = peek();
            if (b == END || (b == '{' && (!resynchronising || lineBlankSoFar))) {
                break;
            }
            boolean quiet = isBlank(b) || belongsToList(b) || resynchronising;
            take();
            if (!quiet && junk.isEmpty()) {
                junk = Optional.of(here());
            }
        }
        resynchronising = false;
        if (junk.isPresent()) {
            return junk.map(JsonSlice::broken);
        }
        if (peek() != END) {
            entries = entries == Entries.UNKNOWN || entries == Entries.NO_LIST ? Entries.NO_LIST : Entries.AFTER_ONE;
            return Optional.of(object());
        }
        boolean isCutOff = entries != Entries.UNKNOWN && entries != Entries.NO_LIST;
        entries = Entries.NO_LIST;
        return isCutOff ? Optional.of(JsonSlice.broken(here())) : Optional.empty();
    }

    /** Takes a bracket or comma of a list around the objects; false for anything else, and for one in the wrong place. */
    private boolean belongsToList(int b) {
        Entries next = switch (b) {
            case '[' -> entries == Entries.UNKNOWN ? Entries.NONE_YET : null;
            case ',' -> entries == Entries.AFTER_ONE ? Entries.BEFORE_ONE : null;
            case ']' -> entries == Entries.AFTER_ONE || entries == Entries.NONE_YET ? Entries.NO_LIST : null;
            default -> null;
        };
        if (next != null) {
            entries = next;
        } else if (entries == Entries.UNKNOWN && !isBlank(b)) {
            entries = Entries.NO_LIST;
        }
        return next != null;
    }

    private void skipByteOrderMark() throws IOException {
        if (!started) {
            started = true;
            length = in.readNBytes(buffer, 0, BYTE_ORDER_MARK.length + 1);
            Compression.refuse(buffer, length, options, problems);
            int mark = Math.min(length, BYTE_ORDER_MARK.length);
            if (Arrays.equals(buffer, 0, mark, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length)) {
                position = mark;
            }
        }
    }

    private JsonSlice object() throws IOException {
        bytes.reset();
        depth = 0;
        deepest = 0;
        matching = true;
        lastSignificant = ':';
        Place start = new Place(source, line, column + 1);
        do {
            int b = peek();
            if (b == END || (b == '{' && depth > 0 && lineBlankSoFar && !mayBeginValue())) {
                return broken(start);
            }
            keep();
            if (b == '"' && !string()) {
                resynchronising = true;
                return broken(start);
            }
            nest(b);
            if (!isBlank(b)) {
                lastSignificant = b;
            }
        } while (depth > 0);
        return matching && deepest <= maxDepth() ? JsonSlice.whole(start, bytes.toByteArray()) : broken(start);
    }

    private JsonSlice broken(Place start) {
        return deepest > maxDepth() ? JsonSlice.tooDeep(start) : JsonSlice.broken(start);
    }

    private boolean mayBeginValue() {
        return lastSignificant == ':' || (arrays.get(depth) && (lastSignificant == ',' || lastSignificant == '['));
    }

    /** Reads a string after its opening quote; false if a line ends in it. */
    private boolean string() throws IOException {
        boolean escaped = false;
        while (true) {
            int b = peek();
            if (b == END) {
                return false;
            }
            keep();
            if (b == '\n') {
                return false;
            }
            if (b == '"' && !escaped) {
                return true;
            }
            escaped = b == '\\' && !escaped;
        }
    }

    private void nest(int b) {
        if (b == '{' || b == '[') {
            depth++;
            deepest = Math.max(deepest, depth);
            arrays.set(depth, b == '[');
        } else if (b == '}' || b == ']') {
            matching &= arrays.get(depth) == (b == ']');
            depth--;
        }
    }

    /** Returns how deep an object may be nested; a deeper one is left out, and those after it are read. */
    int maxDepth() {
        return Math.min(DEEPEST, options.limits().maxDepth());
    }

    private void keep() throws IOException {
        bytes.write(take());
        long limit = JsonRecords.maxRecordBytes(options.limits());
        if (bytes.size() > limit) {
            throw problems.beyond(ReadProblem.RECORD_TOO_LONG, limit, here());
        }
    }

    /** Returns how far the input has been read. */
    Place here() {
        return new Place(source, line, column);
    }

    private int peek() throws IOException {
        if (position == length) {
            length = Math.max(0, in.read(buffer, 0, buffer.length));
            position = 0;
        }
        return length == 0 ? END : buffer[position] & 0xFF;
    }

    /** Takes the byte that {@link #peek()} showed, and counts lines and the characters of a line. */
    private int take() {
        int b = buffer[position++] & 0xFF;
        if (b == '\n') {
            line++;
            column = 0;
            lineBlankSoFar = true;
        } else {
            column += (b & 0xC0) == 0x80 ? 0 : 1;
            lineBlankSoFar &= isBlank(b);
        }
        return b;
    }

    private static boolean isBlank(int b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}
