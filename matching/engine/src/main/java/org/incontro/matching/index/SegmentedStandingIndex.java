// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.file.FileReplacement;
import org.incontro.matching.weight.ImpactVector;

/** A {@link StandingIndex} of segments. */
final class SegmentedStandingIndex<F> implements StandingIndex<F> {

    private final SegmentedIndex<F> index;

    SegmentedStandingIndex(IndexSettings<F> settings) {
        this(new SegmentedIndex<>(settings));
    }

    SegmentedStandingIndex(SegmentedIndex<F> index) {
        this.index = index;
    }

    @Override
    public void put(EntityId id, ImpactVector vector, int threshold, F filter) {
        BruteForceStandingIndex.checkThreshold(threshold);
        index.put(id, id, vector, threshold, filter);
    }

    @Override
    public boolean change(EntityId id, int threshold, F filter) {
        BruteForceStandingIndex.checkThreshold(threshold);
        return index.change(id, threshold, filter);
    }

    @Override
    public boolean remove(EntityId id) {
        return index.remove(id);
    }

    @Override
    public int size() {
        return index.size();
    }

    @Override
    public List<Hit> search(ImpactVector query, Predicate<? super F> accepts) {
        return index.search(query, accepts, id -> true, view -> new AllHits());
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
    public void write(Path file, SnapshotLabel label, AttributeCodec<F> codec) throws IOException {
        FileReplacement.write(file, out -> index.write(out, SnapshotFormat.Kind.INTERESTS, label, codec));
    }

    @Override
    public void close() {
        index.close();
    }
}
