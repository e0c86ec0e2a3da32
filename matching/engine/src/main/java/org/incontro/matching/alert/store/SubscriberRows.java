// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;
import org.incontro.core.store.FreeRows;
import org.incontro.core.store.Query;
import org.incontro.matching.alert.AlertSource;
import org.incontro.matching.alert.store.AlertStore.Due;

/** The rows of subscribers, of whom they speak for, and of when planning looks at them: what is locked to have a person alone. */
final class SubscriberRows {

    private final Tables tables;

    SubscriberRows(Tables tables) {
        this.tables = tables;
    }

    /** Keeps a subscription, and takes its person for this transaction. */
    void write(Subscription subscription) {
        String person = subscription.person().toString();
        String wishes = tables.codec().write(SubscriptionTree.of(subscription));
        boolean profiling = subscription.preferences().profiling();
        boolean newcomer = subscription.newcomer().isPresent();
        boolean known = tables.query("UPDATE " + Tables.SUBSCRIBER
                                + " SET profiling = ?, newcomer = ?, wishes = ? WHERE person = ?")
                        .set(profiling)
                        .set(newcomer)
                        .set(wishes)
                        .set(person)
                        .update()
                == 1;
        if (!known) {
            tables.query("INSERT INTO " + Tables.SUBSCRIBER
                            + " (person, profiling, newcomer, wishes) VALUES (?, ?, ?, ?)")
                    .set(person)
                    .set(profiling)
                    .set(newcomer)
                    .set(wishes)
                    .update();
        }
        tables.query("DELETE FROM " + Tables.VOICE + " WHERE person = ?")
                .set(person)
                .update();
        TreeSet<EntityId> voices = new TreeSet<>(subscription.speaksFor());
        voices.add(subscription.person());
        for (EntityId voice : voices) {
            tables.query("INSERT INTO " + Tables.VOICE + " (participant, person) VALUES (?, ?)")
                    .set(voice.toString())
                    .set(person)
                    .update();
        }
    }

    Optional<Subscription> subscription(EntityId person) {
        return tables.query("SELECT wishes FROM " + Tables.SUBSCRIBER + " WHERE person = ?")
                .set(person.toString())
                .first(this::subscription);
    }

    private Subscription subscription(ResultSet row) throws SQLException {
        return SubscriptionTree.read(tables.codec().read(row.getString("wishes")));
    }

    List<EntityId> people(Optional<EntityId> after, int limit) {
        return tables.query("SELECT person FROM " + Tables.SUBSCRIBER + " WHERE person > ? ORDER BY person FETCH FIRST "
                        + limit + " ROWS ONLY")
                .set(after.map(EntityId::toString).orElse(""))
                .list(row -> EntityId.parse(row.getString("person")));
    }

    SortedSet<EntityId> listeners(AlertSource source) {
        if (source.subject().isEmpty()) {
            return new TreeSet<>();
        }
        String sql = source instanceof AlertSource.Saved
                ? "SELECT v.person AS person FROM " + Tables.VOICE + " v JOIN " + Tables.INTEREST
                        + " i ON i.owner = v.participant WHERE i.interest = ?"
                : "SELECT v.person AS person FROM " + Tables.VOICE + " v JOIN " + Tables.SUBSCRIBER
                        + " s ON s.person = v.person WHERE v.participant = ? AND s.profiling = TRUE";
        return new TreeSet<>(
                tables.query(sql).set(Tables.subject(source)).list(row -> EntityId.parse(row.getString("person"))));
    }

    /** Takes people for this transaction, one after the other. */
    void hold(SortedSet<EntityId> people) {
        // One by one: in which order one statement takes several rows depends on the database and its collation.
        people.forEach(person -> tables.query("SELECT 1 FROM " + Tables.SUBSCRIBER + " WHERE person = ? FOR UPDATE")
                .set(person.toString())
                .list(row -> true));
    }

    void wake(EntityId person, Instant lookAt) {
        tables.query("UPDATE " + Tables.SUBSCRIBER
                        + " SET look_at = CASE WHEN look_at < ? THEN look_at ELSE ? END WHERE person = ?")
                .set(lookAt)
                .set(lookAt)
                .set(person.toString())
                .update();
    }

    SortedSet<EntityId> newcomers() {
        return Tables.people(tables.query(
                "SELECT person FROM " + Tables.SUBSCRIBER + " s WHERE newcomer = TRUE AND NOT EXISTS (SELECT 1 FROM "
                        + Tables.TOLD + " t WHERE t.person = s.person)"));
    }

    List<Due> due(Instant now, int limit) {
        return tables.isPostgres()
                ? looked("person, wishes", now, "", limit, " FOR UPDATE SKIP LOCKED")
                        .list(this::due)
                : FreeRows.take(
                        limit,
                        (offset, most) -> looked("person", now, " OFFSET " + offset + " ROWS", most, "")
                                .list(row -> row.getString("person")),
                        person -> tables.query("SELECT person, wishes FROM " + Tables.SUBSCRIBER
                                        + " WHERE person = ? AND look_at <= ? FOR UPDATE SKIP LOCKED")
                                .set(person)
                                .set(now)
                                .first(this::due));
    }

    private Due due(ResultSet row) throws SQLException {
        String wishes = row.getString("wishes");
        return new Due(
                EntityId.parse(row.getString("person")),
                () -> SubscriptionTree.read(tables.codec().read(wishes)));
    }

    private Query looked(String column, Instant now, String after, int limit, String more) {
        return tables.query("SELECT " + column + " FROM " + Tables.SUBSCRIBER
                        + " WHERE look_at <= ? ORDER BY look_at, person" + after + " FETCH FIRST " + limit
                        + " ROWS ONLY" + more)
                .set(now);
    }

    void lookAgain(EntityId person, Optional<Instant> at) {
        if (at.isPresent()) {
            tables.query("UPDATE " + Tables.SUBSCRIBER + " SET look_at = ? WHERE person = ?")
                    .set(at.get())
                    .set(person.toString())
                    .update();
        } else {
            tables.query("UPDATE " + Tables.SUBSCRIBER + " SET look_at = NULL WHERE person = ?")
                    .set(person.toString())
                    .update();
        }
    }

    /** Returns somebody, who speaks for them, and for whom something was found that fits them or their interests. */
    SortedSet<EntityId> affectedBy(String id) {
        return Tables.people(tables.query("SELECT person FROM " + Tables.SUBSCRIBER
                        + " WHERE person = ? OR person IN (SELECT person FROM "
                        + Tables.VOICE + " WHERE participant = ?) OR person IN (SELECT person FROM " + Tables.CANDIDATE
                        + " WHERE subject = ? OR subject IN (SELECT interest FROM " + Tables.INTEREST
                        + " WHERE owner = ?))")
                .set(id)
                .set(id)
                .set(id)
                .set(id));
    }

    /** Takes somebody, and their interests, out of the wishes of those who speak for them. */
    void forgetAmongOthers(EntityId person, SortedSet<EntityId> erased) {
        tables.query("SELECT wishes FROM " + Tables.SUBSCRIBER + " WHERE person <> ? AND person IN (SELECT person FROM "
                        + Tables.VOICE + " WHERE participant = ?) ORDER BY person")
                .set(person.toString())
                .set(person.toString())
                .list(this::subscription)
                .forEach(other -> rewrite(other.without(erased)));
    }

    /** Takes an interest out of the wishes of people that this transaction took. */
    void forgetInterest(EntityId interest, SortedSet<EntityId> people) {
        for (EntityId person : people) {
            subscription(person)
                    .filter(subscription -> subscription.speaksOf(interest))
                    .ifPresent(subscription -> rewrite(subscription.without(interest)));
        }
    }

    private void rewrite(Subscription subscription) {
        tables.query("UPDATE " + Tables.SUBSCRIBER + " SET wishes = ? WHERE person = ?")
                .set(tables.codec().write(SubscriptionTree.of(subscription)))
                .set(subscription.person().toString())
                .update();
    }

    /** Erases a person's own rows, and that others speak for them. */
    int erase(EntityId person) {
        String id = person.toString();
        return tables.query("DELETE FROM " + Tables.VOICE + " WHERE person = ? OR participant = ?")
                        .set(id)
                        .set(id)
                        .update()
                + tables.query("DELETE FROM " + Tables.SUBSCRIBER + " WHERE person = ?")
                        .set(id)
                        .update();
    }
}
