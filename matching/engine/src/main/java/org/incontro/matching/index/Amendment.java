// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

/**
 * Attributes and threshold that an entry of a block got after the block was laid out. They hold from one change on until
 * another. The base entry is removed where they begin.
 */
final class Amendment<A> {

    final int position;
    final long since;
    final A attributes;
    final int threshold;

    /** The change that ended it, 0 while it holds; written by the writer alone. */
    long until;

    Amendment(int position, long since, A attributes, int threshold) {
        this.position = position;
        this.since = since;
        this.attributes = attributes;
        this.threshold = threshold;
    }

    boolean holdsAt(long change) {
        return since <= change && (until == 0 || until > change);
    }
}
