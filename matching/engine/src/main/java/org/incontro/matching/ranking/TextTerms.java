// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.incontro.matching.text.TextAnalysis;
import org.incontro.matching.text.WordGrams;

/** Makes words, pairs of words and character n-grams of texts. Thread-safe. */
final class TextTerms {

    /** Three to five letters: shorter ones are in everything, longer ones are words again. */
    private static final WordGrams GRAMS = WordGrams.of(3, 5);

    /** Words whose n-grams are kept while they are few; then the first ones stay. */
    private static final int KEPT = 200_000;

    private final TextAnalysis analysis;
    private final Map<String, List<String>> gramsOfWords = new ConcurrentHashMap<>();

    TextTerms(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    TextAnalysis analysis() {
        return analysis;
    }

    List<String> words(String language, String text) {
        return analysis.terms(language, text);
    }

    List<String> roots(String language, String text) {
        return TextAnalysis.ofLucene().terms(language, text);
    }

    List<String> grams(String text) {
        List<String> grams = new ArrayList<>();
        for (String word : WordGrams.words(text)) {
            grams.addAll(gramsOfWords.size() < KEPT ? gramsOfWords.computeIfAbsent(word, GRAMS::of) : GRAMS.of(word));
        }
        return grams;
    }

    static List<String> pairs(List<String> words) {
        List<String> pairs = new ArrayList<>(words.size());
        for (int i = 1; i < words.size(); i++) {
            pairs.add(words.get(i - 1) + ' ' + words.get(i));
        }
        return pairs;
    }
}
