// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** How a new file takes the place of a former one. */
public final class FileReplacement {

    private static final int BUFFER = 1 << 16;

    private FileReplacement() {}

    /** Writes to something. */
    @FunctionalInterface
    public interface Writing {

        /**
         * Writes all there is.
         *
         * @param out where to
         * @throws IOException if it cannot be written
         */
        void to(OutputStream out) throws IOException;
    }

    /**
     * Writes a file beside the one that is meant and, when all of it is on the disk, puts it in its place in one step. What fails leaves
     * the former file as it was.
     *
     * @param file the one that is meant
     * @param writing writes it
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, Writing writing) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(
                            part,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
                writing.to(out);
                out.flush();
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
