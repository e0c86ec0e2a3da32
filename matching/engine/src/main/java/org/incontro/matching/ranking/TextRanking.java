// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.incontro.core.value.Languages;
import org.incontro.matching.text.TextAnalysis;

/**
 * Ranks texts by how well they answer a text. Immutable and thread-safe.
 *
 * <p>The score is the sum of the {@link Leg legs} by their weights. Each leg is a function of the query, the text and what the texts
 * together say about words, but for {@link Leg#FEEDBACK}, which also looks at the best texts. It counts the more the longer texts
 * are: of a label the neighbours in the ranking say nothing. Takes time linear in the occurrences of the query's terms and n-grams.
 */
public final class TextRanking {

    /** At this mean number of words feedback has half its weight. */
    private static final double FEEDBACK_LENGTH = 60;

    /** Languages that write compounds as one word; there a word in common is rare and n-grams find what words hide. */
    private static final Set<String> COMPOUNDING =
            Set.of("da", "de", "et", "fi", "hu", "is", "nb", "nl", "nn", "no", "sv");

    private final RankingSettings settings;
    private final TextTerms terms;
    private final TermIndex index;
    private final Divergence words;
    private final Optional<Divergence> roots;
    private final Optional<Divergence> grams;
    private final Optional<Divergence> pairs;
    private final Optional<Cosine> cosine;
    private final Optional<ConceptEvidence> concepts;

    private TextRanking(Builder builder) {
        settings = builder.settings;
        terms = builder.terms;
        index = builder.words.build();
        words = divergence(index);
        roots = counts(Leg.ROOTS, () -> divergence(builder.roots.build()));
        grams = counts(Leg.GRAMS, () -> divergence(builder.grams.build()));
        pairs = counts(Leg.PAIRS, () -> divergence(builder.pairs.build()));
        cosine = counts(Leg.COSINE, () -> new Cosine(index));
        concepts = builder.labels.isEmpty()
                ? Optional.empty()
                : counts(
                        Leg.CONCEPTS,
                        () -> new ConceptEvidence(builder.labels, builder.names, builder.language, settings, terms));
    }

    private Divergence divergence(TermIndex terms) {
        return new Divergence(terms, index.meanLength());
    }

    private <T> Optional<T> counts(Leg leg, Supplier<T> made) {
        return settings.weight(leg) > 0 ? Optional.of(made.get()) : Optional.empty();
    }

    /**
     * Starts a ranking with the default settings and the standard analysis.
     *
     * @param language the language of the texts, a BCP 47 tag
     */
    public static Builder builder(String language) {
        return new Builder(language);
    }

    /** Returns how many texts are ranked. */
    public int size() {
        return index.size();
    }

    /** Returns the index of the texts' words. */
    public TermIndex index() {
        return index;
    }

    /** The words of a query, as this ranking makes them. */
    List<String> words(String language, String query) {
        return terms.words(language, query);
    }

    /**
     * Scores all texts.
     *
     * @param language the query's language, a BCP 47 tag
     * @param query the query
     * @return the score of each text, in the order in which they were added; 0 for a text that shares nothing
     */
    public double[] scores(String language, String query) {
        return scores(language, query, 1);
    }

    /** Scores all texts with rare terms counting more beside common ones, if {@code contrast} is above 1. */
    double[] scores(String language, String query, double contrast) {
        double[] sum = new double[size()];
        parts(language, query, contrast).values().forEach(part -> add(sum, part, 1));
        return sum;
    }

    /**
     * Says what the scores are made of.
     *
     * @param language the query's language, a BCP 47 tag
     * @param query the query
     * @return for each leg that counts, the same ones for every query, what it adds to the score of each text
     */
    public Map<Leg, double[]> parts(String language, String query) {
        return parts(language, query, 1);
    }

    private Map<Leg, double[]> parts(String language, String query, double contrast) {
        Map<Leg, double[]> parts = new EnumMap<>(Leg.class);
        QueryTerms asked = QueryTerms.of(terms.words(language, query));
        Optional<double[]> byWords =
                settings.weight(Leg.WORDS) > 0 ? Optional.of(words.scores(asked, contrast)) : Optional.empty();
        double gramsWeight = settings.weight(Leg.GRAMS)
                * (COMPOUNDING.contains(Languages.primary(Languages.canonical(language)))
                        ? settings.gramsOfCompounds()
                        : 1);
        put(parts, Leg.WORDS, byWords, settings.weight(Leg.WORDS));
        put(
                parts,
                Leg.ROOTS,
                roots.map(leg -> leg.scores(QueryTerms.of(terms.roots(language, query)), contrast)),
                settings.weight(Leg.ROOTS));
        put(
                parts,
                Leg.GRAMS,
                grams.map(leg -> leg.scores(QueryTerms.of(terms.grams(query)).damped(), contrast)),
                gramsWeight);
        put(
                parts,
                Leg.PAIRS,
                pairs.map(leg -> leg.scores(QueryTerms.of(TextTerms.pairs(terms.words(language, query))), contrast)),
                settings.weight(Leg.PAIRS));
        put(parts, Leg.COSINE, cosine.map(leg -> leg.scores(asked)), settings.weight(Leg.COSINE) * likeness(asked));
        addFeedback(parts, asked);
        concepts.ifPresent(leg -> leg.addTo(parts, settings.weight(Leg.CONCEPTS), language, query));
        return Collections.unmodifiableMap(parts);
    }

    /**
     * How far a query is of the texts' own kind, from 0 to 1 for one that is two thirds as long as they are: then one whole is compared
     * with another, and nothing need be guessed from the best.
     */
    private double likeness(QueryTerms asked) {
        double ratio = Math.min(1, 1.5 * asked.length() / index.meanLength());
        return ratio * ratio;
    }

    private void addFeedback(Map<Leg, double[]> parts, QueryTerms asked) {
        double weight = settings.weight(Leg.FEEDBACK)
                * (1 - likeness(asked))
                * index.meanLength()
                / (index.meanLength() + FEEDBACK_LENGTH);
        if (weight == 0) {
            if (settings.weight(Leg.FEEDBACK) > 0) {
                // It counts, if not here: which legs there are must not change from query to query.
                parts.put(Leg.FEEDBACK, new double[size()]);
            }
            return;
        }
        double[] first = new double[size()];
        parts.values().forEach(part -> add(first, part, 1));
        double[] scores = new Feedback(index, words).scores(parts.isEmpty() ? words.scores(asked) : first);
        double[] weighted = new double[size()];
        add(weighted, scores, weight);
        parts.put(Leg.FEEDBACK, weighted);
    }

    private void put(Map<Leg, double[]> parts, Leg leg, Optional<double[]> scores, double weight) {
        scores.ifPresent(found -> {
            double[] weighted = new double[found.length];
            add(weighted, found, weight);
            parts.put(leg, weighted);
        });
    }

    static void add(double[] sum, double[] part, double weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * part[i];
        }
    }

    /** Collects texts. Confined to one thread; of no use after {@link #build()}. */
    public static final class Builder {

        private final String language;
        private final TermIndex.Builder words = TermIndex.builder();
        private final TermIndex.Builder roots = TermIndex.builder();
        private final TermIndex.Builder grams = TermIndex.builder();
        private final TermIndex.Builder pairs = TermIndex.builder();
        private final List<String> names = new ArrayList<>();
        private RankingSettings settings = RankingSettings.defaults();
        private TextTerms terms = new TextTerms(TextAnalysis.standard());
        private ConceptLabels labels = ConceptLabels.none();

        private Builder(String language) {
            this.language = language;
        }

        /**
         * Sets how much each leg counts.
         *
         * @throws IllegalStateException if a text was added, of which only what the settings until then need was kept
         */
        public Builder settings(RankingSettings newSettings) {
            requireNoTexts("settings");
            settings = newSettings;
            return this;
        }

        /**
         * Sets what makes words of texts.
         *
         * @throws IllegalStateException if a text was added, whose words were made already
         */
        public Builder analysis(TextAnalysis analysis) {
            requireNoTexts("analysis");
            terms = new TextTerms(analysis);
            return this;
        }

        /** Sets the labels by which texts name concepts. */
        public Builder labels(ConceptLabels newLabels) {
            labels = newLabels;
            return this;
        }

        /**
         * Adds a text.
         *
         * @param title its title, or nothing
         * @param text what it says
         */
        public Builder add(String title, String text) {
            String whole = title.isEmpty() ? text : title + " . " + text;
            List<String> all = new ArrayList<>(terms.words(language, title));
            all.addAll(terms.words(language, text));
            words.add(all);
            if (settings.weight(Leg.ROOTS) > 0) {
                roots.add(terms.roots(language, whole));
            }
            if (settings.weight(Leg.GRAMS) > 0) {
                grams.add(terms.grams(whole));
            }
            if (settings.weight(Leg.PAIRS) > 0) {
                pairs.add(TextTerms.pairs(all));
            }
            names.add(whole);
            return this;
        }

        private void requireNoTexts(String what) {
            if (!names.isEmpty()) {
                throw new IllegalStateException(
                        what + " must be set before texts are added, but " + names.size() + " were added already");
            }
        }

        /** Returns the ranking. */
        public TextRanking build() {
            return new TextRanking(this);
        }
    }
}
