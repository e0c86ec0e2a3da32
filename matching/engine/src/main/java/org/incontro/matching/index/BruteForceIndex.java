// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;

/** Compares the query with every vector. */
final class BruteForceIndex implements MatchIndex {

    private final Map<EntityId, ImpactVector> vectors = new ConcurrentSkipListMap<>();

    @Override
    public void put(EntityId id, ImpactVector vector) {
        vectors.put(id, vector);
    }

    @Override
    public boolean remove(EntityId id) {
        return vectors.remove(id) != null;
    }

    @Override
    public int size() {
        return vectors.size();
    }

    @Override
    public List<Hit> search(ImpactVector query, int limit, Predicate<EntityId> admits) {
        TopHits top = new TopHits(limit);
        vectors.forEach((id, vector) -> {
            int score = query.dot(vector);
            if (score > 0 && top.admits(score) && admits.test(id)) {
                top.offer(new Hit(id, score));
            }
        });
        return top.bestFirst();
    }

    @Override
    public void close() {
        vectors.clear();
    }
}
