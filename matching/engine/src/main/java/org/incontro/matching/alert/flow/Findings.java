// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityChange;
import org.incontro.matching.alert.AlertCandidate;
import org.incontro.matching.alert.store.AlertStore;

/** Turns events into candidates. */
final class Findings {

    /*
     * Events are taken in the order of opportunities, and people are woken in the order of their identities, so that two that do so at once lock rows in the
     * same order and cannot wait for each other in a circle.
     */

    private static final Comparator<AlertEvent> IN_ORDER = Comparator.comparing(
                    (AlertEvent event) -> event.opportunity().id())
            .thenComparing(event -> event.opportunity().revision().number())
            .thenComparing(AlertEvent::type);

    private final AlertStore store;
    private final InterestMatcher matcher;
    private final TreeSet<EntityId> people = new TreeSet<>();

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

    void record(Collection<AlertEvent> events, Instant known, LocalDate today) {
        boolean news = false;
        for (AlertEvent event : events.stream().sorted(IN_ORDER).toList()) {
            if (event.type().tellsAgain()) {
                news |= arrive(event, known, today);
            } else if (event.type() != OpportunityChange.Type.NONE) {
                store.reopen(event.opportunity().id(), known);
            }
        }
        people.forEach(person -> store.wake(person, known));
        if (news) {
            store.wakeNewcomers(known);
        }
    }

    /** Keeps what fits a version that people may be told of; returns whether it is the newest. */
    private boolean arrive(AlertEvent event, Instant known, LocalDate today) {
        Opportunity opportunity = event.opportunity();
        long occasion = opportunity.revision().number();
        if (!store.arrived(opportunity.id(), occasion)) {
            return false;
        }
        for (Fit fit : matcher.fits(opportunity, today)) {
            AlertCandidate candidate = new Found(fit, occasion, known, event.network()).candidate();
            for (EntityId person : store.listeners(fit.source())) {
                if (store.found(person, candidate)) {
                    people.add(person);
                }
            }
        }
        store.supersede(opportunity.id(), occasion);
        return true;
    }
}
