// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.measure;

import java.util.Arrays;
import org.incontro.evaluation.trec.Hits;
import org.incontro.evaluation.trec.JudgedDocuments;
import org.incontro.evaluation.trec.RankOrder;

/**
 * One query's ranking with what the judges said of it: all that a measure may look at. Immutable.
 *
 * <p>Only documents that are in the pool are listed, in the order of their ranks; between them lie documents of which
 * nothing is known. A ranking of a thousand documents has some dozen that were judged, and most measures look at no
 * other.
 */
public final class JudgedRanking {

    private static final int NOT_IN_POOL = Integer.MIN_VALUE;

    private final EvaluationOptions options;
    private final Ties ties;
    private final int level;
    private final GradeCounts judgements;
    private final int retrieved;
    private final int[] ranks;
    private final int[] grades;
    private final int[] poolRanks;
    private final int[] relevantRanks;
    private final int relevant;

    private JudgedRanking(
            EvaluationOptions options,
            Ties ties,
            int level,
            GradeCounts judgements,
            int retrieved,
            int[] ranks,
            int[] grades,
            int[] poolRanks) {
        this.options = options;
        this.ties = ties;
        this.level = level;
        this.judgements = judgements;
        this.retrieved = retrieved;
        this.ranks = ranks;
        this.grades = grades;
        this.poolRanks = poolRanks;
        relevantRanks = relevantRanks(ranks, grades, level);
        relevant = judgements.atLeast(level);
    }

    /**
     * Ranks hits and looks their judgements up.
     *
     * @param hits what was found for a query
     * @param judged what was judged for it
     * @param options how it is measured
     * @return the ranking
     */
    public static JudgedRanking of(Hits hits, JudgedDocuments judged, EvaluationOptions options) {
        RankOrder order = RankOrder.of(hits, options.version().precision());
        boolean removes = options.unjudged() == EvaluationOptions.Unjudged.REMOVE;
        int depth = Math.min(hits.size(), options.depth());
        int[] ranks = new int[Math.min(depth, judged.size())];
        int[] grades = new int[ranks.length];
        int[] pool = new int[ranks.length];
        int known = 0;
        int unknown = 0;
        for (int rank = 1; rank <= depth; rank++) {
            int grade = judged.grade(hits, order.place(rank), NOT_IN_POOL);
            if (grade >= 0) {
                ranks[known] = removes ? known + 1 : rank;
                grades[known++] = grade;
            } else if (grade != NOT_IN_POOL && !removes) {
                pool[unknown++] = rank;
            }
        }
        return new JudgedRanking(
                options,
                new Ties(order, hits, judged),
                options.level(),
                GradeCounts.of(judged),
                removes ? known : depth,
                Arrays.copyOf(ranks, known),
                Arrays.copyOf(grades, known),
                Arrays.copyOf(pool, unknown));
    }

    /**
     * Returns this ranking as seen with another lowest grade.
     *
     * @param other lowest grade that is relevant
     */
    public JudgedRanking withLevel(int other) {
        return other == level
                ? this
                : new JudgedRanking(options, ties, other, judgements, retrieved, ranks, grades, poolRanks);
    }

    private static int[] relevantRanks(int[] ranks, int[] grades, int level) {
        int[] relevant = new int[ranks.length];
        int size = 0;
        for (int i = 0; i < ranks.length; i++) {
            if (grades[i] >= level) {
                relevant[size++] = ranks[i];
            }
        }
        return Arrays.copyOf(relevant, size);
    }

    /** Returns how the run is measured; its level may be another than {@link #level()}. */
    public EvaluationOptions options() {
        return options;
    }

    /** Returns the lowest grade that is relevant. */
    public int level() {
        return level;
    }

    /** Returns how many documents were found. */
    public int retrieved() {
        return retrieved;
    }

    /** Returns how many relevant documents there are, found or not. */
    public int relevant() {
        return relevant;
    }

    /** Returns how many relevant documents were found. */
    public int relevantRetrieved() {
        return relevantRanks.length;
    }

    /**
     * Returns the rank of a relevant document.
     *
     * @param index from 0, in the order of the ranks
     * @return from 1
     */
    public int relevantRank(int index) {
        return relevantRanks[index];
    }

    /** Returns how many documents with a judgement, be it good or bad, were found. */
    public int judgedRetrieved() {
        return ranks.length;
    }

    /**
     * Returns the rank of a judged document.
     *
     * @param index from 0, in the order of the ranks
     * @return from 1
     */
    public int judgedRank(int index) {
        return ranks[index];
    }

    /**
     * Returns the grade of a judged document.
     *
     * @param index from 0, in the order of the ranks
     * @return at least 0
     */
    public int judgedGrade(int index) {
        return grades[index];
    }

    /** Returns how many documents were judged and are not relevant, found or not. */
    public int judgedNonRelevant() {
        return judgements.atLeast(0) - relevant;
    }

    /**
     * Returns how many relevant documents are among the first.
     *
     * @param rank the last one that counts
     */
    public int relevantWithin(int rank) {
        return within(relevantRanks, rank);
    }

    /**
     * Returns how many judged documents are among the first.
     *
     * @param rank the last one that counts
     */
    public int judgedWithin(int rank) {
        return within(ranks, rank);
    }

    /**
     * Returns how many documents that are in the pool, but were not judged, are among the first.
     *
     * @param rank the last one that counts
     */
    public int pooledWithin(int rank) {
        return within(poolRanks, rank);
    }

    /**
     * Tells whether not the system, but the names of documents decided which of them are among the first: the
     * document at this rank and the next one have the same score, and not all of this score have the same grade.
     *
     * @param cut the last rank that counts
     */
    public boolean isDecidedByNamesAt(int cut) {
        return ties.matterAt(cut);
    }

    GradeCounts judgements() {
        return judgements;
    }

    private static int within(int[] ranks, int last) {
        int place = Arrays.binarySearch(ranks, last);
        return place < 0 ? -place - 1 : place + 1;
    }
}
