// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.incontro.core.testing.LocalPostgres;

/** A database that is there for tests; each use of {@link #fresh()} has tables of its own. */
public record TestDatabase(String name, String url, TableNames tables) {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Returns H2, and PostgreSQL where the machine has it. */
    public static List<TestDatabase> all() {
        List<TestDatabase> all = new ArrayList<>();
        all.add(new TestDatabase(
                "H2", "jdbc:h2:mem:incontro;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000", TableNames.standard()));
        LocalPostgres.url().ifPresent(url -> all.add(new TestDatabase("PostgreSQL", url, TableNames.standard())));
        return all;
    }

    public TestDatabase fresh() {
        return new TestDatabase(name, url, new TableNames("", "t" + COUNT.incrementAndGet() + "_"));
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

    /** Runs something in a transaction of its own and commits it. */
    public <T> T commit(Function<Connection, T> work) {
        try (Connection connection = open()) {
            try {
                T result = work.apply(connection);
                connection.commit();
                return result;
            } catch (RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
