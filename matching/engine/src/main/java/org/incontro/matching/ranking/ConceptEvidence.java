// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.incontro.core.value.Languages;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.ConceptLabel;
import org.incontro.matching.annotation.ConceptAnnotator;
import org.incontro.matching.annotation.Mention;
import org.incontro.matching.text.WordGrams;

/** What concepts that texts name say about them: a text answers by any label of its concept. Thread-safe. */
final class ConceptEvidence {

    /*
     * A text that is the very label of a concept stands for the concept: what counts is how well the concept answers, by its best
     * label in the query's language, and how the label itself does decides between the labels of one concept. A text that merely
     * names a concept stands for it by the share of its words that do.
     */
    private static final double OWN_SAY = 0.05;

    /** What all labels of a concept taken as one text count beside its best label. */
    private static final double ALL_LABELS = 0.25;

    private static final class Named {
        private int[] concepts = new int[0];
        private double[] shares = new double[0];
        private double greatest;
    }

    private final ConceptLabels labels;
    private final RankingSettings settings;
    private final TextTerms terms;
    private final Map<ConceptId, Integer> numbers = new LinkedHashMap<>();
    private final List<Named> named = new ArrayList<>();
    private final Map<String, ConceptRanking> rankings = new ConcurrentHashMap<>();

    ConceptEvidence(
            ConceptLabels labels, List<String> texts, String language, RankingSettings settings, TextTerms terms) {
        this.labels = labels;
        this.settings = settings;
        this.terms = terms;
        Map<String, List<ConceptId>> exact = new HashMap<>();
        labels.in(language)
                .forEach(label -> exact.computeIfAbsent(key(label.text()), key -> new ArrayList<>())
                        .add(label.concept()));
        ConceptAnnotator annotator = ConceptAnnotator.of(terms.analysis(), labels.in(language));
        for (String text : texts) {
            named.add(named(text, language, exact, annotator));
        }
    }

    private static String key(String label) {
        return String.join(" ", WordGrams.words(label));
    }

    private Named named(String text, String language, Map<String, List<ConceptId>> exact, ConceptAnnotator annotator) {
        Map<Integer, Double> shares = new LinkedHashMap<>();
        for (ConceptId concept : exact.getOrDefault(key(text), List.of())) {
            shares.put(number(concept), 1.0);
        }
        if (shares.isEmpty()) {
            double length = Math.max(1, terms.words(language, text).size());
            for (Mention mention : annotator.annotate(language, text)) {
                shares.merge(number(mention.concept()), Math.min(0.9, mention.termCount() / length), Math::max);
            }
        }
        Named result = new Named();
        result.concepts = shares.keySet().stream().mapToInt(Integer::intValue).toArray();
        result.shares =
                shares.values().stream().mapToDouble(Double::doubleValue).toArray();
        result.greatest =
                shares.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return result;
    }

    private int number(ConceptId concept) {
        Integer known = numbers.putIfAbsent(concept, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    /** Adds this leg to the parts, and takes from the others what they leave to it. */
    void addTo(Map<Leg, double[]> parts, double weight, String language, String query) {
        // By main language, as labels are chosen: whoever asks in ever new regional variants must not fill the memory.
        String primary = Languages.primary(Languages.canonical(language));
        double[] concepts = rankings.computeIfAbsent(primary, this::ranking).scores(language, query);
        double[] own = new double[named.size()];
        for (int text = 0; text < own.length; text++) {
            Named names = named.get(text);
            double best = 0;
            for (int i = 0; i < names.concepts.length; i++) {
                best = Math.max(best, names.shares[i] * concepts[names.concepts[i]]);
            }
            own[text] = weight * best;
            double left = 1 - (1 - OWN_SAY) * names.greatest;
            for (double[] part : parts.values()) {
                part[text] *= left;
            }
        }
        parts.put(Leg.CONCEPTS, own);
    }

    private ConceptRanking ranking(String language) {
        return new ConceptRanking(labels.in(language).toList(), language);
    }

    /** Ranks concepts by their labels in one language. */
    private final class ConceptRanking {

        private final int[] concepts;
        private final TextRanking byLabel;
        private final TextRanking byAllLabels;
        private final int[] profiles;

        ConceptRanking(List<ConceptLabel> all, String language) {
            TextRanking.Builder each = builder(language);
            Map<Integer, StringBuilder> whole = new LinkedHashMap<>();
            List<Integer> known = new ArrayList<>();
            for (ConceptLabel label : all) {
                Integer number = numbers.get(label.concept());
                if (number != null) {
                    each.add("", label.text());
                    known.add(number);
                    whole.computeIfAbsent(number, key -> new StringBuilder())
                            .append(label.text())
                            .append(" . ");
                }
            }
            concepts = known.stream().mapToInt(Integer::intValue).toArray();
            byLabel = each.build();
            TextRanking.Builder together = builder(language);
            whole.values().forEach(text -> together.add("", text.toString()));
            profiles = whole.keySet().stream().mapToInt(Integer::intValue).toArray();
            byAllLabels = together.build();
        }

        private TextRanking.Builder builder(String language) {
            return TextRanking.builder(language)
                    .settings(settings.without(Leg.CONCEPTS).without(Leg.FEEDBACK))
                    .analysis(terms.analysis());
        }

        double[] scores(String language, String query) {
            double[] best = new double[numbers.size()];
            double[] single = byLabel.scores(language, query);
            for (int i = 0; i < single.length; i++) {
                best[concepts[i]] = Math.max(best[concepts[i]], single[i]);
            }
            double[] together = byAllLabels.scores(language, query);
            for (int i = 0; i < together.length; i++) {
                best[profiles[i]] += ALL_LABELS * settings.weight(Leg.PROFILE) * together[i];
            }
            return best;
        }
    }
}
