// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.incontro.core.outbox.JdbcOutbox;
import org.incontro.core.outbox.MemoryOutbox;
import org.incontro.core.outbox.Outbox;
import org.incontro.core.store.PayloadCodec;
import org.incontro.core.store.TableNames;
import org.incontro.core.testing.LocalPostgres;

/** Something that keeps alerts, for tests: memory, H2, or PostgreSQL where the machine has it. Each has tables of its own. */
public interface Database {

    /** Work in one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T in(AlertStore store, Outbox outbox);
    }

    /** Does some work in a transaction of its own, which is undone if the work fails. */
    <T> T commit(Work<T> work);

    /** Returns all that there are, empty. */
    static List<Database> all() {
        List<Database> all = new ArrayList<>();
        all.add(new InMemory(new MemoryAlertStore(), new MemoryOutbox()));
        all.addAll(jdbc());
        return all;
    }

    /** Returns those with transactions, empty. */
    static List<Jdbc> jdbc() {
        List<Jdbc> all = new ArrayList<>();
        all.add(h2());
        LocalPostgres.url().ifPresent(url -> all.add(Jdbc.fresh("PostgreSQL", url)));
        return all;
    }

    static Jdbc h2() {
        return Jdbc.fresh("H2", "jdbc:h2:mem:alerts;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
    }

    /** Without transactions. */
    record InMemory(AlertStore store, Outbox outbox) implements Database {
        @Override
        public <T> T commit(Work<T> work) {
            return work.in(store, outbox);
        }

        @Override
        public String toString() {
            return "memory";
        }
    }

    /** With transactions. */
    record Jdbc(String name, String url, TableNames tables) implements Database {

        private static final AtomicInteger COUNT = new AtomicInteger();

        public static Jdbc empty(String name, String url) {
            return new Jdbc(name, url, new TableNames("", "a" + COUNT.incrementAndGet() + "_"));
        }

        public static Jdbc fresh(String name, String url) {
            Jdbc fresh = empty(name, url);
            fresh.withConnection(connection -> {
                JdbcOutbox.schema().apply(connection, fresh.tables);
                return JdbcAlertStore.schema().apply(connection, fresh.tables);
            });
            return fresh;
        }

        public Connection open() {
            try {
                Connection connection = DriverManager.getConnection(url);
                connection.setAutoCommit(false);
                return connection;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        public <T> T withConnection(Function<Connection, T> work) {
            try (Connection connection = open()) {
                try {
                    T result = work.apply(connection);
                    connection.commit();
                    return result;
                } catch (Throwable e) {
                    connection.rollback();
                    throw e;
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        public AlertStore store(Connection connection) {
            return JdbcAlertStore.on(connection, tables, PayloadCodec.plain());
        }

        public Outbox outbox(Connection connection) {
            return JdbcOutbox.on(connection, tables, PayloadCodec.plain());
        }

        @Override
        public <T> T commit(Work<T> work) {
            return withConnection(connection -> work.in(store(connection), outbox(connection)));
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
