// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.incontro.core.identity.EntityId;
import org.incontro.core.privacy.Reader;

/**
 * How to ask whose interests an opportunity concerns. Immutable; as thread-safe as its function.
 *
 * @param today the day on which the opportunity must be open
 * @param readers tells as what reader the owner of an interest reads: what they may not see does not concern them, and is not
 *     told in reasons
 */
public record InterestQuery(LocalDate today, Function<EntityId, Reader> readers) {

    /** Checks that nothing is missing. */
    public InterestQuery {
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(readers, "readers");
    }

    /**
     * Asks with owners as members of the portal who belong to no network.
     *
     * @param today the day on which the opportunity must be open
     */
    public static InterestQuery on(LocalDate today) {
        return new InterestQuery(today, Reader::member);
    }

    /**
     * Asks with owners as other readers.
     *
     * @param newReaders makes a reader of an owner, with the networks in which their membership is active
     */
    public InterestQuery readBy(Function<EntityId, Reader> newReaders) {
        return new InterestQuery(today, newReaders);
    }
}
