// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;

/**
 * Decides what somebody is told at a moment. Implementations are thread-safe, and what they return depends on nothing but their arguments.
 *
 * <p>{@link AlertPlanner} is the policy of this library; {@link OriginalAlerts} is what regions run today, for comparison.
 */
@FunctionalInterface
public interface AlertPolicy {

    /**
     * Plans what one person is told at a moment.
     *
     * @param subscriber who, and how they want to be told
     * @param candidates what they may be told of, in any order
     * @param told what they were told before, in any order
     * @param current finds the current version of an opportunity; empty if the portal does not hold it any more
     * @param now the moment
     */
    AlertPlan plan(
            Subscriber subscriber,
            Collection<AlertCandidate> candidates,
            Collection<Told> told,
            Function<EntityId, Optional<Opportunity>> current,
            Instant now);
}
