// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.incontro.core.value.Languages;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.ConceptLabel;
import org.incontro.matching.text.LanguageGuess;
import org.incontro.matching.text.TextAnalysis;

/**
 * Finds the concepts that a free text names.
 *
 * <p>Labels and text are compared by their terms, so that inflected forms and skipped stop words do not matter. Of
 * the labels in the text's language the longest that begins at a term is taken, from left to right, and the search
 * goes on behind it: mentions do not overlap, but several concepts may share a place if they share a label. Regional
 * variants of a language count as that language. In a text of unknown language the guessed one is used; where there
 * is no guess, only labels of unknown language are found.
 *
 * <p>A qualifier in parentheses at the end of a label, as in {@code Python (computer programming)}, need not be in
 * the text.
 *
 * <p>These labels are never found:
 *
 * <ul>
 *   <li>labels without a term, that is of stop words alone;
 *   <li>labels of residual classes, as in {@code Other manufacturing}, for without their first word they name the whole
 *       class;
 *   <li>labels of several words of which one term is left, as in {@code Hepatitis C};
 *   <li>labels of a single term that is a number, or one or two letters of a script with words ({@code AI},
 *       {@code R}), for they name too many other things; {@code 5G} and {@code C++} are found;
 *   <li>labels of more than {@value #TERM_LIMIT} terms;
 *   <li>labels that name more than {@value #CONCEPT_LIMIT} concepts.
 * </ul>
 *
 * <p>Sentences are not told apart: a label may begin in one and end in the next. Immutable and thread-safe. Time is
 * linear in the text.
 */
public final class ConceptAnnotator {

    /** The most terms of a label. */
    public static final int TERM_LIMIT = 16;

    /** The most concepts that a label may name before it says nothing. */
    public static final int CONCEPT_LIMIT = 8;

    /** How labels of residual classes begin, in the languages whose vocabularies are bundled. */
    private static final Set<String> RESIDUAL = Set.of(
            "other",
            "altro",
            "altra",
            "altri",
            "altre",
            "andere",
            "anderer",
            "anderes",
            "sonstige",
            "sonstiger",
            "sonstiges",
            "autre",
            "autres",
            "otro",
            "otra",
            "otros",
            "otras",
            "inny",
            "inna",
            "inne");

    private final TextAnalysis analysis;
    private final LabelTrie trie;

    private ConceptAnnotator(TextAnalysis analysis, LabelTrie trie) {
        this.analysis = analysis;
        this.trie = trie;
    }

    /**
     * Returns an annotator for some labels. Takes about a second for 100,000 labels.
     *
     * @param analysis makes the terms of labels and texts
     * @param labels the labels of all concepts to be found, preferred and alternative alike; their order changes no
     *     result
     * @throws IllegalArgumentException if the language of a label is not well formed
     */
    public static ConceptAnnotator of(TextAnalysis analysis, Stream<ConceptLabel> labels) {
        var draft = new LabelTrieBuilder();
        labels.forEachOrdered(label -> add(analysis, label, draft));
        return new ConceptAnnotator(analysis, draft.build());
    }

    private static void add(TextAnalysis analysis, ConceptLabel label, LabelTrieBuilder draft) {
        addName(analysis, label, label.text(), draft);
        String unqualified = unqualified(label.text());
        if (!unqualified.equals(label.text())) {
            addName(analysis, label, unqualified, draft);
        }
    }

    private static void addName(TextAnalysis analysis, ConceptLabel label, String name, LabelTrieBuilder draft) {
        String language = Languages.primary(Languages.canonical(label.language()));
        List<String> terms = analysis.terms(language, name);
        boolean tells = terms.size() > 1 || (terms.size() == 1 && isTelling(terms.get(0)) && isOneWord(name));
        if (tells && terms.size() <= TERM_LIMIT && !isResidual(name)) {
            draft.add(language, terms, label.concept());
        }
    }

    private static boolean isOneWord(String name) {
        return name.strip().chars().noneMatch(Character::isWhitespace);
    }

    private static boolean isResidual(String name) {
        String stripped = name.strip();
        int space = stripped.indexOf(' ');
        return space > 0 && RESIDUAL.contains(stripped.substring(0, space).toLowerCase(Locale.ROOT));
    }

    /** Returns the text before parentheses at the end, or the whole if there are none or nothing is before them. */
    private static String unqualified(String name) {
        String stripped = name.strip();
        int open = stripped.endsWith(")") ? stripped.lastIndexOf('(') : -1;
        return open > 0 ? stripped.substring(0, open).strip() : name;
    }

    private static boolean isTelling(String term) {
        boolean number = term.codePoints().noneMatch(Character::isLetter);
        boolean shortWord = term.codePointCount(0, term.length()) <= 2
                && term.codePoints().allMatch(c -> Character.isLetter(c) && !Character.isIdeographic(c));
        return !number && !shortWord;
    }

    /**
     * Finds the concepts that a text names.
     *
     * @param language a BCP 47 tag; {@code und} if not known
     * @param text any text
     * @return the mentions in the order of the text, those of one place in the order of their concepts; unmodifiable
     * @throws IllegalArgumentException if {@code language} is not well formed
     */
    public List<Mention> annotate(String language, String text) {
        String known = known(Languages.primary(Languages.canonical(language)), text);
        int root = trie.root(known);
        if (root == LabelTrie.NONE) {
            return List.of();
        }
        int[] terms = trie.numbers(analysis.terms(known, text));
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (at < terms.length) {
            at += Math.max(1, addLongest(root, terms, at, known, mentions));
        }
        return List.copyOf(mentions);
    }

    private static String known(String primary, String text) {
        return primary.equals(Languages.UNDETERMINED) ? LanguageGuess.of(text) : primary;
    }

    /** Adds the mentions of the longest label that begins at a term; returns its length, 0 if there is none. */
    private int addLongest(int root, int[] terms, int at, String language, List<Mention> mentions) {
        int longest = 0;
        int named = root;
        int node = root;
        for (int i = at; i < terms.length; i++) {
            node = trie.child(node, terms[i]);
            if (node == LabelTrie.NONE) {
                break;
            }
            if (trie.names(node)) {
                longest = i + 1 - at;
                named = node;
            }
        }
        int length = longest;
        for (ConceptId concept : trie.concepts(named)) {
            mentions.add(new Mention(concept, at, length, language));
        }
        return length;
    }

    /** Statistics of the labels that are kept, for whoever wonders about memory. */
    @Override
    public String toString() {
        return "ConceptAnnotator[" + trie + "]";
    }
}
