// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.migration;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A store in memory, for trials and tests. Confined to one thread. */
public final class MigrationMemory implements MigrationStore {

    private final Map<SourceKey, Migrated> items = new TreeMap<>();

    /** Makes an empty store. */
    public MigrationMemory() {}

    @Override
    public Optional<String> digest(SourceKey key) {
        return Optional.ofNullable(items.get(key)).map(Migrated::digest);
    }

    @Override
    public Set<SourceKey> keys(OriginalTable table) {
        Set<SourceKey> keys = new TreeSet<>();
        items.keySet().stream().filter(key -> key.table() == table).forEach(keys::add);
        return keys;
    }

    @Override
    public void put(Migrated item) {
        items.put(item.key(), item);
    }

    @Override
    public void withdraw(SourceKey key) {
        items.remove(key);
    }

    /** Returns what is stored, by key. */
    public Collection<Migrated> items() {
        return Collections.unmodifiableCollection(items.values());
    }
}
