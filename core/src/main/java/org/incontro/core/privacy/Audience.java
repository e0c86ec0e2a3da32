// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.privacy;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;

/**
 * The readers to whom something may be shown. Immutable and thread-safe.
 *
 * @param visibility the circle
 * @param networks the networks meant by {@link Visibility#NETWORKS}, in order; empty for the other circles
 */
public record Audience(Visibility visibility, SortedSet<String> networks) {

    private static final Audience EVERYBODY = of(Visibility.PUBLIC);

    /** Copies the networks; they are dropped where the circle does not speak of any. */
    public Audience {
        networks = visibility == Visibility.NETWORKS
                ? Collections.unmodifiableSortedSet(new TreeSet<>(networks))
                : Collections.emptySortedSet();
    }

    /** Returns the audience of what is public. */
    public static Audience everybody() {
        return EVERYBODY;
    }

    /**
     * Returns an audience without networks.
     *
     * @param visibility the circle
     */
    public static Audience of(Visibility visibility) {
        return new Audience(visibility, Collections.emptySortedSet());
    }

    /**
     * Returns the audience of the members of some networks.
     *
     * @param networks the networks' names
     */
    public static Audience networks(Collection<String> networks) {
        return new Audience(Visibility.NETWORKS, new TreeSet<>(networks));
    }

    /**
     * Tells whether a reader belongs to this audience. Staff see what members and networks see; owners see all of their own.
     *
     * @param reader who asks
     * @param owner whose value it is
     */
    public boolean admits(Reader reader, EntityId owner) {
        if (reader.is(owner)) {
            return true;
        }
        return switch (visibility) {
            case PUBLIC -> true;
            case MEMBERS -> reader.role() != Reader.Role.ANONYMOUS;
            case NETWORKS ->
                reader.role() == Reader.Role.STAFF || networks.stream().anyMatch(reader.networks()::contains);
            case STAFF -> reader.role() == Reader.Role.STAFF;
            case OWNER -> false;
        };
    }
}
