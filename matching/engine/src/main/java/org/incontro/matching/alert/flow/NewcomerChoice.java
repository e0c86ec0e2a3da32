// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.place.NutsCode;
import org.incontro.matching.alert.AlertCandidate;
import org.incontro.matching.alert.AlertSource;
import org.incontro.matching.alert.store.NewcomerWish;
import org.incontro.matching.alert.store.Subscription;

/**
 * What somebody with an empty profile may be told: fresh opportunities of the kinds they may care for, those of their region first, then those of their country,
 * then others, each the newest first. Their points say no more than that order.
 */
final class NewcomerChoice {

    /** How many the planner may choose from. */
    private static final int MOST = 50;

    private static final long PER_STEP_NEARER = 100_000;
    private static final long FRESHEST = 10_000;

    private NewcomerChoice() {}

    static List<AlertCandidate> of(
            Subscription subscription, NewcomerWish wish, Collection<Opportunity> open, Instant now, LocalDate today) {
        return open.stream()
                .filter(opportunity -> opportunity.isOpenOn(today) && isForThem(subscription, opportunity))
                .filter(opportunity -> wish.kinds().isEmpty() || wish.kinds().contains(opportunity.kind()))
                .map(opportunity -> candidate(subscription, wish, opportunity, now))
                .sorted(Comparator.comparingLong(AlertCandidate::points)
                        .reversed()
                        .thenComparing(AlertCandidate::opportunity))
                .limit(MOST)
                .toList();
    }

    /** What is their own, or hidden from them, must not take the place of what can be told. */
    private static boolean isForThem(Subscription subscription, Opportunity opportunity) {
        EntityId owner = opportunity.owner().orElse(opportunity.id());
        return !owner.equals(subscription.person())
                && !subscription.speaksFor().contains(owner)
                && opportunity.disclosure().admits(subscription.reader(), owner);
    }

    private static AlertCandidate candidate(
            Subscription subscription, NewcomerWish wish, Opportunity opportunity, Instant now) {
        long days = Math.max(
                0, Duration.between(opportunity.revision().changedAt(), now).toDays());
        long points = nearness(wish, opportunity) * PER_STEP_NEARER + Math.max(0, FRESHEST - days);
        Instant changed = opportunity.revision().changedAt();
        return new AlertCandidate(
                opportunity.id(),
                opportunity.revision().number(),
                false,
                changed.isAfter(subscription.since()) && !changed.isAfter(now) ? changed : subscription.since(),
                new AlertSource.Newcomer(),
                Optional.empty(),
                points,
                0,
                List.of());
    }

    /** Returns 3 for the same region, 2 for the same country, 1 for elsewhere. */
    private static int nearness(NewcomerWish wish, Opportunity opportunity) {
        Optional<NutsCode> there = opportunity.nuts();
        if (wish.region().isPresent()
                && there.filter(code -> code.commonLevel(wish.region().get()) >= 1)
                        .isPresent()) {
            return 3;
        }
        return wish.country().isPresent() && wish.country().equals(opportunity.country()) ? 2 : 1;
    }
}
