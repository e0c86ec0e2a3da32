// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/**
 * The file that the report goes to. It appears at once and whole: the page is written beside it first, then moved.
 *
 * @param path where it goes
 * @param wording the language of errors
 */
record ReportFile(Path path, Wording wording) {

    /**
     * Returns the file, after a look whether it can be written, so that nobody waits for nothing.
     *
     * @throws InputException if it cannot
     */
    static ReportFile at(Path path, Wording wording) {
        Path folder = folder(path);
        if (Files.isDirectory(path) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new InputException(wording.text("error.report", "file", path));
        }
        return new ReportFile(path, wording);
    }

    private static Path folder(Path path) {
        return Objects.requireNonNullElse(path.toAbsolutePath().getParent(), path.toAbsolutePath());
    }

    /**
     * Writes the report.
     *
     * @throws InputException if it cannot be written; then the file is as it was before
     */
    void write(String page) {
        try {
            // Not a temporary file of the platform: that could be read by its owner alone, and so could the report.
            Path draft = folder(path).resolve("." + path.getFileName() + ".part");
            try {
                Files.writeString(draft, page, StandardCharsets.UTF_8);
                move(draft);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new InputException(wording.text("error.report", "file", path), e);
        }
    }

    private void move(Path draft) throws IOException {
        try {
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
