// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incontro.core.identity.EntityId;

/**
 * What a run did. Immutable and thread-safe.
 *
 * @param people how many people it looked at
 * @param decisions how many decisions it made, silences included
 * @param digests how many digests it put into the outbox
 * @param alerts how many alerts are in them
 * @param failures whose plan failed, and with which exception; an hour later they are looked at again
 */
public record RunReport(int people, int decisions, int digests, int alerts, SortedMap<EntityId, String> failures) {

    private static final RunReport NOTHING = new RunReport(0, 0, 0, 0, Collections.emptySortedMap());

    /** Copies the map. */
    public RunReport {
        failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
    }

    /** Returns the report of a run that found nobody. */
    public static RunReport nothing() {
        return NOTHING;
    }

    /**
     * Returns both runs as one.
     *
     * @param other another run
     */
    public RunReport and(RunReport other) {
        SortedMap<EntityId, String> all = new TreeMap<>(failures);
        all.putAll(other.failures);
        return new RunReport(
                people + other.people,
                decisions + other.decisions,
                digests + other.digests,
                alerts + other.alerts,
                all);
    }
}
