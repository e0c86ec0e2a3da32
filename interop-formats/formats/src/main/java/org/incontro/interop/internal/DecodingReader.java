// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;

/**
 * The characters of a stream. A byte order mark says which encoding it is in and is taken off; else two zero bytes among
 * the first four do, or the declaration of XML; else it is UTF-8.
 *
 * <p>Bytes that do not belong to the encoding are told once, with their place. Confined to one thread.
 */
public final class DecodingReader extends Reader {

    /*
     * Spreadsheets of western Europe still write Windows-1252. The first byte that is not UTF-8 comes, in such a file, after
     * nothing but ASCII, which both encodings share: so the decoder can be changed there and then, without a second look at
     * what went before. After a real character of UTF-8 the file is mixed, and the byte becomes a replacement character.
     */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final char REPLACEMENT = '\uFFFD';
    private static final int BUFFER = 1 << 13;

    private final InputStream in;
    private final ReadOptions options;
    private final ProblemCollector problems;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private final CharBuffer characters = CharBuffer.allocate(BUFFER).limit(0);
    private final boolean mayDeclare;

    private CharsetDecoder decoder = decoder(StandardCharsets.UTF_8);
    private boolean started;
    private boolean atEnd;
    private boolean ended;
    private boolean hasTold;
    private boolean sawBeyondAscii;
    private long line = 1;
    private long column = 1;

    private DecodingReader(InputStream in, boolean mayDeclare, ReadOptions options, ProblemCollector problems) {
        this.in = in;
        this.mayDeclare = mayDeclare;
        this.options = options;
        this.problems = problems;
    }

    /**
     * Opens a text that cannot say in which encoding it is but by a byte order mark.
     *
     * @param in the bytes; not closed
     * @param options the name for messages
     * @param problems where faults go
     */
    public static DecodingReader ofText(InputStream in, ReadOptions options, ProblemCollector problems) {
        return new DecodingReader(in, false, options, problems);
    }

    /**
     * Opens a text that may begin with an XML declaration.
     *
     * @param in the bytes; not closed
     * @param options the name for messages
     * @param problems where faults go
     */
    public static DecodingReader ofXml(InputStream in, ReadOptions options, ProblemCollector problems) {
        return new DecodingReader(in, true, options, problems);
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!characters.hasRemaining() && !fill()) {
            return -1;
        }
        int count = Math.min(length, characters.remaining());
        characters.get(buffer, offset, count);
        return count;
    }

    /** Decodes until there are characters; false at the end of the input. */
    private boolean fill() throws IOException {
        start();
        advance();
        characters.clear();
        while (!ended && characters.position() == 0) {
            decode();
        }
        characters.flip();
        return characters.hasRemaining();
    }

    /** Decodes what is in the buffer, and reads on where that is all. */
    private void decode() throws IOException {
        CoderResult result = decoder.decode(bytes, characters, atEnd);
        if (result.isError()) {
            replace(result.length());
        } else if (result.isUnderflow() && atEnd) {
            decoder.flush(characters);
            ended = true;
        } else if (result.isUnderflow()) {
            readOn();
        }
    }

    private void readOn() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        atEnd = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
    }

    private void replace(int length) {
        boolean isWestern = decoder.charset().equals(StandardCharsets.UTF_8) && !sawBeyondAscii && isAscii();
        tell(isWestern ? ReadProblem.NOT_UTF8 : ReadProblem.WRONG_BYTES);
        if (isWestern) {
            decoder = decoder(WESTERN);
        } else {
            sawBeyondAscii = true;
            bytes.position(bytes.position() + length);
            characters.put(REPLACEMENT);
        }
    }

    private void tell(ReadProblem code) {
        if (!hasTold) {
            hasTold = true;
            Position here = new Position(line, column);
            here.pass(characters.array(), characters.position());
            problems.report(Problem.of(code, "")
                    .at(new Place(options.source(), here.line, here.column))
                    .with("encoding", decoder.charset().name()));
        }
    }

    private boolean isAscii() {
        for (int i = 0; i < characters.position(); i++) {
            if (characters.get(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Counts what was handed out. */
    private void advance() {
        if (hasTold) {
            return;
        }
        Position end = new Position(line, column);
        sawBeyondAscii |= end.pass(characters.array(), characters.limit());
        line = end.line;
        column = end.column;
    }

    /** A place that moves on over characters. */
    private static final class Position {

        private long line;
        private long column;

        Position(long line, long column) {
            this.line = line;
            this.column = column;
        }

        /** Passes over characters; tells whether one is beyond ASCII. */
        boolean pass(char[] text, int length) {
            int beyond = 0;
            int lineStart = -1;
            for (int i = 0; i < length; i++) {
                beyond |= text[i];
                if (text[i] == '\n') {
                    line++;
                    lineStart = i;
                }
            }
            column = lineStart < 0 ? column + length : length - lineStart;
            return beyond > 0x7F;
        }
    }

    private void start() throws IOException {
        if (started) {
            return;
        }
        started = true;
        byte[] first = in.readNBytes(TextEncoding.LOOK_AHEAD);
        TextEncoding encoding = TextEncoding.of(first, mayDeclare, options, problems);
        decoder = decoder(encoding.charset());
        bytes.clear()
                .put(first, encoding.markLength(), first.length - encoding.markLength())
                .flip();
    }

    /** Leaves the stream open: it is the caller's. */
    @Override
    public void close() {}
}
