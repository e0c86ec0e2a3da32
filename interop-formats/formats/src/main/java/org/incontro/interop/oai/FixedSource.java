// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.EntityId;

/** Items that do not change. */
final class FixedSource implements OaiSource {

    private final List<OaiItem> items;
    private final List<OaiSet> sets;

    FixedSource(Collection<OaiItem> items, List<OaiSet> sets) {
        this.items =
                items.stream().sorted(Comparator.comparing(OaiItem::position)).toList();
        this.sets = List.copyOf(sets);
    }

    @Override
    public List<OaiItem> list(OaiSelection selection, Optional<OaiPosition> after, int limit) {
        return items.stream()
                .filter(item -> after.filter(position -> item.position().compareTo(position) <= 0)
                        .isEmpty())
                .filter(selection::admits)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<OaiItem> find(EntityId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    @Override
    public Instant earliest() {
        return items.isEmpty() ? Instant.EPOCH : items.get(0).changedAt();
    }

    @Override
    public List<OaiSet> sets() {
        return sets;
    }
}
