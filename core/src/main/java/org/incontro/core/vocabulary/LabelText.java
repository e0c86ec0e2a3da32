// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How labels are compared: by compatibility form, without case, with single spaces. */
final class LabelText {

    private LabelText() {}

    /**
     * Returns the form in which two spellings of one label are equal.
     *
     * <p>NFKC; capitals and small letters are one, by way of capitals so that {@code ß} meets {@code SS}; runs of white
     * space become one space; none is left at the ends. Accents stay: they tell words apart in four of five languages.
     */
    static String normalised(String label) {
        String folded = Normalizer.normalize(label, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        StringBuilder text = new StringBuilder(folded.length());
        boolean gap = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = text.length() > 0;
            } else {
                if (gap) {
                    text.append(' ');
                    gap = false;
                }
                text.append(c);
            }
        }
        return text.toString();
    }

    /** Returns the words of a label in normalised form: runs of letters, marks and digits, in order. */
    static List<String> words(String label) {
        String text = normalised(label);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && isWordCharacter(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
}
