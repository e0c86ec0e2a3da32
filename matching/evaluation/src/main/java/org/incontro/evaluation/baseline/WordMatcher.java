// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.baseline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.incontro.evaluation.collection.Document;
import org.incontro.evaluation.collection.Query;
import org.incontro.evaluation.ranking.Corpus;
import org.incontro.evaluation.ranking.Matcher;
import org.incontro.matching.ranking.TermIndex;
import org.incontro.matching.text.TextAnalysis;
import org.incontro.matching.text.WordGrams;

/** Sums the weights of the query's terms that a document holds. */
public final class WordMatcher implements Matcher {

    private final String name;
    private final TermWeight weight;
    private final BiFunction<String, String, List<String>> terms;
    private final boolean feedback;

    private WordMatcher(
            String name, TermWeight weight, BiFunction<String, String, List<String>> terms, boolean feedback) {
        this.name = name;
        this.weight = weight;
        this.terms = terms;
        this.feedback = feedback;
    }

    /** Returns a matcher by the words of Lucene's analysis. */
    public static WordMatcher words(String name, TermWeight weight) {
        return new WordMatcher(name, weight, TextAnalysis.ofLucene()::terms, false);
    }

    /** Returns a matcher by the character 2- to 5-grams of words. */
    public static WordMatcher grams(String name, TermWeight weight) {
        WordGrams grams = WordGrams.of(2, 5);
        return new WordMatcher(
                name,
                weight,
                (language, text) -> WordGrams.words(text).stream()
                        .flatMap(word -> grams.of(word).stream())
                        .toList(),
                false);
    }

    /** Returns this matcher with relevance feedback by RM3. */
    public WordMatcher withFeedback() {
        return new WordMatcher(name + "+rm3", weight, terms, true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Function<Query, double[]> prepare(Corpus corpus) {
        TermIndex.Builder builder = TermIndex.builder();
        for (Document document : corpus.documents()) {
            builder.add(terms.apply(
                    corpus.documentLanguage(),
                    document.title().isEmpty() ? document.text() : document.title() + " " + document.text()));
        }
        TermIndex index = builder.build();
        int[] lengths = lengths(index);
        return query -> {
            Map<Integer, Double> asked = asked(index, terms.apply(corpus.queryLanguage(), query.text()));
            double[] scores = scores(index, lengths, asked);
            return feedback ? scores(index, lengths, new Rm3(index).expanded(asked, scores)) : scores;
        };
    }

    private static Map<Integer, Double> asked(TermIndex index, List<String> words) {
        Map<Integer, Double> asked = new LinkedHashMap<>();
        for (String word : words) {
            index.number(word).ifPresent(term -> asked.merge(term, 1.0, Double::sum));
        }
        return asked;
    }

    private double[] scores(TermIndex index, int[] lengths, Map<Integer, Double> asked) {
        double[] scores = new double[index.size()];
        asked.forEach((term, boost) -> {
            TermWeight.InDocument inDocument = weight.of(index, term);
            index.textsOf(term, (text, count) -> scores[text] += boost * inDocument.weight(count, lengths[text]));
        });
        return scores;
    }

    private static int[] lengths(TermIndex index) {
        List<Integer> lengths = new ArrayList<>(index.size());
        for (int text = 0; text < index.size(); text++) {
            lengths.add(kept(index.length(text)));
        }
        return lengths.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The length that Lucene remembers: one byte, exact below 40, then the four leading bits above 24. */
    static int kept(int length) {
        int above = length - 24;
        if (above < 16) {
            return length;
        }
        int shift = 28 - Integer.numberOfLeadingZeros(above);
        return 24 + (above >>> shift << shift);
    }
}
