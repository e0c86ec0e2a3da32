// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.util.Locale;

/**
 * Codes of the network's technology and market keywords, for comparison.
 *
 * <p>A keyword has one to three levels: two digits, then three, then three. They have been written as {@code 04008}, with
 * each level filled up to three digits as {@code 004008}, and with leading zeros lost as {@code 4008}. A tag keeps the code
 * as it came; two codes mean the same keyword if they are equal in the form that this class returns.
 */
public final class KeywordCode {

    private KeywordCode() {}

    /**
     * Returns the form with two, five or eight digits.
     *
     * @param code a code as it came
     * @return the form to compare; anything but digits comes back without white space at its ends, in capitals
     */
    public static String comparable(String code) {
        String bare = code.strip();
        if (bare.isEmpty() || !bare.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return bare.toUpperCase(Locale.ROOT);
        }
        int start = 0;
        while (start < bare.length() - 1 && bare.charAt(start) == '0') {
            start++;
        }
        String digits = bare.substring(start);
        return "0".repeat(Math.floorMod(2 - digits.length(), 3)) + digits;
    }
}
