// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The vocabularies that a portal works with.
 *
 * <p>Concepts of a scheme that is not here, or that a scheme does not know, are no error: people's records outlive
 * versions of vocabularies. Such a concept has no ancestors, says nothing (information content 0) and resembles only
 * itself.
 *
 * <p>Immutable and thread-safe; a bundled scheme is read on first use.
 */
public final class Vocabularies {

    private static final Vocabularies BUNDLED = new Vocabularies(BundledSchemes.all());

    private final Map<String, LazyScheme> schemes;

    private Vocabularies(Map<String, LazyScheme> schemes) {
        this.schemes = schemes;
    }

    /**
     * Returns those that come with the library: {@code euroscivoc}, {@code nace-2.1}, {@code nuts-2021}, {@code isced-f-2013},
     * {@code sdg} and {@code trl}, in this order.
     */
    public static Vocabularies bundled() {
        return BUNDLED;
    }

    /**
     * Returns some schemes and no others.
     *
     * @param schemes in the order to keep
     * @throws IllegalArgumentException if two have the same identifier
     */
    public static Vocabularies of(ConceptScheme... schemes) {
        Map<String, LazyScheme> all = new LinkedHashMap<>();
        for (ConceptScheme scheme : schemes) {
            if (all.putIfAbsent(scheme.id(), LazyScheme.of(scheme)) != null) {
                throw new IllegalArgumentException(
                        "schemes must differ in their identifiers, but \"%s\" came twice".formatted(scheme.id()));
            }
        }
        return new Vocabularies(all);
    }

    /**
     * Returns these with one more scheme; it takes the place of one with the same identifier.
     *
     * @param scheme the scheme
     */
    public Vocabularies with(ConceptScheme scheme) {
        Map<String, LazyScheme> more = new LinkedHashMap<>(schemes);
        more.put(scheme.id(), LazyScheme.of(scheme));
        return new Vocabularies(more);
    }

    /**
     * Returns a scheme, or empty if it is not here.
     *
     * @param id its identifier
     */
    public Optional<ConceptScheme> scheme(String id) {
        return Optional.ofNullable(schemes.get(id)).map(LazyScheme::get);
    }

    /** Returns the identifiers of the schemes, in order, without reading any. */
    public List<String> schemeIds() {
        return List.copyOf(schemes.keySet());
    }

    /** Returns all schemes, in order. */
    public List<ConceptScheme> schemes() {
        List<ConceptScheme> all = new ArrayList<>();
        schemes.values().forEach(scheme -> all.add(scheme.get()));
        return Collections.unmodifiableList(all);
    }

    /**
     * Returns a concept, or empty if its scheme is not here or does not know it.
     *
     * @param id its identifier
     */
    public Optional<Concept> concept(ConceptId id) {
        return scheme(id.scheme()).flatMap(scheme -> scheme.concept(id.code()));
    }

    /**
     * Returns all concepts above one, nearest first, equally near ones by code; none for a concept that is not here.
     *
     * @param id its identifier
     */
    public List<ConceptId> ancestors(ConceptId id) {
        return known(id).map(scheme -> scheme.ancestors(id.code())).orElse(List.of());
    }

    /**
     * Returns how much a concept says, as {@link ConceptScheme#informationContent} does.
     *
     * @param id its identifier
     * @return from 0 to 1; 0 for a concept that is not here
     */
    public double informationContent(ConceptId id) {
        return known(id).map(scheme -> scheme.informationContent(id.code())).orElse(0.0);
    }

    /**
     * Returns how similar two concepts are: {@link ConceptScheme#lin} within a scheme.
     *
     * @param a one concept
     * @param b the other
     * @return from 0 to 1, symmetric; 1 for equal identifiers, else 0 if their schemes differ or one is not here
     */
    public double similarity(ConceptId a, ConceptId b) {
        if (a.equals(b)) {
            return 1;
        }
        if (!a.scheme().equals(b.scheme()) || concept(b).isEmpty()) {
            return 0;
        }
        return known(a).map(scheme -> scheme.lin(a.code(), b.code())).orElse(0.0);
    }

    private Optional<ConceptScheme> known(ConceptId id) {
        return scheme(id.scheme()).filter(scheme -> scheme.concept(id.code()).isPresent());
    }
}
