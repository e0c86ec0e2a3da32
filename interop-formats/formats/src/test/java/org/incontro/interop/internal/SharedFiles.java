// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** Finds real files that are too large for the project; tests that need one are skipped where it is absent. */
public final class SharedFiles {

    private static final Set<String> MISSED = ConcurrentHashMap.newKeySet();

    private SharedFiles() {}

    /** Tells whether there are any. */
    public static boolean areHere() {
        return Files.exists(folder().resolve("interop"));
    }

    /** Tells whether there are any, and says once for each kind that properties are skipped; an assumption in each try would exhaust them. */
    public static boolean areHereOrMissed(String what) {
        if (!areHere() && MISSED.add(what)) {
            System.out.println("skipped: " + what + " are not here");
        }
        return areHere();
    }

    private static Path folder() {
        String folder = System.getProperty("incontro.shared", "");
        return folder.isEmpty() ? Path.of(System.getProperty("incontro.root", "."), "..", "shared") : Path.of(folder);
    }

    /** Opens a gzipped file, or skips the test. */
    public static InputStream open(String path) throws IOException {
        return new GZIPInputStream(Files.newInputStream(path(path)));
    }

    /** Returns a file, or skips the test. */
    public static Path path(String path) {
        Path file = folder().resolve(path);
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: the real file " + path + " is not here");
        return file;
    }
}
