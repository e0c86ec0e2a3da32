// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.util.Locale;

/**
 * Codes of the network's technology and market keywords, for comparison.
 *
 * <p>A keyword has one to three levels: two digits, then three, then three, as in {@code 04}, {@code 04008} and
 * {@code 04008001}. Sources that take codes for numbers lose the leading zero and write {@code 4008}. An older generation of
 * the list fills the first level up to three digits; its {@code 004008} is <em>another</em> keyword than {@code 04008}, and
 * both are in use, so they are never taken for each other. A tag keeps the code as it came; two codes mean the same keyword
 * if they are equal in the form that this class returns.
 */
public final class KeywordCode {

    private KeywordCode() {}

    /**
     * Returns the code with the leading zero that it lost, if it lost one.
     *
     * @param code a code as it came
     * @return the form to compare; anything but digits comes back without white space at its ends, in capitals
     */
    public static String comparable(String code) {
        String bare = code.strip();
        boolean isNumber = !bare.isEmpty() && bare.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean lacksZero = isNumber && bare.length() % 3 == 1 && bare.length() <= 7;
        return lacksZero ? "0" + bare : bare.toUpperCase(Locale.ROOT);
    }
}
