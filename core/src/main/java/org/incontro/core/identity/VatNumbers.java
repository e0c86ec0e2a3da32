// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.identity;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The forms of the VAT numbers of the EU, and the check digits of those countries whose rule is simple and published.
 *
 * <p>Forms: European Commission, VIES, "VAT identification number structure". A number of a country that is not listed
 * counts as valid if it has two letters and at least two characters more.
 */
final class VatNumbers {

    private static final Pattern ANY = Pattern.compile("[A-Z]{2}[A-Z0-9+*]{2,13}");

    private static final Map<String, Pattern> FORMS = Map.ofEntries(
            form("AT", "U\\d{8}"),
            form("BE", "[01]\\d{9}"),
            form("BG", "\\d{9,10}"),
            form("CY", "\\d{8}[A-Z]"),
            form("CZ", "\\d{8,10}"),
            form("DE", "\\d{9}"),
            form("DK", "\\d{8}"),
            form("EE", "\\d{9}"),
            form("EL", "\\d{9}"),
            form("ES", "[A-Z0-9]\\d{7}[A-Z0-9]"),
            form("FI", "\\d{8}"),
            form("FR", "[A-Z0-9]{2}\\d{9}"),
            form("HR", "\\d{11}"),
            form("HU", "\\d{8}"),
            form("IE", "\\d[A-Z0-9+*]\\d{5}[A-Z]{1,2}"),
            form("IT", "\\d{11}"),
            form("LT", "\\d{9}|\\d{12}"),
            form("LU", "\\d{8}"),
            form("LV", "\\d{11}"),
            form("MT", "\\d{8}"),
            form("NL", "[A-Z0-9+*]{12}"),
            form("PL", "\\d{10}"),
            form("PT", "\\d{9}"),
            form("RO", "\\d{2,10}"),
            form("SE", "\\d{12}"),
            form("SI", "\\d{8}"),
            form("SK", "\\d{10}"));

    private VatNumbers() {}

    private static Map.Entry<String, Pattern> form(String country, String rest) {
        return Map.entry(country, Pattern.compile(rest));
    }

    static boolean isValid(String value) {
        if (!ANY.matcher(value).matches()) {
            return false;
        }
        String country = value.substring(0, 2);
        String rest = value.substring(2);
        Pattern form = FORMS.get(country);
        if (form != null && !form.matcher(rest).matches()) {
            return false;
        }
        return switch (country) {
            case "IT" -> luhn(rest);
            case "DE" -> mod11And10(rest);
            case "FR" -> french(rest);
            case "PL" -> polish(rest);
            default -> true;
        };
    }

    /** Italy: every second digit doubled, digits summed, the whole divisible by 10. */
    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 10);
            int doubled = digit * 2;
            sum += i % 2 == 0 ? digit : doubled / 10 + doubled % 10;
        }
        return sum % 10 == 0;
    }

    /** Germany: ISO/IEC 7064 MOD 11,10. */
    private static boolean mod11And10(String digits) {
        int product = 10;
        for (int i = 0; i < 8; i++) {
            int sum = (Character.digit(digits.charAt(i), 10) + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10 == Character.digit(digits.charAt(8), 10);
    }

    /** France: a numeric key is (12 + 3 × SIREN mod 97) mod 97; keys with letters are of newer kinds and pass. */
    private static boolean french(String rest) {
        if (!Character.isDigit(rest.charAt(0)) || !Character.isDigit(rest.charAt(1))) {
            return true;
        }
        long siren = Long.parseLong(rest.substring(2));
        return (12 + 3 * (siren % 97)) % 97 == Long.parseLong(rest.substring(0, 2));
    }

    /** Poland: weights 6 5 7 2 3 4 5 6 7, modulo 11; a remainder of 10 is never given out. */
    private static boolean polish(String digits) {
        int[] weights = {6, 5, 7, 2, 3, 4, 5, 6, 7};
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += weights[i] * Character.digit(digits.charAt(i), 10);
        }
        return sum % 11 == Character.digit(digits.charAt(9), 10);
    }
}
