// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.fusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incontro.evaluation.trec.Hit;
import org.incontro.evaluation.trec.Hits;
import org.incontro.evaluation.trec.RankOrder;
import org.incontro.evaluation.trec.Run;
import org.incontro.evaluation.trec.ScorePrecision;

/**
 * Makes one run of several. Immutable and thread-safe.
 *
 * <p>A query is fused of the runs that have it, a document of those that found it. The result is in the order of its
 * scores; where they are equal, in that of the documents' identifiers backwards, as trec_eval would order them.
 */
public final class Fusion {

    /** What a run adds to a document's score. */
    private interface Vote {
        double of(int rank, double score, int run);
    }

    private final Normalisation normalisation;
    private final Vote vote;
    private final boolean timesRuns;
    private final boolean byScore;

    private Fusion(Normalisation normalisation, Vote vote, boolean timesRuns, boolean byScore) {
        this.normalisation = normalisation;
        this.vote = vote;
        this.timesRuns = timesRuns;
        this.byScore = byScore;
    }

    /**
     * Reciprocal rank fusion: the sum of 1 / (k + rank). Cormack, Clarke and Büttcher, SIGIR 2009, with k = 60.
     *
     * @param k at least 0
     */
    public static Fusion reciprocalRank(int k) {
        if (k < 0) {
            throw new IllegalArgumentException("k must be at least 0, but was " + k);
        }
        return new Fusion(Normalisation.NONE, (rank, score, run) -> 1.0 / (k + rank), false, false);
    }

    /** Inverse square rank: the sum of 1 / rank², times the number of runs that found it. Mourão et al., 2015. */
    public static Fusion inverseSquareRank() {
        return new Fusion(Normalisation.NONE, (rank, score, run) -> 1.0 / ((double) rank * rank), true, false);
    }

    /**
     * The sum of the scores: CombSUM of Fox and Shaw, TREC-2, 1994.
     *
     * @param normalisation of the scores
     */
    public static Fusion sum(Normalisation normalisation) {
        return new Fusion(normalisation, (rank, score, run) -> score, false, true);
    }

    /**
     * The sum of the scores times the number of runs that found it: CombMNZ of Fox and Shaw.
     *
     * @param normalisation of the scores
     */
    public static Fusion sumTimesRuns(Normalisation normalisation) {
        return new Fusion(normalisation, (rank, score, run) -> score, true, true);
    }

    /**
     * The weighted sum of the scores.
     *
     * @param normalisation of the scores
     * @param weights one for each run, in their order
     */
    public static Fusion weightedSum(Normalisation normalisation, double... weights) {
        double[] copy = weights.clone();
        return new Fusion(
                normalisation,
                (rank, score, run) -> {
                    if (run >= copy.length) {
                        throw new IllegalArgumentException("there must be a weight for each run, but there were only "
                                + copy.length + ": " + Arrays.toString(copy));
                    }
                    return copy[run] * score;
                },
                false,
                true);
    }

    /**
     * Fuses runs.
     *
     * @param tag the name of the new run
     * @param runs at least one
     * @param depth how many documents of each query to keep, at least 1
     * @return the new run, with the queries in the order in which they first come
     * @throws IllegalArgumentException if scores are added and one is not finite, or they are too far apart for doubles
     */
    public Run fuse(String tag, List<Run> runs, int depth) {
        Set<String> queries = new LinkedHashSet<>();
        runs.forEach(run -> queries.addAll(run.queries()));
        Run.Builder fused = Run.builder(tag);
        for (String query : queries) {
            Map<String, Tally> tallies = new LinkedHashMap<>();
            for (int run = 0; run < runs.size(); run++) {
                count(query, runs.get(run), run, tallies);
            }
            ranked(query, tallies, depth, fused);
        }
        return fused.build();
    }

    private void count(String query, Run voter, int run, Map<String, Tally> tallies) {
        Hits hits = voter.hits(query);
        RankOrder order = RankOrder.of(hits, ScorePrecision.DOUBLE);
        double[] scores = byScore ? scores(query, voter, hits) : new double[hits.size()];
        for (int rank = 1; rank <= order.size(); rank++) {
            int place = order.place(rank);
            tallies.computeIfAbsent(hits.document(place), any -> new Tally()).add(vote.of(rank, scores[place], run));
        }
    }

    private double[] scores(String query, Run voter, Hits hits) {
        for (int i = 0; i < hits.size(); i++) {
            if (!Double.isFinite(hits.score(i))) {
                throw new IllegalArgumentException("scores must be finite to be added, but run " + voter.tag() + " has "
                        + hits.score(i) + " for document " + hits.document(i) + " of query " + query
                        + ". Maybe fuse by ranks.");
            }
        }
        double[] scores = normalisation.of(hits);
        if (!Arrays.stream(scores).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("scores must not be too far apart to be normalised, but run "
                    + voter.tag() + " has from "
                    + hits.stream().mapToDouble(Hit::score).min().orElse(0) + " to "
                    + hits.stream().mapToDouble(Hit::score).max().orElse(0) + " for query " + query
                    + ". Maybe fuse by ranks.");
        }
        return scores;
    }

    private void ranked(String query, Map<String, Tally> tallies, int depth, Run.Builder fused) {
        List<Map.Entry<String, Double>> scored = new ArrayList<>();
        tallies.forEach((document, tally) -> scored.add(Map.entry(document, tally.score(timesRuns))));
        scored.sort(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())));
        for (Map.Entry<String, Double> entry : scored.subList(0, Math.min(depth, scored.size()))) {
            fused.add(query, entry.getKey(), entry.getValue());
        }
    }

    /** What the runs said of one document. */
    private static final class Tally {

        private double sum;
        private int runs;

        void add(double vote) {
            sum += vote;
            runs++;
        }

        double score(boolean timesRuns) {
            return timesRuns ? sum * runs : sum;
        }
    }
}
