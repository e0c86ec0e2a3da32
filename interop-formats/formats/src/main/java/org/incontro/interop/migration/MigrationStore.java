// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.migration;

import java.util.Optional;
import java.util.Set;

/**
 * Where the portal keeps what was migrated. Implemented by the portal, which decides about transactions: one around each call
 * suffices, because a run that broke off is simply run again.
 */
public interface MigrationStore {

    /**
     * Returns the digest under which a row was stored last, or empty if it was not, or was withdrawn.
     *
     * @param key the row
     */
    Optional<String> digest(SourceKey key);

    /** Returns the keys of all rows of a table that are stored and were not withdrawn. */
    Set<SourceKey> keys(OriginalTable table);

    /**
     * Stores a value, new or changed, together with its key and digest.
     *
     * @param item the value
     */
    void put(Migrated item);

    /**
     * Takes a value back that the platform deleted, and forgets its digest.
     *
     * @param key the row
     */
    void withdraw(SourceKey key);
}
