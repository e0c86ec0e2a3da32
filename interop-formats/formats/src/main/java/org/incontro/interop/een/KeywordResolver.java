// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.vocabulary.Concept;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.ConceptScheme;

/**
 * Finds the concepts of the network's keywords, and counts those that it does not find. Confined to one thread.
 *
 * <p>A keyword is found by its code: the concept's own, its uuid, or the acronym of its term. Codes of the older generation
 * ({@code 004008}) are other keywords than those of the present one ({@code 04008}), so they are found only in a scheme that has
 * them, never by dropping the zero; a code that lost its leading zero to a spreadsheet is completed. Only a keyword without a
 * code is found by its English label, if just one concept has it.
 *
 * <pre>{@code
 * KeywordResolver resolver = KeywordResolver.of(Map.of("technology", technologies, "market", markets));
 * Opportunity resolved = resolver.resolve(profile);
 * resolver.unresolved().forEach((keyword, count) -> log.info("{} came {} times", keyword, count));
 * }</pre>
 */
public final class KeywordResolver {

    private final Map<String, ConceptScheme> schemes;
    private final Map<String, Map<String, List<ConceptId>>> codes = new LinkedHashMap<>();
    private final Map<Subject.Tag, Long> unresolved = new TreeMap<>(Comparator.comparing(Subject.Tag::list)
            .thenComparing(Subject.Tag::code)
            .thenComparing(Subject.Tag::label));

    private KeywordResolver(Map<String, ConceptScheme> schemes) {
        this.schemes = new TreeMap<>(schemes);
        schemes.forEach((list, scheme) -> codes.put(list, byCode(scheme)));
    }

    /**
     * Returns a resolver.
     *
     * @param schemes the scheme of each list of {@linkplain Subject.Tag#list() tags}, such as {@code technology}; tags of other
     *     lists are left alone
     */
    public static KeywordResolver of(Map<String, ConceptScheme> schemes) {
        return new KeywordResolver(schemes);
    }

    private static Map<String, List<ConceptId>> byCode(ConceptScheme scheme) {
        Map<String, List<ConceptId>> codes = new LinkedHashMap<>();
        for (Concept concept : scheme.concepts()) {
            add(codes, concept.code(), concept);
            concept.alternatives("en").forEach(acronym -> add(codes, acronym, concept));
        }
        return codes;
    }

    private static void add(Map<String, List<ConceptId>> codes, String code, Concept concept) {
        List<ConceptId> concepts = codes.computeIfAbsent(key(code), unused -> new ArrayList<>());
        if (!concepts.contains(concept.id())) {
            concepts.add(concept.id());
        }
    }

    private static String key(String code) {
        return KeywordCode.comparable(code).toLowerCase(Locale.ROOT);
    }

    /** Returns a profile with the concepts of its keywords added; the keywords stay as they came. */
    public Opportunity resolve(Opportunity profile) {
        Subject subject = profile.subject();
        List<ConceptId> concepts = new ArrayList<>();
        for (Subject.Tag tag : subject.tags()) {
            if (schemes.containsKey(tag.list())) {
                Optional<ConceptId> found = find(tag);
                found.ifPresentOrElse(concepts::add, () -> unresolved.merge(tag, 1L, Long::sum));
            }
        }
        return concepts.isEmpty()
                ? profile
                : profile.toBuilder().subject(subject.with(concepts)).build();
    }

    /** Returns the concept of a keyword, or empty if there is none or more than one. */
    public Optional<ConceptId> find(Subject.Tag keyword) {
        ConceptScheme scheme = schemes.get(keyword.list());
        if (scheme == null) {
            return Optional.empty();
        }
        List<ConceptId> found = keyword.code().isBlank()
                ? scheme.withLabel("en", keyword.label()).stream()
                        .map(Concept::id)
                        .toList()
                : codes.getOrDefault(keyword.list(), Map.of()).getOrDefault(key(keyword.code()), List.of());
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Returns how often each keyword came that was not found; most frequent first, equally frequent ones in order. */
    public Map<Subject.Tag, Long> unresolved() {
        Map<Subject.Tag, Long> sorted = new LinkedHashMap<>();
        unresolved.entrySet().stream()
                .sorted(Map.Entry.<Subject.Tag, Long>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(sorted);
    }
}
