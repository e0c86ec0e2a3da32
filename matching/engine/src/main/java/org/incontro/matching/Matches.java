// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a search found. Immutable and thread-safe.
 *
 * @param matches best first
 * @param depth how many candidates of the first stage were looked at; as many again by their evidence, where something is asked for
 * @param complete whether nobody outside these candidates could still have been among the matches
 */
public record Matches(List<Match> matches, int depth, boolean complete) implements Iterable<Match> {

    /** Copies the list. */
    public Matches {
        matches = List.copyOf(matches);
    }

    /** Returns how many matches there are. */
    public int size() {
        return matches.size();
    }

    /** Tells whether there is no match. */
    public boolean isEmpty() {
        return matches.isEmpty();
    }

    /** Returns the matches, best first. */
    public Stream<Match> stream() {
        return matches.stream();
    }

    @Override
    public Iterator<Match> iterator() {
        return matches.iterator();
    }
}
