// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

/** The characters that text formats can hold: what XML 1.0 allows, which leaves out NUL and half a pair of surrogates. */
public final class PlainCharacters {

    private PlainCharacters() {}

    /** Tells whether a text has no other characters. */
    public static boolean areAllIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || isControl(c) || c >= 0xFFFE) {
                return false;
            }
        }
        return true;
    }

    private static boolean isControl(char c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t';
    }
}
