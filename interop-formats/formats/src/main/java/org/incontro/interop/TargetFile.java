// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written beside its place and moved there when it is whole. Confined to one thread. */
final class TargetFile implements RecordWriter.Target {

    private final Path file;
    private final Path draft;
    private final OutputStream out;

    TargetFile(Path file) throws IOException {
        this.file = file.toAbsolutePath();
        Path folder = this.file.getParent();
        if (folder == null || Files.isDirectory(this.file)) {
            throw new IOException("\"%s\" must be a file, but is a folder".formatted(file));
        }
        draft = Files.createTempFile(folder, "." + this.file.getFileName() + ".", ".part");
        out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16);
    }

    OutputStream stream() {
        return out;
    }

    @Override
    public void keep() throws IOException {
        out.close();
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
