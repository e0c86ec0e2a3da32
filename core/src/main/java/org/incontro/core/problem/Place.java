// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.problem;

/**
 * Where in a source something stands.
 *
 * @param source the name of the source as its caller gave it, such as a file name
 * @param line counted from 1, or 0 where the source has no lines
 * @param column counted from 1, or 0 where it is not known
 */
public record Place(String source, long line, long column) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public Place {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException(
                    "line and column must be at least 0, but were %s and %s".formatted(line, column));
        }
    }

    /**
     * Returns a place known to the line.
     *
     * @param source the name of the source
     * @param line counted from 1
     */
    public static Place line(String source, long line) {
        return new Place(source, line, 0);
    }

    /** Writes {@code source}, {@code source:line} or {@code source:line:column}, as compilers do. */
    @Override
    public String toString() {
        if (line == 0) {
            return source;
        }
        return source + ":" + line + (column == 0 ? "" : ":" + column);
    }
}
