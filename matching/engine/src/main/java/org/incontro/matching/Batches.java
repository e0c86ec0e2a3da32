// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;

/** Runs an engine's searches for many questions at once. Thread-safe. */
final class Batches {

    private final LiveState live;
    private final Searches searches;

    Batches(LiveState live, Searches searches) {
        this.live = live;
        this.searches = searches;
    }

    void partners(
            Iterator<Opportunity> opportunities,
            MatchQuery query,
            int threads,
            Executor executor,
            MatchBatchListener<? super Opportunity, ? super Matches> listener)
            throws InterruptedException {
        searches.checkLimit(query);
        run(opportunities, slice -> searches.partners(live.now(), slice, query), threads, executor, listener);
    }

    void opportunities(
            Iterator<Participant> participants,
            Function<? super Participant, MatchQuery> queries,
            int threads,
            Executor executor,
            MatchBatchListener<? super Participant, ? super Matches> listener)
            throws InterruptedException {
        Objects.requireNonNull(queries, "queries");
        OrderedBatch.Answering<Participant, Matches> answering = oneByOne(participant -> {
            MatchQuery query = queries.apply(participant);
            searches.checkLimit(query);
            return searches.opportunities(live.now(), participant, query);
        });
        run(participants, answering, threads, executor, listener);
    }

    void interests(
            Iterator<Opportunity> opportunities,
            InterestQuery query,
            int threads,
            Executor executor,
            MatchBatchListener<? super Opportunity, ? super List<InterestHit>> listener)
            throws InterruptedException {
        Objects.requireNonNull(query, "query");
        OrderedBatch.Answering<Opportunity, List<InterestHit>> answering =
                oneByOne(opportunity -> searches.interests(live.now(), opportunity, query));
        run(opportunities, answering, threads, executor, listener);
    }

    private static <Q, A> OrderedBatch.Answering<Q, A> oneByOne(Function<Q, A> search) {
        return slice -> {
            List<A> answers = new ArrayList<>(slice.size());
            for (Q question : slice) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("a slice was interrupted");
                }
                answers.add(search.apply(question));
            }
            return answers;
        };
    }

    /** A question and its answer. */
    private record Answered<Q, A>(Q question, A answer) {}

    private static <Q, A> void run(
            Iterator<Q> questions,
            OrderedBatch.Answering<Q, A> answering,
            int threads,
            Executor executor,
            MatchBatchListener<? super Q, ? super A> listener)
            throws InterruptedException {
        Objects.requireNonNull(listener, "listener");
        OrderedBatch.Answering<Q, Answered<Q, A>> together = slice -> {
            List<A> answers = answering.answer(slice);
            List<Answered<Q, A>> answered = new ArrayList<>(slice.size());
            for (int i = 0; i < slice.size(); i++) {
                answered.add(new Answered<>(slice.get(i), answers.get(i)));
            }
            return answered;
        };
        new OrderedBatch<>(questions, threads, executor, together).run(new OrderedBatch.Taker<>() {
            @Override
            public void take(long number, Answered<Q, A> one) {
                listener.found(number, one.question(), one.answer());
            }

            @Override
            public void progressed(long done) {
                listener.progressed(done);
            }
        });
    }
}
