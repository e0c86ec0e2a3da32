// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.store;

/**
 * Where the tables of the library lie in a portal's database. Immutable and thread-safe.
 *
 * @param schema the schema; empty for the connection's own
 * @param prefix what each table's name begins with; empty for nothing
 */
public record TableNames(String schema, String prefix) {

    private static final int LONGEST = 30;

    /**
     * Checks the names: they become part of statements.
     *
     * @throws IllegalArgumentException if one has more than 30 characters, or others than small letters, digits and underscores
     */
    public TableNames {
        require("schema", schema);
        require("prefix", prefix);
    }

    private static void require(String what, String name) {
        boolean allowed = name.length() <= LONGEST
                && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')
                && (name.isEmpty() || !Character.isDigit(name.charAt(0)));
        if (!allowed) {
            throw new IllegalArgumentException(
                    "%s must be at most %s small letters, digits and underscores and begin with no digit, but was \"%s\""
                            .formatted(what, LONGEST, name));
        }
    }

    /** Returns the usual names: tables in the connection's own schema that begin with {@code incontro_}. */
    public static TableNames standard() {
        return new TableNames("", "incontro_");
    }

    /**
     * Puts the names into a statement, at {@code ${schema}} and {@code ${prefix}}, as Flyway does.
     *
     * @param sql a statement
     */
    public String in(String sql) {
        return sql.replace("${schema}", schema.isEmpty() ? "" : schema + ".").replace("${prefix}", prefix);
    }
}
