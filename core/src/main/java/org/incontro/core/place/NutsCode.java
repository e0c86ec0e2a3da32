// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.place;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A territorial unit of the NUTS nomenclature.
 *
 * <p>The hierarchy is in the code: two letters name the country (with {@code EL} and {@code UK}), and each character after
 * them is one level. Ordered by code, then version. Immutable and thread-safe.
 *
 * @param code two letters and up to three letters or digits, in capitals
 * @param version the edition that the code belongs to
 */
public record NutsCode(String code, NutsVersion version) implements Comparable<NutsCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[A-Z0-9]{0,3}");

    /**
     * Brings the code into capitals, and the country's letters into the form that NUTS uses.
     *
     * @throws IllegalArgumentException if the code has another form
     */
    public NutsCode {
        code = conventional(code.strip().toUpperCase(Locale.ROOT));
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "NUTS code must be two letters and up to three letters or digits, such as ITC4, but was \"%s\""
                            .formatted(code));
        }
    }

    private static String conventional(String code) {
        if (code.startsWith("GR")) {
            return "EL" + code.substring(2);
        }
        if (code.startsWith("GB")) {
            return "UK" + code.substring(2);
        }
        return code;
    }

    /**
     * Returns a unit of {@link NutsVersion#NUTS_2021}.
     *
     * @param code such as {@code ITC4}; {@code GR} and {@code GB} are understood
     */
    public static NutsCode of(String code) {
        return new NutsCode(code, NutsVersion.NUTS_2021);
    }

    /**
     * Returns a unit of {@link NutsVersion#NUTS_2021}, or empty if the text does not have the form of a code.
     *
     * @param code such as {@code ITC4}
     */
    public static Optional<NutsCode> find(String code) {
        String conventional = conventional(code.strip().toUpperCase(Locale.ROOT));
        return FORM.matcher(conventional).matches() ? Optional.of(of(conventional)) : Optional.empty();
    }

    /** Returns the level: 0 for a country, 3 for the smallest unit. */
    public int level() {
        return code.length() - 2;
    }

    /** Returns the country, or empty for letters that no country has. */
    public Optional<Country> country() {
        return Country.find(code.substring(0, 2));
    }

    /** Returns the unit one level up, or empty for a country. */
    public Optional<NutsCode> parent() {
        return level() == 0
                ? Optional.empty()
                : Optional.of(new NutsCode(code.substring(0, code.length() - 1), version));
    }

    /**
     * Tells whether this unit is the other one or lies inside it, by their codes.
     *
     * @param other a unit of any version; the versions are not compared
     */
    public boolean isWithin(NutsCode other) {
        return code.startsWith(other.code);
    }

    /**
     * Returns how many levels the two units share: -1 for different countries, 0 for the same country, up to 3.
     *
     * @param other a unit of any version; the versions are not compared
     */
    public int commonLevel(NutsCode other) {
        int length = 0;
        while (length < Math.min(code.length(), other.code.length())
                && code.charAt(length) == other.code.charAt(length)) {
            length++;
        }
        return length < 2 ? -1 : length - 2;
    }

    @Override
    public int compareTo(NutsCode other) {
        int byCode = code.compareTo(other.code);
        return byCode != 0 ? byCode : version.compareTo(other.version);
    }

    @Override
    public String toString() {
        return code;
    }
}
