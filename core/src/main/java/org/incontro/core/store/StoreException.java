// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.store;

import java.sql.SQLException;

/** A database that did not do what it was asked for. Its message names no value. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Wraps what the driver threw.
     *
     * @param what what was tried, without values
     * @param cause what the driver threw
     */
    public StoreException(String what, SQLException cause) {
        super(
                "%s must succeed, but the database answered with SQL state %s".formatted(what, cause.getSQLState()),
                cause);
    }

    /**
     * Tells whether the same transaction, begun anew, may well succeed: it lost against another one, by a serialisation failure, a
     * deadlock or a lock that was not released in time.
     */
    public boolean isWorthRetrying() {
        return getCause() instanceof SQLException sql
                && sql.getSQLState() != null
                && (sql.getSQLState().startsWith("40")
                        || sql.getSQLState().equals("55P03")
                        || sql.getSQLState().equals("HYT00"));
    }
}
