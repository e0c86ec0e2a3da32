// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.matching.Match;
import org.incontro.matching.Reason;

/**
 * An opportunity that somebody may be told of, for one cause. Immutable and thread-safe.
 *
 * @param opportunity the opportunity's identity
 * @param occasion which occasion to tell of it this is: a number that grows with each new or materially changed version, such as the
 *     revision's number, and stays for all other changes
 * @param again whether people who were told of an earlier occasion are told of what changed, and not of something new
 * @param known when the portal knew of it
 * @param source what it fits
 * @param network the network or community that it came through, if any
 * @param points how well it fits, in millionths
 * @param likelihood the points, brought to 0 to 1
 * @param reasons why it fits, the most points first, for the person as reader
 */
public record AlertCandidate(
        EntityId opportunity,
        long occasion,
        boolean again,
        Instant known,
        AlertSource source,
        Optional<EntityId> network,
        long points,
        double likelihood,
        List<Reason> reasons) {

    /** Best first; equal points in the order of the source's name. */
    public static final Comparator<AlertCandidate> BEST_FIRST = Comparator.comparingLong(AlertCandidate::points)
            .reversed()
            .thenComparing(candidate -> candidate.source().toString())
            .thenComparing(AlertCandidate::known);

    /** Copies the list. */
    public AlertCandidate {
        Objects.requireNonNull(opportunity, "opportunity");
        Objects.requireNonNull(known, "known");
        Objects.requireNonNull(source, "source");
        reasons = List.copyOf(reasons);
    }

    /**
     * Returns a candidate for a match that came through no network.
     *
     * @param match a match made for the person as reader
     * @param opportunity the version that it was made with; its revision's number is the occasion
     * @param again whether people who were told of an earlier occasion are told of what changed
     * @param source what it fits
     */
    public static AlertCandidate of(Match match, Opportunity opportunity, boolean again, AlertSource source) {
        return new AlertCandidate(
                match.opportunity(),
                opportunity.revision().number(),
                again,
                opportunity.revision().changedAt(),
                source,
                Optional.empty(),
                match.points(),
                match.likelihood(),
                match.reasons());
    }
}
