// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.util.function.Consumer;

/** Runs work in a transaction of its own: commits what returns, undoes what throws. Implementations are thread-safe. */
@FunctionalInterface
public interface AlertTransactions {

    /**
     * Runs some work.
     *
     * @param work what to do with the alerts of the new transaction
     */
    void run(Consumer<Alerts> work);
}
