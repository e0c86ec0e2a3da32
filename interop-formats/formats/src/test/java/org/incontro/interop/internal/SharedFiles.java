// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** Finds real files that are too large for the project; tests that need one are skipped where it is absent. */
public final class SharedFiles {

    private SharedFiles() {}

    /** Opens a gzipped file, or skips the test. */
    public static InputStream open(String path) throws IOException {
        return new GZIPInputStream(Files.newInputStream(path(path)));
    }

    /** Returns a file, or skips the test. */
    public static Path path(String path) {
        String folder = System.getProperty("incontro.shared", "");
        Path file = (folder.isEmpty()
                        ? Path.of(System.getProperty("incontro.root", "."), "..", "shared")
                        : Path.of(folder))
                .resolve(path);
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: the real file " + path + " is not here");
        return file;
    }
}
