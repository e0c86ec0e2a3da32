// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.Objects;

/**
 * A change of the feed that could not be applied, so that nothing of its record is held. Immutable and thread-safe.
 *
 * @param key which record
 * @param version the change's place in the order of all changes
 * @param problem the class of what was thrown; never what it said, for that may be of the record
 */
public record SkippedChange(RecordKey key, long version, String problem) {

    /** Checks that nothing is missing. */
    public SkippedChange {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(problem, "problem");
    }
}
