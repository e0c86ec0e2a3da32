// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.linked;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds published schemas, shapes and samples that are not the project's to hand on; tests that need one are skipped where it is absent. */
final class Published {

    private Published() {}

    /** Returns a file or folder, or skips the test. */
    static Path path(String path) {
        String folder = System.getProperty("incontro.shared", "");
        Path root =
                folder.isEmpty() ? Path.of(System.getProperty("incontro.root", "."), "..", "shared") : Path.of(folder);
        Path file = root.resolve("interop").resolve(path);
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: the published file " + path + " is not here");
        return file;
    }
}
