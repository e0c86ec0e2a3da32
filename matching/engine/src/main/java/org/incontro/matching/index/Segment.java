// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import org.incontro.core.identity.EntityId;

/** A part of an index that is searched by itself. One thread at a time may change it; searches read meanwhile. */
interface Segment<A> {

    /** Returns how many entries have been put into it, removed ones included. */
    int size();

    /** Returns whose vector stands at a position. */
    EntityId id(int position);

    /** Returns who is found by the vector at a position. */
    EntityId owner(int position);

    /**
     * Removes an entry from the view of searches that begin at a change or later.
     *
     * @param position its number in this segment
     * @param change the number of the change
     */
    void remove(int position, long change);

    /** Returns the change at which an entry was removed; 0 if it was not. */
    long removedAt(int position);

    /** Returns how many entries are left, as the writer sees it. */
    int live();

    /**
     * Adds the entries that were there at a change to rows.
     *
     * @param rows where to
     * @param change the number of the change
     */
    void addTo(Rows<A> rows, long change);

    /**
     * Offers what it holds to a search, as far as it can be among the best.
     *
     * @param search the search
     */
    void search(IndexSearch<A> search);

    /**
     * Counts the bytes held.
     *
     * @param count where to
     */
    void count(ByteCount count);
}
