// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.identity;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The forms and check digits of the registers that are known. */
final class IdentifierForms {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s.-]");
    private static final Pattern PIC = Pattern.compile("\\d{9}");
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");
    private static final Pattern EEN_REFERENCE = Pattern.compile("(BO|BR|TO|TR|RDR)[A-Z]{2}\\d{8,14}");
    private static final Pattern LEI = Pattern.compile("[A-Z0-9]{18}(?!00|01|99)\\d{2}");
    private static final Pattern ROR = Pattern.compile("0[0-9a-hjkmnp-tv-z]{6}\\d{2}");
    private static final Pattern SIXTEEN = Pattern.compile("\\d{15}[\\dX]");
    private static final String CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final Map<IdentifierScheme, Predicate<String>> RULES = Map.of(
            IdentifierScheme.ORCID,
            value -> mod11(value.replace("-", "")),
            IdentifierScheme.ISNI,
            IdentifierForms::mod11,
            IdentifierScheme.ROR,
            IdentifierForms::ror,
            IdentifierScheme.LEI,
            IdentifierForms::lei,
            IdentifierScheme.VAT,
            VatNumbers::isValid,
            IdentifierScheme.PIC,
            PIC.asMatchPredicate(),
            IdentifierScheme.DOI,
            DOI.asMatchPredicate(),
            IdentifierScheme.EEN_REFERENCE,
            EEN_REFERENCE.asMatchPredicate());

    private IdentifierForms() {}

    static boolean isValid(IdentifierScheme scheme, String value) {
        Predicate<String> rule = RULES.get(scheme);
        return rule == null || rule.test(value);
    }

    static String canonical(IdentifierScheme scheme, String value) {
        String text = value.strip();
        // By code, for a record's own comparison of five schemes is what reading many identifiers spends its time on.
        return switch (scheme.code()) {
            case "ORCID" -> orcid(afterLastSlash(text));
            case "ROR" -> afterLastSlash(text).toLowerCase(Locale.ROOT);
            case "ISNI" -> bare(afterLastSlash(text));
            case "LEI", "EEN_REFERENCE" -> bare(text);
            case "VAT" -> vat(bare(text));
            case "DOI" -> doi(text);
            default -> text;
        };
    }

    private static String vat(String bare) {
        return bare.startsWith("GR") ? "EL" + bare.substring(2) : bare;
    }

    private static String doi(String text) {
        int start = text.indexOf("10.");
        return (start < 0 ? text : text.substring(start)).toLowerCase(Locale.ROOT);
    }

    private static String orcid(String text) {
        String bare = bare(text);
        return SIXTEEN.matcher(bare).matches()
                ? String.join(
                        "-", bare.substring(0, 4), bare.substring(4, 8), bare.substring(8, 12), bare.substring(12))
                : text;
    }

    private static String bare(String text) {
        String together = hasSeparator(text) ? SEPARATORS.matcher(text).replaceAll("") : text;
        return together.toUpperCase(Locale.ROOT);
    }

    /** Tells whether there is anything to take out; a character too many is none too few. */
    private static boolean hasSeparator(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '.' || c == '-') {
                return true;
            }
        }
        return false;
    }

    private static String afterLastSlash(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '/') {
            end--;
        }
        return text.substring(text.lastIndexOf('/', end - 1) + 1, end);
    }

    /** ISO/IEC 7064 MOD 11-2: the check character makes the weighted sum 1 modulo 11. */
    private static boolean mod11(String sixteen) {
        if (!SIXTEEN.matcher(sixteen).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            sum = (sum + Character.digit(sixteen.charAt(i), 10)) * 2;
        }
        int check = (12 - sum % 11) % 11;
        return sixteen.charAt(15) == (check == 10 ? 'X' : (char) ('0' + check));
    }

    /** ISO/IEC 7064 MOD 97-10, letters counting from A = 10; the check digits run from 02 to 98. */
    private static boolean lei(String value) {
        if (!LEI.matcher(value).matches()) {
            return false;
        }
        StringBuilder digits = new StringBuilder(40);
        value.chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    private static boolean ror(String value) {
        if (!ROR.matcher(value).matches()) {
            return false;
        }
        long number = 0;
        for (int i = 0; i < 7; i++) {
            number = number * 32 + CROCKFORD.indexOf(value.charAt(i));
        }
        return 98 - number * 100 % 97 == Long.parseLong(value.substring(7));
    }
}
