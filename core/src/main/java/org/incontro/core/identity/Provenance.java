// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a value was taken from.
 *
 * @param source the system or file, such as {@code een-pod}
 * @param sourceId the value's id there; may be empty
 * @param retrievedAt when it was read, if known
 * @param digest a fingerprint of the raw record, by which a change is noticed; may be empty
 */
public record Provenance(String source, String sourceId, Optional<Instant> retrievedAt, String digest) {

    /**
     * Returns an origin of which only system and id are known.
     *
     * @param source the system or file
     * @param sourceId the value's id there
     */
    public static Provenance of(String source, String sourceId) {
        return new Provenance(source, sourceId, Optional.empty(), "");
    }
}
