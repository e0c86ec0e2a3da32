// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.incontro.core.value.Languages;
import org.incontro.core.value.LocalizedText;

/**
 * One concept of a scheme, with the names it goes by and the concepts right above it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the identifier
 * @param uri the identifier that its publisher uses on the web, if it has one
 * @param label the preferred label, at most one a language
 * @param alternativeLabels further labels by BCP 47 tag in canonical case, in the order of the source, without repetition
 * @param broader the concepts right above, in the order of the source, without repetition; more than one is possible
 */
public record Concept(
        ConceptId id,
        Optional<String> uri,
        LocalizedText label,
        Map<String, List<String>> alternativeLabels,
        List<ConceptId> broader) {

    /**
     * Copies the collections, in their order; blank labels and repetitions are left out.
     *
     * @throws IllegalArgumentException if a language tag is not well formed
     */
    public Concept {
        alternativeLabels = copy(alternativeLabels);
        broader = broader.size() < 2 ? List.copyOf(broader) : List.copyOf(new LinkedHashSet<>(broader));
    }

    private static Map<String, List<String>> copy(Map<String, List<String>> labels) {
        if (labels.isEmpty()) {
            return Map.of();
        }
        Map<String, Set<String>> distinct = new LinkedHashMap<>();
        labels.forEach((language, texts) -> texts.stream()
                .filter(text -> !text.isBlank())
                .forEach(text -> distinct.computeIfAbsent(Languages.canonical(language), key -> new LinkedHashSet<>())
                        .add(text)));
        Map<String, List<String>> copy = new LinkedHashMap<>();
        distinct.forEach((language, texts) -> copy.put(language, List.copyOf(texts)));
        return Collections.unmodifiableMap(copy);
    }

    /**
     * Returns a concept that has nothing but a label.
     *
     * @param id the identifier
     * @param label the preferred label
     */
    public static Concept of(ConceptId id, LocalizedText label) {
        return new Concept(id, Optional.empty(), label, Map.of(), List.of());
    }

    /**
     * Returns this concept with the identifier that its publisher uses on the web.
     *
     * @param newUri the identifier; a blank one removes it
     */
    public Concept withUri(String newUri) {
        Optional<String> kept = Optional.of(newUri).filter(text -> !text.isBlank());
        return new Concept(id, kept, label, alternativeLabels, broader);
    }

    /**
     * Returns this concept with other concepts right above it.
     *
     * @param newBroader in the order to keep
     */
    public Concept withBroader(List<ConceptId> newBroader) {
        return new Concept(id, uri, label, alternativeLabels, newBroader);
    }

    /**
     * Returns this concept with other alternative labels in one language.
     *
     * @param language a BCP 47 tag
     * @param labels in the order to keep; none removes the language
     */
    public Concept withAlternatives(String language, List<String> labels) {
        Map<String, List<String>> more = new LinkedHashMap<>(alternativeLabels);
        more.put(Languages.canonical(language), labels);
        return new Concept(id, uri, label, more, broader);
    }

    /** Returns the scheme's own code. */
    public String code() {
        return id.code();
    }

    /**
     * Returns the alternative labels in one language exactly.
     *
     * @param language a BCP 47 tag
     */
    public List<String> alternatives(String language) {
        return alternativeLabels.getOrDefault(Languages.canonical(language), List.of());
    }

    /**
     * Returns all labels in one language exactly, the preferred one first; an alternative that equals it comes once.
     *
     * @param language a BCP 47 tag
     */
    public Stream<String> labels(String language) {
        return labelsOfTag(Languages.canonical(language));
    }

    /** The same for a tag known to be canonical: canonical case is dear to compute in a loop over all concepts. */
    Stream<String> labelsOfTag(String tag) {
        Stream<String> preferred = Stream.ofNullable(label.texts().get(tag));
        List<String> alternatives = alternativeLabels.getOrDefault(tag, List.of());
        return alternatives.isEmpty()
                ? preferred
                : Stream.concat(preferred, alternatives.stream()).distinct();
    }

    /** Returns the tags of all languages in which there is any label, those of preferred labels first. */
    public Set<String> languages() {
        Set<String> languages = new LinkedHashSet<>(label.languages());
        languages.addAll(alternativeLabels.keySet());
        return Collections.unmodifiableSet(languages);
    }
}
