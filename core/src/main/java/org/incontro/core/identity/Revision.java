// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * Which version of a published value this is.
 *
 * @param number counts the versions inside the value's portal, at least 0
 * @param changedAt when this version came to be
 * @param provenance where it was taken from, if it came from another system
 */
public record Revision(long number, Instant changedAt, Optional<Provenance> provenance) {

    private static final Revision INITIAL = new Revision(0, Instant.EPOCH, Optional.empty());

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Revision {
        if (number < 0) {
            throw new IllegalArgumentException("revision number must be at least 0, but was " + number);
        }
    }

    /** Returns the version of a value that was never stored: number 0, at the epoch. */
    public static Revision initial() {
        return INITIAL;
    }

    /**
     * Returns a version that came to be in this portal.
     *
     * @param number at least 0
     * @param changedAt when it came to be
     */
    public static Revision of(long number, Instant changedAt) {
        return new Revision(number, changedAt, Optional.empty());
    }

    /**
     * Returns this version with its origin.
     *
     * @param origin where it was taken from
     */
    public Revision from(Provenance origin) {
        return new Revision(number, changedAt, Optional.of(origin));
    }

    /**
     * Returns the version that follows this one in the same portal.
     *
     * @param at when it comes to be
     */
    public Revision next(Instant at) {
        return new Revision(number + 1, at, provenance);
    }
}
