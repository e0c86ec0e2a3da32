// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/**
 * The file that the report goes to. It appears at once and whole: the page is written beside it first, then moved.
 *
 * <p>A link to a regular file stays a link, and the file it leads to is replaced. Whatever else is there and is no regular
 * file (a folder, a device, a pipe, a link that leads nowhere) is left alone.
 *
 * @param path as the user named it
 * @param target where it goes: the path, or what it leads to
 * @param wording the language of errors
 */
record ReportFile(Path path, Path target, Wording wording) {

    /** So many drafts of runs at the same time are expected at most. */
    private static final int DRAFTS = 100;

    /**
     * Returns the file, after a look whether it can be written, so that nobody waits for nothing.
     *
     * @throws InputException if it cannot
     */
    static ReportFile at(Path path, Wording wording) {
        try {
            Path target = Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? path.toRealPath() : path;
            ReportFile file = new ReportFile(path, target, wording);
            file.check();
            return file;
        } catch (IOException e) {
            throw new InputException(wording.text("error.report.irregular", "file", path), e);
        }
    }

    private void check() {
        Path folder = folder();
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new InputException(wording.text("error.report", "file", path));
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new InputException(wording.text("error.report.irregular", "file", path));
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new InputException(wording.text("error.report", "file", path));
        }
    }

    private Path folder() {
        return Objects.requireNonNullElse(target.toAbsolutePath().getParent(), target.toAbsolutePath());
    }

    /** Tells whether it is the same file as one that is read. */
    boolean isSameAs(Path input) {
        try {
            return Files.exists(target) && Files.exists(input) && Files.isSameFile(target, input);
        } catch (IOException e) {
            throw new InputException(wording.text("error.report", "file", path), e);
        }
    }

    /**
     * Writes the report.
     *
     * @throws InputException if it cannot be written; then the file is as it was before
     */
    void write(String page) {
        check();
        try {
            Path draft = draft();
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

    /**
     * Makes a file beside the target that nobody had made before. Not a temporary file of the platform: that could be read
     * by its owner alone, and so could the report.
     */
    private Path draft() throws IOException {
        int number = 0;
        while (true) {
            try {
                return Files.createFile(folder().resolve("." + target.getFileName() + "." + number + ".part"));
            } catch (FileAlreadyExistsException e) {
                number++;
                if (number == DRAFTS) {
                    throw e;
                }
            }
        }
    }

    private void move(Path draft) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
