// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.incontro.core.opportunity.Opportunity;

/** Runs an engine's searches for many questions at once. Thread-safe. */
final class Batches {

    private final LiveState live;
    private final Searches searches;

    Batches(LiveState live, Searches searches) {
        this.live = live;
        this.searches = searches;
    }

    /** What was found for one of many opportunities. */
    private record Partners(Opportunity opportunity, Matches matches) {}

    void partners(
            Iterator<Opportunity> opportunities,
            MatchQuery query,
            int threads,
            Executor executor,
            MatchBatchListener listener)
            throws InterruptedException {
        Objects.requireNonNull(listener, "listener");
        searches.checkLimit(query);
        new OrderedBatch<>(opportunities, threads, executor, (List<Opportunity> slice) -> partners(slice, query))
                .run(new OrderedBatch.Taker<>() {
                    @Override
                    public void take(long number, Partners answer) {
                        listener.found(number, answer.opportunity(), answer.matches());
                    }

                    @Override
                    public void progressed(long done) {
                        listener.progressed(done);
                    }
                });
    }

    private List<Partners> partners(List<Opportunity> slice, MatchQuery query) throws InterruptedException {
        List<Matches> matches = searches.partners(live.now(), slice, query);
        List<Partners> answers = new ArrayList<>(slice.size());
        for (int i = 0; i < slice.size(); i++) {
            answers.add(new Partners(slice.get(i), matches.get(i)));
        }
        return answers;
    }
}
