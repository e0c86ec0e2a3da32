// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why one match is above another: the difference of their points, signal by signal. Immutable and thread-safe.
 *
 * @param points the first match's points less the second's, exactly the sum of the differences
 * @param bySignal the difference of each signal that either has, by the signal's name
 */
public record MatchComparison(long points, Map<String, Long> bySignal) {

    /** Copies the map. */
    public MatchComparison {
        bySignal = Collections.unmodifiableMap(new TreeMap<>(bySignal));
    }

    /**
     * Compares two matches.
     *
     * @param one a match
     * @param other another match, scored on the same basis
     * @throws IllegalArgumentException if the two were scored on different bases, so that their points do not compare
     */
    public static MatchComparison of(Match one, Match other) {
        if (!one.basis().equals(other.basis())) {
            throw new IllegalArgumentException("matches must have the same basis to be compared, but had %s and %s"
                    .formatted(one.basis(), other.basis()));
        }
        Map<String, Long> bySignal = new TreeMap<>();
        one.reasons().forEach(reason -> bySignal.merge(reason.signal(), reason.points(), Long::sum));
        other.reasons().forEach(reason -> bySignal.merge(reason.signal(), -reason.points(), Long::sum));
        return new MatchComparison(one.points() - other.points(), bySignal);
    }
}
