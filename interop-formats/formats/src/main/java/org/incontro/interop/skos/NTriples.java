// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.skos;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.Compression;
import org.incontro.interop.internal.DecodingReader;
import org.incontro.interop.internal.JsonRecords;
import org.incontro.interop.internal.LimitedInputStream;
import org.incontro.interop.internal.ProblemCollector;

/** Reads N-Triples, one statement a line; a line that is none is told and passed over. Used once. */
final class NTriples {

    private static final int HEXADECIMAL = 16;

    private final Reader in;
    private final ReadOptions options;
    private final ProblemCollector problems;
    private final Statements target;
    private final StringBuilder buffer = new StringBuilder();
    private final char[] chunk = new char[1 << 13];
    private int position;
    private int length;
    private long line;

    private String text = "";
    private int at;

    NTriples(InputStream in, ReadOptions options, ProblemCollector problems, Statements target) {
        this.in = DecodingReader.ofText(new LimitedInputStream(in, options.limits(), problems), options, problems);
        this.options = options;
        this.problems = problems;
        this.target = target;
    }

    void read() {
        while (nextLine()) {
            String bare = text.strip();
            if (!bare.isEmpty() && !bare.startsWith("#")) {
                try {
                    statement();
                } catch (Broken | IllegalArgumentException | IndexOutOfBoundsException e) {
                    problems.report(Problem.of(ReadProblem.BROKEN_RECORD, "").at(place()));
                }
            }
        }
    }

    private Place place() {
        return Place.line(options.source(), line);
    }

    private boolean nextLine() {
        buffer.setLength(0);
        try {
            int c = next();
            if (c < 0) {
                return false;
            }
            line++;
            for (; c >= 0 && c != '\n'; c = next()) {
                buffer.append((char) c);
                long limit = JsonRecords.maxRecordBytes(options.limits());
                if (buffer.length() > limit) {
                    throw problems.beyond(ReadProblem.RECORD_TOO_LONG, limit, place());
                }
            }
        } catch (IOException e) {
            throw Compression.failure(e, place(), problems);
        }
        text = buffer.toString();
        at = 0;
        return true;
    }

    private int next() throws IOException {
        if (position == length) {
            length = Math.max(0, in.read(chunk, 0, chunk.length));
            position = 0;
        }
        return length == 0 ? -1 : chunk[position++];
    }

    private void statement() {
        skipSpace();
        String subject = name();
        skipSpace();
        String predicate = name();
        skipSpace();
        boolean isText = text.charAt(at) == '"';
        String object = isText ? literal() : name();
        String language = isText ? language() : "";
        skipSpace();
        require(text.charAt(at) == '.');
        at++;
        skipSpace();
        require(at == text.length() || text.charAt(at) == '#');
        if (!isText) {
            target.link(subject, predicate, object, place());
            return;
        }
        if (object.length() > options.limits().maxTextLength()) {
            throw problems.beyond(ReadProblem.TEXT_TOO_LONG, options.limits().maxTextLength(), place());
        }
        target.text(subject, predicate, object, language, place());
    }

    private void skipSpace() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\r')) {
            at++;
        }
    }

    private static void require(boolean isSo) {
        if (!isSo) {
            throw new Broken();
        }
    }

    /** Says that a line is no statement; without a trace, because a hostile input has one of them every two bytes. */
    private static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1;

        Broken() {
            super("a statement must have three parts and a full stop, but has not", null, false, false);
        }
    }

    /** Reads an address between angle brackets, or a name without an address. */
    private String name() {
        if (text.charAt(at) == '<') {
            int end = text.indexOf('>', at);
            require(end > at + 1);
            String raw = text.substring(at + 1, end);
            at = end + 1;
            return raw.indexOf('\\') < 0 ? raw : unescaped(raw);
        }
        int end = at;
        while (end < text.length() && " \t<\"".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String name = text.substring(at, end);
        // The full stop may stand right behind it.
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        require(bare.startsWith("_:") && bare.length() > 2);
        at += bare.length();
        return bare;
    }

    private String literal() {
        int end = at + 1;
        while (text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        String raw = text.substring(at + 1, end);
        at = end + 1;
        return raw.indexOf('\\') < 0 ? raw : unescaped(raw);
    }

    /** Reads the language behind a text; a type says nothing here. */
    private String language() {
        if (at < text.length() && text.charAt(at) == '@') {
            int end = at + 1;
            while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '-')) {
                end++;
            }
            String language = text.substring(at + 1, end);
            at = end;
            return language;
        }
        if (text.startsWith("^^", at)) {
            at += 2;
            name();
        }
        return "";
    }

    private static String unescaped(String raw) {
        StringBuilder plain = new StringBuilder();
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            if (c != '\\') {
                plain.append(c);
                i++;
                continue;
            }
            char kind = raw.charAt(i + 1);
            int digits = kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
            if (digits > 0) {
                plain.appendCodePoint(Integer.parseInt(raw.substring(i + 2, i + 2 + digits), HEXADECIMAL));
            } else {
                int known = "tbnrf\"'\\".indexOf(kind);
                require(known >= 0);
                plain.append("\t\b\n\r\f\"'\\".charAt(known));
            }
            i += 2 + digits;
        }
        return plain.toString();
    }
}
