// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Public data too large for the repository, in a folder beside it or named by {@code -Dincontro.shared}. */
public final class SharedFiles {

    private SharedFiles() {}

    static Path folder() {
        String given = System.getProperty("incontro.shared", "");
        return given.isBlank()
                ? Path.of(System.getProperty("incontro.root", "..")).resolveSibling("shared")
                : Path.of(given);
    }

    /** Returns a file or folder, or skips the test if it is not there. */
    public static Path required(String path) {
        Path file = folder().resolve(path);
        Assumptions.assumeTrue(Files.exists(file), file + " is not there, so nothing was checked against it");
        return file;
    }
}
