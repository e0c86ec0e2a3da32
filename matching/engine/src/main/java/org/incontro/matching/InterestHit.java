// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.Comparator;
import java.util.function.Supplier;
import org.incontro.core.identity.EntityId;

/**
 * An interest that an opportunity concerns. Immutable and thread-safe; equal only to itself.
 *
 * <p>Holds on to what it was computed from, so that its reasons can be asked for later; it is not to be kept for long.
 */
public final class InterestHit {

    /** Best first; equal points in the order of the interests' identities, saved ones before profiles. */
    public static final Comparator<InterestHit> BEST_FIRST =
            Comparator.comparingLong(InterestHit::points).reversed().thenComparing(InterestHit::interest);

    private final EntityId opportunity;
    private final RecordKey interest;
    private final EntityId owner;
    private final long points;
    private final double likelihood;
    private final Supplier<Match> match;

    /**
     * Makes a hit; for finders other than an engine, in tests for example.
     *
     * @param opportunity the opportunity's identity
     * @param interest which interest
     * @param owner whose interest it is
     * @param points how well they fit, in millionths
     * @param likelihood the points, brought to 0 to 1
     * @param match makes the match with its reasons; thread-safe
     */
    public InterestHit(
            EntityId opportunity,
            RecordKey interest,
            EntityId owner,
            long points,
            double likelihood,
            Supplier<Match> match) {
        this.opportunity = opportunity;
        this.interest = interest;
        this.owner = owner;
        this.points = points;
        this.likelihood = likelihood;
        this.match = match;
    }

    /** Returns the opportunity's identity. */
    public EntityId opportunity() {
        return opportunity;
    }

    /** Returns which interest: a {@link RecordKind#INTEREST} or a {@link RecordKind#PROFILE_INTEREST}. */
    public RecordKey interest() {
        return interest;
    }

    /** Returns whose interest it is. */
    public EntityId owner() {
        return owner;
    }

    /** Returns how well they fit, in millionths. */
    public long points() {
        return points;
    }

    /** Returns the points, brought to 0 to 1 by {@link MatchSettings#likelihood}; at least what the interest asks for. */
    public double likelihood() {
        return likelihood;
    }

    /**
     * Returns the match with its reasons, which sum to {@link #points()}, for the owner as reader. Made each time it is asked for, in some
     * milliseconds.
     */
    public Match match() {
        return match.get();
    }

    @Override
    public String toString() {
        return "InterestHit[%s × %s, %s points]".formatted(opportunity, interest, points);
    }
}
