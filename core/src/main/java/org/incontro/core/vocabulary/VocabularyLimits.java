// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

/**
 * How much a loader reads of a source before it stops and says so.
 *
 * @param bytes of all files together, after they were inflated, at least 1
 * @param files looked at in folders and archives, at least 1
 * @param cellLength characters of one cell, at least 1; all cells of a row together may have four times as many
 * @param columns cells of one row, at least 1
 * @param concepts of one scheme, at least 1
 */
public record VocabularyLimits(long bytes, int files, int cellLength, int columns, int concepts) {

    private static final VocabularyLimits DEFAULTS = new VocabularyLimits(1L << 30, 10_000, 4_000_000, 1_000, 250_000);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is below 1
     */
    public VocabularyLimits {
        if (bytes < 1 || files < 1 || cellLength < 1 || columns < 1 || concepts < 1) {
            throw new IllegalArgumentException(
                    "limits must be at least 1, but were %s bytes, %s files, %s characters a cell, %s columns, %s concepts"
                            .formatted(bytes, files, cellLength, columns, concepts));
        }
    }

    /** Returns 1 GiB, 10,000 files, 4,000,000 characters a cell, 1,000 columns, 250,000 concepts. */
    public static VocabularyLimits defaults() {
        return DEFAULTS;
    }
}
