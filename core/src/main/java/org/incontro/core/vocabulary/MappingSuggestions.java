// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incontro.core.value.Languages;

/** Finds the concepts of one scheme that another scheme's concepts may correspond to, by the words of their labels. */
final class MappingSuggestions {

    /*
     * Per language, the target's labels are sets of words with an inverted index from word to labels. A label can
     * only score by words it shares, and it scores well only by rare ones, so candidates are the labels that share one of
     * the three rarest words that the target knows. Words missing from the target weigh as if one label had them.
     *
     * Maps from words are hash maps, but no result follows their order: sums run over sorted words, and candidates are
     * gathered in sorted sets of label numbers.
     */

    private static final int RAREST_WORDS = 3;
    private static final int MOST_PER_CONCEPT = 5;
    private static final double ALTERNATIVE = 0.9;
    private static final double BEST_LANGUAGE = 0.7;

    /** Scores are rounded down to this many steps, so that files hold short numbers. */
    private static final double STEPS = 1000;

    /** One label as its words, sorted. */
    private record Words(int concept, boolean preferred, Set<String> words) {}

    /** How well two concepts agree in one language. */
    private record Agreement(double score, Mapping.Relation relation) {}

    /** The labels of the target in one language. */
    private static final class LabelIndex {
        private final List<Words> labels = new ArrayList<>();
        private final Map<String, List<Integer>> byWord = new HashMap<>();
        private final Map<String, Double> weights = new HashMap<>();

        void add(Words label) {
            label.words.forEach(word ->
                    byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(labels.size()));
            labels.add(label);
        }

        /** Tells how much a word says; to be asked once all labels are there. */
        double weight(String word) {
            return weights.computeIfAbsent(
                    word,
                    key -> StrictMath.log(
                            1 + labels.size() / (double) postings(key).size()));
        }

        /** The labels with a word; for an unknown word a list of one, for its size alone. */
        private List<Integer> postings(String word) {
            return byWord.getOrDefault(word, List.of(-1));
        }

        Set<Integer> candidates(Words label) {
            Set<Integer> candidates = new TreeSet<>();
            label.words.stream()
                    .filter(byWord::containsKey)
                    .sorted(Comparator.comparingInt(
                                    (String word) -> postings(word).size())
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(RAREST_WORDS)
                    .forEach(word -> candidates.addAll(postings(word)));
            return candidates;
        }

        Agreement agreement(Words a, Words b) {
            double common = 0;
            double all = 0;
            int shared = 0;
            for (String word : a.words) {
                double weight = weight(word);
                all += weight;
                if (b.words.contains(word)) {
                    common += weight;
                    shared++;
                }
            }
            for (String word : b.words) {
                all += weight(word);
            }
            boolean equal = shared == a.words.size() && shared == b.words.size();
            double score = equal ? 1 : 2 * common / all;
            return new Agreement(score * (a.preferred && b.preferred ? 1 : ALTERNATIVE), relation(shared, a, b));
        }

        private static Mapping.Relation relation(int shared, Words a, Words b) {
            boolean allOfA = shared == a.words.size();
            boolean allOfB = shared == b.words.size();
            if (allOfA == allOfB) {
                return Mapping.Relation.CLOSE;
            }
            return allOfB ? Mapping.Relation.BROAD : Mapping.Relation.NARROW;
        }
    }

    private final ConceptScheme target;
    private final double minimumScore;
    private final Map<String, LabelIndex> indexes = new TreeMap<>();

    MappingSuggestions(ConceptScheme target, double minimumScore) {
        this.target = target;
        this.minimumScore = minimumScore;
        for (int number = 0; number < target.size(); number++) {
            Concept concept = target.concepts().get(number);
            for (String language : concept.languages()) {
                LabelIndex index = indexes.computeIfAbsent(language, key -> new LabelIndex());
                labels(number, concept, language).forEach(index::add);
            }
        }
    }

    private static List<Words> labels(int number, Concept concept, String language) {
        String preferred = concept.label().texts().getOrDefault(language, "");
        return concept.labelsOfTag(language)
                .map(text -> new Words(number, text.equals(preferred), sorted(LabelText.words(text))))
                .filter(label -> !label.words.isEmpty())
                .toList();
    }

    private static Set<String> sorted(List<String> words) {
        List<String> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.naturalOrder());
        return new LinkedHashSet<>(sorted);
    }

    List<Mapping> forScheme(ConceptScheme source) {
        List<Mapping> mappings = new ArrayList<>();
        for (Concept concept : source.concepts()) {
            mappings.addAll(forConcept(concept));
        }
        return mappings;
    }

    private List<Mapping> forConcept(Concept concept) {
        Map<Integer, List<Agreement>> byTarget = new TreeMap<>();
        for (String language : concept.languages()) {
            List<Words> labels = labels(0, concept, language);
            best(labels, language)
                    .forEach((number, agreement) -> byTarget.computeIfAbsent(number, key -> new ArrayList<>())
                            .add(agreement));
        }
        List<Mapping> mappings = new ArrayList<>();
        byTarget.forEach((number, agreements) -> {
            Concept other = target.concepts().get(number);
            double score = score(agreements, commonLanguages(concept, other));
            if (score >= minimumScore) {
                mappings.add(Mapping.suggested(concept.id(), relation(score, agreements), other.id(), score));
            }
        });
        mappings.sort(
                Comparator.comparingDouble((Mapping mapping) -> mapping.score().orElse(0))
                        .reversed()
                        .thenComparing(Mapping::target));
        boolean certain = mappings.stream().anyMatch(mapping -> mapping.relation() == Mapping.Relation.EXACT);
        return mappings.stream()
                .filter(mapping -> !certain || mapping.relation() == Mapping.Relation.EXACT)
                .limit(MOST_PER_CONCEPT)
                .toList();
    }

    /** Returns the best agreement of any of the labels, all in one language, with each target concept that has any. */
    private Map<Integer, Agreement> best(List<Words> labels, String language) {
        Map<Integer, Agreement> best = new TreeMap<>();
        for (LabelIndex index : comparable(language)) {
            for (Words label : labels) {
                for (int candidate : index.candidates(label)) {
                    Words other = index.labels.get(candidate);
                    best.merge(
                            other.concept,
                            index.agreement(label, other),
                            (old, more) -> more.score > old.score ? more : old);
                }
            }
        }
        return best;
    }

    private List<LabelIndex> comparable(String language) {
        if (language.equals(Languages.UNDETERMINED)) {
            return List.copyOf(indexes.values());
        }
        return Arrays.asList(language, Languages.UNDETERMINED).stream()
                .filter(indexes::containsKey)
                .map(indexes::get)
                .toList();
    }

    private static int commonLanguages(Concept a, Concept b) {
        Set<String> common = new LinkedHashSet<>(a.languages());
        common.retainAll(b.languages());
        return common.size();
    }

    private static double score(List<Agreement> agreements, int commonLanguages) {
        double best = 0;
        double sum = 0;
        for (Agreement agreement : agreements) {
            best = Math.max(best, agreement.score);
            sum += agreement.score;
        }
        double mean = sum / Math.max(agreements.size(), commonLanguages);
        return Math.floor((BEST_LANGUAGE * best + (1 - BEST_LANGUAGE) * mean) * STEPS + 1e-6) / STEPS;
    }

    private static Mapping.Relation relation(double score, List<Agreement> agreements) {
        if (score == 1) {
            return Mapping.Relation.EXACT;
        }
        Agreement best = agreements.get(0);
        for (Agreement agreement : agreements) {
            best = agreement.score > best.score ? agreement : best;
        }
        return best.relation;
    }
}
