// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.List;

/**
 * What changed in a portal's database, in pages. A port that the portal implements; {@link MatchEngine#catchUp} reads it.
 *
 * <p>Mind that numbers from a database's sequence become visible in the order in which transactions commit: a page may say that
 * it is complete up to a position only when no transaction that is still open can bring a version at or below it.
 */
public interface ChangeFeed {

    /**
     * Returns changes after a position, in any order. Of several changes of a record the last one is enough.
     *
     * @param position up to where everything is known already; 0 for the beginning
     * @param limit about how many changes are wanted, at least 1
     * @return the changes, and up to where they are complete
     */
    Page after(long position, int limit);

    /** Returns the version of the newest change, 0 if there is none. */
    long newest();

    /**
     * Some changes.
     *
     * @param changes the changes; some beyond {@code upTo} may be among them
     * @param upTo every change after the position asked for and up to here is among them. Equal to the position asked for if
     *     there is nothing more
     */
    record Page(List<RecordChange> changes, long upTo) {

        /** Copies the list. */
        public Page {
            changes = List.copyOf(changes);
        }
    }
}
