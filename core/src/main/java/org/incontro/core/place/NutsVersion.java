// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.place;

/**
 * An edition of the nomenclature of territorial units for statistics.
 *
 * @param year the year in its name, such as 2021
 */
public record NutsVersion(int year) implements Comparable<NutsVersion> {

    /** The edition whose codes and names are bundled. */
    public static final NutsVersion NUTS_2021 = new NutsVersion(2021);

    /** The edition after that; it has no codes of the United Kingdom. */
    public static final NutsVersion NUTS_2024 = new NutsVersion(2024);

    /**
     * Checks the year.
     *
     * @throws IllegalArgumentException if it is not from 1999 to 2100
     */
    public NutsVersion {
        if (year < 1999 || year > 2100) {
            throw new IllegalArgumentException("NUTS version must be a year from 1999 to 2100, but was " + year);
        }
    }

    @Override
    public int compareTo(NutsVersion other) {
        return Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return "NUTS " + year;
    }
}
