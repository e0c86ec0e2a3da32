// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds collections and runs that are too large for the project; tests that need one are skipped where it is absent. */
public final class SharedFolder {

    private SharedFolder() {}

    /** Returns a file or folder, or skips the test. */
    public static Path find(String path) {
        String folder = System.getProperty("incontro.shared", "");
        Path found = (folder.isEmpty()
                        ? Path.of(System.getProperty("incontro.root", "."), "..", "shared")
                        : Path.of(folder))
                .resolve(path);
        Assumptions.assumeTrue(Files.exists(found), () -> "skipped: " + path + " is not here");
        return found;
    }
}
