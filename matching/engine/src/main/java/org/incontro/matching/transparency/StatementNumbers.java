// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.transparency;

import java.math.BigDecimal;
import org.incontro.core.value.Languages;

/** Numbers as the bundled languages write them; the JDK's own forms change with its locale data. */
final class StatementNumbers {

    private static final int GROUP = 3;

    private StatementNumbers() {}

    /** Writes a number without rounding: every digit that was set can be read. */
    static String decimal(double number, String language) {
        String plain = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        return isEnglish(language) ? plain : plain.replace('.', ',');
    }

    /** Writes a share from 0 to 1 as a number of hundredths, without rounding. */
    static String percent(double share, String language) {
        String plain =
                BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
        return isEnglish(language) ? plain : plain.replace('.', ',');
    }

    /** Writes a whole number in groups of three digits. */
    static String whole(long number, String language) {
        String separator =
                isEnglish(language) ? "," : Languages.primary(language).equals("fr") ? " " : ".";
        StringBuilder grouped = new StringBuilder(Long.toString(number));
        for (int at = grouped.length() - GROUP; at > 0; at -= GROUP) {
            grouped.insert(at, separator);
        }
        return grouped.toString();
    }

    private static boolean isEnglish(String language) {
        return Languages.primary(language).equals("en");
    }
}
