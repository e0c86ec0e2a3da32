// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Revision;
import org.incontro.core.place.Country;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.ConceptId;

/**
 * A saved wish to hear of opportunities. Immutable and thread-safe.
 *
 * @param id the identity across portals
 * @param revision which version this is
 * @param owner whose wish it is
 * @param name what its owner calls it; may be empty
 * @param concepts what it is about, in the terms of vocabularies
 * @param tags the portal's own tags and keywords that resolve to no concept, as they came
 * @param words what it is about, in own words; may be empty
 * @param kinds the kinds wanted; empty for all
 * @param countries the opportunities' countries; empty for all
 * @param minimumLikelihood how likely a match must be to be told, from 0 to 1
 */
public record Interest(
        EntityId id,
        Revision revision,
        EntityId owner,
        String name,
        List<ConceptId> concepts,
        List<String> tags,
        LocalizedText words,
        Set<OpportunityKind> kinds,
        SortedSet<Country> countries,
        double minimumLikelihood) {

    /**
     * Copies the collections and checks the likelihood.
     *
     * @throws IllegalArgumentException if it is outside 0 to 1, or NaN
     */
    public Interest {
        concepts = List.copyOf(concepts);
        tags = List.copyOf(tags);
        Set<OpportunityKind> inOrder = EnumSet.noneOf(OpportunityKind.class);
        inOrder.addAll(kinds);
        kinds = Collections.unmodifiableSet(inOrder);
        countries = Collections.unmodifiableSortedSet(new TreeSet<>(countries));
        // Written so that NaN, which fails every comparison, is refused too.
        if (!(minimumLikelihood >= 0 && minimumLikelihood <= 1)) {
            throw new IllegalArgumentException("minimumLikelihood must be from 0 to 1, but was " + minimumLikelihood);
        }
    }

    /**
     * Returns a wish in own words, for all kinds and countries.
     *
     * @param id the identity across portals
     * @param owner whose wish it is
     * @param words what it is about
     */
    public static Interest of(EntityId id, EntityId owner, LocalizedText words) {
        return new Interest(
                id,
                Revision.initial(),
                owner,
                "",
                List.of(),
                List.of(),
                words,
                Set.of(),
                Collections.emptySortedSet(),
                0);
    }
}
