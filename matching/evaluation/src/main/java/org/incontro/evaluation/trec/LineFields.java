// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.trec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads lines as fields between white space, without making a string of any of them.
 *
 * <p>Empty lines and lines that begin with {@code #} are passed over. Confined to one thread.
 */
final class LineFields {

    /** Longest line in bytes. The longest of a sound file are some hundred. */
    static final int LONGEST_LINE = 1 << 20;

    private static final int BUFFER = 1 << 18;

    /** Fields whose places are kept; what follows is counted. */
    private static final int KEPT = 6;

    private final InputStream input;
    private final String source;
    private byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private boolean ended;
    private long line;
    private final int[] starts = new int[KEPT];
    private final int[] ends = new int[KEPT];
    private int count;

    LineFields(InputStream input, String source) {
        this.input = input;
        this.source = source;
    }

    /** Goes to the next line that has a field; false at the end of the file. */
    boolean next() throws IOException {
        while (true) {
            int end = findLineEnd();
            if (end < 0) {
                return false;
            }
            line++;
            split(position, end);
            position = Math.min(end + 1, limit);
            if (count > 0 && buffer[starts[0]] != '#') {
                return true;
            }
        }
    }

    /** Returns how many fields the line has, also beyond those that can be asked for. */
    int count() {
        return count;
    }

    long line() {
        return line;
    }

    byte[] bytes() {
        return buffer;
    }

    int start(int field) {
        return starts[field];
    }

    int end(int field) {
        return ends[field];
    }

    int length(int field) {
        return ends[field] - starts[field];
    }

    String text(int field) {
        return new String(buffer, starts[field], length(field), StandardCharsets.UTF_8);
    }

    boolean isSame(int field, byte[] other) {
        return Arrays.equals(buffer, starts[field], ends[field], other, 0, other.length);
    }

    byte[] copy(int field) {
        return Arrays.copyOfRange(buffer, starts[field], ends[field]);
    }

    TrecFileException fault(String message) {
        return new TrecFileException(source, line, message);
    }

    private void split(int from, int to) {
        count = 0;
        int at = from;
        while (true) {
            while (at < to && isSpace(buffer[at])) {
                at++;
            }
            if (at == to) {
                return;
            }
            int start = at;
            while (at < to && !isSpace(buffer[at])) {
                at++;
            }
            if (count < KEPT) {
                starts[count] = start;
                ends[count] = at;
            }
            count++;
        }
    }

    /** What C's isspace holds for white space, the line feed aside. */
    private static boolean isSpace(byte letter) {
        return letter == ' ' || (letter >= '\t' && letter <= '\r');
    }

    /** Returns where the current line ends, or -1 if there is none; reads on where the buffer does not hold it. */
    private int findLineEnd() throws IOException {
        int at = position;
        while (true) {
            while (at < limit) {
                if (buffer[at] == '\n') {
                    return at;
                }
                at++;
            }
            if (ended) {
                return position < limit ? limit : -1;
            }
            at -= position;
            fill();
        }
    }

    private void fill() throws IOException {
        int kept = limit - position;
        if (kept > LONGEST_LINE) {
            line++;
            throw fault("a line must have at most " + LONGEST_LINE
                    + " bytes, but this one has more. Maybe it is not a text file.");
        }
        if (kept == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * kept);
        } else {
            System.arraycopy(buffer, position, buffer, 0, kept);
        }
        position = 0;
        limit = kept;
        int read = input.read(buffer, limit, buffer.length - limit);
        if (read < 0) {
            ended = true;
        } else {
            limit += read;
        }
    }
}
