// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;

/**
 * What a portal has, or had, to hand out.
 *
 * @param id the identity across portals
 * @param changedAt when it was last changed, made visible or deleted
 * @param sets in which sets it is, the narrowest ones alone; see {@link OaiSet#spec()}
 * @param entity the record; empty for one that was deleted
 */
public record OaiItem(EntityId id, Instant changedAt, List<String> sets, Optional<Entity> entity) {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * Copies the sets, and checks them and the time.
     *
     * @throws IllegalArgumentException if a set cannot be named so, or the time is outside of the years 1 to 9999
     */
    public OaiItem {
        sets = List.copyOf(sets);
        sets.forEach(OaiSet::requireSpec);
        if (changedAt.isBefore(FIRST) || changedAt.isAfter(LAST)) {
            throw new IllegalArgumentException("changedAt must be in the years 1 to 9999, but was " + changedAt);
        }
    }

    /**
     * Returns a record.
     *
     * @param entity an organisation, person, opportunity or other record
     * @param changedAt when it was last changed
     * @param sets in which sets it is
     */
    public static OaiItem of(Entity entity, Instant changedAt, String... sets) {
        return new OaiItem(entity.id(), changedAt, List.of(sets), Optional.of(entity));
    }

    /**
     * Returns what is left of a record.
     *
     * @param id its identity
     * @param deletedAt since when it is no longer there
     * @param sets in which sets it was
     */
    public static OaiItem deleted(EntityId id, Instant deletedAt, String... sets) {
        return new OaiItem(id, deletedAt, List.of(sets), Optional.empty());
    }

    /** Returns where it stands in lists. */
    public OaiPosition position() {
        return new OaiPosition(changedAt, id);
    }
}
