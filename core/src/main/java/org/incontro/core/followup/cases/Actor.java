// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;

/**
 * Somebody who acts, as the portal knows them: it has checked who they are and what they may be. Immutable and thread-safe.
 *
 * @param id who they are
 * @param capacities what the portal made them, in order
 * @param speaksFor the organisations and communities that they may act for, in order
 */
public record Actor(EntityId id, SortedSet<Capacity> capacities, SortedSet<EntityId> speaksFor) {

    /** What a portal can make of somebody; everybody else is a participant. */
    public enum Capacity {
        /** They look after cases. */
        ADVISOR,
        /** They stand above the advisors. */
        COORDINATOR,
        /** They are no person but the passing of time. */
        CLOCK
    }

    private static final Actor CLOCK = new Actor(
            EntityId.of(EntityId.LOCAL, "clock"), new TreeSet<>(List.of(Capacity.CLOCK)), Collections.emptySortedSet());

    /** Copies the sets. */
    public Actor {
        capacities = Collections.unmodifiableSortedSet(new TreeSet<>(capacities));
        speaksFor = Collections.unmodifiableSortedSet(new TreeSet<>(speaksFor));
    }

    /**
     * Returns a participant who speaks for nobody else.
     *
     * @param id who they are
     */
    public static Actor participant(EntityId id) {
        return new Actor(id, Collections.emptySortedSet(), Collections.emptySortedSet());
    }

    /**
     * Returns an advisor.
     *
     * @param id who they are
     */
    public static Actor advisor(EntityId id) {
        return new Actor(id, new TreeSet<>(List.of(Capacity.ADVISOR)), Collections.emptySortedSet());
    }

    /**
     * Returns a coordinator.
     *
     * @param id who they are
     */
    public static Actor coordinator(EntityId id) {
        return new Actor(id, new TreeSet<>(List.of(Capacity.COORDINATOR)), Collections.emptySortedSet());
    }

    /** Returns the passing of time. */
    public static Actor clock() {
        return CLOCK;
    }

    /**
     * Returns this actor with those that they may act for.
     *
     * @param groups organisations and communities
     */
    public Actor speakingFor(Collection<EntityId> groups) {
        return new Actor(id, capacities, new TreeSet<>(groups));
    }

    /**
     * Tells whether the actor is a participant or may act for it.
     *
     * @param participant a person, organisation or community
     */
    public boolean is(EntityId participant) {
        return id.equals(participant) || speaksFor.contains(participant);
    }

    /**
     * Tells whether the portal made the actor something.
     *
     * @param capacity what
     */
    public boolean has(Capacity capacity) {
        return capacities.contains(capacity);
    }
}
