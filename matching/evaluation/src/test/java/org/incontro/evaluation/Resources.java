// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Finds the files of the tests. */
public final class Resources {

    private Resources() {}

    /** Returns a file below the folder of this package. */
    public static Path path(String name) {
        URL found = Objects.requireNonNull(Resources.class.getResource(name), name);
        try {
            return Path.of(found.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException(name, impossible);
        }
    }

    public static String text(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
