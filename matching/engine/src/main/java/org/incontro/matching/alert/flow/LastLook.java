// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.matching.alert.Alert;
import org.incontro.matching.alert.AlertCandidate;
import org.incontro.matching.alert.AlertPlan;
import org.incontro.matching.alert.AlertPolicy;
import org.incontro.matching.alert.AlertSettings;
import org.incontro.matching.alert.Digest;
import org.incontro.matching.alert.DigestWriter;
import org.incontro.matching.alert.Subscriber;
import org.incontro.matching.alert.Told;
import org.incontro.matching.alert.Verdict;
import org.incontro.matching.alert.store.AlertStore;
import org.incontro.matching.alert.store.Subscription;

/** Looks at a digest once more before it is sent. */
final class LastLook {

    /*
     * The sent log says what a digest tells: a line that was taken back, by this look or by one before a crash, is not told by this digest any more, even if
     * the opportunity has opened again, for another digest may tell it by then.
     *
     * A digest that was handed over by a worker that died, or to a server that did not answer, may have left. Then nothing is taken back: what has ended
     * is left out of the repetition and counts as told.
     */

    /** What must not be told after all. */
    private static final Set<Verdict> ENDED = Collections.unmodifiableSet(EnumSet.of(
            Verdict.OWN,
            Verdict.EXPIRED,
            Verdict.WITHDRAWN,
            Verdict.CLOSED,
            Verdict.GONE,
            Verdict.NEVER,
            Verdict.NO_PROFILING,
            Verdict.PAUSED));

    private final AlertPolicy policy;
    private final AlertStore store;
    private final Opportunities opportunities;
    private final InterestMatcher matcher;
    private final AlertSettings settings;

    LastLook(
            AlertPolicy policy,
            AlertStore store,
            Opportunities opportunities,
            InterestMatcher matcher,
            AlertSettings settings) {
        this.policy = policy;
        this.store = store;
        this.opportunities = opportunities;
        this.matcher = matcher;
        this.settings = settings;
    }

    Prepared at(Subscription subscription, Digest digest, DigestWriter writer, Instant now) {
        Instant open = subscription.preferences().openFrom(now);
        if (open.isAfter(now)) {
            return new Prepared.Later(open);
        }
        store.hold(new TreeSet<>(List.of(digest.person())));
        boolean mayHaveLeft = store.handOver(digest.person(), digest.key());
        List<Alert> alerts = kept(subscription, digest, mayHaveLeft, now);
        if (alerts.isEmpty()) {
            return new Prepared.Nothing();
        }
        Digest last = new Digest(
                digest.key(),
                digest.person(),
                subscription.preferences().language(),
                digest.channel(),
                digest.planned(),
                alerts,
                digest.withheld());
        return writer.write(last, subscription.reader(), opportunities::find)
                .<Prepared>map(words ->
                        new Prepared.Ready(new AlertMessage(digest.person(), digest.channel(), words), mayHaveLeft))
                .orElseGet(Prepared.Nothing::new);
    }

    private List<Alert> kept(Subscription subscription, Digest digest, boolean mayHaveLeft, Instant now) {
        List<Told> lines = store.toldBy(digest.person(), digest.key());
        AlertPlan present = present(subscription, digest, now);
        List<Alert> kept = new ArrayList<>();
        boolean takenBack = false;
        for (Alert alert : digest.alerts()) {
            List<Told> alike = new ArrayList<>();
            for (Told line : alert.alike()) {
                if (isStill(line, lines, present)) {
                    alike.add(line);
                } else {
                    takenBack |= !mayHaveLeft && takeBack(digest, line, lines);
                }
            }
            Told lead = new Told(alert.opportunity(), alert.best().occasion(), digest.planned(), true);
            if (isStill(lead, lines, present)) {
                kept.add(new Alert(explained(subscription, alert, now), alert.rank(), alert.ahead(), alike));
            } else {
                takenBack |= !mayHaveLeft && takeBack(digest, lead, lines);
                // What was told beside it is told another time, by itself.
                for (Told line : alike) {
                    takenBack |= !mayHaveLeft && takeBack(digest, line, lines);
                }
            }
        }
        if (takenBack) {
            store.wake(digest.person(), now);
        }
        return kept;
    }

    private boolean takeBack(Digest digest, Told line, List<Told> lines) {
        boolean isThere = isIn(line, lines);
        if (isThere) {
            store.takeBack(digest.person(), digest.key(), line);
        }
        return isThere;
    }

    private static boolean isStill(Told line, List<Told> lines, AlertPlan present) {
        return isIn(line, lines)
                && !ENDED.contains(present.whyNot(line.opportunity()).verdict());
    }

    private static boolean isIn(Told line, List<Told> lines) {
        return lines.stream()
                .anyMatch(one -> one.opportunity().equals(line.opportunity()) && one.occasion() == line.occasion());
    }

    /** Plans what the digest tells as if nothing had been told, to learn what has ended. */
    private AlertPlan present(Subscription subscription, Digest digest, Instant now) {
        List<AlertCandidate> candidates = new ArrayList<>();
        for (Alert alert : digest.alerts()) {
            candidates.addAll(alert.candidates());
            for (Told line : alert.alike()) {
                candidates.add(likeTheLead(alert.best(), line));
            }
        }
        Subscriber subscriber = new Subscriber(
                subscription.person(),
                subscription.reader(),
                subscription.speaksFor(),
                subscription.preferences(),
                Collections.emptySortedMap());
        return policy.plan(subscriber, candidates, List.of(), opportunities::find, now);
    }

    private static AlertCandidate likeTheLead(AlertCandidate lead, Told line) {
        return new AlertCandidate(
                line.opportunity(),
                line.occasion(),
                false,
                lead.known(),
                lead.source(),
                lead.network(),
                lead.points(),
                lead.likelihood(),
                List.of());
    }

    private List<AlertCandidate> explained(Subscription subscription, Alert alert, Instant now) {
        LocalDate today = now.atZone(settings.zone()).toLocalDate();
        Optional<Opportunity> opportunity = opportunities.find(alert.opportunity());
        return alert.candidates().stream()
                .map(candidate -> new AlertCandidate(
                        candidate.opportunity(),
                        candidate.occasion(),
                        candidate.again(),
                        candidate.known(),
                        candidate.source(),
                        candidate.network(),
                        candidate.points(),
                        candidate.likelihood(),
                        opportunity
                                .map(held -> matcher.reasons(candidate.source(), held, subscription.reader(), today))
                                .orElse(List.of())))
                .toList();
    }
}
