// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.incontro.core.identity.EntityId;

/** A store in memory. Confined to one thread. */
final class PodMemory implements PodStore {

    private final Map<EntityId, PodEntry> byName = new TreeMap<>();
    private PodCursor cursor = PodCursor.start();

    @Override
    public Optional<PodEntry> find(EntityId name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public void put(PodEntry entry) {
        Set<EntityId> former = new LinkedHashSet<>();
        entry.names().forEach(name -> find(name).ifPresent(before -> former.addAll(before.names())));
        former.forEach(byName::remove);
        entry.names().forEach(name -> byName.put(name, entry));
    }

    @Override
    public List<PodEntry> entries() {
        return List.copyOf(new LinkedHashSet<>(byName.values()));
    }

    @Override
    public PodCursor cursor() {
        return cursor;
    }

    @Override
    public void save(PodCursor next) {
        cursor = next;
    }
}
