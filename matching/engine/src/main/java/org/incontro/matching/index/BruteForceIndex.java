// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;

/** Compares the query with every vector. */
final class BruteForceIndex<A> implements MatchIndex<A> {

    private record Vector<A>(EntityId owner, ImpactVector impacts, A attributes) {}

    private final Map<EntityId, Vector<A>> vectors = new ConcurrentSkipListMap<>();

    @Override
    public void put(EntityId entry, EntityId owner, ImpactVector vector, A attributes) {
        vectors.put(entry, new Vector<>(owner, vector, attributes));
    }

    @Override
    public boolean change(EntityId entry, A attributes) {
        AtomicBoolean found = new AtomicBoolean();
        vectors.computeIfPresent(entry, (id, vector) -> {
            found.set(true);
            return new Vector<>(vector.owner(), vector.impacts(), attributes);
        });
        return found.get();
    }

    @Override
    public boolean remove(EntityId entry) {
        return vectors.remove(entry) != null;
    }

    @Override
    public int size() {
        return vectors.size();
    }

    @Override
    public List<Hit> search(IndexQuery<A> query) {
        TopHits top = new TopHits(query.limit(), true);
        vectors.forEach((entry, vector) -> {
            int score = query.vector().dot(vector.impacts());
            if (score >= top.threshold()
                    && query.attributes().test(vector.attributes())
                    && query.ids().test(vector.owner())) {
                top.offer(new Hit(vector.owner(), entry, score));
            }
        });
        return top.bestFirst();
    }

    /** Nothing to do: what was removed is gone. */
    @Override
    public void compact() {}

    /** Counts entries; bytes are not counted. */
    @Override
    public IndexStatistics statistics() {
        return new IndexStatistics(size(), 1, 0, 0, new TreeMap<>());
    }

    @Override
    public void write(Path file, SnapshotLabel label, AttributeCodec<A> codec) {
        throw new UnsupportedOperationException(
                "an index must be one of inMemory() to be written, but this is brute force");
    }

    @Override
    public void close() {
        vectors.clear();
    }
}
