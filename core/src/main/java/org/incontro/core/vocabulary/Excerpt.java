// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

/** Cuts what a file says to a length that a message can hold: a cell may have millions of characters. */
final class Excerpt {

    private static final int LONGEST = 200;

    private Excerpt() {}

    /** Returns a text, or its first 200 characters and an ellipsis. */
    static String of(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
