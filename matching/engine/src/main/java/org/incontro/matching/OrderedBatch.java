// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/** Answers many questions, some at a time, and hands the answers on in the order of the questions. Confined to the thread that asks. */
final class OrderedBatch<Q, R> {

    /*
     * Questions are taken in slices, and threads take whole ones. At most a few slices are under way or wait to be handed on, so that memory does
     * not grow with the number of questions. The thread that asks runs the slice whose turn it is, unless somebody has begun it: an
     * executor that is busy, or refuses, delays nothing for ever.
     */
    private static final int SLICE = 32;

    /** How many slices for each thread are under way or wait to be handed on. */
    private static final int AHEAD = 2;

    private final Iterator<Q> questions;
    private final int threads;
    private final Executor executor;
    private final Answering<Q, R> answering;
    private final Deque<FutureTask<List<R>>> underWay = new ArrayDeque<>();
    private long done;

    /** Answers a few questions, each by itself, in their order. */
    @FunctionalInterface
    interface Answering<Q, R> {
        List<R> answer(List<Q> slice) throws InterruptedException;
    }

    /** Takes the answers. */
    interface Taker<R> {

        void take(long number, R answer);

        void progressed(long done);
    }

    OrderedBatch(Iterator<Q> questions, int threads, Executor executor, Answering<Q, R> answering) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, but was " + threads);
        }
        this.questions = questions;
        this.threads = threads;
        this.executor = executor;
        this.answering = answering;
    }

    void run(Taker<R> taker) throws InterruptedException {
        try {
            while (questions.hasNext() || !underWay.isEmpty()) {
                while (questions.hasNext() && underWay.size() < AHEAD * threads) {
                    begin();
                }
                // Stays among those under way until it has answered, so that it is ended with them.
                FutureTask<List<R>> next = underWay.element();
                next.run();
                List<R> answers = answers(next);
                underWay.remove();
                for (R answer : answers) {
                    taker.take(done++, answer);
                }
                taker.progressed(done);
            }
        } finally {
            underWay.forEach(task -> task.cancel(true));
        }
    }

    private void begin() {
        List<Q> slice = new ArrayList<>(SLICE);
        while (slice.size() < SLICE && questions.hasNext()) {
            slice.add(questions.next());
        }
        FutureTask<List<R>> task = new FutureTask<>(() -> answering.answer(slice));
        underWay.add(task);
        if (threads > 1) {
            try {
                executor.execute(task);
            } catch (RejectedExecutionException full) {
                // Answered when its turn comes.
            }
        }
    }

    private List<R> answers(FutureTask<List<R>> task) throws InterruptedException {
        if (Thread.interrupted()) {
            throw interrupted();
        }
        try {
            return task.get();
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
    }

    private InterruptedException interrupted() {
        return new InterruptedException("a batch was interrupted after %s answers".formatted(done));
    }
}
