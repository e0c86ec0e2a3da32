// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;

/** Compares the query with every interest. */
final class BruteForceStandingIndex<F> implements StandingIndex<F> {

    private record Interest<F>(ImpactVector vector, int threshold, F filter) {

        Interest {
            checkThreshold(threshold);
        }
    }

    private final Map<EntityId, Interest<F>> interests = new ConcurrentSkipListMap<>();

    /** Refuses a threshold that would make what shares nothing a hit. */
    static void checkThreshold(int threshold) {
        if (threshold < 1) {
            throw new IllegalArgumentException("threshold must be at least 1, but was " + threshold);
        }
    }

    @Override
    public void put(EntityId id, ImpactVector vector, int threshold, F filter) {
        interests.put(id, new Interest<>(vector, threshold, filter));
    }

    @Override
    public boolean change(EntityId id, int threshold, F filter) {
        checkThreshold(threshold);
        AtomicBoolean found = new AtomicBoolean();
        interests.computeIfPresent(id, (same, interest) -> {
            found.set(true);
            return new Interest<>(interest.vector(), threshold, filter);
        });
        return found.get();
    }

    @Override
    public boolean remove(EntityId id) {
        return interests.remove(id) != null;
    }

    @Override
    public int size() {
        return interests.size();
    }

    @Override
    public List<Hit> search(ImpactVector query, Predicate<? super F> accepts) {
        return interests.entrySet().stream()
                .map(entry -> new Object() {
                    final Hit hit =
                            new Hit(entry.getKey(), query.dot(entry.getValue().vector()));
                    final Interest<F> interest = entry.getValue();
                })
                .filter(found ->
                        found.hit.score() >= found.interest.threshold() && accepts.test(found.interest.filter()))
                .map(found -> found.hit)
                .sorted(Hit.BEST_FIRST)
                .toList();
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
    public void write(Path file, SnapshotLabel label, AttributeCodec<F> codec) {
        throw new UnsupportedOperationException(
                "an index must be one of inMemory() to be written, but this is brute force");
    }

    @Override
    public void close() {
        interests.clear();
    }
}
