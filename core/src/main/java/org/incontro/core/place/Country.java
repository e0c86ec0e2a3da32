// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.place;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.incontro.core.value.MessageTemplates;

/**
 * A country of ISO 3166-1, or Kosovo under the user-assigned code {@code XK} that the European Union uses.
 *
 * <p>Ordered by code. Immutable and thread-safe.
 *
 * @param code two capital letters; {@code GR} and {@code GB} also where {@code EL} and {@code UK} came in
 */
public record Country(String code) implements Comparable<Country> {

    private static final Set<String> CODES = codes();
    private static final MessageTemplates NAMES =
            MessageTemplates.load("country-names", Country.class::getResourceAsStream);

    /**
     * Reads a code.
     *
     * @throws IllegalArgumentException if no country has it
     */
    public Country {
        code = iso(code);
        if (!CODES.contains(code)) {
            throw new IllegalArgumentException(
                    "country must be a code of ISO 3166-1 alpha-2 such as IT, but was \"%s\"".formatted(code));
        }
    }

    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        codes.add("XK");
        return codes;
    }

    private static String iso(String code) {
        String stripped = code.strip();
        // Upper case may be longer: a sharp s becomes SS, which is a country.
        String upper = stripped.length() == 2 ? stripped.toUpperCase(Locale.ROOT) : stripped;
        return switch (upper) {
            case "EL" -> "GR";
            case "UK" -> "GB";
            default -> upper;
        };
    }

    /**
     * Returns a country.
     *
     * @param code two letters, in any case; {@code EL} and {@code UK} are understood
     * @throws IllegalArgumentException if no country has the code
     */
    public static Country of(String code) {
        return new Country(code);
    }

    /**
     * Returns a country, or empty if no country has the code.
     *
     * @param code two letters, in any case; {@code EL} and {@code UK} are understood
     */
    public static Optional<Country> find(String code) {
        return CODES.contains(iso(code)) ? Optional.of(new Country(code)) : Optional.empty();
    }

    /** Returns the code as NUTS and CORDIS write it: {@code EL} for Greece, {@code UK} for the United Kingdom. */
    public String nutsCode() {
        return switch (code) {
            case "GR" -> "EL";
            case "GB" -> "UK";
            default -> code;
        };
    }

    /**
     * Returns the name for a reader.
     *
     * @param language a BCP 47 tag; English for a language that is not bundled
     * @return the name, or the code itself for a country that is not named
     */
    public String name(String language) {
        return NAMES.find(code, language).orElse(code);
    }

    @Override
    public int compareTo(Country other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
