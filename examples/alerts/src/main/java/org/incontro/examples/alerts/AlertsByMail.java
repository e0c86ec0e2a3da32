// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.alerts;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import javax.sql.DataSource;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityChange;
import org.incontro.core.participant.Participant;
import org.incontro.matching.MatchEngine;
import org.incontro.matching.ProfileInterest;
import org.incontro.matching.alert.AlertSettings;
import org.incontro.matching.alert.AlertTokens;
import org.incontro.matching.alert.DigestWriter;
import org.incontro.matching.alert.flow.AlertEvent;
import org.incontro.matching.alert.flow.AlertSender;
import org.incontro.matching.alert.flow.AlertTransactions;
import org.incontro.matching.alert.flow.AlertWorker;
import org.incontro.matching.alert.flow.Alerts;
import org.incontro.matching.alert.flow.EngineMatcher;
import org.incontro.matching.alert.flow.JdbcAlertTransactions;
import org.incontro.matching.alert.flow.Missed;
import org.incontro.matching.alert.flow.Opportunities;
import org.incontro.matching.alert.store.Subscription;

/**
 * A small portal: it holds its opportunities in memory, its alerts in a database, and tells people by whatever sender it is given. Thread-safe.
 */
public final class AlertsByMail implements AutoCloseable, Opportunities {

    private final MatchEngine engine = MatchEngine.withDefaults();
    private final Map<EntityId, Opportunity> opportunities = new ConcurrentSkipListMap<>();
    private final AlertTransactions transactions;
    private final AlertWorker worker;
    private final AlertTokens tokens;
    private final Clock clock;

    /**
     * Opens the portal and makes or upgrades its tables.
     *
     * @param database where alerts are kept
     * @param settings what the portal decides for everybody
     * @param writer the words, with links signed by {@code tokens}
     * @param tokens what links are signed with
     * @param sender hands digests over
     * @param clock the time
     */
    public AlertsByMail(
            DataSource database,
            AlertSettings settings,
            DigestWriter writer,
            AlertTokens tokens,
            AlertSender sender,
            Clock clock) {
        JdbcAlertTransactions jdbc = JdbcAlertTransactions.on(
                database, (store, outbox) -> Alerts.of(settings, store, outbox, EngineMatcher.of(engine), this));
        jdbc.upgrade();
        this.transactions = jdbc;
        this.tokens = tokens;
        this.clock = clock;
        worker = AlertWorker.of(transactions, writer, sender);
    }

    /**
     * Lets somebody in.
     *
     * @param who their profile
     * @param subscription how they want to be told
     */
    public void join(Participant who, Subscription subscription) {
        engine.put(who);
        engine.put(ProfileInterest.of(who.id(), 0));
        transactions.run(alerts -> alerts.subscribe(subscription, clock.instant()));
    }

    /**
     * Keeps an interest, which hears of what is open already.
     *
     * @param interest what somebody wants to hear of
     */
    public void save(Interest interest) {
        engine.put(interest);
        transactions.run(alerts -> alerts.save(interest, Missed.TELL, clock.instant()));
    }

    /**
     * Publishes an opportunity, or its next version. A portal does so in the transaction in which it stores the opportunity.
     *
     * @param opportunity what
     */
    public void publish(Opportunity opportunity) {
        Instant now = clock.instant();
        var today = now.atZone(clock.getZone()).toLocalDate();
        OpportunityChange change = OpportunityChange.between(find(opportunity.id()), today, opportunity, today);
        opportunities.put(opportunity.id(), opportunity);
        engine.put(opportunity);
        transactions.run(alerts -> alerts.record(List.of(AlertEvent.of(opportunity, change.type())), now));
    }

    /** Plans and sends what is due; a portal calls it every few minutes, on every node. */
    public void tick() {
        worker.plan(clock.instant());
        worker.send(clock.instant());
    }

    /**
     * Answers the POST that a mail program sends when somebody clicks on "unsubscribe". A GET gets a page with a button and does nothing.
     *
     * @param token the last part of the address
     * @return whether the link was good
     */
    public boolean unsubscribe(String token) {
        boolean[] good = new boolean[1];
        transactions.run(
                alerts -> good[0] = alerts.redeem(tokens, token, AlertTokens.Purpose.UNSUBSCRIBE, clock.instant())
                        .grant()
                        .isPresent());
        return good[0];
    }

    @Override
    public Optional<Opportunity> find(EntityId id) {
        return Optional.ofNullable(opportunities.get(id));
    }

    @Override
    public Collection<Opportunity> open() {
        return opportunities.values();
    }

    @Override
    public void close() {
        engine.close();
    }
}
