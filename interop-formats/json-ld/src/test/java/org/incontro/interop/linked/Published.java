// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.linked;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assumptions;

/** Finds published schemas, shapes and samples that are not the project's to hand on; tests that need one are skipped where it is absent. */
final class Published {

    private static final AtomicBoolean MISSED = new AtomicBoolean();

    private Published() {}

    /** Tells whether there are any, and says once that properties are skipped; an assumption in each try would exhaust them. */
    static boolean areHereOrMissed(String what) {
        boolean areHere = Files.exists(folder());
        if (!areHere && MISSED.compareAndSet(false, true)) {
            System.out.println("skipped: " + what + " are not here");
        }
        return areHere;
    }

    /** Returns a file or folder, or skips the test. */
    static Path path(String path) {
        Path file = folder().resolve(path);
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: the published file " + path + " is not here");
        return file;
    }

    private static Path folder() {
        String folder = System.getProperty("incontro.shared", "");
        Path shared =
                folder.isEmpty() ? Path.of(System.getProperty("incontro.root", "."), "..", "shared") : Path.of(folder);
        return shared.resolve("interop");
    }
}
