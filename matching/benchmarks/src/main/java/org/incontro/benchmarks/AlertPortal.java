// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityChange;
import org.incontro.core.outbox.MemoryOutbox;
import org.incontro.matching.alert.AlertPolicy;
import org.incontro.matching.alert.AlertPreferences;
import org.incontro.matching.alert.AlertSettings;
import org.incontro.matching.alert.flow.AlertEvent;
import org.incontro.matching.alert.flow.AlertWorker;
import org.incontro.matching.alert.flow.Alerts;
import org.incontro.matching.alert.flow.InterestMatcher;
import org.incontro.matching.alert.flow.Opportunities;
import org.incontro.matching.alert.flow.RunReport;
import org.incontro.matching.alert.store.MemoryAlertStore;
import org.incontro.matching.alert.store.Subscription;

/** A portal that plans alerts with a store in memory, for some people who all wish for the same. Confined to one thread. */
final class AlertPortal implements Opportunities {

    private final SortedMap<EntityId, Opportunity> held = new TreeMap<>();
    private final MemoryAlertStore store = new MemoryAlertStore();
    private final Alerts alerts;

    /**
     * Opens a portal.
     *
     * @param matcher which interests an opportunity concerns; it has them already
     * @param policy who is told what
     */
    AlertPortal(InterestMatcher matcher, AlertPolicy policy) {
        alerts = Alerts.of(AlertSettings.defaults(), store, new MemoryOutbox(), matcher, this)
                .decidedBy(policy);
    }

    /** Lets people join, and looks at each of them once. */
    void join(List<EntityId> people, AlertPreferences preferences, Instant now) {
        people.forEach(person -> alerts.subscribe(Subscription.of(person, preferences, now), now));
        plan(now);
    }

    void save(Interest interest) {
        store.save(interest);
    }

    /** Notes that an opportunity is new. */
    void arrive(Opportunity opportunity, Instant now) {
        held.put(opportunity.id(), opportunity);
        alerts.record(List.of(AlertEvent.of(opportunity, OpportunityChange.Type.NEW)), now);
    }

    /** Plans for all whose moment has come, as {@link AlertWorker#plan} does. */
    RunReport plan(Instant now) {
        RunReport all = RunReport.nothing();
        RunReport one;
        do {
            one = alerts.run(now, AlertWorker.AT_ONCE);
            all = all.and(one);
        } while (one.people() > 0);
        return all;
    }

    @Override
    public Optional<Opportunity> find(EntityId id) {
        return Optional.ofNullable(held.get(id));
    }

    @Override
    public Collection<Opportunity> open() {
        return Collections.unmodifiableCollection(held.values());
    }
}
