// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.incontro.evaluation.trec.Hits;
import org.incontro.evaluation.trec.JudgedDocuments;
import org.incontro.evaluation.trec.Judgements;
import org.incontro.evaluation.trec.Run;

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

    private record Pair(String query, String document, double score, boolean right) {}

    private final List<Pair> pairs;

    private JudgedPairs(List<Pair> pairs) {
        this.pairs = pairs;
    }

    /**
     * Collects pairs, in the order of the judgements' queries and of the run.
     *
     * @param run what was found; queries without judgements are passed over
     * @param judgements what is right
     * @param depth how many of each ranking, from the top
     * @param level the least grade that is right
     * @param unjudged what a pair without a judgement is
     */
    public static JudgedPairs of(Run run, Judgements judgements, int depth, int level, Unjudged unjudged) {
        List<Pair> pairs = new ArrayList<>();
        for (String query : judgements.queries()) {
            JudgedDocuments judged = judgements.of(query);
            Hits hits = run.hits(query);
            for (int i = 0; i < Math.min(depth, hits.size()); i++) {
                OptionalInt grade = judged.grade(hits.document(i));
                if (grade.isPresent() || unjudged == Unjudged.WRONG) {
                    pairs.add(new Pair(query, hits.document(i), hits.score(i), grade.orElse(0) >= level));
                }
            }
        }
        return new JudgedPairs(List.copyOf(pairs));
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
        int[] groups = groups(grouping);
        int count = IntStream.of(groups).max().orElse(-1) + 1;
        if (folds < 2 || folds > count) {
            throw new IllegalArgumentException(
                    "folds must be from 2 to the number of groups, %s, but was %s".formatted(count, folds));
        }
        double[] likelihoods = new double[pairs.size()];
        for (int fold = 0; fold < folds; fold++) {
            int held = fold;
            FittedLikelihood fitted = only(i -> groups[i] % folds != held).fit(form);
            for (int i = 0; i < likelihoods.length; i++) {
                if (groups[i] % folds == held) {
                    likelihoods[i] = fitted.of(pairs.get(i).score());
                }
            }
        }
        return likelihoods;
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
