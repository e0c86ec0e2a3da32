// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a search found. Immutable and thread-safe.
 *
 * @param matches best first
 * @param depth how many candidates of the first stage were looked at
 * @param complete whether nobody outside these candidates could still have been among the matches
 * @param refused how many were filtered out, by the first reason of each as far as the reader may know it, in the order of
 *     {@link Refusal}; who shares less than the candidates is not counted
 */
public record Matches(List<Match> matches, int depth, boolean complete, Map<Refusal, Integer> refused)
        implements Iterable<Match> {

    /** Copies list and map. */
    public Matches {
        matches = List.copyOf(matches);
        Map<Refusal, Integer> copy = new EnumMap<>(Refusal.class);
        copy.putAll(refused);
        refused = Collections.unmodifiableMap(copy);
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
