// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.matching.alert.AlertCandidate;
import org.incontro.matching.alert.AlertSource;
import org.incontro.matching.alert.Feedback;
import org.incontro.matching.alert.LikelihoodHistory;
import org.incontro.matching.alert.Told;
import org.incontro.matching.alert.Verdict;
import org.incontro.matching.alert.store.AlertStore.Decided;
import org.jspecify.annotations.Nullable;

/**
 * Alerts in memory, for tests and for trying things out: without transactions, and forgotten with the process. Thread-safe, but people
 * that are due are not kept from other callers.
 */
public final class MemoryAlertStore implements AlertStore {

    private final SortedMap<EntityId, Subscription> subscriptions = new TreeMap<>();
    /** Who hears of what fits a participant's interests and profile. */
    private final SortedMap<EntityId, SortedSet<EntityId>> listeners = new TreeMap<>();

    private final SortedMap<EntityId, Interest> interests = new TreeMap<>();
    private final SortedMap<EntityId, Long> occasions = new TreeMap<>();
    private final SortedMap<EntityId, EntityId> networks = new TreeMap<>();
    private final Agenda agenda = new Agenda();
    private final Discoveries candidates = new Discoveries();
    private final SentLines lines = new SentLines();
    private final Deeds deeds = new Deeds();

    /** Makes an empty store. */
    public MemoryAlertStore() {}

    @Override
    public void keepListeners() {
        // Nothing is kept from other callers.
    }

    @Override
    public void changeListeners() {
        // Nothing is kept from other callers.
    }

    @Override
    public synchronized void subscribe(Subscription subscription, Instant lookAt) {
        EntityId person = subscription.person();
        forgetListener(subscriptions.put(person, subscription));
        voices(subscription)
                .forEach(voice ->
                        listeners.computeIfAbsent(voice, id -> new TreeSet<>()).add(person));
        candidates.forget(person, source -> isOfOthers(source, subscription));
        reconsider(person, lookAt);
    }

    @Override
    public synchronized void reconsider(EntityId person, Instant lookAt) {
        candidates.reopen(person);
        wake(person, lookAt);
    }

    /** Returns the participants whose interests and profiles somebody hears of. */
    private static Set<EntityId> voices(Subscription subscription) {
        Set<EntityId> voices = new TreeSet<>(subscription.speaksFor());
        voices.add(subscription.person());
        return voices;
    }

    private void forgetListener(@Nullable Subscription former) {
        if (former != null) {
            voices(former)
                    .forEach(voice ->
                            listeners.getOrDefault(voice, new TreeSet<>()).remove(former.person()));
        }
    }

    @Override
    public synchronized Optional<Subscription> subscription(EntityId person) {
        return Optional.ofNullable(subscriptions.get(person));
    }

    @Override
    public synchronized List<EntityId> people(Optional<EntityId> after, int limit) {
        return subscriptions.keySet().stream()
                .filter(person ->
                        after.filter(last -> person.compareTo(last) <= 0).isEmpty())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized SortedSet<EntityId> listeners(AlertSource source) {
        Optional<EntityId> owner = ownerOf(source);
        boolean needsProfiling = !(source instanceof AlertSource.Saved);
        SortedSet<EntityId> allowed =
                new TreeSet<>(owner.map(who -> listeners.getOrDefault(who, Collections.emptySortedSet()))
                        .orElse(Collections.emptySortedSet()));
        allowed.removeIf(person -> needsProfiling
                && subscription(person)
                        .filter(one -> one.preferences().profiling())
                        .isEmpty());
        return allowed;
    }

    @Override
    public synchronized void save(Interest interest) {
        interests.put(interest.id(), interest);
    }

    @Override
    public synchronized Optional<Interest> interest(EntityId id) {
        return Optional.ofNullable(interests.get(id));
    }

    @Override
    public synchronized List<Interest> interestsOf(EntityId owner) {
        return interests.values().stream()
                .filter(interest -> interest.owner().equals(owner))
                .toList();
    }

    @Override
    public synchronized List<Interest> interests(Optional<EntityId> after, int limit) {
        return interests.values().stream()
                .filter(interest ->
                        after.filter(last -> interest.id().compareTo(last) <= 0).isEmpty())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean removeInterest(EntityId id) {
        AlertSource source = new AlertSource.Saved(id);
        SortedSet<EntityId> people = listeners(source);
        forgetFound(source);
        boolean known = interests.remove(id) != null;
        if (known) {
            people.forEach(person -> subscriptions.computeIfPresent(person, (who, one) -> one.without(id)));
            deeds.forgetAbout(id);
        }
        return known;
    }

    @Override
    public synchronized void forgetFound(AlertSource source) {
        candidates.forget(source);
    }

    @Override
    public synchronized SortedSet<EntityId> concerned(AlertSource source) {
        return candidates.concerned(source);
    }

    @Override
    public synchronized SortedSet<EntityId> concerned(EntityId opportunity) {
        return candidates.concerned(opportunity);
    }

    @Override
    public synchronized void forgetFound(EntityId person, AlertSource source) {
        candidates.forget(person, source::equals);
    }

    @Override
    public void hold(SortedSet<EntityId> people) {
        // Nothing is kept from other callers.
    }

    /** Tells whether a source is a profile or an interest that a person does not, or must not, hear of. */
    private boolean isOfOthers(AlertSource source, Subscription subscription) {
        Optional<EntityId> owner = ownerOf(source);
        boolean refused = source instanceof AlertSource.Profile
                && !subscription.preferences().profiling();
        return refused
                || owner.filter(who -> !who.equals(subscription.person())
                                && !subscription.speaksFor().contains(who))
                        .isPresent();
    }

    private Optional<EntityId> ownerOf(AlertSource source) {
        return source instanceof AlertSource.Saved saved
                ? Optional.ofNullable(interests.get(saved.interest())).map(Interest::owner)
                : source.subject();
    }

    @Override
    public synchronized boolean arrived(EntityId opportunity, long occasion) {
        Long before = occasions.get(opportunity);
        boolean news = before == null || before < occasion;
        if (news) {
            occasions.put(opportunity, occasion);
        }
        return news;
    }

    @Override
    public synchronized OptionalLong newest(EntityId opportunity) {
        Long occasion = occasions.get(opportunity);
        return occasion == null ? OptionalLong.empty() : OptionalLong.of(occasion);
    }

    @Override
    public synchronized void cameThrough(EntityId opportunity, Optional<EntityId> network) {
        networks.remove(opportunity);
        network.ifPresent(through -> networks.put(opportunity, through));
    }

    @Override
    public synchronized Optional<EntityId> network(EntityId opportunity) {
        return Optional.ofNullable(networks.get(opportunity));
    }

    @Override
    public synchronized boolean found(EntityId person, AlertCandidate candidate) {
        return candidates.found(person, candidate);
    }

    @Override
    public synchronized void supersede(EntityId opportunity, long occasion, SortedSet<EntityId> people) {
        people.forEach(person -> candidates.supersede(person, opportunity, occasion));
    }

    @Override
    public synchronized void reopen(EntityId opportunity, SortedSet<EntityId> people, Instant lookAt) {
        people.stream()
                .filter(person -> candidates.reopen(person, opportunity))
                .forEach(person -> wake(person, lookAt));
    }

    @Override
    public synchronized void wake(EntityId person, Instant lookAt) {
        if (subscriptions.containsKey(person)) {
            agenda.atLatest(person, lookAt);
        }
    }

    @Override
    public synchronized SortedSet<EntityId> newcomers() {
        SortedSet<EntityId> newcomers = new TreeSet<>();
        subscriptions.values().stream()
                .filter(one -> one.newcomer().isPresent() && !wasTold(one.person()))
                .forEach(one -> newcomers.add(one.person()));
        return newcomers;
    }

    @Override
    public synchronized List<Due> due(Instant now, int limit) {
        return agenda.due(now, limit).stream()
                .map(subscriptions::get)
                .map(one -> new Due(one.person(), () -> one))
                .toList();
    }

    @Override
    public synchronized void lookAgain(EntityId person, Optional<Instant> at) {
        agenda.set(person, at);
    }

    @Override
    public synchronized List<Decided> open(EntityId person) {
        return candidates.open(person);
    }

    @Override
    public synchronized List<Decided> found(EntityId person) {
        return candidates.of(person);
    }

    @Override
    public synchronized void decided(EntityId person, EntityId opportunity, Verdict verdict) {
        candidates.decided(person, opportunity, verdict);
    }

    @Override
    public synchronized LikelihoodHistory seen(EntityId person, AlertSource source) {
        return candidates.seen(person, source);
    }

    @Override
    public synchronized List<Told> told(EntityId person, Instant since, Collection<EntityId> also) {
        return lines.told(person, since, also);
    }

    @Override
    public synchronized boolean wasTold(EntityId person) {
        return lines.isAnything(person);
    }

    @Override
    public synchronized boolean tell(EntityId person, String digest, Told line) {
        return lines.tell(person, digest, line);
    }

    @Override
    public synchronized List<Told> toldBy(EntityId person, String digest) {
        return lines.toldBy(person, digest);
    }

    @Override
    public synchronized boolean handOver(EntityId person, String digest) {
        return !lines.mark(person, digest, true);
    }

    @Override
    public synchronized void handBack(EntityId person, String digest) {
        lines.mark(person, digest, false);
    }

    @Override
    public synchronized void takeBack(EntityId person, String digest, Told line) {
        lines.remove(person, digest, line);
        candidates.untold(person, line.opportunity());
    }

    @Override
    public synchronized boolean feedback(EntityId person, EntityId subject, Feedback feedback) {
        return deeds.add(person, subject, feedback);
    }

    @Override
    public synchronized List<Feedback> feedback(EntityId person, EntityId subject) {
        return deeds.of(person, subject);
    }

    @Override
    public synchronized SortedMap<EntityId, List<Feedback>> feedbackBySubject(EntityId person) {
        return deeds.bySubject(person);
    }

    @Override
    public synchronized List<Feedback> feedback(EntityId person) {
        return deeds.of(person);
    }

    @Override
    public synchronized int erase(EntityId person) {
        SortedSet<EntityId> subjects = new TreeSet<>();
        subjects.add(person);
        interestsOf(person).forEach(interest -> subjects.add(interest.id()));
        int erased = subjects.size() - 1;
        interests.keySet().removeAll(subjects);
        Subscription subscription = subscriptions.remove(person);
        erased += subscription == null ? 0 : 2 + subscription.speaksFor().size();
        forgetListener(subscription);
        lookAgain(person, Optional.empty());
        erased += candidates.erase(person, subjects) + lines.erase(person) + deeds.erase(person, subjects);
        erased += (int) subscriptions.values().stream()
                .filter(other -> other.speaksFor().contains(person))
                .count();
        subscriptions.replaceAll((id, other) -> other.without(subjects));
        listeners.remove(person);
        return erased;
    }

    @Override
    public synchronized int forgetCandidates(Instant before) {
        return candidates.forgetClosed(before);
    }

    @Override
    public synchronized int forgetFeedback(Instant before) {
        return deeds.forget(before);
    }

    @Override
    public synchronized SortedSet<EntityId> toldBefore(Instant before) {
        return lines.opportunitiesBefore(before);
    }

    @Override
    public synchronized int forgetTold(EntityId opportunity, Instant before) {
        int forgotten = lines.forget(opportunity, before);
        if (!lines.knows(opportunity) && !candidates.isOpen(opportunity)) {
            occasions.remove(opportunity);
            networks.remove(opportunity);
            candidates.forget(opportunity);
        }
        return forgotten;
    }
}
