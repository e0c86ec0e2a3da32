// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.trec;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads numbers from bytes as C does, and refuses what C would take for a 0. */
final class Numbers {

    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    /** Digits that surely fit into the 53 bits of a double. */
    private static final int EXACT_DIGITS = 15;

    private Numbers() {}

    /**
     * Reads a decimal number.
     *
     * @return the nearest double; NaN if the text is no number
     */
    static double decimal(byte[] text, int start, int end) {
        /*
         * Plain numbers of up to 15 digits: both the digits and the power of ten are exact doubles, so that one
         * division rounds once, and rightly (Clinger, "How to Read Floating Point Numbers Accurately", PLDI 1990).
         */
        int at = start;
        boolean negative = false;
        if (at < end && (text[at] == '-' || text[at] == '+')) {
            negative = text[at] == '-';
            at++;
        }
        long digits = 0;
        int count = 0;
        int decimals = -1;
        for (; at < end; at++) {
            byte letter = text[at];
            if (letter >= '0' && letter <= '9') {
                digits = 10 * digits + (letter - '0');
                count++;
                decimals = decimals < 0 ? decimals : decimals + 1;
            } else if (letter == '.' && decimals < 0) {
                decimals = 0;
            } else {
                break;
            }
            if (count > EXACT_DIGITS) {
                break;
            }
        }
        if (at < end || count == 0) {
            return slowDecimal(new String(text, start, end - start, StandardCharsets.UTF_8));
        }
        double value = decimals > 0 ? digits / POWERS_OF_TEN[decimals] : digits;
        return negative ? -value : value;
    }

    private static double slowDecimal(String text) {
        String unsigned = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        String lower = unsigned.toLowerCase(Locale.ROOT);
        if (lower.equals("inf") || lower.equals("infinity")) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        // Java would also take "1f", "0x1p3" and "NaN".
        for (int i = 0; i < lower.length(); i++) {
            if ("0123456789.e+-".indexOf(lower.charAt(i)) < 0) {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    /** Tells whether the text begins as a whole number does: a sign at most, and a digit. */
    static boolean beginsWithInteger(byte[] text, int start, int end) {
        int at = start < end && (text[start] == '-' || text[start] == '+') ? start + 1 : start;
        return at < end && text[at] >= '0' && text[at] <= '9';
    }

    /**
     * Reads the whole number at the beginning of a text, as trec_eval does: "1.5" is 1.
     *
     * @throws ArithmeticException if it does not fit into an int
     */
    static int leadingInteger(byte[] text, int start, int end) {
        boolean negative = text[start] == '-';
        long value = 0;
        for (int at = negative || text[start] == '+' ? start + 1 : start; at < end; at++) {
            int digit = text[at] - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            value = Math.min(10 * value + digit, Integer.MAX_VALUE + 1L);
        }
        return Math.toIntExact(negative ? -value : value);
    }
}
