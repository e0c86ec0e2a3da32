// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.List;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;

/** A {@link MatchIndex} of segments. */
final class SegmentedMatchIndex<A> implements MatchIndex<A> {

    private final SegmentedIndex<A> index;

    SegmentedMatchIndex(IndexSettings<A> settings) {
        index = new SegmentedIndex<>(settings);
    }

    @Override
    public void put(EntityId entry, EntityId owner, ImpactVector vector, A attributes) {
        index.put(entry, owner, vector, 1, attributes);
    }

    @Override
    public boolean change(EntityId entry, A attributes) {
        return index.change(entry, 1, attributes);
    }

    @Override
    public boolean remove(EntityId entry) {
        return index.remove(entry);
    }

    @Override
    public int size() {
        return index.size();
    }

    @Override
    public List<Hit> search(IndexQuery<A> query) {
        return index.search(query.vector(), query.attributes(), query.ids(), new TopHits(query.limit()));
    }

    @Override
    public void compact() {
        index.compact();
    }

    @Override
    public IndexStatistics statistics() {
        return index.statistics();
    }

    @Override
    public void close() {
        index.close();
    }
}
