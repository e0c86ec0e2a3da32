// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How words of a table are compared: without case, accents, punctuation and surplus space. */
final class Spelling {

    /** Longer words are cut before they are compared, so that a cell of a megabyte costs no more than a short one. */
    private static final int LONGEST = 60;

    /** A date in the order of some country, possible or not, such as 2027-13-45. */
    private static final Pattern LIKE_DATE =
            Pattern.compile("\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}[-./]\\d{1,2}[-./]\\d{4}");

    private Spelling() {}

    /** Returns the form in which two spellings of a word are equal. */
    static String of(String word) {
        String start = word.length() > 4 * LONGEST ? word.substring(0, 4 * LONGEST) : word;
        String decomposed = Normalizer.normalize(start, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder();
        // One by one: a whole word would end in another sigma than it has inside.
        decomposed.codePoints().map(Character::toLowerCase).forEach(c -> append(plain, c));
        return plain.toString().strip();
    }

    private static void append(StringBuilder plain, int c) {
        if (Character.isLetterOrDigit(c)) {
            plain.appendCodePoint(c);
        } else if (Character.getType(c) != Character.NON_SPACING_MARK
                && plain.length() > 0
                && plain.charAt(plain.length() - 1) != ' ') {
            plain.append(' ');
        }
    }

    /**
     * Returns a value as a message shows it: at most 60 characters, without control characters, and nothing of what looks
     * like an address of mail or a telephone number, since cells slip into the wrong column.
     */
    static String shown(String value) {
        if (value.indexOf('@') >= 0 || isLikePhone(value)) {
            return "…";
        }
        String oneLine = value.strip()
                .codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return oneLine.length() < value.strip().length() ? oneLine + "…" : oneLine;
    }

    private static boolean isLikePhone(String value) {
        long digits = value.chars().filter(Character::isDigit).count();
        return digits >= 7
                && value.chars().noneMatch(Character::isLetter)
                && !LIKE_DATE.matcher(value.strip()).matches();
    }

    /**
     * Returns how many letters must be put in, taken out or replaced to make one word of the other (Levenshtein, "Binary
     * codes capable of correcting deletions, insertions and reversals", 1966); words are cut at 60 characters.
     */
    static int distance(String from, String to) {
        int width = Math.min(to.length(), LONGEST);
        int[] row = new int[width + 1];
        for (int j = 0; j <= width; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= Math.min(from.length(), LONGEST); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= width; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[width];
    }
}
