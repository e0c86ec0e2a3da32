// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.significance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tests of whether one system is better than another, or only was luckier with the queries. All are two-sided.
 *
 * <p>The randomisation test asks least of the data and is the one that {@code incontro-bench compare} reports; the t
 * test agrees with it where there are some dozen queries; Wilcoxon's and the sign test answer other questions (Smucker,
 * Allan and Carterette, CIKM 2007). A test says whether there is a difference, never how large it is: read it
 * together with {@link PairedDifferences#effectSize()} and an interval.
 */
public final class SignificanceTests {

    /** Most pairs of which all ways to flip the signs are looked at: a million. */
    public static final int MOST_EXACT_PAIRS = 20;

    /** Most pairs of which the distribution of Wilcoxon's sum of ranks is computed instead of approximated. */
    private static final int MOST_EXACT_RANKS = 50;

    /** The same where sizes are equal or pairs were dropped; SciPy counts the dropped ones in. */
    private static final int MOST_EXACT_TIED_RANKS = 13;

    private SignificanceTests() {}

    /**
     * Student's t test of pairs.
     *
     * @param pairs at least two
     * @return t and p; t is 0 and p is 1 if all differences are 0, t is infinite and p is 0 if they are equal
     * @throws IllegalArgumentException if there is only one pair
     */
    public static TestResult pairedT(PairedDifferences pairs) {
        if (pairs.size() < 2) {
            throw new IllegalArgumentException("a t test must have at least two pairs, but had " + pairs.size());
        }
        if (pairs.mean() == 0) {
            return new TestResult("paired t", 0, 1);
        }
        double t = pairs.mean() / (pairs.standardDeviation() / Math.sqrt(pairs.size()));
        double p = Double.isInfinite(t) ? 0 : SpecialFunctions.studentBeyond(t, pairs.size() - 1);
        return new TestResult("paired t", t, p);
    }

    /**
     * Fisher's randomisation test: how often is the mean difference at least as large if the sign of each difference
     * is left to chance? Pairs without a difference play no part. Up to {@value #MOST_EXACT_PAIRS} others all ways
     * are looked at; beyond that a sample, of which p is (as large + 1) / (samples + 1), so that it is never 0.
     *
     * @param pairs the differences
     * @param samples how many ways to look at, at least 1
     * @param seed the same seed gives the same p
     * @return the mean difference and p
     */
    public static TestResult signFlip(PairedDifferences pairs, int samples, long seed) {
        if (samples < 1) {
            throw new IllegalArgumentException("samples must be at least 1, but was " + samples);
        }
        double[] sizes = Arrays.stream(pairs.toArray())
                .filter(difference -> difference != 0)
                .toArray();
        double observed = Math.abs(Arrays.stream(sizes).sum());
        // Sums of the same numbers in another order differ in their last bits; they count as equal.
        double needed = observed - 1e-12 * Arrays.stream(sizes).map(Math::abs).sum();
        if (sizes.length <= MOST_EXACT_PAIRS) {
            return new TestResult("sign flip, exact", pairs.mean(), exactSignFlip(sizes, needed));
        }
        Seeded seeded = new Seeded(seed);
        int asLarge = 0;
        for (int sample = 0; sample < samples; sample++) {
            asLarge += Math.abs(flipped(sizes, seeded)) >= needed ? 1 : 0;
        }
        double p = (asLarge + 1.0) / (samples + 1.0);
        return new TestResult("sign flip, " + samples + " samples", pairs.mean(), p);
    }

    private static double flipped(double[] sizes, Seeded seeded) {
        double sum = 0;
        long signs = 0;
        for (int i = 0; i < sizes.length; i++) {
            signs = i % Long.SIZE == 0 ? seeded.next() : signs >>> 1;
            sum += (signs & 1) == 0 ? sizes[i] : -sizes[i];
        }
        return sum;
    }

    private static double exactSignFlip(double[] sizes, double needed) {
        long ways = 1L << sizes.length;
        long asLarge = 0;
        for (long signs = 0; signs < ways; signs++) {
            double sum = 0;
            for (int i = 0; i < sizes.length; i++) {
                sum += (signs >>> i & 1) == 0 ? sizes[i] : -sizes[i];
            }
            asLarge += Math.abs(sum) >= needed ? 1 : 0;
        }
        return (double) asLarge / ways;
    }

    /**
     * Wilcoxon's signed-rank test. Pairs without a difference are dropped. Exact for up to 50 pairs of which none is dropped and
     * none tied, and for up to 13 that are left in any case; otherwise by the normal distribution with the variance corrected for ties
     * and without a continuity correction, as in SciPy.
     *
     * @param pairs the differences
     * @return the smaller sum of ranks and p; p is 1 if there is no difference
     */
    public static TestResult wilcoxon(PairedDifferences pairs) {
        double[] differences = Arrays.stream(pairs.toArray())
                .filter(difference -> difference != 0)
                .toArray();
        int n = differences.length;
        if (n == 0) {
            return new TestResult("Wilcoxon", 0, 1);
        }
        SignedRanks ranks = SignedRanks.of(differences);
        double smaller = Math.min(ranks.positive(), ranks.negative());
        boolean plain = ranks.tieCorrection() == 0 && n == pairs.size();
        if (n <= (plain ? MOST_EXACT_RANKS : MOST_EXACT_TIED_RANKS)) {
            return new TestResult("Wilcoxon, exact", smaller, exactP(ranks.doubled(), (int) Math.round(2 * smaller)));
        }
        double mean = n * (n + 1.0) / 4;
        double variance = n * (n + 1.0) * (2.0 * n + 1) / 24 - ranks.tieCorrection() / 48;
        double p = SpecialFunctions.normalBeyond((smaller - mean) / Math.sqrt(variance));
        return new TestResult("Wilcoxon, normal", smaller, Math.min(1, p));
    }

    /** Counts the ways to give signs to ranks by the sums of the positive ones; all doubled, for tied ranks end in a half. */
    private static double exactP(List<Integer> ranks, int smaller) {
        double[] ways = new double[ranks.stream().mapToInt(Integer::intValue).sum() + 1];
        ways[0] = 1;
        for (int rank : ranks) {
            for (int sum = ways.length - 1; sum >= rank; sum--) {
                ways[sum] += ways[sum - rank];
            }
        }
        double tail = Arrays.stream(ways, 0, smaller + 1).sum();
        return Math.min(1, 2 * tail / Math.scalb(1.0, ranks.size()));
    }

    /**
     * The sign test: is the system better more often than it is worse? Pairs without a difference are dropped.
     *
     * @param pairs the differences
     * @return the number of wins and p, exact
     */
    public static TestResult sign(PairedDifferences pairs) {
        int wins = pairs.wins();
        int trials = wins + pairs.losses();
        int fewer = Math.min(wins, trials - wins);
        double tail = IntStream.rangeClosed(0, fewer)
                .mapToDouble(k -> StrictMath.exp(SpecialFunctions.logGamma(trials + 1.0)
                        - SpecialFunctions.logGamma(k + 1.0)
                        - SpecialFunctions.logGamma(trials - k + 1.0)
                        - trials * StrictMath.log(2)))
                .sum();
        return new TestResult("sign", wins, trials == 0 ? 1 : Math.min(1, 2 * tail));
    }

    /** Sums of ranks of the differences' sizes, by their signs, and the doubled ranks themselves. */
    private record SignedRanks(double positive, double negative, double tieCorrection, List<Integer> doubled) {

        static SignedRanks of(double[] differences) {
            Integer[] order = IntStream.range(0, differences.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> Math.abs(differences[i])))
                    .toArray(Integer[]::new);
            double positive = 0;
            double negative = 0;
            double ties = 0;
            List<Integer> doubled = new ArrayList<>();
            for (int from = 0; from < order.length; ) {
                int to = from + 1;
                while (to < order.length && Math.abs(differences[order[to]]) == Math.abs(differences[order[from]])) {
                    to++;
                }
                double rank = (from + 1 + to) / 2.0;
                for (int i = from; i < to; i++) {
                    doubled.add(from + 1 + to);
                    positive += differences[order[i]] > 0 ? rank : 0;
                    negative += differences[order[i]] < 0 ? rank : 0;
                }
                double equal = to - from;
                ties += equal * equal * equal - equal;
                from = to;
            }
            return new SignedRanks(positive, negative, ties, List.copyOf(doubled));
        }
    }
}
