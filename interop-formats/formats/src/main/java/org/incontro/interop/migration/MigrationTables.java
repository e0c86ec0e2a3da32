// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the exported tables are. A table may be opened more than once. */
public interface MigrationTables {

    /**
     * Opens a table.
     *
     * @param table which one
     * @return its CSV, decompressed, to be closed by whoever asked; empty if it was not exported
     * @throws IOException if it is there and cannot be opened
     */
    Optional<InputStream> open(OriginalTable table) throws IOException;

    /**
     * Returns the tables of a folder, in files such as {@code user_profile.csv}.
     *
     * @param folder where they are
     */
    static MigrationTables in(Path folder) {
        return table -> {
            Path file = folder.resolve(table.tableName() + ".csv");
            return Files.exists(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
        };
    }
}
