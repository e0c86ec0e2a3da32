// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.activity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.incontro.interop.internal.Iris;

/** Who may speak in whose name, by what IRIs say of themselves. */
final class Addresses {

    /** Longer names are nobody's. */
    private static final int LONGEST = 4_000;

    private Addresses() {}

    /** Tells whether a text is an absolute IRI: a scheme, a colon and something behind it, without spaces. */
    static boolean isAbsolute(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1 || text.length() > LONGEST || !isLetter(text.charAt(0))) {
            return false;
        }
        boolean isScheme = text.chars()
                .limit(colon)
                .allMatch(c -> isLetter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.');
        return isScheme && text.chars().allMatch(c -> c > ' ' && c != '"' && c != '<' && c != '>' && !isHalf(c));
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isHalf(int c) {
        return c == 0x7F || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) || c >= 0xFFFE;
    }

    /**
     * Tells whether what has the one name may speak for what has the other: both are of one portal of ours, or of one host.
     */
    static boolean areOfOneHouse(String one, String other) {
        Optional<String> house = house(one);
        return house.isPresent() && house.equals(house(other));
    }

    private static Optional<String> house(String iri) {
        Optional<String> region = Iris.region(iri);
        return region.isPresent() ? region.map(name -> "tag:" + name) : host(iri);
    }

    private static Optional<String> host(String iri) {
        try {
            URI uri = new URI(iri);
            return Optional.ofNullable(uri.getRawAuthority())
                    .map(authority -> (uri.getScheme() + "://" + authority).toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
