// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one search did. Unlike a result, a report may differ between two runs on the same input.
 *
 * @param direction what was sought
 * @param elapsed how long it took
 * @param candidates how many pairs were scored
 * @param matches how many of them became matches
 * @param complete as in {@link Matches#complete()}
 * @param refused how many were filtered out, by the first reason of each that any reader may be told, in the order of
 *     {@link Refusal}. What a filter refuses by facts that many share, such as the country or a past deadline, counts all records that share
 *     them, whether or not they have anything in common with what was sought, as far as the index asked about these facts; other
 *     reasons count those records alone that it asked about, so that numbers vary with the order of arrival. The latter alone where
 *     {@link MatchObserver#countsRefusals} says no
 */
public record SearchReport(
        Direction direction,
        Duration elapsed,
        int candidates,
        int matches,
        boolean complete,
        Map<Refusal, Integer> refused) {

    /** Copies the map. */
    public SearchReport {
        Map<Refusal, Integer> copy = new EnumMap<>(Refusal.class);
        copy.putAll(refused);
        refused = Collections.unmodifiableMap(copy);
    }

    /** What was sought. */
    public enum Direction {
        /** Partners for an opportunity. */
        PARTNERS,
        /** Opportunities for a participant. */
        OPPORTUNITIES,
        /** Whose interests an opportunity concerns. */
        INTERESTS
    }
}
