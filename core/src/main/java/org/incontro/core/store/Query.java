// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.store;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One statement and its arguments, in the caller's connection and transaction. Confined to one thread.
 *
 * <p>It opens, commits and closes nothing but the statement.
 */
public final class Query {

    /** Stands for an absent time, whose type a database may want to know. */
    private static final Object NO_TIME = new Object();

    private final Connection connection;
    private final String sql;
    private final List<@Nullable Object> arguments = new ArrayList<>();

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader<T> {

        /**
         * Returns what a row says.
         *
         * @param row the row, standing where it is to be read
         * @throws SQLException if the driver fails
         */
        T read(ResultSet row) throws SQLException;
    }

    private Query(Connection connection, String sql) {
        this.connection = connection;
        this.sql = sql;
    }

    /**
     * Starts a statement.
     *
     * @param connection a connection that is in a transaction
     * @param names where the tables lie
     * @param sql the statement, with {@code ${schema}${prefix}} before each table's name
     */
    public static Query of(Connection connection, TableNames names, String sql) {
        return new Query(connection, names.in(sql));
    }

    /**
     * Checks that a connection is in a transaction.
     *
     * @param connection a connection
     * @return the same connection
     * @throws IllegalArgumentException if it commits by itself
     */
    @CanIgnoreReturnValue
    public static Connection requireTransaction(Connection connection) {
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalArgumentException(
                        "the connection must be in a transaction, but commits by itself. Call setAutoCommit(false)"
                                + " first.");
            }
            return connection;
        } catch (SQLException e) {
            throw new StoreException("asking for the transaction", e);
        }
    }

    /**
     * Tells whether a connection leads to PostgreSQL, where it must be known.
     *
     * @param connection a connection
     * @throws StoreException if the driver fails
     */
    public static boolean isPostgres(Connection connection) {
        try {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw new StoreException("asking for the database's name", e);
        }
    }

    /**
     * Sets the next argument.
     *
     * @param value a text, a number, a boolean or an {@link Instant}
     */
    @CanIgnoreReturnValue
    public Query set(Object value) {
        arguments.add(value);
        return this;
    }

    /**
     * Sets the next argument, which may be absent.
     *
     * @param value the text, or nothing
     */
    @CanIgnoreReturnValue
    public Query set(Optional<?> value) {
        arguments.add(value.orElse(null));
        return this;
    }

    /**
     * Sets the next argument, which is a time or absent.
     *
     * @param time the time, or nothing
     */
    @CanIgnoreReturnValue
    public Query setTime(Optional<Instant> time) {
        arguments.add(time.<Object>map(at -> at).orElse(NO_TIME));
        return this;
    }

    /**
     * Runs the statement.
     *
     * @return how many rows it changed
     * @throws StoreException if the database refuses
     */
    @CanIgnoreReturnValue
    public int update() {
        try (PreparedStatement statement = prepare()) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException(verb(), e);
        }
    }

    /**
     * Runs an insertion of one row that may meet a row with the same key. The transaction can go on in either case: PostgreSQL, which would refuse
     * everything after a failure, is asked to do nothing instead; others go back to a savepoint.
     *
     * @return whether the row is new
     * @throws StoreException if the database refuses for another reason
     */
    public boolean insertIfNew() {
        return isPostgres(connection) ? withMore(" ON CONFLICT DO NOTHING").update() == 1 : insertOrGoBack();
    }

    private Query withMore(String clause) {
        Query more = new Query(connection, sql + clause);
        more.arguments.addAll(arguments);
        return more;
    }

    private boolean insertOrGoBack() {
        try {
            Savepoint before = connection.setSavepoint();
            try (PreparedStatement statement = prepare()) {
                statement.executeUpdate();
            } catch (SQLException e) {
                connection.rollback(before);
                if (isDuplicate(e)) {
                    return false;
                }
                throw e;
            }
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException e) {
            throw new StoreException(verb(), e);
        }
    }

    private static boolean isDuplicate(SQLException e) {
        return "23505".equals(e.getSQLState());
    }

    /**
     * Runs the statement and reads all rows.
     *
     * @param reader reads one row
     * @throws StoreException if the database refuses
     */
    public <T> List<T> list(RowReader<T> reader) {
        try (PreparedStatement statement = prepare();
                ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        } catch (SQLException e) {
            throw new StoreException(verb(), e);
        }
    }

    /**
     * Runs the statement and reads the first row, if there is one.
     *
     * @param reader reads one row
     * @throws StoreException if the database refuses
     */
    public <T> Optional<T> first(RowReader<T> reader) {
        return list(reader).stream().findFirst();
    }

    private PreparedStatement prepare() throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.size(); i++) {
            bind(statement, i + 1, arguments.get(i));
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.VARCHAR);
        } else if (value == NO_TIME) {
            statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
        } else if (value instanceof Instant instant) {
            statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
        } else {
            statement.setObject(index, value instanceof Enum<?> constant ? constant.name() : value);
        }
    }

    /** Returns the first words of the statement, which name the table and no value. */
    private String verb() {
        return "the statement \"%s…\"".formatted(sql.substring(0, Math.min(40, sql.length())));
    }

    /**
     * Reads a moment.
     *
     * @param row the row
     * @param column the column's name
     * @throws SQLException if the driver fails
     */
    public static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /**
     * Reads a text.
     *
     * @param row the row
     * @param column the column's name
     * @throws SQLException if the driver fails
     */
    public static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
