// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.EntityId;

/**
 * Where a provider finds what the portal hands out: a query or two on its database. As thread-safe as the provider has to be.
 *
 * <p>Every change gives an item a later time, so that it moves to the end of lists; then nobody who reads a list while it
 * changes misses anything. Where times are set before their transactions end, harvesters need an overlap as long as a
 * transaction. What was never shown to the provider's reader is best left out; what no longer is, stays in: it goes out
 * as deleted.
 */
public interface OaiSource {

    /**
     * Returns items in the order of their positions.
     *
     * @param selection which ones
     * @param after only those behind this position; from the first if empty
     * @param limit how many at most, at least 1
     */
    List<OaiItem> list(OaiSelection selection, Optional<OaiPosition> after, int limit);

    /** Finds an item. */
    Optional<OaiItem> find(EntityId id);

    /** Returns a time before which nothing was ever changed. */
    Instant earliest();

    /** Returns the sets, the wider ones first; empty if there are none. */
    default List<OaiSet> sets() {
        return List.of();
    }

    /**
     * Returns a source of fixed items. Immutable and thread-safe; a list takes time in proportion to all items.
     *
     * @param items one of each identity
     * @param sets the sets that they are in
     */
    static OaiSource of(Collection<OaiItem> items, List<OaiSet> sets) {
        return new FixedSource(items, sets);
    }
}
