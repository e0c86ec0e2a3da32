// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.incontro.evaluation.trec.Hits;
import org.incontro.evaluation.trec.JudgedDocuments;
import org.incontro.evaluation.trec.Judgements;
import org.incontro.evaluation.trec.Run;
import org.incontro.matching.ranking.ListLikelihood;

/** The pairs of a run with their scores, and whether each was judged right: what a likelihood is fitted to. Immutable. */
public final class JudgedPairs {

    /** What pairs have in common that must not be on both sides of a split. */
    public enum Grouping {
        /** The same query. */
        QUERY,
        /** The same document: for candidates, the same person or organisation. */
        DOCUMENT
    }

    /** What a pair without a judgement is. */
    public enum Unjudged {
        /** Wrong, as where only what is right was written down. */
        WRONG,
        /** Not looked at. */
        LEFT_OUT
    }

    /** What of a score is kept. */
    public enum Scale {
        /** The score. */
        SCORE,
        /** How many times as high it is as that of the query's hit at rank 11, which keeps its meaning as a corpus grows. */
        PROMINENCE
    }

    private record Pair(String query, String document, double score, boolean right) {}

    private final List<Pair> pairs;

    private JudgedPairs(List<Pair> pairs) {
        this.pairs = pairs;
    }

    /** Collects pairs with their scores as they are; see {@link #of(Run, Judgements, int, int, Unjudged, Scale)}. */
    public static JudgedPairs of(Run run, Judgements judgements, int depth, int level, Unjudged unjudged) {
        return of(run, judgements, depth, level, unjudged, Scale.SCORE);
    }

    /**
     * Collects pairs, in the order of the judgements' queries and of the run.
     *
     * @param run what was found; queries without judgements are passed over
     * @param judgements what is right
     * @param depth how many of each ranking, from the top
     * @param level the least grade that is right
     * @param unjudged what a pair without a judgement is
     * @param scale what of a score is kept; for prominence the run must hold scores from 0 on, and as many hits as it has
     * @see ListLikelihood#prominence
     */
    public static JudgedPairs of(Run run, Judgements judgements, int depth, int level, Unjudged unjudged, Scale scale) {
        List<Pair> pairs = new ArrayList<>();
        for (String query : judgements.queries()) {
            JudgedDocuments judged = judgements.of(query);
            Hits hits = run.hits(query);
            double[] scores = scores(hits, scale);
            for (int i = 0; i < Math.min(depth, hits.size()); i++) {
                OptionalInt grade = judged.grade(hits.document(i));
                if (grade.isPresent() || unjudged == Unjudged.WRONG) {
                    pairs.add(new Pair(query, hits.document(i), scores[i], grade.orElse(0) >= level));
                }
            }
        }
        return new JudgedPairs(List.copyOf(pairs));
    }

    private static double[] scores(Hits hits, Scale scale) {
        double[] scores =
                IntStream.range(0, hits.size()).mapToDouble(hits::score).toArray();
        return scale == Scale.SCORE ? scores : ListLikelihood.prominence(scores);
    }

    /** Returns how many pairs there are. */
    public int size() {
        return pairs.size();
    }

    /** Returns the scores. */
    public double[] scores() {
        return pairs.stream().mapToDouble(Pair::score).toArray();
    }

    /** Returns whether each pair is right. */
    public boolean[] outcomes() {
        boolean[] outcomes = new boolean[pairs.size()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = pairs.get(i).right();
        }
        return outcomes;
    }

    /** Returns the group of each pair, from 0, in the order of the groups' names. */
    public int[] groups(Grouping grouping) {
        Map<String, Integer> numbers = new TreeMap<>();
        pairs.forEach(pair -> numbers.put(name(pair, grouping), 0));
        int[] next = {0};
        numbers.replaceAll((name, number) -> next[0]++);
        return pairs.stream()
                .mapToInt(pair -> numbers.getOrDefault(name(pair, grouping), 0))
                .toArray();
    }

    private static String name(Pair pair, Grouping grouping) {
        return grouping == Grouping.QUERY ? pair.query() : pair.document();
    }

    /**
     * Says of each pair the likelihood that was fitted without its group.
     *
     * @param form how it is fitted
     * @param grouping what must not be on both sides
     * @param folds how many parts the groups are dealt into in turn, from 2 to the number of groups
     * @throws IllegalArgumentException if {@code folds} is out of range, or without a part all outcomes are alike
     */
    public double[] crossValidated(FittedLikelihood.Form form, Grouping grouping, int folds) {
        return crossValidated(grouping, folds, part -> part.fit(form)::of);
    }

    /**
     * Says of each pair the share of right ones that was counted without its group: what one knows without looking at scores.
     *
     * @param grouping what must not be on both sides
     * @param folds how many parts the groups are dealt into in turn, from 2 to the number of groups
     * @throws IllegalArgumentException if {@code folds} is out of range
     */
    public double[] crossValidatedBaseRate(Grouping grouping, int folds) {
        return crossValidated(grouping, folds, part -> {
            double rate = part.baseRate();
            return score -> rate;
        });
    }

    private double[] crossValidated(Grouping grouping, int folds, Function<JudgedPairs, DoubleUnaryOperator> learned) {
        int[] groups = groups(grouping);
        int count = IntStream.of(groups).max().orElse(-1) + 1;
        if (folds < 2 || folds > count) {
            throw new IllegalArgumentException(
                    "folds must be from 2 to the number of groups, %s, but was %s".formatted(count, folds));
        }
        double[] likelihoods = new double[pairs.size()];
        for (int fold = 0; fold < folds; fold++) {
            int held = fold;
            DoubleUnaryOperator fitted = learned.apply(only(i -> groups[i] % folds != held));
            for (int i = 0; i < likelihoods.length; i++) {
                if (groups[i] % folds == held) {
                    likelihoods[i] = fitted.applyAsDouble(pairs.get(i).score());
                }
            }
        }
        return likelihoods;
    }

    /** Returns the share of pairs that are right; 0 of none. */
    public double baseRate() {
        return pairs.stream()
                .mapToDouble(pair -> pair.right() ? 1 : 0)
                .average()
                .orElse(0);
    }

    private JudgedPairs only(IntPredicate wanted) {
        return new JudgedPairs(IntStream.range(0, pairs.size())
                .filter(wanted)
                .mapToObj(pairs::get)
                .toList());
    }

    /** Fits a likelihood to all pairs, as {@link FittedLikelihood#fit} does. */
    public FittedLikelihood fit(FittedLikelihood.Form form) {
        return FittedLikelihood.fit(form, scores(), outcomes());
    }
}
