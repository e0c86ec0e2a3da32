// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import java.util.List;

/**
 * A part of what a repository has.
 *
 * @param spec its name in requests: words of letters, digits and {@code -_.!~*'()}, from the widest set to this one, with
 *     colons between them
 * @param name its name for people
 */
public record OaiSet(String spec, String name) {

    /**
     * Checks the spec.
     *
     * @throws IllegalArgumentException if it is none
     */
    public OaiSet {
        requireSpec(spec);
    }

    static void requireSpec(String spec) {
        if (!isSpec(spec)) {
            throw new IllegalArgumentException(
                    "a set must be words of letters, digits and -_.!~*'() with colons between them, but was \"%s\""
                            .formatted(spec));
        }
    }

    static boolean isSpec(String text) {
        return List.of(text.split(":", -1)).stream().allMatch(OaiSet::isWord);
    }

    /** Tells whether a text has one or more of the characters that sets and formats are named with. */
    static boolean isWord(String text) {
        return !text.isEmpty() && text.chars().allMatch(OaiSet::isMark);
    }

    static boolean isMark(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || "-_.!~*'()".indexOf(c) >= 0;
    }

    /** Tells whether a set is this one or a part of it. */
    static boolean isWithin(String spec, String whole) {
        return spec.equals(whole) || spec.startsWith(whole + ":");
    }
}
