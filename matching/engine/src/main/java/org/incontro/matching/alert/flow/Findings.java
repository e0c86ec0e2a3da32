// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityChange;
import org.incontro.matching.alert.AlertCandidate;
import org.incontro.matching.alert.store.AlertStore;

/** Turns events into candidates. */
final class Findings {

    /*
     * Nobody changes who hears of what meanwhile: what they say comes before all of this, which then sees it, or after it, and then sees what was recorded.
     *
     * Versions are noted in the order of opportunities, then everybody concerned is taken in the order of people, and only then is anything written of what was
     * found for them: so two that do this at once, or one of them and a planning, cannot wait for each other in a circle.
     */

    private static final Comparator<AlertEvent> IN_ORDER = Comparator.comparing(
                    (AlertEvent event) -> event.opportunity().id())
            .thenComparing(event -> event.opportunity().revision().number())
            .thenComparing(AlertEvent::type);

    private final AlertStore store;
    private final InterestMatcher matcher;

    Findings(AlertStore store, InterestMatcher matcher) {
        this.store = store;
        this.matcher = matcher;
    }

    /** A fit, as of an occasion. */
    record Found(Fit fit, long occasion, Instant known, Optional<EntityId> network) {

        AlertCandidate candidate() {
            return new AlertCandidate(
                    fit.opportunity(),
                    occasion,
                    false,
                    known,
                    fit.source(),
                    network,
                    fit.points(),
                    fit.likelihood(),
                    List.of());
        }
    }

    /** Returns the version that counts as the occasion of what an opportunity says now: a later one that changed nothing that matters is none. */
    static long occasion(AlertStore store, Opportunity opportunity) {
        return store.newest(opportunity.id()).orElse(opportunity.revision().number());
    }

    /**
     * An event that changes something.
     *
     * @param event what happened
     * @param found what fits, if people may be told of it, with whom it concerns
     */
    private record News(AlertEvent event, Map<AlertCandidate, SortedSet<EntityId>> found) {}

    void record(Collection<AlertEvent> events, Instant known, LocalDate today) {
        store.keepListeners();
        List<News> news = events.stream()
                .sorted(IN_ORDER)
                .filter(this::isNews)
                .map(event -> new News(event, found(event, known, today)))
                .toList();
        Map<EntityId, SortedSet<EntityId>> concerned = new TreeMap<>();
        news.forEach(one -> concerned.computeIfAbsent(one.event().opportunity().id(), store::concerned));
        SortedSet<EntityId> newcomers =
                news.stream().anyMatch(one -> one.event().type().tellsAgain())
                        ? store.newcomers()
                        : Collections.emptySortedSet();
        store.hold(everybody(news, concerned.values(), newcomers));
        SortedSet<EntityId> awake = new TreeSet<>(newcomers);
        for (News one : news) {
            SortedSet<EntityId> before =
                    concerned.getOrDefault(one.event().opportunity().id(), new TreeSet<>());
            if (one.event().type().tellsAgain()) {
                awake.addAll(arrive(one, before));
            } else {
                store.reopen(one.event().opportunity().id(), before, known);
            }
        }
        awake.forEach(person -> store.wake(person, known));
    }

    /** Tells whether an event changes anything, and notes a version that people may be told of. */
    private boolean isNews(AlertEvent event) {
        if (!event.type().tellsAgain()) {
            return event.type() != OpportunityChange.Type.NONE;
        }
        Opportunity opportunity = event.opportunity();
        boolean isNews = store.arrived(opportunity.id(), opportunity.revision().number());
        if (isNews) {
            store.cameThrough(opportunity.id(), event.network());
        }
        return isNews;
    }

    private Map<AlertCandidate, SortedSet<EntityId>> found(AlertEvent event, Instant known, LocalDate today) {
        Map<AlertCandidate, SortedSet<EntityId>> found = new LinkedHashMap<>();
        if (event.type().tellsAgain()) {
            long occasion = event.opportunity().revision().number();
            for (Fit fit : matcher.fits(event.opportunity(), today)) {
                found.put(new Found(fit, occasion, known, event.network()).candidate(), store.listeners(fit.source()));
            }
        }
        return found;
    }

    private static SortedSet<EntityId> everybody(
            List<News> news, Collection<SortedSet<EntityId>> concerned, SortedSet<EntityId> newcomers) {
        SortedSet<EntityId> everybody = new TreeSet<>(newcomers);
        concerned.forEach(everybody::addAll);
        news.forEach(one -> one.found().values().forEach(everybody::addAll));
        return everybody;
    }

    /**
     * Keeps what fits a version that people may be told of, and ends what fits no more.
     *
     * @param before for whom the opportunity was found before; whom it is found for now is added
     * @return for whom it is news
     */
    private SortedSet<EntityId> arrive(News news, SortedSet<EntityId> before) {
        SortedSet<EntityId> people = new TreeSet<>();
        news.found().forEach((candidate, listeners) -> {
            for (EntityId person : listeners) {
                if (store.found(person, candidate)) {
                    people.add(person);
                }
            }
        });
        Opportunity opportunity = news.event().opportunity();
        store.supersede(opportunity.id(), opportunity.revision().number(), before);
        before.addAll(people);
        return people;
    }
}
