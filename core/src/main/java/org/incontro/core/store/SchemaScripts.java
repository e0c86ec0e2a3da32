// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The numbered scripts that make and change the tables of one part of the library. Immutable and thread-safe.
 *
 * <p>A portal either calls {@link #apply}, or lets Flyway run the same files: they lie beside their class on the class path, are named
 * as Flyway wants them, and use its placeholders {@code schema} (with a dot at its end, or empty) and {@code prefix}. A script that was
 * released is never changed.
 */
public final class SchemaScripts {

    /** A number that nobody else is likely to lock in PostgreSQL, held until the end of the transaction. */
    private static final long UPGRADE_LOCK = 4_913_286_517_203_584_611L;

    private final String component;
    private final List<String> files;
    private final Function<String, @Nullable InputStream> opener;

    private SchemaScripts(String component, List<String> files, Function<String, @Nullable InputStream> opener) {
        this.component = component;
        this.files = List.copyOf(files);
        this.opener = opener;
    }

    /**
     * Names the scripts of a part.
     *
     * @param component the part's name
     * @param files the names of the scripts, in order
     * @param opener opens a file that lies beside the caller's class: {@code Caller.class::getResourceAsStream}
     */
    public static SchemaScripts of(
            String component, List<String> files, Function<String, @Nullable InputStream> opener) {
        return new SchemaScripts(component, files, opener);
    }

    /** Returns the number of the newest version, which is how many scripts there are. */
    public int newest() {
        return files.size();
    }

    /** Returns the names of the scripts, in order. */
    public List<String> files() {
        return files;
    }

    /**
     * Brings the tables to the newest version, in the caller's transaction. Nothing happens if they are there already. PostgreSQL takes a failed
     * upgrade back as a whole, and of two who upgrade at once the second waits and finds nothing left to do. H2 commits with each table that it
     * makes or changes: there, upgrade alone, and from a copy.
     *
     * @param connection a connection that is in a transaction
     * @param names where the tables lie
     * @return how many scripts were run
     * @throws StoreException if the database refuses
     */
    public int apply(Connection connection, TableNames names) {
        return apply(connection, names, newest());
    }

    /**
     * Brings the tables to a version, in the caller's transaction.
     *
     * @param connection a connection that is in a transaction
     * @param names where the tables lie
     * @param version from 0 to {@link #newest()}; tables that are newer stay as they are
     * @return how many scripts were run
     * @throws StoreException if the database refuses
     */
    public int apply(Connection connection, TableNames names, int version) {
        Query.requireTransaction(connection);
        Objects.checkIndex(version, newest() + 1);
        if (Query.isPostgres(connection)) {
            // IF NOT EXISTS fails when somebody else is just making the table.
            Query.of(connection, names, "SELECT pg_advisory_xact_lock(" + UPGRADE_LOCK + ")")
                    .list(row -> true);
        }
        Query.of(
                        connection,
                        names,
                        "CREATE TABLE IF NOT EXISTS ${schema}${prefix}schema_version"
                                + " (component VARCHAR(64) NOT NULL PRIMARY KEY, version INT NOT NULL)")
                .update();
        int present = version(connection, names);
        for (int next = present; next < version; next++) {
            for (String statement : statements(files.get(next))) {
                Query.of(connection, names, statement).update();
            }
        }
        if (version > present) {
            record(connection, names, version);
        }
        return Math.max(0, version - present);
    }

    /** Returns the version that is there, and holds its row, so that of two who upgrade at once the second finds nothing left to do. */
    private int version(Connection connection, TableNames names) {
        Query.of(connection, names, "INSERT INTO ${schema}${prefix}schema_version (component, version) VALUES (?, 0)")
                .set(component)
                .insertIfNew();
        return Query.of(
                        connection,
                        names,
                        "SELECT version FROM ${schema}${prefix}schema_version WHERE component = ? FOR UPDATE")
                .set(component)
                .first(row -> row.getInt(1))
                .orElseThrow();
    }

    private void record(Connection connection, TableNames names, int version) {
        Query.of(connection, names, "UPDATE ${schema}${prefix}schema_version SET version = ? WHERE component = ?")
                .set(version)
                .set(component)
                .update();
    }

    /** A statement ends with a semicolon at the end of a line; lines that begin with two hyphens are comments. */
    private List<String> statements(String file) {
        String text = read(file).lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
        return List.of(text.split(";\n|;$", -1)).stream()
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private String read(String file) {
        try (InputStream in = opener.apply(file)) {
            if (in == null) {
                throw new IllegalStateException("the script \"%s\" must be bundled, but is missing".formatted(file));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the script \"%s\" cannot be read".formatted(file), e);
        }
    }
}
