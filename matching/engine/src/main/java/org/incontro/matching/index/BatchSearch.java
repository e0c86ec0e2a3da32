// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/** Many searches of the same state of an index, some at a time. Confined to the thread that asked for them. */
final class BatchSearch<A> {

    /*
     * Queries are taken in slices. Within a slice the blocks come outside and the queries inside, so that a block's lists are still near
     * when the next query needs them. Slices are independent: threads take whole ones. At most a few are under way or wait to be reported, so
     * that memory does not grow with the number of queries. A slice that nobody has begun when its turn to be reported comes is
     * searched by the thread that asked, so an executor that is busy delays nothing for ever.
     */
    private static final int SLICE = 64;

    /** How many slices for each thread are under way or wait to be reported. */
    private static final int AHEAD = 2;

    private final SegmentedIndex<A> index;
    private final SegmentedIndex.View<A> view;
    private final Iterator<IndexQuery<A>> queries;
    private final int threads;
    private final Executor executor;
    private final BatchListener listener;
    private final Deque<FutureTask<List<List<Hit>>>> underWay = new ArrayDeque<>();
    private long done;

    BatchSearch(
            SegmentedIndex<A> index,
            Iterator<IndexQuery<A>> queries,
            int threads,
            Executor executor,
            BatchListener listener) {
        this.index = index;
        this.view = index.view();
        this.queries = queries;
        this.threads = threads;
        this.executor = executor;
        this.listener = listener;
    }

    void run() throws InterruptedException {
        try {
            while (queries.hasNext() || !underWay.isEmpty()) {
                while (queries.hasNext() && underWay.size() < AHEAD * threads) {
                    begin();
                }
                report(underWay.remove());
            }
        } finally {
            underWay.forEach(task -> task.cancel(true));
        }
    }

    private void begin() {
        List<IndexQuery<A>> slice = new ArrayList<>(SLICE);
        while (slice.size() < SLICE && queries.hasNext()) {
            slice.add(queries.next());
        }
        FutureTask<List<List<Hit>>> task = new FutureTask<>(() -> search(slice));
        underWay.add(task);
        if (threads > 1) {
            try {
                executor.execute(task);
            } catch (RejectedExecutionException full) {
                // Searched when its turn comes.
            }
        }
    }

    private void report(FutureTask<List<List<Hit>>> task) throws InterruptedException {
        task.run();
        if (Thread.interrupted()) {
            throw interrupted();
        }
        try {
            for (List<Hit> hits : task.get()) {
                listener.found(done++, hits);
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof InterruptedException) {
                throw interrupted();
            }
            if (failed.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a search must not fail, but one did", failed.getCause());
        }
        listener.progressed(done);
    }

    private InterruptedException interrupted() {
        return new InterruptedException("a batch was interrupted after %s queries".formatted(done));
    }

    private List<List<Hit>> search(List<IndexQuery<A>> slice) throws InterruptedException {
        Scratch scratch = index.takeScratch();
        List<IndexSearch<A>> searches = new ArrayList<>(slice.size());
        for (IndexQuery<A> query : slice) {
            searches.add(new IndexSearch<>(
                    query.vector(),
                    query.attributes(),
                    query.ids(),
                    new TopHits(query.limit(), view.evidence()),
                    view.state().dictionary,
                    view.change(),
                    scratch));
        }
        for (Segment<A> segment : view.state().segments()) {
            for (IndexSearch<A> search : searches) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("a slice was interrupted");
                }
                segment.search(search);
            }
        }
        index.giveBack(scratch);
        return searches.stream().map(IndexSearch::bestFirst).toList();
    }
}
