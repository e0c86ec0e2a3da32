// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.calendar;

import java.nio.charset.StandardCharsets;
import org.incontro.interop.internal.PlainCharacters;

/** Writes content lines: escaped, and folded after 75 octets. Used once. */
final class CalendarText {

    private static final int LONGEST_LINE = 75;
    private static final char DELETE = 0x7F;

    private final StringBuilder lines = new StringBuilder();

    /** Tells whether a text has only characters that a calendar can hold. */
    static boolean isWritable(String text) {
        return PlainCharacters.areAllIn(text) && text.indexOf(DELETE) < 0;
    }

    /**
     * Appends a line.
     *
     * @param name the property, with its parameters
     * @param value as it is to stand there
     */
    CalendarText line(String name, String value) {
        String line = name + ":" + value;
        int octets = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            int c = line.codePointAt(i);
            int length = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (octets + length > LONGEST_LINE) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.appendCodePoint(c);
            octets += length;
        }
        lines.append("\r\n");
        return this;
    }

    /** Appends a line with a text. */
    CalendarText text(String name, String text) {
        return line(name, escaped(text));
    }

    /** Escapes a text; all three kinds of line break become the one that there is. */
    static String escaped(String text) {
        StringBuilder value = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\', ';', ',' -> value.append('\\').append(c);
                case '\r' -> value.append(text.startsWith("\n", i + 1) ? "" : "\\n");
                case '\n' -> value.append("\\n");
                default -> value.append(c);
            }
        }
        return value.toString();
    }

    byte[] bytes() {
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
