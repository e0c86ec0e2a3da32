// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.ranking;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.incontro.evaluation.collection.Document;
import org.incontro.evaluation.collection.Query;

/**
 * Asks a matcher queries. Where documents have candidates, these are ranked by their documents. For each day on which queries are asked
 * the corpus is prepared as it was before that day, so that neither a document nor what it says about words comes from the future.
 *
 * <p>The result does not depend on the number of threads. Immutable and thread-safe.
 */
public final class Ranker {

    /** How many documents vote for their candidates. */
    public static final int VOTES = 1_000;

    /** Results that wait for their turn, for each thread. */
    private static final int AHEAD = 16;

    private final Matcher matcher;
    private final Corpus corpus;
    private final int hits;
    private final int threads;

    /**
     * Prepares to ask.
     *
     * @param matcher the algorithm
     * @param corpus what is ranked
     * @param hits how many hits of a query are kept, at least 1
     * @param threads how many threads ask, at least 1
     * @throws IllegalArgumentException if a number is below 1
     */
    public Ranker(Matcher matcher, Corpus corpus, int hits, int threads) {
        if (hits < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "hits and threads must be at least 1, but were %s and %s".formatted(hits, threads));
        }
        this.matcher = matcher;
        this.corpus = corpus;
        this.hits = hits;
        this.threads = threads;
    }

    private record Prepared(List<String> identifiers, Function<Query, double[]> scores) {}

    /**
     * Asks all queries.
     *
     * @param queries what is asked
     * @param taker gets what was found, in the order of the queries, in the calling thread
     * @throws NotApplicableException if the corpus lacks what the matcher needs
     */
    public void rank(List<Query> queries, Consumer<RankedQuery> taker) {
        Map<Optional<LocalDate>, Prepared> prepared = new HashMap<>();
        queries.forEach(query -> prepared.computeIfAbsent(query.date(), this::prepare));
        ExecutorService pool = Executors.newFixedThreadPool(threads, Ranker::daemon);
        try {
            Deque<Future<RankedQuery>> waiting = new ArrayDeque<>();
            for (Query query : queries) {
                Prepared one = prepared.computeIfAbsent(query.date(), this::prepare);
                waiting.add(pool.submit(() -> RankedQuery.of(
                        query.id(), one.identifiers(), one.scores().apply(query), hits)));
                if (waiting.size() > AHEAD * threads) {
                    taker.accept(result(waiting.remove()));
                }
            }
            while (!waiting.isEmpty()) {
                taker.accept(result(waiting.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "incontro-bench-rank");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Counts the documents that a query may not find, because they are not dated before it.
     *
     * @param query the query
     */
    public long withheld(Query query) {
        return query.date()
                .map(day -> corpus.documents().stream()
                        .filter(document -> document.date()
                                .filter(date -> date.isBefore(day))
                                .isEmpty())
                        .count())
                .orElse(0L);
    }

    private Prepared prepare(Optional<LocalDate> day) {
        Corpus then = day.map(corpus::before).orElse(corpus);
        if (then.candidates().isEmpty()) {
            return new Prepared(then.documents().stream().map(Document::id).toList(), matcher.prepare(then));
        }
        return new Prepared(
                then.candidates(), matcher instanceof CandidateMatcher own ? own.prepareCandidates(then) : votes(then));
    }

    private Function<Query, double[]> votes(Corpus then) {
        Function<Query, double[]> scores = matcher.prepare(then);
        int[] owners = then.owners();
        int count = then.candidates().size();
        return query -> {
            double[] ofDocuments = scores.apply(query);
            double[] sums = new double[count];
            IntStream.range(0, ofDocuments.length)
                    .filter(i -> ofDocuments[i] > 0)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> -ofDocuments[i]))
                    .limit(VOTES)
                    .forEachOrdered(i -> sums[owners[i]] += ofDocuments[i]);
            return sums;
        };
    }

    private static RankedQuery result(Future<RankedQuery> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while ranking", e);
        }
    }
}
