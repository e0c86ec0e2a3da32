// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.EntityId;

/**
 * What one person is told now, and why not more. Immutable and thread-safe.
 *
 * @param digest what they are told, if anything
 * @param decisions one for each opportunity that was considered, in the order of the opportunities
 */
public record AlertPlan(Optional<Digest> digest, List<Decision> decisions) {

    /** Copies the list. */
    public AlertPlan {
        decisions = List.copyOf(decisions);
    }

    /**
     * Says what was decided about an opportunity.
     *
     * @param opportunity the opportunity's identity
     * @return {@link Verdict#NO_MATCH} if it was not among the candidates
     */
    public Decision whyNot(EntityId opportunity) {
        return decisions.stream()
                .filter(decision -> decision.opportunity().equals(opportunity))
                .findFirst()
                .orElseGet(() -> new Decision(opportunity, 0, Verdict.NO_MATCH, Optional.empty(), List.of()));
    }

    /** Returns when planning for this person again can first tell something more, if nothing new comes in before. */
    public Optional<Instant> lookAgain() {
        return decisions.stream().flatMap(decision -> decision.until().stream()).min(Comparator.naturalOrder());
    }
}
