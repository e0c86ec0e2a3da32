// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import java.time.Instant;
import java.util.Comparator;
import org.incontro.core.identity.EntityId;

/**
 * Where an item stands in lists: by the time of its last change, to the nanosecond, then by identity.
 *
 * @param changedAt the time
 * @param id the identity
 */
public record OaiPosition(Instant changedAt, EntityId id) implements Comparable<OaiPosition> {

    private static final Comparator<OaiPosition> ORDER =
            Comparator.comparing(OaiPosition::changedAt).thenComparing(OaiPosition::id);

    @Override
    public int compareTo(OaiPosition other) {
        return ORDER.compare(this, other);
    }
}
