// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;

/**
 * The original's way to tell people, for comparison: everything that has come, as often as the person asked for, nothing withheld. Immutable
 * and thread-safe.
 *
 * <p>No gate, no budget, no quiet hours, no look at deadlines or at whether it is still open; newest first. What changed is told again.
 */
public final class OriginalAlerts implements AlertPolicy {

    private static final Comparator<AlertCandidate> NEWEST_FIRST =
            Comparator.comparing(AlertCandidate::known).reversed().thenComparing(AlertCandidate::opportunity);

    /** Makes the policy. */
    public OriginalAlerts() {}

    @Override
    public AlertPlan plan(
            Subscriber subscriber,
            Collection<AlertCandidate> candidates,
            Collection<Told> told,
            Function<EntityId, Optional<Opportunity>> current,
            Instant now) {
        AlertPreferences preferences = subscriber.preferences();
        Timetable timetable = new Timetable(SendingTimes.standard().withoutQuiet(), preferences.zone());
        Instant last =
                told.stream().map(Told::at).max(Comparator.naturalOrder()).orElse(Instant.MIN);
        List<AlertCandidate> due = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        for (AlertCandidate candidate : latest(candidates)) {
            Frequency often = preferences.frequencyOf(candidate.source(), candidate.network());
            if (told.stream().anyMatch(line -> isOf(line, candidate))) {
                decisions.add(decision(candidate, Verdict.ALREADY_TOLD, Optional.empty()));
            } else if (often == Frequency.NEVER) {
                decisions.add(decision(candidate, Verdict.NEVER, Optional.empty()));
            } else {
                Instant from = candidate.known().isAfter(last) ? candidate.known() : last;
                Instant moment = timetable.due(from, often);
                boolean isDue = !moment.isAfter(now);
                decisions.add(decision(
                        candidate,
                        isDue ? Verdict.TOLD : Verdict.WAITS,
                        isDue ? Optional.empty() : Optional.of(moment)));
                if (isDue) {
                    due.add(candidate);
                }
            }
        }
        due.sort(NEWEST_FIRST);
        return new AlertPlan(due.isEmpty() ? Optional.empty() : Optional.of(digest(subscriber, due, now)), decisions);
    }

    private static Collection<AlertCandidate> latest(Collection<AlertCandidate> candidates) {
        TreeMap<EntityId, AlertCandidate> latest = new TreeMap<>();
        for (AlertCandidate candidate : candidates) {
            latest.merge(
                    candidate.opportunity(),
                    candidate,
                    (one, other) -> other.occasion() > one.occasion() ? other : one);
        }
        return latest.values();
    }

    private static boolean isOf(Told line, AlertCandidate candidate) {
        return line.opportunity().equals(candidate.opportunity()) && line.occasion() >= candidate.occasion();
    }

    private static Decision decision(AlertCandidate candidate, Verdict verdict, Optional<Instant> until) {
        return new Decision(candidate.opportunity(), candidate.occasion(), verdict, until, List.of(candidate.source()));
    }

    private static Digest digest(Subscriber subscriber, List<AlertCandidate> due, Instant now) {
        List<Alert> alerts = new ArrayList<>();
        for (AlertCandidate candidate : due) {
            alerts.add(new Alert(List.of(candidate), alerts.size() + 1, false, List.of()));
        }
        return new Digest(
                DigestKey.of(subscriber.person(), alerts),
                subscriber.person(),
                subscriber.preferences().language(),
                subscriber.preferences().channel(),
                now,
                alerts,
                0);
    }
}
