// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Where alerts are kept: who wants to hear, of what; what was found for them, what was decided of it, and what they were told.
 *
 * <p>{@link org.incontro.matching.alert.store.AlertStore} is the port; {@link org.incontro.matching.alert.store.JdbcAlertStore} works in the
 * portal's own transaction, {@link org.incontro.matching.alert.store.MemoryAlertStore} is for tests and for trying things out. Both keep to
 * the same contract. A person is one {@link org.incontro.matching.alert.store.Subscription}.
 *
 * <pre>{@code
 * JdbcAlertStore.schema().apply(connection, TableNames.standard());
 * AlertStore store = JdbcAlertStore.on(connection, TableNames.standard(), PayloadCodec.plain());
 * }</pre>
 *
 * <p>What was found waits here until it is told or cannot be told any more: there is no "since yesterday" that a missed run
 * could lose. Deciding is not done here but by {@link org.incontro.matching.alert.AlertPlanner}.
 */
@NullMarked
package org.incontro.matching.alert.store;

import org.jspecify.annotations.NullMarked;
