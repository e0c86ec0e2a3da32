// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.incontro.core.outbox.JdbcOutbox;
import org.incontro.core.outbox.Outbox;
import org.incontro.core.store.PayloadCodec;
import org.incontro.core.store.StoreException;
import org.incontro.core.store.TableNames;
import org.incontro.matching.alert.store.AlertStore;
import org.incontro.matching.alert.store.JdbcAlertStore;

/**
 * Transactions on connections of a data source, for portals without a framework that has its own. Thread-safe, as the data source is.
 */
public final class JdbcAlertTransactions implements AlertTransactions {

    private final DataSource source;
    private final TableNames names;
    private final PayloadCodec codec;
    private final BiFunction<AlertStore, Outbox, Alerts> alerts;

    private JdbcAlertTransactions(
            DataSource source, TableNames names, PayloadCodec codec, BiFunction<AlertStore, Outbox, Alerts> alerts) {
        this.source = source;
        this.names = names;
        this.codec = codec;
        this.alerts = alerts;
    }

    /**
     * Returns transactions on a data source, with tables of the usual names.
     *
     * @param source where connections come from
     * @param alerts makes the alerts of a store and an outbox
     */
    public static JdbcAlertTransactions on(DataSource source, BiFunction<AlertStore, Outbox, Alerts> alerts) {
        return new JdbcAlertTransactions(source, TableNames.standard(), PayloadCodec.plain(), alerts);
    }

    /**
     * Returns these transactions on other tables.
     *
     * @param tables where they lie
     */
    public JdbcAlertTransactions in(TableNames tables) {
        return new JdbcAlertTransactions(source, tables, codec, alerts);
    }

    /**
     * Returns these transactions with another codec; all who use the tables need the same.
     *
     * @param payloads how payloads are written
     */
    public JdbcAlertTransactions with(PayloadCodec payloads) {
        return new JdbcAlertTransactions(source, names, payloads, alerts);
    }

    /**
     * Makes or upgrades the tables of alerts and outbox.
     *
     * @return how many scripts were run
     */
    public int upgrade() {
        int[] scripts = new int[1];
        inConnection(connection -> scripts[0] = JdbcOutbox.schema().apply(connection, names)
                + JdbcAlertStore.schema().apply(connection, names));
        return scripts[0];
    }

    @Override
    public void run(Consumer<Alerts> work) {
        inConnection(connection -> work.accept(
                alerts.apply(JdbcAlertStore.on(connection, names, codec), JdbcOutbox.on(connection, names, codec))));
    }

    private void inConnection(Consumer<Connection> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                work.accept(connection);
                connection.commit();
                done = true;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new StoreException("a transaction of alerts", e);
        }
    }
}
