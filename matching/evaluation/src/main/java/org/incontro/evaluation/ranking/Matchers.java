// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.ranking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.incontro.evaluation.baseline.TagMatcher;
import org.incontro.evaluation.baseline.TermWeight;
import org.incontro.evaluation.baseline.WordMatcher;
import org.incontro.matching.ranking.Leg;
import org.incontro.matching.ranking.RankingSettings;

/** All matchers by name: the default, what others would use, the default without one leg or with one alone, and those of the class path. */
public final class Matchers {

    /** The name of the library's own matcher. */
    public static final String DEFAULT = "default";

    private Matchers() {}

    /** Tells whether a matcher of this name is the library's own, and so no baseline. */
    public static boolean isOwn(String name) {
        return name.startsWith(DEFAULT) || name.equals(EngineMatcher.NAME);
    }

    /**
     * A matcher and what it is.
     *
     * @param matcher the matcher
     * @param description one line
     */
    public record Entry(Matcher matcher, String description) {}

    /** Returns all, in the order in which they are listed. */
    public static Map<String, Entry> all() {
        Map<String, Entry> all = new LinkedHashMap<>();
        add(
                all,
                new DefaultMatcher(DEFAULT, RankingSettings.defaults()),
                "the library's own, one setting for everything");
        add(all, new EngineMatcher(), "the engine that portals embed, with its reasons; the first 100");
        for (WordMatcher words : words()) {
            add(all, words, "words of Lucene's analysis, " + words.name());
            add(all, words.withFeedback(), "the same with relevance feedback");
        }
        for (WordMatcher grams : grams()) {
            add(all, grams, "character 2-5-grams, " + grams.name());
            add(all, grams.withFeedback(), "the same with relevance feedback");
        }
        add(all, TagMatcher.anyTree(), "one shared concept; needs a vocabulary");
        add(all, TagMatcher.eachTree(), "a shared concept in every tree; needs a vocabulary");
        for (Leg leg : Leg.values()) {
            String name = DEFAULT + "-without-" + leg.key();
            add(all, new DefaultMatcher(name, RankingSettings.defaults().without(leg)), "the default without one leg");
        }
        for (Leg leg : List.of(Leg.WORDS, Leg.ROOTS, Leg.GRAMS, Leg.PAIRS, Leg.COSINE)) {
            String name = DEFAULT + "-only-" + leg.key();
            add(all, new DefaultMatcher(name, RankingSettings.only(leg)), "one leg of the default alone");
        }
        ServiceLoader.load(Matcher.class).forEach(own -> add(all, own, "found on the class path"));
        return all;
    }

    private static List<WordMatcher> words() {
        List<WordMatcher> words = new ArrayList<>();
        words.add(WordMatcher.words("bm25", new TermWeight.Bm25(0.9, 0.4)));
        words.add(WordMatcher.words("bm25-1.2-0.75", new TermWeight.Bm25(1.2, 0.75)));
        words.add(WordMatcher.words("dfr-ifb2", new TermWeight.IfB2()));
        words.add(WordMatcher.words("tf-idf", new TermWeight.TfIdf()));
        words.add(WordMatcher.words("lm-dirichlet", new TermWeight.LmDirichlet(1000)));
        return words;
    }

    private static List<WordMatcher> grams() {
        return List.of(
                WordMatcher.grams("grams-bm25", new TermWeight.Bm25(1.2, 0.75)),
                WordMatcher.grams("grams-tf-idf", new TermWeight.TfIdf()));
    }

    private static void add(Map<String, Entry> all, Matcher matcher, String description) {
        if (all.putIfAbsent(matcher.name(), new Entry(matcher, description)) != null) {
            throw new IllegalArgumentException(
                    "matchers must differ in their names, but \"%s\" came twice".formatted(matcher.name()));
        }
    }

    /**
     * Returns the library's own matcher with other weights.
     *
     * @param name under which its figures are reported
     * @param settings the weights
     */
    public static Matcher own(String name, RankingSettings settings) {
        return new DefaultMatcher(name, settings);
    }

    /**
     * Returns a matcher.
     *
     * @param name its name
     * @throws IllegalArgumentException if there is none of this name; the message names all
     */
    public static Matcher named(String name) {
        Map<String, Entry> all = all();
        Entry entry = all.get(name);
        if (entry == null) {
            throw new IllegalArgumentException(
                    "the matcher must be one of %s, but was \"%s\"".formatted(all.keySet(), name));
        }
        return entry.matcher();
    }
}
