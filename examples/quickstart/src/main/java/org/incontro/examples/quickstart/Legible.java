// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

/**
 * Keeps what comes from data from steering a terminal or turning the order of what is read around: control characters (line
 * feeds and the beginnings of terminal commands among them) and the directional overrides of Unicode.
 */
final class Legible {

    private static final int REPLACEMENT = 0xFFFD;

    private Legible() {}

    /** Returns a text as one line; what would break it is a space, what would steer is U+FFFD. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> line.appendCodePoint(isBreak(c) ? ' ' : isHarmless(c) ? c : REPLACEMENT));
        return line.toString();
    }

    /** Tells whether a character neither steers a terminal nor overrides the direction of the text around it. */
    static boolean isHarmless(int c) {
        boolean overrides = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return !overrides && !Character.isISOControl(c);
    }

    private static boolean isBreak(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }
}
