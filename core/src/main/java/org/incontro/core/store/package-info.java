/**
 * What stores over JDBC share: they work in a connection and a transaction that the caller gives, and make no other.
 *
 * <p>{@link org.incontro.core.store.TableNames} says where the tables lie, {@link org.incontro.core.store.SchemaScripts} makes and upgrades them, {@link org.incontro.core.store.PayloadCodec} writes trees of plain
 * values into a column, {@link org.incontro.core.store.FreeRows} takes rows that nobody else has taken.
 *
 * <pre>{@code
 * try (Connection connection = dataSource.getConnection()) {
 *     connection.setAutoCommit(false);
 *     JdbcOutbox.schema().apply(connection, TableNames.standard());
 *     connection.commit();
 * }
 * }</pre>
 *
 * <p>PostgreSQL and H2 are what it is tested with.
 */
@NullMarked
package org.incontro.core.store;

import org.jspecify.annotations.NullMarked;
