// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.calls;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Texts that were UTF-8 and were read as Windows-1252.
 *
 * <p>A text is repaired if, and only if, all of it can have come about that way: each of its characters stands for a byte
 * of Windows-1252, the bytes are well-formed UTF-8, and at least one character of theirs has more than one byte. A single
 * letter {@code é} or quotation mark that stands alone shows that the text was read rightly, and nothing is changed.
 *
 * <p>Windows-1252 is meant as browsers read it, where the five bytes that have no character (81, 8D, 8F, 90, 9D) become
 * the control characters of the same number. That matters: a right quotation mark ends in 9D, and a stricter table takes
 * every third text of the portal for lost.
 *
 * <p>Repair is the exact inverse of the fault for every text that is well-formed Unicode and not pure ASCII. One layer is
 * taken off and no more, else a text that speaks of mojibake would be changed. All methods are pure, thread-safe, and
 * linear in the text.
 */
public final class Mojibake {

    /*
     * Why not repair the parts of a text that can be: it is not safe. In a right quotation “AMANHÃ” the last two characters
     * stand for the bytes C3 94, which are Ô, and nothing in the run itself tells that the text was right. Only the rest of
     * the text can tell. The portal's topics do not need it either: all 482 descriptions that are not ASCII reverse as a
     * whole, and so do the titles, conditions and other texts.
     */
    private static final String BYTES_80_TO_9F = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021"
            + "\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
            + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014"
            + "\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static final int NO_BYTE = -1;

    private Mojibake() {}

    /**
     * Returns the text as it was before it was read wrongly, or empty if it cannot have been.
     *
     * @param text any text
     */
    public static Optional<String> repair(String text) {
        if (isAscii(text)) {
            return Optional.empty();
        }
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            int b = byteOf(text.charAt(i));
            if (b == NO_BYTE) {
                return Optional.empty();
            }
            bytes[i] = (byte) b;
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * Tells whether some part of a text looks as if it had been read wrongly: a character that stands for the first byte of
     * a UTF-8 sequence, with as many after it that stand for further bytes as it needs.
     *
     * @param text any text; one that {@link #repair} repairs is suspicious too
     */
    public static boolean isSuspicious(String text) {
        for (int i = 0; i < text.length(); i++) {
            int needed = furtherBytes(byteOf(text.charAt(i)));
            int found = 0;
            while (found < needed && i + found + 1 < text.length() && isFurther(text.charAt(i + found + 1))) {
                found++;
            }
            if (needed > 0 && found == needed) {
                return true;
            }
        }
        return false;
    }

    private static int furtherBytes(int first) {
        if (first >= 0xC2 && first <= 0xDF) {
            return 1;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            return 2;
        }
        return first >= 0xF0 && first <= 0xF4 ? 3 : 0;
    }

    private static boolean isFurther(char c) {
        int b = byteOf(c);
        return b >= 0x80 && b <= 0xBF;
    }

    private static int byteOf(char c) {
        if (c < 0x80 || (c >= 0xA0 && c <= 0xFF)) {
            return c;
        }
        int i = BYTES_80_TO_9F.indexOf(c);
        return i < 0 ? NO_BYTE : 0x80 + i;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
