// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.EntityId;

/**
 * Where a portal keeps its copy of the network's profiles. {@link PodSync#run} uses it from one thread; a store on a database
 * best keeps the entries of a page and the cursor behind it in one transaction.
 */
public interface PodStore {

    /** Returns an empty store in memory; confined to one thread. */
    static PodStore inMemory() {
        return new PodMemory();
    }

    /**
     * Finds what is known of a profile.
     *
     * @param name any of the entry's {@linkplain PodEntry#names() names}
     */
    Optional<PodEntry> find(EntityId name);

    /**
     * Keeps an entry, in place of all entries that share a name with it.
     *
     * @param entry what is known now
     */
    void put(PodEntry entry);

    /** Returns all entries, in any order. */
    List<PodEntry> entries();

    /** Returns the saved cursor, or {@link PodCursor#start()}. */
    PodCursor cursor();

    /**
     * Saves the cursor. Everything before it was put.
     *
     * @param cursor how far the changes were followed
     */
    void save(PodCursor cursor);
}
