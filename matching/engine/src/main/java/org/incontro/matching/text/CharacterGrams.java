// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Terms for languages without a stemmer: each word, followed by its character 4-grams, so that inflected forms of a
 * word still share most of their terms.
 *
 * <p>A word is extended by {@code _} at both ends before it is cut, so that beginnings and ends weigh more; each gram
 * is marked by {@code #}, which no word begins with, so that a gram never meets a word: {@code robot} gives
 * {@code robot #_rob #robo #obot #bot_}. Words of fewer than four letters and words with digits give no grams.
 * Scripts without spaces give their character pairs alone (see {@link WordScanner}). Apostrophes separate; combining
 * marks go where the script is Latin or Greek; there are no stop words. The length 4 is the one that McNamee and
 * Mayfield, "Character N-Gram Tokenization for European Language Text Retrieval", Information Retrieval 7, 2004,
 * found best over eight languages.
 */
final class CharacterGrams {

    private static final int LENGTH = 4;

    private CharacterGrams() {}

    /**
     * Returns the terms of a text.
     *
     * @param plainText as {@link PlainText} prepares it
     */
    static List<String> terms(String plainText) {
        List<String> terms = new ArrayList<>(plainText.length());
        var words = new WordScanner();
        words.read(withoutMarks(plainText).replace('\'', ' '));
        while (words.next()) {
            String word = words.word().toString();
            terms.add(word);
            if (!words.isPair() && !words.isMixed()) {
                addGrams(word, terms);
            }
        }
        return terms;
    }

    private static void addGrams(String word, List<String> terms) {
        int[] letters = ("_" + word + "_").codePoints().toArray();
        if (letters.length < LENGTH + 2) {
            return;
        }
        for (int i = 0; i + LENGTH <= letters.length; i++) {
            terms.add("#" + new String(letters, i, LENGTH));
        }
    }

    /** Takes the marks off letters of scripts where a word without them is the same word. */
    static String withoutMarks(String plainText) {
        String decomposed = Normalizer.normalize(plainText, Normalizer.Form.NFD);
        var kept = new StringBuilder(decomposed.length());
        boolean fold = false;
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
            if (!mark) {
                fold = Scripts.foldsMarks(c);
            }
            if (!mark || !fold) {
                kept.appendCodePoint(c);
            }
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }
}
