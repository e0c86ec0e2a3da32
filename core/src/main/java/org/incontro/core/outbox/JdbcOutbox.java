// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.store.FreeRows;
import org.incontro.core.store.PayloadCodec;
import org.incontro.core.store.Query;
import org.incontro.core.store.SchemaScripts;
import org.incontro.core.store.TableNames;

/**
 * An outbox in a table, in the caller's connection and transaction. Confined to one thread, as its connection is; cheap to make.
 *
 * <p>Claiming locks rows and passes over those that are locked already ({@code FOR UPDATE SKIP LOCKED}), so that several workers, in one JVM or in
 * many, do not wait for each other. Works with PostgreSQL from 9.5 on and H2 from 2.2 on.
 */
public final class JdbcOutbox implements Outbox {

    private static final SchemaScripts SCHEMA = SchemaScripts.of(
            "outbox", List.of("V1_1__outbox.sql", "V1_2__due.sql"), JdbcOutbox.class::getResourceAsStream);

    private static final String TABLE = "${schema}${prefix}outbox";
    private static final String IS_FREE =
            "done_at IS NULL AND not_before <= ? AND (claimed_until IS NULL OR claimed_until <= ?)";
    private static final int LONGEST_ERROR = 500;

    private final Connection connection;
    private final TableNames names;
    private final PayloadCodec codec;

    private JdbcOutbox(Connection connection, TableNames names, PayloadCodec codec) {
        this.connection = Query.requireTransaction(connection);
        this.names = names;
        this.codec = codec;
    }

    /**
     * Returns the outbox of a database.
     *
     * @param connection a connection that is in a transaction, which the caller commits
     * @param names where the table lies
     * @param codec how payloads are written; all who use the table need the same
     * @throws IllegalArgumentException if the connection commits by itself
     */
    public static JdbcOutbox on(Connection connection, TableNames names, PayloadCodec codec) {
        return new JdbcOutbox(connection, names, codec);
    }

    /** Returns the scripts that make the table. */
    public static SchemaScripts schema() {
        return SCHEMA;
    }

    private Query query(String sql) {
        return Query.of(connection, names, sql);
    }

    @Override
    public boolean put(OutboxMessage message) {
        return query("INSERT INTO " + TABLE
                        + " (message_key, topic, subject, payload, created_at, not_before, attempts, given_up)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 0, FALSE)")
                .set(message.key())
                .set(message.topic())
                .set(message.subject().map(EntityId::toString))
                .set(codec.write(message.payload()))
                .set(message.createdAt())
                .set(message.notBefore())
                .insertIfNew();
    }

    @Override
    public List<Delivery> claim(String topic, int limit, Instant now, Duration lease) {
        Instant until = now.plus(lease).truncatedTo(ChronoUnit.MICROS);
        List<Delivery> claimed = Query.isPostgres(connection)
                ? first("*", "", limit, " FOR UPDATE SKIP LOCKED", topic, now).list(row -> delivery(row, until))
                : FreeRows.take(
                        limit,
                        (offset, most) -> first("message_key", " OFFSET " + offset + " ROWS", most, "", topic, now)
                                .list(row -> row.getString("message_key")),
                        key -> free(key, now, until));
        for (Delivery delivery : claimed) {
            query("UPDATE " + TABLE + " SET attempts = ?, claimed_until = ? WHERE message_key = ?")
                    .set(delivery.attempt())
                    .set(until)
                    .set(delivery.message().key())
                    .update();
        }
        return List.copyOf(claimed);
    }

    /** Starts a statement for the oldest; its order is that of the index outbox_due, of which the database then reads the first rows and sorts nothing. */
    private Query first(String columns, String after, int limit, String more, String topic, Instant now) {
        return query("SELECT " + columns + " FROM " + TABLE + " WHERE topic = ? AND " + IS_FREE
                        + " ORDER BY topic, done_at, not_before, message_key" + after + " FETCH FIRST " + limit
                        + " ROWS ONLY" + more)
                .set(topic)
                .set(now)
                .set(now);
    }

    private Optional<Delivery> free(String key, Instant now, Instant until) {
        return query("SELECT * FROM " + TABLE + " WHERE message_key = ? AND " + IS_FREE + " FOR UPDATE SKIP LOCKED")
                .set(key)
                .set(now)
                .set(now)
                .first(row -> delivery(row, until));
    }

    private Delivery delivery(ResultSet row, Instant until) throws SQLException {
        return new Delivery(message(row), row.getInt("attempts") + 1, until);
    }

    private OutboxMessage message(ResultSet row) throws SQLException {
        return new OutboxMessage(
                row.getString("message_key"),
                row.getString("topic"),
                Query.text(row, "subject").map(EntityId::parse),
                codec.read(row.getString("payload")),
                Query.instant(row, "created_at").orElseThrow(),
                Query.instant(row, "not_before").orElseThrow());
    }

    @Override
    public boolean done(Delivery delivery, Instant at) {
        return end(delivery, at, false, Optional.empty());
    }

    @Override
    public boolean giveUp(Delivery delivery, Instant at, String error) {
        return end(delivery, at, true, Optional.of(cut(error)));
    }

    private boolean end(Delivery delivery, Instant at, boolean givenUp, Optional<String> error) {
        return query("UPDATE " + TABLE + " SET done_at = ?, given_up = ?, last_error = ?, payload = ?" + MINE)
                        .set(at)
                        .set(givenUp)
                        .set(error)
                        .set(codec.write(Map.of()))
                        .set(delivery.message().key())
                        .set(delivery.attempt())
                        .update()
                == 1;
    }

    private static final String MINE = " WHERE message_key = ? AND attempts = ? AND done_at IS NULL";

    private static String cut(String error) {
        return error.substring(0, Math.min(LONGEST_ERROR, error.length()));
    }

    @Override
    public boolean retry(Delivery delivery, Instant notBefore, String error) {
        return query("UPDATE " + TABLE + " SET not_before = ?, last_error = ?, claimed_until = NULL" + MINE)
                        .set(notBefore)
                        .set(cut(error))
                        .set(delivery.message().key())
                        .set(delivery.attempt())
                        .update()
                == 1;
    }

    @Override
    public OutboxStatistics statistics(String topic) {
        return query("SELECT COUNT(*) AS total, COUNT(done_at) AS ended,"
                        + " SUM(CASE WHEN given_up THEN 1 ELSE 0 END) AS lost,"
                        + " MIN(CASE WHEN done_at IS NULL THEN not_before END) AS oldest FROM " + TABLE
                        + " WHERE topic = ?")
                .set(topic)
                .first(row -> new OutboxStatistics(
                        row.getLong("total") - row.getLong("ended"),
                        row.getLong("ended") - row.getLong("lost"),
                        row.getLong("lost"),
                        Query.instant(row, "oldest")))
                .orElseThrow();
    }

    @Override
    public int purge(Instant before) {
        return query("DELETE FROM " + TABLE + " WHERE done_at < ?").set(before).update();
    }

    @Override
    public int purge(String topic, Instant before) {
        return query("DELETE FROM " + TABLE + " WHERE topic = ? AND done_at < ?")
                .set(topic)
                .set(before)
                .update();
    }

    @Override
    public int erase(EntityId subject, Instant at) {
        return query("UPDATE " + TABLE
                        + " SET payload = ?, subject = NULL, last_error = NULL, done_at = COALESCE(done_at, ?)"
                        + " WHERE subject = ?")
                .set(codec.write(Map.of()))
                .set(at)
                .set(subject.toString())
                .update();
    }
}
