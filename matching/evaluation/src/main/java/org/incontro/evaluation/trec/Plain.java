// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.trec;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens files that may be compressed. What they begin with decides, not what they are called. */
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
            return of(raw);
        } catch (IOException | RuntimeException broken) {
            raw.close();
            throw broken;
        }
    }

    /**
     * Reads a stream, plain or gzip.
     *
     * @param raw the stream
     * @return its bytes, uncompressed; closing it closes the stream
     * @throws IOException if the stream cannot be read
     */
    public static InputStream of(InputStream raw) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER);
        buffered.mark(2);
        boolean compressed = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return compressed ? new GZIPInputStream(buffered, BUFFER) : buffered;
    }
}
