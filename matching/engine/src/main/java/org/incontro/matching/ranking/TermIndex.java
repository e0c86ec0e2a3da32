// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.ranking;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which texts hold which terms, how often: all that a ranking by words needs to know. Texts are numbered from 0 in the
 * order in which they were added, terms in the order in which they first came. Immutable and thread-safe.
 */
public final class TermIndex {

    /*
     * Both directions as arrays: the terms of text d are forwardTerms[forwardStart[d] .. forwardStart[d + 1] - 1], ascending,
     * and the texts of term t are texts[start[t] .. start[t + 1] - 1], ascending; counts lie beside them.
     */
    private final Map<String, Integer> numbers;
    private final int[] forwardStart;
    private final int[] forwardTerms;
    private final int[] forwardCounts;
    private final int[] start;
    private final int[] texts;
    private final int[] counts;
    private final long[] occurrences;
    private final int[] lengths;
    private final int filled;
    private final long total;

    private TermIndex(Builder builder) {
        numbers = builder.numbers;
        forwardStart = Arrays.copyOf(builder.starts, builder.size + 1);
        forwardTerms = Arrays.copyOf(builder.terms, builder.used);
        forwardCounts = Arrays.copyOf(builder.counts, builder.used);
        lengths = Arrays.copyOf(builder.lengths, builder.size);
        start = new int[numbers.size() + 1];
        occurrences = new long[numbers.size()];
        for (int i = 0; i < forwardTerms.length; i++) {
            start[forwardTerms[i] + 1]++;
            occurrences[forwardTerms[i]] += forwardCounts[i];
        }
        Arrays.parallelPrefix(start, Integer::sum);
        texts = new int[forwardTerms.length];
        counts = new int[forwardTerms.length];
        invert();
        filled = (int) Arrays.stream(lengths).filter(length -> length > 0).count();
        total = Arrays.stream(lengths).asLongStream().sum();
    }

    private void invert() {
        int[] next = Arrays.copyOf(start, start.length);
        for (int text = 0; text < lengths.length; text++) {
            for (int i = forwardStart[text]; i < forwardStart[text + 1]; i++) {
                int place = next[forwardTerms[i]]++;
                texts[place] = text;
                counts[place] = forwardCounts[i];
            }
        }
    }

    /** Starts an index. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the index of some texts.
     *
     * @param termsOfTexts the terms of each text, repeated as they occur
     */
    public static TermIndex of(List<List<String>> termsOfTexts) {
        Builder builder = builder();
        termsOfTexts.forEach(builder::add);
        return builder.build();
    }

    /** Looks at one term of one text. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * Takes one entry.
         *
         * @param number the text's number, or the term's
         * @param count how often the term occurs in the text, at least 1
         */
        void visit(int number, int count);
    }

    /** Returns how many texts there are. */
    public int size() {
        return lengths.length;
    }

    /** Returns how many texts have a term at all. */
    public int filled() {
        return filled;
    }

    /** Returns how many terms there are. */
    public int terms() {
        return occurrences.length;
    }

    /**
     * Returns the number of a term, or empty if no text holds it.
     *
     * @param term the term
     */
    public OptionalInt number(String term) {
        Integer number = numbers.get(term);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /**
     * Returns how many texts hold a term.
     *
     * @param term its number
     */
    public int frequency(int term) {
        return start[term + 1] - start[term];
    }

    /**
     * Returns how often a term occurs in all texts together.
     *
     * @param term its number
     */
    public long occurrences(int term) {
        return occurrences[term];
    }

    /**
     * Returns how many terms a text has, repetitions counted.
     *
     * @param text its number
     */
    public int length(int text) {
        return lengths[text];
    }

    /** Returns how many terms all texts have together, repetitions counted. */
    public long totalLength() {
        return total;
    }

    /** Returns how many terms a text has on average, texts without any left out; 1 if there is none. */
    public double meanLength() {
        return total == 0 ? 1 : (double) total / filled;
    }

    /**
     * Visits the texts that hold a term, ascending.
     *
     * @param term its number
     * @param visitor gets the numbers of texts
     */
    public void textsOf(int term, Visitor visitor) {
        for (int i = start[term]; i < start[term + 1]; i++) {
            visitor.visit(texts[i], counts[i]);
        }
    }

    /**
     * Visits the terms of a text, ascending.
     *
     * @param text its number
     * @param visitor gets the numbers of terms
     */
    public void termsOf(int text, Visitor visitor) {
        for (int i = forwardStart[text]; i < forwardStart[text + 1]; i++) {
            visitor.visit(forwardTerms[i], forwardCounts[i]);
        }
    }

    /** Collects texts. Confined to one thread; of no use after {@link #build()}. */
    public static final class Builder {

        private final Map<String, Integer> numbers = new HashMap<>();
        private int[] starts = new int[64];
        private int[] lengths = new int[64];
        private int[] terms = new int[1024];
        private int[] counts = new int[1024];
        private int[] occurring = new int[64];
        private int size;
        private int used;

        private Builder() {}

        /**
         * Adds a text.
         *
         * @param termsOfText its terms, repeated as they occur
         */
        public void add(Collection<String> termsOfText) {
            int length = 0;
            occurring = occurring.length < termsOfText.size() ? new int[termsOfText.size()] : occurring;
            for (String term : termsOfText) {
                Integer known = numbers.get(term);
                if (known == null) {
                    known = numbers.size();
                    numbers.put(term, known);
                }
                occurring[length++] = known;
            }
            Arrays.sort(occurring, 0, length);
            makeRoom(length);
            for (int i = 0; i < length; i++) {
                if (i > 0 && occurring[i] == occurring[i - 1]) {
                    counts[used - 1]++;
                } else {
                    terms[used] = occurring[i];
                    counts[used++] = 1;
                }
            }
            lengths[size++] = length;
            starts[size] = used;
        }

        private void makeRoom(int length) {
            if (used + length > terms.length) {
                int capacity = Math.max(2 * terms.length, used + length);
                terms = Arrays.copyOf(terms, capacity);
                counts = Arrays.copyOf(counts, capacity);
            }
            if (size + 2 > starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
                lengths = Arrays.copyOf(lengths, 2 * lengths.length);
            }
        }

        /** Returns the index. */
        public TermIndex build() {
            return new TermIndex(this);
        }
    }
}
