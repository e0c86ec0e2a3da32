// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.privacy;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;

/**
 * Somebody to whom something is to be shown or explained. Immutable and thread-safe.
 *
 * @param role in what capacity they read
 * @param participant who they are, if they are a participant
 * @param networks the networks in which their membership is active, in order
 */
public record Reader(Role role, Optional<EntityId> participant, SortedSet<String> networks) {

    /** The capacity in which somebody reads. */
    public enum Role {
        /** Not signed in. */
        ANONYMOUS,
        /** Signed in as a participant. */
        MEMBER,
        /** An advisor or editor of the portal. */
        STAFF
    }

    private static final Reader ANONYMOUS = new Reader(Role.ANONYMOUS, Optional.empty(), Collections.emptySortedSet());

    /**
     * Copies the networks.
     *
     * @throws IllegalArgumentException if somebody who is not signed in is said to be a participant or in a network
     */
    public Reader {
        networks = Collections.unmodifiableSortedSet(new TreeSet<>(networks));
        if (role == Role.ANONYMOUS && (participant.isPresent() || !networks.isEmpty())) {
            throw new IllegalArgumentException(
                    "a reader who is not signed in must be no participant and in no network, but was");
        }
    }

    /** Returns somebody who is not signed in. */
    public static Reader anonymous() {
        return ANONYMOUS;
    }

    /**
     * Returns a participant who belongs to no network.
     *
     * @param participant who they are
     */
    public static Reader member(EntityId participant) {
        return new Reader(Role.MEMBER, Optional.of(participant), Collections.emptySortedSet());
    }

    /** Returns an advisor or editor of the portal. */
    public static Reader staff() {
        return new Reader(Role.STAFF, Optional.empty(), Collections.emptySortedSet());
    }

    /**
     * Returns this reader as a member of networks.
     *
     * @param active the networks in which their membership is active
     * @throws IllegalArgumentException if there are any and the reader is not signed in
     */
    public Reader in(Collection<String> active) {
        return new Reader(role, participant, new TreeSet<>(active));
    }

    /**
     * Tells whether the reader is a given participant.
     *
     * @param owner a participant
     */
    public boolean is(EntityId owner) {
        return participant.filter(owner::equals).isPresent();
    }
}
