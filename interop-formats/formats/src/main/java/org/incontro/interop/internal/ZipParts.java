// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;

/**
 * The files in a zip, one after the other, read as a stream and within limits: nothing of what the zip says of itself is
 * believed. Confined to one thread.
 *
 * <p>The limit of bytes is that of all files together, decompressed and counted as they come. Beyond the first megabyte
 * they may be at most 200 times as long as the zip; names that lead out of a folder end the reading, although nothing is
 * ever written under them.
 */
public final class ZipParts {

    private static final int MOST_COMPRESSED = 200;
    private static final long ALWAYS_ALLOWED = 1 << 20;
    private static final int SKIPPED_AT_ONCE = 1 << 13;

    private final ReadOptions options;
    private final ProblemCollector problems;
    private final ZipInputStream zip;
    private long compressed;
    private long inflated;
    private int count;

    /**
     * One file.
     *
     * @param name with its folders, as the zip writes it
     * @param content to be read before the next file is asked for; it need not be closed
     */
    public record Part(String name, InputStream content) {

        /** Returns the name without folders. */
        public String fileName() {
            return name.substring(name.lastIndexOf('/') + 1);
        }
    }

    /**
     * Starts before the first file.
     *
     * @param in the zip; it is not closed
     * @param options the name for messages, and the limits
     * @param problems where faults go
     */
    public ZipParts(InputStream in, ReadOptions options, ProblemCollector problems) {
        this.options = options;
        this.problems = problems;
        zip = new ZipInputStream(new CountingInputStream(in) {
            @Override
            void count(int read) {
                compressed += read;
            }
        });
    }

    /**
     * Returns the next file that is no folder, or empty at the end; what is left of the one before is passed over.
     *
     * @throws org.incontro.interop.FormatException if the zip is damaged, goes beyond a limit, or has a name that leads out
     * @throws UncheckedIOException if the stream fails
     */
    public Optional<Part> next() {
        try {
            if (count > 0) {
                skipRest();
            }
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && entry.isDirectory()) {
                counted();
                entry = zip.getNextEntry();
            }
            if (entry == null) {
                return empty();
            }
            counted();
            return Optional.of(new Part(safe(entry.getName()), new Content()));
        } catch (IOException e) {
            throw failure(e);
        } catch (IllegalArgumentException e) {
            // A name that is not in the encoding that the entry says.
            throw problems.fatal(malformed());
        }
    }

    /** A zip without any file is none: the stream returns its end at once for what is no zip at all. */
    private Optional<Part> empty() {
        if (count == 0) {
            throw problems.fatal(malformed());
        }
        return Optional.empty();
    }

    private Problem malformed() {
        return Problem.of(ReadProblem.MALFORMED, "").at(here()).with("reason", "zip");
    }

    private Place here() {
        return new Place(options.source(), 0, 0);
    }

    private void counted() {
        if (++count > options.limits().maxListLength()) {
            throw problems.beyond(ReadProblem.LIST_TOO_LONG, options.limits().maxListLength());
        }
    }

    private String safe(String name) {
        String path = name.replace('\\', '/');
        boolean leadsOut = path.startsWith("/") || path.contains(":") || ("/" + path + "/").contains("/../");
        if (leadsOut || path.chars().anyMatch(Character::isISOControl)) {
            throw problems.fatal(Problem.of(ReadProblem.UNSAFE_NAME, "").at(here()));
        }
        return path;
    }

    private void skipRest() throws IOException {
        byte[] buffer = new byte[SKIPPED_AT_ONCE];
        InputStream rest = new Content();
        while (rest.read(buffer) >= 0) {
            // Counted by the stream.
        }
    }

    private RuntimeException failure(IOException e) {
        return e instanceof java.util.zip.ZipException
                ? problems.fatal(malformed())
                : Compression.failure(e, here(), problems);
    }

    /** What is left of the file at which the zip stands. */
    private final class Content extends FilterInputStream {

        Content() {
            super(zip);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read;
            try {
                read = super.read(buffer, offset, length);
            } catch (java.util.zip.ZipException e) {
                throw failure(e);
            }
            inflated += Math.max(0, read);
            if (inflated > options.limits().maxBytes()) {
                throw problems.beyond(
                        ReadProblem.TOO_MANY_BYTES, options.limits().maxBytes());
            }
            if (inflated > ALWAYS_ALLOWED && inflated / MOST_COMPRESSED > compressed) {
                throw problems.beyond(ReadProblem.TOO_COMPRESSED, MOST_COMPRESSED);
            }
            return read;
        }

        /** Leaves the zip open: its next file is to be read. */
        @Override
        public void close() {}
    }
}
