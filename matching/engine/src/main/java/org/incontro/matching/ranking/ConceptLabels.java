// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.incontro.core.value.Languages;
import org.incontro.core.vocabulary.ConceptLabel;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.core.vocabulary.Vocabularies;

/** The labels of some vocabularies, in the order of their schemes, languages and concepts. Immutable and thread-safe. */
public final class ConceptLabels {

    private static final ConceptLabels NONE = new ConceptLabels(List.of());

    private final List<ConceptLabel> labels;

    private ConceptLabels(List<ConceptLabel> labels) {
        this.labels = labels;
    }

    /** Returns no labels. */
    public static ConceptLabels none() {
        return NONE;
    }

    /**
     * Returns all labels of some vocabularies.
     *
     * @param vocabularies whose labels
     */
    public static ConceptLabels of(Vocabularies vocabularies) {
        List<ConceptLabel> labels = new ArrayList<>();
        for (ConceptScheme scheme : vocabularies.schemes()) {
            for (String language : new TreeSet<>(scheme.languages())) {
                scheme.labels(language).forEach(labels::add);
            }
        }
        return new ConceptLabels(List.copyOf(labels));
    }

    /** Tells whether there is no label. */
    public boolean isEmpty() {
        return labels.isEmpty();
    }

    /** The labels in a language, regional variants included. */
    Stream<ConceptLabel> in(String language) {
        String primary = Languages.primary(Languages.canonical(language));
        return labels.stream()
                .filter(label -> Languages.primary(label.language()).equals(primary));
    }
}
