/**
 * Where cases are kept: in memory, or in the portal's database in the portal's own transaction.
 *
 * <p>Both keep to the same contract. The history is added to and never changed; the row that says where a case stands carries a
 * version, so that of two changes at once one wins and the other is told.
 *
 * <pre>{@code
 * CaseStore store = JdbcCaseStore.on(connection, TableNames.standard(), PayloadCodec.plain());
 * List<CaseChange> news = store.changes(lastPosition, 1_000);
 * }</pre>
 */
@NullMarked
package org.incontro.core.followup.store;

import org.jspecify.annotations.NullMarked;
