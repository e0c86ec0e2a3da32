// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;
import org.incontro.core.privacy.Reader;
import org.incontro.matching.alert.AlertPreferences;

/**
 * A person as alerts know them. Immutable and thread-safe.
 *
 * @param person who
 * @param since since when, to the microsecond
 * @param networks the networks in which their membership is active, which says what they may read
 * @param speaksFor organisations that are theirs: their interests and profiles are this person's too, and they are never told of their opportunities
 * @param preferences how they want to be told
 * @param gates how much they want to hear of, by interest or by participant whose profile it is; all where nothing is said
 * @param opens whether they agreed that what they open is counted
 * @param newcomer what is known of them while their profile is empty
 */
public record Subscription(
        EntityId person,
        Instant since,
        SortedSet<String> networks,
        SortedSet<EntityId> speaksFor,
        AlertPreferences preferences,
        SortedMap<EntityId, GateWish> gates,
        boolean opens,
        Optional<NewcomerWish> newcomer) {

    /** Copies the collections and cuts the time. */
    public Subscription {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(preferences, "preferences");
        since = since.truncatedTo(ChronoUnit.MICROS);
        networks = Collections.unmodifiableSortedSet(new TreeSet<>(networks));
        speaksFor = Collections.unmodifiableSortedSet(new TreeSet<>(speaksFor));
        gates = Collections.unmodifiableSortedMap(new TreeMap<>(gates));
    }

    /**
     * Returns a member of no network who speaks for themselves alone and wants to hear of all that matches.
     *
     * @param person who
     * @param preferences how they want to be told
     * @param since since when
     */
    public static Subscription of(EntityId person, AlertPreferences preferences, Instant since) {
        return new Subscription(
                person,
                since,
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                preferences,
                Collections.emptySortedMap(),
                false,
                Optional.empty());
    }

    /**
     * Returns this with other preferences.
     *
     * @param wishes how they want to be told
     */
    public Subscription with(AlertPreferences wishes) {
        return new Subscription(person, since, networks, speaksFor, wishes, gates, opens, newcomer);
    }

    /**
     * Returns this as a member of networks.
     *
     * @param active the networks in which the membership is active
     */
    public Subscription in(Collection<String> active) {
        return new Subscription(person, since, new TreeSet<>(active), speaksFor, preferences, gates, opens, newcomer);
    }

    /**
     * Returns this with organisations that are theirs.
     *
     * @param organisations all of them
     */
    public Subscription speakingFor(Collection<EntityId> organisations) {
        return new Subscription(
                person, since, networks, new TreeSet<>(organisations), preferences, gates, opens, newcomer);
    }

    /**
     * Returns this with another gate.
     *
     * @param subject an interest, or a participant whose profile it is
     * @param wish how much of it they want to hear of
     */
    public Subscription gate(EntityId subject, GateWish wish) {
        SortedMap<EntityId, GateWish> more = new TreeMap<>(gates);
        more.put(subject, wish);
        return new Subscription(person, since, networks, speaksFor, preferences, more, opens, newcomer);
    }

    /**
     * Returns this with the agreement that what they open is counted, or without it.
     *
     * @param agreed whether they agreed
     */
    public Subscription countingOpens(boolean agreed) {
        return new Subscription(person, since, networks, speaksFor, preferences, gates, agreed, newcomer);
    }

    /**
     * Returns this as of somebody whose profile is empty, or not any more.
     *
     * @param wish what is known of them; empty once their profile is not
     */
    public Subscription newcomer(Optional<NewcomerWish> wish) {
        return new Subscription(person, since, networks, speaksFor, preferences, gates, opens, wish);
    }

    /** Returns this without anything that names a participant who was erased, or one of their interests. */
    Subscription without(SortedSet<EntityId> erased) {
        SortedSet<EntityId> others = new TreeSet<>(speaksFor);
        others.removeAll(erased);
        SortedMap<EntityId, GateWish> otherGates = new TreeMap<>(gates);
        otherGates.keySet().removeAll(erased);
        AlertPreferences wishes = preferences;
        for (EntityId subject : erased) {
            wishes = wishes.without(subject);
        }
        return new Subscription(person, since, networks, others, wishes, otherGates, opens, newcomer);
    }

    /** Tells whether they said anything of an interest. */
    boolean speaksOf(EntityId interest) {
        return gates.containsKey(interest) || preferences.interests().containsKey(interest);
    }

    /** Returns this without what they said of an interest. */
    Subscription without(EntityId interest) {
        SortedMap<EntityId, GateWish> otherGates = new TreeMap<>(gates);
        otherGates.remove(interest);
        return new Subscription(
                person, since, networks, speaksFor, preferences.without(interest), otherGates, opens, newcomer);
    }

    /** Returns this as a tree of plain values. */
    public Map<String, Object> toTree() {
        return SubscriptionTree.of(this);
    }

    /** Returns what they are when they read. */
    public Reader reader() {
        return Reader.member(person).in(networks);
    }
}
