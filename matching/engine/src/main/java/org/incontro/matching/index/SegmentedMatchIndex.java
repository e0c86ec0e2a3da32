// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executor;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.file.FileReplacement;
import org.incontro.matching.weight.ImpactVector;

/** A {@link MatchIndex} of segments. */
final class SegmentedMatchIndex<A> implements MatchIndex<A> {

    private final SegmentedIndex<A> index;

    SegmentedMatchIndex(IndexSettings<A> settings) {
        this(new SegmentedIndex<>(settings));
    }

    SegmentedMatchIndex(SegmentedIndex<A> index) {
        this.index = index;
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
        return index.search(
                query.vector(), query.attributes(), query.ids(), view -> new TopHits(query.limit(), view.evidence()));
    }

    @Override
    public void searchAll(Iterator<IndexQuery<A>> queries, int threads, Executor executor, BatchListener listener)
            throws InterruptedException {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, but was " + threads);
        }
        new BatchSearch<>(index, queries, threads, executor, listener).run();
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
    public void write(Path file, SnapshotLabel label, AttributeCodec<A> codec) throws IOException {
        FileReplacement.write(file, out -> index.write(out, SnapshotFormat.Kind.PROFILES, label, codec));
    }

    @Override
    public void close() {
        index.close();
    }
}
