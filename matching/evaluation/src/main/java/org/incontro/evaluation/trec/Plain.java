// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.trec;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Opens files that may be compressed. What they begin with decides, not what they are called. A byte order mark, which some editors put
 * before UTF-8, is passed over, and a file that breaks off is called by its name.
 */
public final class Plain {

    private static final int BUFFER = 1 << 16;

    private Plain() {}

    /**
     * Opens a file, plain or gzip.
     *
     * @param file where it is
     * @return its bytes, uncompressed; to be closed by the caller
     * @throws IOException if it cannot be opened
     */
    public static InputStream open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        try {
            return of(raw, file.toString());
        } catch (IOException | RuntimeException broken) {
            raw.close();
            throw broken;
        }
    }

    /**
     * Reads a stream, plain or gzip.
     *
     * @param raw the stream
     * @param source what messages call it
     * @return its bytes, uncompressed; closing it closes the stream
     * @throws IOException if the stream cannot be read
     */
    public static InputStream of(InputStream raw, String source) throws IOException {
        try {
            BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER);
            boolean compressed = begins(buffered, 0x1f, 0x8b);
            buffered.reset();
            BufferedInputStream plain =
                    compressed ? new BufferedInputStream(new GZIPInputStream(buffered, BUFFER), BUFFER) : buffered;
            if (!begins(plain, 0xef, 0xbb, 0xbf)) {
                plain.reset();
            }
            return new Sourced(plain, source);
        } catch (IOException broken) {
            throw named(source, broken);
        }
    }

    private static boolean begins(InputStream input, int... bytes) throws IOException {
        input.mark(bytes.length);
        for (int wanted : bytes) {
            if (input.read() != wanted) {
                return false;
            }
        }
        return true;
    }

    private static IOException named(String source, IOException broken) {
        boolean damaged = broken instanceof EOFException || broken instanceof ZipException;
        String message = damaged
                ? "a compressed file must be whole, but this one breaks off or is damaged"
                : String.valueOf(broken.getMessage());
        return new IOException(source + ": " + message, broken);
    }

    /** Says in its exceptions where it comes from. */
    private static final class Sourced extends FilterInputStream {

        private final String source;

        Sourced(InputStream input, String source) {
            super(input);
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException broken) {
                throw named(source, broken);
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (IOException broken) {
                throw named(source, broken);
            }
        }
    }
}
