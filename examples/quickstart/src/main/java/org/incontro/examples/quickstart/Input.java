// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * A file to read, on the disk or in the jar.
 *
 * @param name as messages show it
 * @param opener opens it, compressed or not as its name says
 */
record Input(String name, Opener opener) {

    /** Opens a stream; each call opens a new one. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    /** What is done with an open input. */
    @FunctionalInterface
    interface Use<T> {
        T with(InputStream in);
    }

    static Input file(Path path) {
        return new Input(path.toString(), () -> Files.newInputStream(path));
    }

    /** Returns a file of the data that come with the example. */
    static Input bundled(String path) {
        return new Input(
                path,
                () -> Objects.requireNonNull(
                        Input.class.getResourceAsStream("data/" + path), "the resource must be bundled: " + path));
    }

    /** Tells whether the name has an ending, a {@code .gz} after it aside. */
    boolean endsWith(String ending) {
        String plain = name.toLowerCase(Locale.ROOT);
        return (isCompressed() ? plain.substring(0, plain.length() - ".gz".length()) : plain).endsWith(ending);
    }

    private boolean isCompressed() {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /** Opens it, hands it on decompressed, and closes it. */
    <T> T read(Use<T> use) throws IOException {
        try (InputStream raw = opener.open();
                InputStream in = isCompressed() ? new GZIPInputStream(raw, 1 << 16) : new FilterInputStream(raw) {}) {
            return use.with(in);
        }
    }
}
