// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.Objects;
import java.util.Optional;
import org.incontro.core.identity.Entity;

/**
 * A new version of a record, or its removal, as a portal's database tells it. Immutable and thread-safe.
 *
 * @param key which record
 * @param version the change's place in the order of all changes of the portal, at least 1: a sequence number of the database. The same version is the
 *     same change, and of two changes of a record the greater one is the newer
 * @param value the record; empty if it was removed
 */
public record RecordChange(RecordKey key, long version, Optional<Entity> value) {

    /**
     * Checks that the value is what the key says.
     *
     * @throws IllegalArgumentException if it is another one, or the version is below 1
     */
    public RecordChange {
        Objects.requireNonNull(key, "key");
        if (version < 1) {
            throw new IllegalArgumentException("version must be at least 1, but was " + version);
        }
        value.map(RecordKey::of).filter(other -> !other.equals(key)).ifPresent(other -> {
            throw new IllegalArgumentException("value must be %s, but was %s".formatted(key, other));
        });
    }

    /**
     * Returns the change that brought a record in, or a new version of it.
     *
     * @param record a participant, opportunity, interest or profile interest
     * @param version the change's place in the order of all changes, at least 1
     * @throws IllegalArgumentException if it is a record of another kind, or the version is below 1
     */
    public static RecordChange put(Entity record, long version) {
        return new RecordChange(RecordKey.of(record), version, Optional.of(record));
    }

    /**
     * Returns the change that removed a record.
     *
     * @param key which record
     * @param version the change's place in the order of all changes, at least 1
     * @throws IllegalArgumentException if the version is below 1
     */
    public static RecordChange removed(RecordKey key, long version) {
        return new RecordChange(key, version, Optional.empty());
    }
}
