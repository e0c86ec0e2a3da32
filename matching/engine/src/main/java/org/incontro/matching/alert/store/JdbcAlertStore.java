// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.store;

import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.store.PayloadCodec;
import org.incontro.core.store.SchemaScripts;
import org.incontro.core.store.TableNames;
import org.incontro.matching.alert.AlertCandidate;
import org.incontro.matching.alert.AlertSource;
import org.incontro.matching.alert.Feedback;
import org.incontro.matching.alert.LikelihoodHistory;
import org.incontro.matching.alert.Told;
import org.incontro.matching.alert.Verdict;
import org.incontro.matching.alert.store.AlertStore.Decided;

/**
 * Alerts in tables, in the caller's connection and transaction. Confined to one thread, as its connection is; cheap to make.
 *
 * <p>Made for the isolation level READ COMMITTED, which is the usual one; at higher levels the database may refuse, as a
 * {@link org.incontro.core.store.StoreException} that is worth retrying. Works with PostgreSQL from 9.5 on and H2 from 2.2 on.
 */
public final class JdbcAlertStore implements AlertStore {

    /*
     * Whoever changes what was found for a person holds the lock of the person's row first, and whoever needs several people takes their rows in the order of
     * their identities. Two things follow.
     *
     *   (1) No change is overlooked by a planning that runs at the same time, for planning holds the same lock: either the change is committed before
     *       planning takes the row, and planning sees it; or it waits for planning to end, and sets the moment that planning has just cleared.
     *   (2) Nobody waits in a circle: a row of what was found is only ever wanted by who holds its person, and so is free. Planning takes people in another
     *       order, the longest waiting first, but passes over those that are taken, and so waits for nobody.
     */

    private static final SchemaScripts SCHEMA = SchemaScripts.of(
            "alerts",
            List.of("V3_1__alerts.sql", "V3_2__feedback.sql", "V3_3__turn.sql", "V3_4__network.sql"),
            JdbcAlertStore.class::getResourceAsStream);

    private final Tables tables;
    private final SubscriberRows subscribers;
    private final InterestRows interests;
    private final OccasionRows occasions;
    private final CandidateRows candidates;
    private final ToldRows told;
    private final FeedbackRows feedback;

    private JdbcAlertStore(Tables tables) {
        this.tables = tables;
        subscribers = new SubscriberRows(tables);
        interests = new InterestRows(tables);
        occasions = new OccasionRows(tables);
        candidates = new CandidateRows(tables);
        told = new ToldRows(tables);
        feedback = new FeedbackRows(tables);
    }

    /**
     * Returns the alerts of a database.
     *
     * @param connection a connection that is in a transaction, which the caller commits
     * @param names where the tables lie
     * @param codec how wishes and interests are written; all who use the tables need the same
     * @throws IllegalArgumentException if the connection commits by itself
     */
    public static JdbcAlertStore on(Connection connection, TableNames names, PayloadCodec codec) {
        return new JdbcAlertStore(new Tables(connection, names, codec));
    }

    /** Returns the scripts that make the tables. */
    public static SchemaScripts schema() {
        return SCHEMA;
    }

    @Override
    public void keepListeners() {
        tables.takeTurn(Tables.Turn.SHARED);
    }

    @Override
    public void changeListeners() {
        tables.takeTurn(Tables.Turn.ALONE);
    }

    @Override
    public void subscribe(Subscription subscription, Instant lookAt) {
        EntityId person = subscription.person();
        subscribers.write(subscription);
        candidates.forgetOthers(person.toString(), subscription.preferences().profiling());
        reconsider(person, lookAt);
    }

    @Override
    public void reconsider(EntityId person, Instant lookAt) {
        subscribers.wake(person, lookAt);
        candidates.reopen(person);
    }

    @Override
    public Optional<Subscription> subscription(EntityId person) {
        return subscribers.subscription(person);
    }

    @Override
    public List<EntityId> people(Optional<EntityId> after, int limit) {
        return subscribers.people(after, limit);
    }

    @Override
    public SortedSet<EntityId> listeners(AlertSource source) {
        return subscribers.listeners(source);
    }

    @Override
    public void save(Interest interest) {
        interests.save(interest);
    }

    @Override
    public Optional<Interest> interest(EntityId id) {
        return interests.find(id);
    }

    @Override
    public List<Interest> interestsOf(EntityId owner) {
        return interests.of(owner);
    }

    @Override
    public List<Interest> interests(Optional<EntityId> after, int limit) {
        return interests.all(after, limit);
    }

    @Override
    public boolean removeInterest(EntityId id) {
        AlertSource source = new AlertSource.Saved(id);
        SortedSet<EntityId> listeners = listeners(source);
        SortedSet<EntityId> people = concerned(source);
        people.addAll(listeners);
        hold(people);
        candidates.forget(source);
        boolean known = interests.remove(id);
        if (known) {
            subscribers.forgetInterest(id, listeners);
            feedback.forgetAbout(id);
        }
        return known;
    }

    @Override
    public void forgetFound(AlertSource source) {
        candidates.forget(source);
    }

    @Override
    public void forgetFound(EntityId person, AlertSource source) {
        candidates.forget(person, source);
    }

    @Override
    public void hold(SortedSet<EntityId> people) {
        subscribers.hold(people);
    }

    @Override
    public SortedSet<EntityId> concerned(EntityId opportunity) {
        return candidates.concerned(opportunity);
    }

    @Override
    public SortedSet<EntityId> concerned(AlertSource source) {
        return candidates.concerned(source);
    }

    @Override
    public boolean arrived(EntityId opportunity, long occasion) {
        return occasions.arrived(opportunity, occasion);
    }

    @Override
    public OptionalLong newest(EntityId opportunity) {
        return occasions.newest(opportunity);
    }

    @Override
    public void cameThrough(EntityId opportunity, Optional<EntityId> network) {
        occasions.cameThrough(opportunity, network);
    }

    @Override
    public Optional<EntityId> network(EntityId opportunity) {
        return occasions.network(opportunity);
    }

    @Override
    public boolean found(EntityId person, AlertCandidate candidate) {
        return candidates.found(person, candidate);
    }

    @Override
    public void supersede(EntityId opportunity, long occasion, SortedSet<EntityId> people) {
        candidates.supersede(opportunity, occasion, people);
    }

    @Override
    public void reopen(EntityId opportunity, SortedSet<EntityId> people, Instant lookAt) {
        candidates.reopen(opportunity, people).forEach(person -> wake(person, lookAt));
    }

    @Override
    public void wake(EntityId person, Instant lookAt) {
        subscribers.wake(person, lookAt);
    }

    @Override
    public SortedSet<EntityId> newcomers() {
        return subscribers.newcomers();
    }

    @Override
    public List<Due> due(Instant now, int limit) {
        return subscribers.due(now, limit);
    }

    @Override
    public void lookAgain(EntityId person, Optional<Instant> at) {
        subscribers.lookAgain(person, at);
    }

    @Override
    public List<Decided> open(EntityId person) {
        return candidates.open(person);
    }

    @Override
    public List<Decided> found(EntityId person) {
        return candidates.found(person);
    }

    @Override
    public void decided(EntityId person, EntityId opportunity, Verdict verdict) {
        candidates.decided(person, opportunity, verdict);
    }

    @Override
    public LikelihoodHistory seen(EntityId person, AlertSource source) {
        return candidates.seen(person, source);
    }

    @Override
    public List<Told> told(EntityId person, Instant since, Collection<EntityId> also) {
        return told.told(person, since, also);
    }

    @Override
    public boolean wasTold(EntityId person) {
        return told.isAnything(person);
    }

    @Override
    public boolean tell(EntityId person, String digest, Told line) {
        return told.tell(person, digest, line);
    }

    @Override
    public List<Told> toldBy(EntityId person, String digest) {
        return told.toldBy(person, digest);
    }

    @Override
    public boolean handOver(EntityId person, String digest) {
        return !told.mark(person, digest, true);
    }

    @Override
    public void handBack(EntityId person, String digest) {
        told.mark(person, digest, false);
    }

    @Override
    public void takeBack(EntityId person, String digest, Told line) {
        told.remove(person, digest, line);
        candidates.untold(person, line.opportunity());
    }

    @Override
    public boolean feedback(EntityId person, EntityId subject, Feedback done) {
        return feedback.add(person, subject, done);
    }

    @Override
    public List<Feedback> feedback(EntityId person, EntityId subject) {
        return feedback.of(person, subject);
    }

    @Override
    public SortedMap<EntityId, List<Feedback>> feedbackBySubject(EntityId person) {
        return feedback.bySubject(person);
    }

    @Override
    public List<Feedback> feedback(EntityId person) {
        return feedback.of(person);
    }

    @Override
    public int erase(EntityId person) {
        hold(subscribers.affectedBy(person.toString()));
        SortedSet<EntityId> erased = new TreeSet<>(List.of(person));
        interests.of(person).forEach(interest -> erased.add(interest.id()));
        subscribers.forgetAmongOthers(person, erased);
        int found = tables.eraseAbout(Tables.CANDIDATE, person) + tables.eraseAbout(Tables.FEEDBACK, person);
        return found + interests.erase(person) + subscribers.erase(person) + told.erase(person);
    }

    @Override
    public int forgetCandidates(Instant before) {
        return candidates.forgetClosed(before);
    }

    @Override
    public int forgetFeedback(Instant before) {
        return feedback.forget(before);
    }

    @Override
    public SortedSet<EntityId> toldBefore(Instant before) {
        return told.opportunitiesBefore(before);
    }

    @Override
    public int forgetTold(EntityId opportunity, Instant before) {
        int forgotten = told.forget(opportunity, before);
        occasions.forget(opportunity);
        return forgotten;
    }
}
