// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
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
     * the former file as it was. Where several write the same file at a time, each writes beside it by itself, and the last one to end stays. A
     * process that dies meanwhile leaves a file that ends with {@code .part}, which nobody needs.
     *
     * @param file the one that is meant
     * @param writing writes it
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, Writing writing) throws IOException {
        Path part = createPart(file);
        boolean replaced = false;
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
                writing.to(out);
                out.flush();
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            replaced = true;
        } finally {
            // After the move the name may be that of another one's part.
            if (!replaced) {
                Files.deleteIfExists(part);
            }
        }
    }

    private static Path createPart(Path file) throws IOException {
        for (int number = 0; ; number++) {
            try {
                return Files.createFile(file.resolveSibling(file.getFileName() + "." + number + ".part"));
            } catch (FileAlreadyExistsException another) {
                // Somebody else's, or left behind by a process that died.
            }
        }
    }
}
