// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.util.Objects;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityChange;

/**
 * Something happened to an opportunity. Immutable and thread-safe.
 *
 * @param opportunity the version that came of it; its revision's number must grow with each version
 * @param type what happened
 * @param network the network or community that it came through, if any
 */
public record AlertEvent(Opportunity opportunity, OpportunityChange.Type type, Optional<EntityId> network) {

    /** Checks that all is there. */
    public AlertEvent {
        Objects.requireNonNull(opportunity, "opportunity");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(network, "network");
    }

    /**
     * Returns what happened to an opportunity that came through no network.
     *
     * @param opportunity the version that came of it
     * @param type what happened, as {@link OpportunityChange#between} says
     */
    public static AlertEvent of(Opportunity opportunity, OpportunityChange.Type type) {
        return new AlertEvent(opportunity, type, Optional.empty());
    }

    /**
     * Returns this event as of an opportunity that came through a network.
     *
     * @param through the network or community
     */
    public AlertEvent through(EntityId through) {
        return new AlertEvent(opportunity, type, Optional.of(through));
    }
}
