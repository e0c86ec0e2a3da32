// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.List;

/** Takes the results of many searches, one after another, in the thread that asked for them. */
@FunctionalInterface
public interface BatchListener {

    /**
     * A query has been answered. Queries are reported in their order.
     *
     * @param number the number of the query, from 0
     * @param hits what a single search for it finds
     */
    void found(long number, List<Hit> hits);

    /**
     * Some more queries have been answered and reported.
     *
     * @param done how many so far
     */
    default void progressed(long done) {}
}
