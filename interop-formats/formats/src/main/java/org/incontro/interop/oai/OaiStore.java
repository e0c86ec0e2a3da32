// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import java.util.List;

/**
 * Where a portal keeps its copy of a repository. {@link OaiHarvester#run} uses it from one thread; a store on a database best
 * keeps the entries of a page and the cursor behind it in one transaction.
 */
public interface OaiStore {

    /** Returns an empty store in memory; confined to one thread. */
    static OaiStore inMemory() {
        return new OaiMemory();
    }

    /** Keeps an entry, in place of the one with the same identifier. */
    void put(OaiEntry entry);

    /** Returns the entries that a pass has not seen and that are not deleted, in the order of their identifiers. */
    List<OaiEntry> unseen(long pass);

    /** Returns how many entries are not deleted. */
    long size();

    /** Returns the saved cursor, or {@link OaiCursor#start()}. */
    OaiCursor cursor();

    /** Saves the cursor. Everything before it was put. */
    void save(OaiCursor cursor);
}
