// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.feature;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.incontro.core.privacy.Field;
import org.incontro.core.vocabulary.ConceptId;

/**
 * How strongly each feature is present in a participant or an opportunity, and which fields it came from.
 *
 * <p>Iteration is in the order of the features. Immutable and thread-safe.
 */
public final class FeatureBag {

    private static final FeatureBag EMPTY = builder().build();

    private final Map<Feature, Presence> presences;
    private final double words;
    private final double concepts;
    private final SortedSet<ConceptId> chosen;
    private final SortedSet<ConceptId> named;

    private FeatureBag(Builder builder, Map<Feature, Presence> presences) {
        this.presences = presences;
        this.words = builder.words;
        this.concepts = builder.concepts;
        this.chosen = Collections.unmodifiableSortedSet(new TreeSet<>(builder.chosen));
        this.named = Collections.unmodifiableSortedSet(new TreeSet<>(builder.named));
    }

    /**
     * One feature's part in a bag.
     *
     * @param number the feature's number, as {@link Feature#number()} computes it
     * @param frequency how often it occurs, each occurrence weighted by its field; above 0
     * @param fields the fields it came from
     */
    public record Presence(long number, double frequency, Set<Field> fields) {}

    /** Returns the bag without features. */
    public static FeatureBag empty() {
        return EMPTY;
    }

    /** Starts a bag. */
    static Builder builder() {
        return new Builder(feature -> true);
    }

    /** Starts a bag that keeps only features that another one has. */
    static Builder builder(FeatureBag among) {
        return new Builder(new HashSet<>(among.presences.keySet())::contains);
    }

    /** Returns the features and their parts, in the order of the features. */
    public Map<Feature, Presence> presences() {
        return presences;
    }

    /** Returns the weighted number of words, at least 0. */
    public double words() {
        return words;
    }

    /** Returns the weighted number of concepts, ancestors not counted, at least 0. */
    public double concepts() {
        return concepts;
    }

    /** Returns the concepts that people chose, ancestors not counted, in order. */
    public SortedSet<ConceptId> chosenConcepts() {
        return chosen;
    }

    /** Returns the concepts that texts name, ancestors not counted, in order. */
    public SortedSet<ConceptId> namedConcepts() {
        return named;
    }

    /** Tells whether there is no feature. */
    public boolean isEmpty() {
        return presences.isEmpty();
    }

    /** Counts features. Confined to one thread. */
    static final class Builder {

        private final Map<Feature, Count> counts = new HashMap<>();
        private final SortedSet<ConceptId> chosen = new TreeSet<>();
        private final SortedSet<ConceptId> named = new TreeSet<>();
        private final Predicate<Feature> kept;
        private double words;
        private double concepts;

        Builder(Predicate<Feature> kept) {
            this.kept = kept;
        }

        void addWord(String term, double weight, Field field) {
            add(Feature.word(term), weight, field);
            words += weight;
        }

        void addChosen(ConceptId concept, double weight, Field field) {
            chosen.add(concept);
            addConcept(concept, weight, field);
        }

        void addNamed(ConceptId concept, double weight, Field field) {
            named.add(concept);
            addConcept(concept, weight, field);
        }

        private void addConcept(ConceptId concept, double weight, Field field) {
            add(Feature.concept(concept), weight, field);
            concepts += weight;
        }

        void addAncestor(ConceptId ancestor, double weight, Field field) {
            add(Feature.concept(ancestor), weight, field);
        }

        /** Adds all that another bag has. */
        void addAll(FeatureBag other) {
            other.presences.forEach((feature, presence) -> {
                Count count = counts.computeIfAbsent(feature, f -> new Count());
                count.frequency += presence.frequency();
                count.fields.addAll(presence.fields());
            });
            words += other.words;
            concepts += other.concepts;
            chosen.addAll(other.chosen);
            named.addAll(other.named);
        }

        private void add(Feature feature, double weight, Field field) {
            if (!kept.test(feature)) {
                return;
            }
            Count count = counts.computeIfAbsent(feature, f -> new Count());
            count.frequency += weight;
            count.fields.add(field);
        }

        FeatureBag build() {
            Map<Feature, Presence> presences = new TreeMap<>();
            counts.forEach((feature, count) -> presences.put(
                    feature,
                    new Presence(feature.number(), count.frequency, Collections.unmodifiableSet(count.fields))));
            return new FeatureBag(this, Collections.unmodifiableMap(presences));
        }

        private static final class Count {
            private final Set<Field> fields = EnumSet.noneOf(Field.class);
            private double frequency;
        }
    }
}
