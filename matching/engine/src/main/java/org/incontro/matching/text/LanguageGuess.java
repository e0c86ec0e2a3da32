// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.incontro.core.value.Languages;

/**
 * Guesses the language of a text by its stop words, among English, Italian, German, French, Spanish and Polish.
 *
 * <p>A stop word counts {@value #WORD_POINTS} points, shared by the languages that have it. The guess is the language
 * with most points if it has at least {@value #LEAST_POINTS} and twice as many as the next; otherwise there is none.
 * So titles without stop words stay undetermined, as do texts in two languages. One word suffices for a guess: of
 * short texts in a language that is not among the six, some will be taken for one of them. Deterministic and
 * thread-safe.
 */
public final class LanguageGuess {

    private static final int WORD_POINTS = 60;

    /**
     * One word that only one language has. Tuned on 11,348 English project titles of CORDIS and the labels of NACE
     * Rev. 2.1 in five languages: 60 leaves 16 % of the titles undetermined and gets 0.4 % wrong; 75 leaves 35 % and
     * gets 0.02 % wrong.
     */
    private static final int LEAST_POINTS = 60;

    /** Stop words of one language that are parts of words or names in texts of others: non-linear, EU, one-stop. */
    private static final Set<String> MISLEADING = Set.of("co", "eu", "no", "non", "on", "one", "per");

    /** Words read; a longer text would not change the guess. */
    private static final int WORD_LIMIT = 500;

    /** Units of a text read. */
    private static final int LENGTH_LIMIT = 10_000;

    private static final List<AnalysedLanguage> GUESSED = List.of(
            AnalysedLanguage.ENGLISH,
            AnalysedLanguage.ITALIAN,
            AnalysedLanguage.GERMAN,
            AnalysedLanguage.FRENCH,
            AnalysedLanguage.SPANISH,
            AnalysedLanguage.POLISH);

    private LanguageGuess() {}

    /**
     * Guesses the language of a text.
     *
     * @param text any text; only its beginning is read
     * @return {@code en}, {@code it}, {@code de}, {@code fr}, {@code es} or {@code pl}; {@code und} if unsure
     */
    public static String of(String text) {
        return ofPlain(PlainText.of(text.substring(0, Math.min(text.length(), LENGTH_LIMIT))));
    }

    /** Guesses the language of a text that {@link PlainText} has prepared. */
    static String ofPlain(String plainText) {
        int[] points = points(plainText);
        int best = 0;
        for (int i = 1; i < points.length; i++) {
            best = points[i] > points[best] ? i : best;
        }
        int most = points[best];
        points[best] = 0;
        int next = Arrays.stream(points).max().orElse(0);
        return most >= LEAST_POINTS && most >= 2 * next ? GUESSED.get(best).tag() : Languages.UNDETERMINED;
    }

    private static int[] points(String plainText) {
        int[] points = new int[GUESSED.size()];
        var words = new WordScanner();
        words.read(plainText.substring(0, Math.min(plainText.length(), LENGTH_LIMIT)));
        for (int i = 0; i < WORD_LIMIT && words.next(); i++) {
            for (String part : words.word().toString().split("'", -1)) {
                if (!MISLEADING.contains(part)) {
                    share(part, points);
                }
            }
        }
        return points;
    }

    private static void share(String word, int[] points) {
        boolean[] has = new boolean[points.length];
        int languages = 0;
        for (int i = 0; i < points.length; i++) {
            CharArraySet stopWords = GUESSED.get(i).stopWords();
            has[i] = stopWords.contains(word);
            languages += has[i] ? 1 : 0;
        }
        for (int i = 0; i < points.length; i++) {
            points[i] += has[i] ? WORD_POINTS / languages : 0;
        }
    }
}
