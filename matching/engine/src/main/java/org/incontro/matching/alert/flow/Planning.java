// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.outbox.Outbox;
import org.incontro.core.outbox.OutboxMessage;
import org.incontro.core.store.ConcurrentChangeException;
import org.incontro.matching.alert.AlertCandidate;
import org.incontro.matching.alert.AlertPlan;
import org.incontro.matching.alert.AlertPolicy;
import org.incontro.matching.alert.AlertSource;
import org.incontro.matching.alert.Decision;
import org.incontro.matching.alert.Digest;
import org.incontro.matching.alert.LikelihoodHistory;
import org.incontro.matching.alert.RelevanceGate;
import org.incontro.matching.alert.Subscriber;
import org.incontro.matching.alert.Told;
import org.incontro.matching.alert.Verdict;
import org.incontro.matching.alert.store.AlertStore;
import org.incontro.matching.alert.store.AlertStore.Decided;
import org.incontro.matching.alert.store.GateWish;
import org.incontro.matching.alert.store.Subscription;

/** Asks the policy what a person is told, and carries it out. Confined to one transaction. */
final class Planning {

    /** Two digests of one person are never farther apart than a month and the days until a welcome one: older lines change no plan. */
    private static final Duration LOOK_BACK = Duration.ofDays(62);

    /** A pause may end at a moment that no database can hold; to look in between does no harm. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(366);

    private final AlertPolicy policy;
    private final AlertStore store;
    private final Outbox outbox;
    private final Opportunities opportunities;
    private final ZoneId zone;
    private Optional<Collection<Opportunity>> open = Optional.empty();

    Planning(AlertPolicy policy, AlertStore store, Outbox outbox, Opportunities opportunities, ZoneId zone) {
        this.policy = policy;
        this.store = store;
        this.outbox = outbox;
        this.opportunities = opportunities;
        this.zone = zone;
    }

    /**
     * A plan, and what it was made of.
     *
     * @param open what was found and not decided for good, with what was decided of it last
     */
    record Planned(AlertPlan plan, List<Decided> open) {

        private SortedMap<EntityId, Verdict> before() {
            SortedMap<EntityId, Verdict> before = new TreeMap<>();
            open.forEach(row -> row.verdict()
                    .ifPresent(verdict -> before.put(row.candidate().opportunity(), verdict)));
            return before;
        }
    }

    Planned plan(Subscription subscription, Instant now) {
        List<Decided> rows = store.open(subscription.person());
        List<AlertCandidate> candidates =
                new ArrayList<>(rows.stream().map(Decided::candidate).toList());
        candidates.addAll(forNewcomers(subscription, now));
        return new Planned(plan(subscription, candidates, now), rows);
    }

    private List<AlertCandidate> forNewcomers(Subscription subscription, Instant now) {
        return subscription
                .newcomer()
                .filter(wish -> !store.wasTold(subscription.person()))
                .map(wish -> NewcomerChoice.of(
                        subscription, wish, open(), now, now.atZone(zone).toLocalDate()))
                .orElse(List.of());
    }

    private Collection<Opportunity> open() {
        if (open.isEmpty()) {
            open = Optional.of(opportunities.open());
        }
        return open.get();
    }

    private AlertPlan plan(Subscription subscription, List<AlertCandidate> candidates, Instant now) {
        TreeSet<EntityId> about = new TreeSet<>();
        candidates.forEach(candidate -> about.add(candidate.opportunity()));
        List<Told> told = store.told(subscription.person(), now.minus(LOOK_BACK), about);
        List<AlertCandidate> marked =
                candidates.stream().map(candidate -> marked(candidate, told)).toList();
        return policy.plan(subscriber(subscription, marked), marked, told, opportunities::find, now);
    }

    /** Marks what somebody was told of before, at an earlier occasion. */
    private static AlertCandidate marked(AlertCandidate candidate, List<Told> told) {
        boolean again = told.stream()
                .anyMatch(line ->
                        line.opportunity().equals(candidate.opportunity()) && line.occasion() < candidate.occasion());
        return new AlertCandidate(
                candidate.opportunity(),
                candidate.occasion(),
                again,
                candidate.known(),
                candidate.source(),
                candidate.network(),
                candidate.points(),
                candidate.likelihood(),
                candidate.reasons());
    }

    private Subscriber subscriber(Subscription subscription, List<AlertCandidate> candidates) {
        SortedMap<EntityId, RelevanceGate> gates = new TreeMap<>();
        candidates.stream()
                .map(AlertCandidate::source)
                .distinct()
                .forEach(source ->
                        source.subject().ifPresent(subject -> gates.put(subject, gate(subscription, source, subject))));
        return new Subscriber(
                subscription.person(),
                subscription.reader(),
                subscription.speaksFor(),
                subscription.preferences(),
                gates);
    }

    private RelevanceGate gate(Subscription subscription, AlertSource source, EntityId subject) {
        GateWish wish = subscription.gates().getOrDefault(subject, GateWish.all());
        double ofInterest = source instanceof AlertSource.Saved
                ? store.interest(subject).map(Interest::minimumLikelihood).orElse(0.0)
                : 0;
        LikelihoodHistory seen =
                wish.share() < 1 ? store.seen(subscription.person(), source) : LikelihoodHistory.empty();
        return new RelevanceGate(Math.max(wish.minimum(), ofInterest), wish.share(), seen, 0)
                .after(store.feedback(subscription.person(), subject));
    }

    void carryOut(Subscription subscription, Planned planned, Instant now) {
        EntityId person = subscription.person();
        AlertPlan plan = planned.plan();
        SortedMap<EntityId, Verdict> before = planned.before();
        for (Decision decision : plan.decisions()) {
            if (before.get(decision.opportunity()) != decision.verdict()
                    || !decision.verdict().isWaiting()) {
                store.decided(person, decision.opportunity(), decision.verdict());
            }
        }
        plan.digest().ifPresent(digest -> enqueue(digest, now));
        Instant latest = now.plus(LONGEST_WAIT);
        store.lookAgain(person, plan.lookAgain().map(at -> at.isBefore(latest) ? at : latest));
    }

    /**
     * Puts a digest into the outbox and the sent log. A digest of which all was taken back before it was sent may be planned again and then has the same
     * key: it gets a number.
     */
    private void enqueue(Digest digest, Instant now) {
        Digest named = digest;
        for (int number = 2; !outbox.put(message(named, now)); number++) {
            named = new Digest(
                    digest.key() + "-" + number,
                    digest.person(),
                    digest.language(),
                    digest.channel(),
                    digest.planned(),
                    digest.alerts(),
                    digest.withheld());
        }
        for (Told line : named.told()) {
            if (!store.tell(named.person(), named.key(), line)) {
                throw new ConcurrentChangeException("the sent log of digest " + named.key());
            }
        }
    }

    private static OutboxMessage message(Digest digest, Instant now) {
        return new OutboxMessage(
                digest.key(), Alerts.TOPIC, Optional.of(digest.person()), DigestPayload.of(digest), now, now);
    }

    /** Decides on what was found; if nothing was, on what fits now, of which nobody is told. */
    Decision whyNot(Subscription subscription, EntityId opportunity, Supplier<List<Fit>> unkept, Instant now) {
        List<AlertCandidate> candidates = new ArrayList<>(store.found(subscription.person()).stream()
                .filter(row -> row.open()
                        || (row.candidate().opportunity().equals(opportunity)
                                && !row.verdict().equals(Optional.of(Verdict.NO_MATCH))))
                .map(Decided::candidate)
                .toList());
        candidates.addAll(forNewcomers(subscription, now));
        Decision found = plan(subscription, candidates, now).whyNot(opportunity);
        if (found.verdict() != Verdict.NO_MATCH) {
            return found;
        }
        unkept.get()
                .forEach(fit -> candidates.add(
                        new Findings.Found(fit, occasion(opportunity), now, store.network(opportunity)).candidate()));
        Decision missed = plan(subscription, candidates, now).whyNot(opportunity);
        boolean wouldBeTold = missed.verdict().isTold() || missed.verdict().isWaiting();
        return wouldBeTold
                ? new Decision(opportunity, missed.occasion(), Verdict.MISSED, Optional.empty(), missed.sources())
                : missed;
    }

    private long occasion(EntityId opportunity) {
        return opportunities
                .find(opportunity)
                .map(held -> Findings.occasion(store, held))
                .orElse(0L);
    }
}
