// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.migration;

/**
 * The row that a value came from; what makes a migration repeatable.
 *
 * @param table the platform's table
 * @param id what tells the row from the others of its table; for interests with the kind of content behind it
 * @param part what of the row it is; empty for the value itself, {@code case} for its follow-up
 */
public record SourceKey(OriginalTable table, String id, String part) implements Comparable<SourceKey> {

    static SourceKey of(OriginalTable table, String id) {
        return new SourceKey(table, id, "");
    }

    @Override
    public int compareTo(SourceKey other) {
        return toString().compareTo(other.toString());
    }

    /** Writes {@code user_profile/17} or {@code een_expr_of_interest/3#case}. */
    @Override
    public String toString() {
        return table.tableName() + "/" + id + (part.isEmpty() ? "" : "#" + part);
    }
}
