// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A store in memory. Confined to one thread. */
final class OaiMemory implements OaiStore {

    private final Map<String, OaiEntry> entries = new TreeMap<>();
    private OaiCursor cursor = OaiCursor.start();

    @Override
    public void put(OaiEntry entry) {
        entries.put(entry.record().identifier(), entry);
    }

    @Override
    public List<OaiEntry> unseen(long pass) {
        return present().stream().filter(entry -> entry.pass() < pass).toList();
    }

    @Override
    public long size() {
        return present().size();
    }

    private List<OaiEntry> present() {
        return entries.values().stream()
                .filter(entry -> !entry.record().isDeleted())
                .toList();
    }

    @Override
    public OaiCursor cursor() {
        return cursor;
    }

    @Override
    public void save(OaiCursor next) {
        cursor = next;
    }
}
