// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The character n-grams of the words of a text, whatever its language: what compounds, inflected forms and misspelt
 * words share where their terms differ.
 *
 * <p>A word is extended by {@code _} at both ends before it is cut, so that beginnings and ends are told from middles:
 * of length 3 to 4, {@code ode} gives {@code _od ode de_ _ode ode_}. Nothing is stemmed and no stop word goes; accents go
 * where the script is Latin or Greek. Immutable and thread-safe.
 */
public final class WordGrams {

    private final int shortest;
    private final int longest;

    private WordGrams(int shortest, int longest) {
        this.shortest = shortest;
        this.longest = longest;
    }

    /**
     * Returns a cutter.
     *
     * @param shortest how many characters the shortest n-grams have, at least 1
     * @param longest how many the longest have, at least {@code shortest}
     * @throws IllegalArgumentException if a length is outside its range
     */
    public static WordGrams of(int shortest, int longest) {
        if (shortest < 1 || longest < shortest) {
            throw new IllegalArgumentException(
                    "lengths must be at least 1 and in order, but were %s and %s".formatted(shortest, longest));
        }
        return new WordGrams(shortest, longest);
    }

    /**
     * Returns the words of a text in lower case, before stop words and stemming.
     *
     * @param text any text
     * @return the words in the order of the text; unmodifiable
     */
    public static List<String> words(String text) {
        List<String> found = new ArrayList<>();
        WordScanner words = new WordScanner();
        words.read(CharacterGrams.withoutMarks(PlainText.of(text)).replace('\'', ' '));
        while (words.next()) {
            found.add(words.word().toString());
        }
        return List.copyOf(found);
    }

    /**
     * Returns the n-grams of one word: the shortest first, those of one length in the order of the word.
     *
     * @param word as {@link #words} returns it
     */
    public List<String> of(String word) {
        int[] letters = ("_" + word + "_").codePoints().toArray();
        List<String> grams = new ArrayList<>();
        for (int length = shortest; length <= longest; length++) {
            for (int i = 0; i + length <= letters.length; i++) {
                grams.add(new String(letters, i, length));
            }
        }
        return grams;
    }
}
