// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.Comparator;
import java.util.Objects;
import org.incontro.core.identity.EntityId;

/**
 * What was found.
 *
 * @param id who was found: the owner of the vector
 * @param entry which of the owner's vectors; the same as {@code id} for a vector of its own
 * @param score the dot product, from 1 to below 2<sup>24</sup>
 */
public record Hit(EntityId id, EntityId entry, int score) {

    /** Best first; equal scores in the order of their identifiers, so that a ranking never depends on arrival. */
    public static final Comparator<Hit> BEST_FIRST = Hit::compare;

    /** Checks that nothing is missing. */
    public Hit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(entry, "entry");
    }

    /**
     * Makes a hit of a vector that is its owner's own.
     *
     * @param id whose vector it is
     * @param score the dot product
     */
    public Hit(EntityId id, int score) {
        this(id, id, score);
    }

    private static int compare(Hit one, Hit other) {
        if (one.score != other.score) {
            return Integer.compare(other.score, one.score);
        }
        int byId = one.id.compareTo(other.id);
        return byId != 0 ? byId : one.entry.compareTo(other.entry);
    }
}
