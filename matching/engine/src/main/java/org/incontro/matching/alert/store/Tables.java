// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.store;

import java.sql.Connection;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.incontro.core.identity.EntityId;
import org.incontro.core.store.PayloadCodec;
import org.incontro.core.store.Query;
import org.incontro.core.store.TableNames;
import org.incontro.matching.alert.AlertSource;

/** The tables of alerts, in the caller's connection, and what all who write their statements need. */
final class Tables {

    static final String TURN = "${schema}${prefix}alert_turn";
    static final String SUBSCRIBER = "${schema}${prefix}alert_subscriber";
    static final String VOICE = "${schema}${prefix}alert_voice";
    static final String INTEREST = "${schema}${prefix}alert_interest";
    static final String OPPORTUNITY = "${schema}${prefix}alert_opportunity";
    static final String CANDIDATE = "${schema}${prefix}alert_candidate";
    static final String TOLD = "${schema}${prefix}alert_told";
    static final String FEEDBACK = "${schema}${prefix}alert_feedback";

    /** How many identities one statement names. */
    private static final int AT_ONCE = 100;

    private final Connection connection;
    private final TableNames names;
    private final PayloadCodec codec;

    Tables(Connection connection, TableNames names, PayloadCodec codec) {
        this.connection = Query.requireTransaction(connection);
        this.names = names;
        this.codec = codec;
    }

    /** How payloads are written. */
    PayloadCodec codec() {
        return codec;
    }

    boolean isPostgres() {
        return Query.isPostgres(connection);
    }

    /** Starts a statement. */
    Query query(String sql) {
        return Query.of(connection, names, sql);
    }

    /** Starts a statement whose last arguments are identities. */
    Query withIds(String sql, List<EntityId> part, Object... before) {
        Query query = query(sql);
        for (Object argument : before) {
            query.set(argument);
        }
        part.forEach(id -> query.set(id.toString()));
        return query;
    }

    /** Waits for one's turn, which several may share, or not. */
    void takeTurn(Turn turn) {
        // H2 has no locks that are shared between those who read.
        boolean shared = turn == Turn.SHARED && isPostgres();
        query("SELECT turn FROM " + TURN + (shared ? " FOR SHARE" : " FOR UPDATE"))
                .list(row -> true);
    }

    /** How a turn is taken. */
    enum Turn {
        SHARED,
        ALONE
    }

    /** Does something for all identities, as many at once as one statement names. */
    static void inParts(Collection<EntityId> all, Consumer<List<EntityId>> work) {
        List<EntityId> list = List.copyOf(all);
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            work.accept(list.subList(from, Math.min(from + AT_ONCE, list.size())));
        }
    }

    /** Returns the places of identities in a statement. */
    static String places(List<EntityId> part) {
        return String.join(", ", Collections.nCopies(part.size(), "?"));
    }

    /** Reads people, in order. */
    static SortedSet<EntityId> people(Query query) {
        return new TreeSet<>(query.list(row -> EntityId.parse(row.getString("person"))));
    }

    /** Returns the name of a kind of source. */
    static String kind(AlertSource source) {
        return source instanceof AlertSource.Saved
                ? "SAVED"
                : source instanceof AlertSource.Profile ? "PROFILE" : "NEWCOMER";
    }

    /** Returns the interest or the participant that a source is about, or nothing for newcomers. */
    static String subject(AlertSource source) {
        return source.subject().map(EntityId::toString).orElse("");
    }

    /** Erases a person's rows of a table, and those about their profile or interests. */
    int eraseAbout(String table, EntityId person) {
        String id = person.toString();
        return query("DELETE FROM " + table + " WHERE person = ? OR subject = ? OR subject IN (SELECT interest FROM "
                        + INTEREST + " WHERE owner = ?)")
                .set(id)
                .set(id)
                .set(id)
                .update();
    }
}
