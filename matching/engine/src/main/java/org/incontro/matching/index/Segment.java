// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.List;

/** A part of an index that is searched by itself. */
interface Segment {

    /** Returns how many vectors have been put into it, removed ones included. */
    int size();

    /**
     * Removes a vector from the view of searches that begin at a change or later.
     *
     * @param position its number in this segment
     * @param change the number of the change
     */
    void remove(int position, long change);

    /** Returns the vectors that have not been removed, in order. */
    List<Entry> live();

    /**
     * Offers what it holds to a search, as far as it can be among the best.
     *
     * @param search the search
     */
    void search(IndexSearch search);
}
