// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.time.Duration;
import java.util.Map;

/**
 * What one search did.
 *
 * @param direction what was sought
 * @param elapsed how long it took; of all that this library returns, the one thing that differs between runs
 * @param candidates how many pairs were scored
 * @param matches how many of them became matches
 * @param complete as in {@link Matches#complete()}
 * @param refused as in {@link Matches#refused()}
 */
public record SearchReport(
        Direction direction,
        Duration elapsed,
        int candidates,
        int matches,
        boolean complete,
        Map<Refusal, Integer> refused) {

    /** What was sought. */
    public enum Direction {
        /** Partners for an opportunity. */
        PARTNERS,
        /** Opportunities for a participant. */
        OPPORTUNITIES
    }
}
