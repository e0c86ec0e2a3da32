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
 *     {@link Refusal}; of those alone that the index asked about, so that it varies with the order of arrival
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
        OPPORTUNITIES
    }
}
