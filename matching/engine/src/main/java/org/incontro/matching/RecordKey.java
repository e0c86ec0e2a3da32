// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.Comparator;
import java.util.Objects;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;

/**
 * Names a record that an engine holds. Ordered by kind, then identity. Immutable and thread-safe.
 *
 * @param kind what it is
 * @param id which one
 */
public record RecordKey(RecordKind kind, EntityId id) implements Comparable<RecordKey> {

    private static final Comparator<RecordKey> ORDER =
            Comparator.comparing(RecordKey::kind).thenComparing(RecordKey::id);

    /** Checks that nothing is missing. */
    public RecordKey {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }

    /**
     * Returns what names a record.
     *
     * @param record a participant, opportunity, interest or profile interest
     * @throws IllegalArgumentException if it is a record of another kind
     */
    public static RecordKey of(Entity record) {
        return new RecordKey(RecordKind.of(record), record.id());
    }

    @Override
    public int compareTo(RecordKey other) {
        return ORDER.compare(this, other);
    }
}
