// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.util.Comparator;

/**
 * The identifier of a concept: the scheme it belongs to and the scheme's own code, as in {@code euroscivoc:543}.
 *
 * <p>Ordered by scheme, then by code. Immutable and thread-safe.
 *
 * @param scheme the short name of the scheme: small letters, digits, dots and hyphens
 * @param code the scheme's own unique code; it may hold anything, colons too, but no white space at its ends
 */
public record ConceptId(String scheme, String code) implements Comparable<ConceptId> {

    private static final Comparator<ConceptId> ORDER =
            Comparator.comparing(ConceptId::scheme).thenComparing(ConceptId::code);

    /**
     * Checks both parts.
     *
     * @throws IllegalArgumentException if the scheme has other characters, or the code is empty or begins or ends with
     *     white space
     */
    public ConceptId {
        requireScheme(scheme);
        if (code.isEmpty() || !code.strip().equals(code)) {
            throw new IllegalArgumentException(
                    "code must not be empty nor have white space at its ends, but was \"%s\"".formatted(code));
        }
    }

    static void requireScheme(String scheme) {
        if (!isScheme(scheme)) {
            throw new IllegalArgumentException(
                    "scheme must be small letters, digits, dots and hyphens, but was \"%s\"".formatted(scheme));
        }
    }

    private static boolean isScheme(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSchemeCharacter(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isSchemeCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    }

    /**
     * Returns the identifier of a concept.
     *
     * @param scheme the short name of the scheme
     * @param code the scheme's own code
     */
    public static ConceptId of(String scheme, String code) {
        return new ConceptId(scheme, code);
    }

    /**
     * Reads what {@link #toString()} writes; the first colon ends the scheme.
     *
     * @throws IllegalArgumentException if there is no colon, or a part has not the form it must have
     */
    public static ConceptId parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(
                    "a concept must look like \"euroscivoc:543\", but was \"%s\"".formatted(text));
        }
        return new ConceptId(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public int compareTo(ConceptId other) {
        return ORDER.compare(this, other);
    }

    /** Writes scheme, colon, code. */
    @Override
    public String toString() {
        return scheme + ":" + code;
    }
}
