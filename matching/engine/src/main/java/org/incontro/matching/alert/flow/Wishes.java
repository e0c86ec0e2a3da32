// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.matching.alert.AlertSource;
import org.incontro.matching.alert.store.AlertStore;
import org.incontro.matching.alert.store.Subscription;

/** Takes note of who wants to hear of what, and tells them what they missed. */
final class Wishes {

    /*
     * What is recorded at the same time must not be missed by both: by the recording, which does not see the wish yet, and by the wish, which does not see
     * the opportunity yet. So whoever changes whom opportunities concern waits for its turn first.
     */

    private final AlertStore store;
    private final InterestMatcher matcher;
    private final Opportunities opportunities;
    private final ZoneId zone;

    Wishes(AlertStore store, InterestMatcher matcher, Opportunities opportunities, ZoneId zone) {
        this.store = store;
        this.matcher = matcher;
        this.opportunities = opportunities;
        this.zone = zone;
    }

    void subscribe(Subscription subscription, Instant at) {
        Optional<Subscription> former = store.subscription(subscription.person());
        if (former.filter(before -> concernsTheSame(before, subscription)).isEmpty()) {
            store.changeListeners();
        }
        boolean before = former.filter(one -> one.preferences().profiling()).isPresent();
        store.subscribe(subscription, at);
        if (subscription.preferences().profiling() && !before) {
            TreeSet<EntityId> profiles = new TreeSet<>(subscription.speaksFor());
            profiles.add(subscription.person());
            SortedSet<EntityId> person = new TreeSet<>();
            person.add(subscription.person());
            profiles.forEach(profile -> backfill(new AlertSource.Profile(profile), person, at));
        }
    }

    private static boolean concernsTheSame(Subscription one, Subscription other) {
        return one.speaksFor().equals(other.speaksFor())
                && one.preferences().profiling() == other.preferences().profiling()
                && one.newcomer().isPresent() == other.newcomer().isPresent();
    }

    void save(Interest interest, Missed missed, Instant at) {
        store.changeListeners();
        store.save(interest);
        if (missed == Missed.TELL) {
            findAnew(new AlertSource.Saved(interest.id()), at);
        }
    }

    boolean remove(EntityId interest) {
        store.changeListeners();
        return store.removeInterest(interest);
    }

    void profileChanged(EntityId participant, Instant at) {
        store.changeListeners();
        findAnew(new AlertSource.Profile(participant), at);
    }

    /** Forgets what fitted a source as it was and was not told, and finds what fits it as it is. */
    private void findAnew(AlertSource source, Instant at) {
        SortedSet<EntityId> listeners = store.listeners(source);
        SortedSet<EntityId> people = store.concerned(source);
        people.addAll(listeners);
        store.hold(people);
        store.forgetFound(source);
        backfill(source, listeners, at);
    }

    /** Finds what a source missed, for people that this transaction took. */
    private void backfill(AlertSource source, SortedSet<EntityId> listeners, Instant known) {
        if (listeners.isEmpty()) {
            return;
        }
        LocalDate today = known.atZone(zone).toLocalDate();
        Map<EntityId, Opportunity> open = new TreeMap<>();
        opportunities.open().stream()
                .filter(opportunity -> opportunity.isOpenOn(today))
                .forEach(opportunity -> open.put(opportunity.id(), opportunity));
        for (Fit fit : matcher.missed(source, open.values(), today)) {
            Opportunity opportunity = open.get(fit.opportunity());
            if (opportunity != null) {
                Findings.Found found = new Findings.Found(
                        fit, Findings.occasion(store, opportunity), known, store.network(opportunity.id()));
                listeners.forEach(person -> store.found(person, found.candidate()));
            }
        }
        listeners.forEach(person -> store.wake(person, known));
    }
}
