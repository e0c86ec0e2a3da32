// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A portal's own tags beside what an approved crosswalk maps them to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param mappings each tag once, in the order in which it first came, with its approved mappings; none for the residue
 * @param residue the tags that are not mapped and how often each came; most frequent first, equally frequent ones in order
 */
public record MappedTags(Map<ConceptId, List<Mapping>> mappings, Map<ConceptId, Long> residue) {

    private static final Set<Mapping.Relation> IMPLIED = Collections.unmodifiableSet(
            EnumSet.of(Mapping.Relation.EXACT, Mapping.Relation.CLOSE, Mapping.Relation.BROAD));

    /** Copies both, in their order. */
    public MappedTags {
        mappings = Collections.unmodifiableMap(new LinkedHashMap<>(mappings));
        residue = Collections.unmodifiableMap(new LinkedHashMap<>(residue));
    }

    static Map<ConceptId, Long> mostFrequentFirst(Map<ConceptId, Long> counts) {
        List<Map.Entry<ConceptId, Long>> entries = new ArrayList<>(counts.entrySet());
        entries.sort(Map.Entry.<ConceptId, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        Map<ConceptId, Long> sorted = new LinkedHashMap<>();
        entries.forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /**
     * Returns the tags themselves, each followed by the concepts that it implies: targets that are exact, close or
     * broader. A narrower target says more than the tag did, so it is left out; {@link #mappings()} has it.
     */
    public Set<ConceptId> concepts() {
        Set<ConceptId> concepts = new LinkedHashSet<>();
        mappings.forEach((tag, targets) -> {
            concepts.add(tag);
            targets.stream()
                    .filter(mapping -> IMPLIED.contains(mapping.relation()))
                    .forEach(mapping -> concepts.add(mapping.target()));
        });
        return Collections.unmodifiableSet(concepts);
    }
}
