// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.privacy.Reader;

/**
 * Somebody who may be told. Immutable and thread-safe.
 *
 * @param person who
 * @param reader what they may see
 * @param speaksFor the organisations whose opportunities are their own
 * @param preferences how they want to be told
 * @param gates how likely a match must be, by the {@linkplain AlertSource#subject() subject} of what it fits; without a gate
 *     everything passes
 */
public record Subscriber(
        EntityId person,
        Reader reader,
        SortedSet<EntityId> speaksFor,
        AlertPreferences preferences,
        SortedMap<EntityId, RelevanceGate> gates) {

    /** Copies the collections. */
    public Subscriber {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(preferences, "preferences");
        speaksFor = Collections.unmodifiableSortedSet(new TreeSet<>(speaksFor));
        gates = Collections.unmodifiableSortedMap(new TreeMap<>(gates));
    }

    /**
     * Returns a member who speaks for themselves alone, without gates.
     *
     * @param person who
     * @param preferences how they want to be told
     */
    public static Subscriber of(EntityId person, AlertPreferences preferences) {
        return new Subscriber(
                person, Reader.member(person), Collections.emptySortedSet(), preferences, Collections.emptySortedMap());
    }

    /** Tells whether an opportunity of an owner is this person's own. */
    boolean owns(EntityId owner) {
        return owner.equals(person) || speaksFor.contains(owner);
    }

    /** Tells whether this person may know of an opportunity. */
    boolean sees(Opportunity opportunity) {
        return opportunity.disclosure().admits(reader, opportunity.owner().orElse(opportunity.id()));
    }

    /** Tells whether a candidate is likely enough. */
    boolean lets(AlertCandidate candidate) {
        return candidate
                .source()
                .subject()
                .map(gates::get)
                .filter(gate -> candidate.likelihood() < gate.threshold())
                .isEmpty();
    }
}
