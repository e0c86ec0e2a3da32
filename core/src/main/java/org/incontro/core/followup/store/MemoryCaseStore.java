// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.store;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.incontro.core.followup.cases.Case;
import org.incontro.core.followup.cases.CaseEvent;
import org.incontro.core.followup.cases.OpeningRules;
import org.incontro.core.followup.cases.OpeningRules.OpenCase;
import org.incontro.core.identity.EntityId;
import org.incontro.core.store.ConcurrentChangeException;

/** Cases in memory, for tests and for trying things out. Thread-safe. */
public final class MemoryCaseStore implements CaseStore {

    private final SortedMap<EntityId, Case> cases = new TreeMap<>();
    /** When to look at each open case again; a case that is not named is due at once. */
    private final Map<EntityId, Instant> looks = new TreeMap<>();

    private final Map<Long, CaseChange> feed = new LinkedHashMap<>();
    private long lastPosition;
    private String settings = "";

    /** Makes an empty store. */
    public MemoryCaseStore() {}

    @Override
    public synchronized Optional<Case> find(EntityId id) {
        return Optional.ofNullable(cases.get(id));
    }

    @Override
    public synchronized List<Case> find(List<EntityId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public synchronized void open(Case opened, OpeningRules rules) {
        List<OpenCase> open = opened.participant().map(this::openCasesOf).orElse(List.of());
        boolean tooMany = opened.isAnswer() && rules.mostOpenCases() > 0 && open.size() >= rules.mostOpenCases();
        boolean again = opened.isAnswer()
                && rules.onePerOpportunity()
                && open.stream().anyMatch(other -> other.opportunity().equals(opened.opportunity()));
        boolean lives = !opened.isAnswer()
                && cases.values().stream()
                        .anyMatch(other -> other.isOpen()
                                && !other.isAnswer()
                                && other.opportunity().equals(opened.opportunity()));
        if (cases.containsKey(opened.id()) || (opened.isOpen() && (tooMany || again || lives))) {
            throw new ConcurrentChangeException("case " + opened.id());
        }
        cases.put(opened.id(), opened);
        tell(opened, 0);
    }

    @Override
    public synchronized void append(Case before, Case after) {
        Case changed = requirePresent(before);
        for (CaseEvent event : after.history()) {
            changed = event.sequence() > before.version() ? changed.after(event) : changed;
        }
        cases.put(after.id(), changed);
        looks.remove(after.id());
        tell(changed, before.version());
    }

    private Case requirePresent(Case read) {
        Case present = cases.get(read.id());
        if (present == null || present.version() != read.version()) {
            throw new ConcurrentChangeException("case " + read.id());
        }
        return present;
    }

    private void tell(Case changed, long from) {
        for (CaseEvent event : changed.history()) {
            if (event.sequence() > from) {
                lastPosition++;
                feed.put(
                        lastPosition,
                        new CaseChange(
                                lastPosition,
                                event.caseId(),
                                event.sequence(),
                                event.at(),
                                event.command(),
                                event.to()));
            }
        }
    }

    @Override
    public synchronized List<OpenCase> openCasesOf(EntityId participant) {
        return cases.values().stream()
                .filter(one ->
                        one.isOpen() && one.isAnswer() && one.participant().equals(Optional.of(participant)))
                .map(one -> new OpenCase(one.id(), one.opportunity()))
                .toList();
    }

    @Override
    public synchronized List<Case> openCases(Optional<EntityId> after, int limit) {
        return behind(after).filter(Case::isOpen).limit(limit).toList();
    }

    @Override
    public synchronized List<Case> cases(Optional<EntityId> after, int limit) {
        return behind(after).limit(limit).toList();
    }

    private Stream<Case> behind(Optional<EntityId> after) {
        return cases.values().stream()
                .filter(one -> after.map(last -> one.id().compareTo(last) > 0).orElse(true));
    }

    @Override
    public synchronized List<Case> naming(EntityId person) {
        return cases.values().stream()
                .filter(one -> one.history().stream()
                        .flatMap(event -> event.fields().stream())
                        .anyMatch(field -> field.isIdentity() && field.text().equals(Optional.of(person.toString()))))
                .toList();
    }

    @Override
    public synchronized List<EntityId> openCasesOn(EntityId opportunity, String workflow) {
        return cases.values().stream()
                .filter(one -> one.isOpen()
                        && one.opportunity().equals(opportunity)
                        && one.workflow().equals(workflow))
                .map(Case::id)
                .toList();
    }

    @Override
    public synchronized List<EntityId> inChargeOf(EntityId advisor) {
        return cases.values().stream()
                .filter(one -> one.isOpen() && one.inCharge().equals(Optional.of(advisor)))
                .map(Case::id)
                .toList();
    }

    @Override
    public synchronized List<EntityId> due(Instant now, String newSettings) {
        if (!settings.equals(newSettings)) {
            settings = newSettings;
            looks.clear();
        }
        return cases.values().stream()
                .filter(one -> one.isOpen()
                        && !looks.getOrDefault(one.id(), Instant.MIN).isAfter(now))
                .map(Case::id)
                .toList();
    }

    @Override
    public synchronized void lookAgain(Collection<Case> seen, Optional<Instant> at) {
        for (Case one : seen) {
            if (find(one.id()).filter(now -> now.version() == one.version()).isPresent()) {
                looks.put(one.id(), at.orElse(Instant.MAX));
            }
        }
    }

    @Override
    public synchronized SortedMap<EntityId, Integer> loads() {
        SortedMap<EntityId, Integer> loads = new TreeMap<>();
        cases.values().stream()
                .filter(Case::isOpen)
                .forEach(one -> one.inCharge().ifPresent(advisor -> loads.merge(advisor, 1, Integer::sum)));
        return loads;
    }

    @Override
    public synchronized void erase(Case erased) {
        requirePresent(erased);
        cases.put(erased.id(), erased);
    }

    @Override
    public synchronized List<EntityId> endedBefore(Instant before, Held held) {
        return cases.values().stream()
                .filter(one -> !one.isOpen() && one.stateSince().isBefore(before))
                .filter(one -> held == Held.ANYTHING || one.holdsPersons())
                .map(Case::id)
                .toList();
    }

    @Override
    public synchronized void delete(EntityId id) {
        cases.remove(id);
        looks.remove(id);
        feed.values().removeIf(change -> change.caseId().equals(id));
    }

    @Override
    public synchronized List<CaseChange> changes(long after, int limit) {
        return feed.values().stream()
                .filter(change -> change.position() > after)
                .limit(limit)
                .toList();
    }
}
