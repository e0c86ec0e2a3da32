// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The tables in files, folders and zip archives, one after the other, in the order of their names.
 *
 * <p>Nothing is extracted to disk, so names in archives can do no harm; what is inflated counts against the limits, whatever
 * the archive says of its sizes.
 */
final class TableFiles {

    /** Does something with one table. */
    interface Visitor {

        /** Tells whether a table is wanted, by its name without folders and {@code .gz}. */
        boolean wants(String name);

        void visit(String name, Reader reader) throws IOException;
    }

    private final VocabularyLimits limits;
    private final LimitedStream.Budget budget;
    private int seen;

    TableFiles(VocabularyLimits limits) {
        this.limits = limits;
        this.budget = new LimitedStream.Budget(limits.bytes());
    }

    /** Visits the tables of one source; throws {@link NoSuchFileException} if it is not there. */
    void visit(Path source, Visitor visitor) throws IOException {
        if (Files.notExists(source)) {
            throw new NoSuchFileException(source.toString());
        }
        if (Files.isDirectory(source)) {
            for (Path file : sorted(source)) {
                if (Files.isRegularFile(file)) {
                    visit(file, visitor);
                }
            }
        } else if (lower(source.toString()).endsWith(".zip")) {
            visitArchive(source, visitor);
        } else {
            visit(String.valueOf(source.getFileName()), () -> Files.newInputStream(source), visitor);
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparing(Path::toString)).toList();
        }
    }

    private void visitArchive(Path source, Visitor visitor) throws IOException {
        try (ZipFile archive = new ZipFile(source.toFile(), StandardCharsets.UTF_8)) {
            if (archive.size() > limits.files()) {
                throw new LimitException("files", limits.files());
            }
            List<? extends ZipEntry> entries = archive.stream()
                    .filter(entry -> !entry.isDirectory())
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry entry : entries) {
                visit(withoutFolders(entry.getName()), () -> archive.getInputStream(entry), visitor);
            }
        }
    }

    private static String withoutFolders(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private interface Opener {
        InputStream open() throws IOException;
    }

    private void visit(String file, Opener opener, Visitor visitor) throws IOException {
        if (++seen > limits.files()) {
            throw new LimitException("files", limits.files());
        }
        boolean compressed = lower(file).endsWith(".gz");
        String name = compressed ? file.substring(0, file.length() - ".gz".length()) : file;
        if (!visitor.wants(name)) {
            return;
        }
        try (InputStream raw = opener.open();
                InputStream in = new LimitedStream(compressed ? new GZIPInputStream(raw) : raw, budget);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            visitor.visit(file, reader);
        }
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
