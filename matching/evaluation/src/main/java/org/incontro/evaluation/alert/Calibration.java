// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.alert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.incontro.evaluation.significance.Bootstrap;
import org.incontro.evaluation.significance.Interval;

/**
 * Whether likelihoods mean what they say: of the matches said to be right with 0.7, seven in ten should be. Immutable.
 *
 * <p>Matches of the same likelihood are told apart by nothing; each counts with the share of them that was right, so
 * that the order of the input does not matter.
 */
public final class Calibration {

    /** How many bins the field uses. */
    public static final int USUAL_BINS = 15;

    private final double[] likelihoods;
    private final boolean[] outcomes;

    private Calibration(double[] likelihoods, boolean[] outcomes) {
        this.likelihoods = likelihoods;
        this.outcomes = outcomes;
    }

    /**
     * One part of the matches, from one likelihood to another.
     *
     * @param size how many there are
     * @param likelihood what was said of them on average, from 0 to 1
     * @param share how many of them were right, from 0 to 1
     */
    public record Bin(int size, double likelihood, double share) {}

    /**
     * Sets what was said against what came.
     *
     * @param likelihoods each from 0 to 1, at least one
     * @param outcomes whether the match was right, in the same order
     * @return the comparison
     * @throws IllegalArgumentException if the numbers differ, there are none, or a likelihood is out of range
     */
    public static Calibration of(double[] likelihoods, boolean[] outcomes) {
        if (likelihoods.length != outcomes.length || likelihoods.length == 0) {
            throw new IllegalArgumentException("there must be as many likelihoods as outcomes and at least one, but"
                    + " there were " + likelihoods.length + " and " + outcomes.length);
        }
        for (double likelihood : likelihoods) {
            if (!(likelihood >= 0 && likelihood <= 1)) {
                throw new IllegalArgumentException("a likelihood must be from 0 to 1, but was " + likelihood);
            }
        }
        return new Calibration(likelihoods.clone(), outcomes.clone());
    }

    /** Returns the share of matches that were right. */
    public double baseRate() {
        int right = 0;
        for (boolean outcome : outcomes) {
            right += outcome ? 1 : 0;
        }
        return (double) right / outcomes.length;
    }

    /** Returns the Brier score, the mean squared distance of likelihood and outcome (0 or 1): 0 is perfect. */
    public double brier() {
        double sum = 0;
        for (int i = 0; i < outcomes.length; i++) {
            double distance = likelihoods[i] - (outcomes[i] ? 1 : 0);
            sum += distance * distance;
        }
        return sum / outcomes.length;
    }

    /** Returns the Brier score of saying the base rate of every match: what a likelihood must be better than. */
    public double constantBrier() {
        double rate = baseRate();
        return rate * (1 - rate);
    }

    /**
     * Returns the bins, from the least likelihood to the greatest. All hold the same number of matches, but for one.
     *
     * @param bins how many to make, at least 1; no more are made than there are matches
     */
    public List<Bin> bins(int bins) {
        return bins(bins, IntStream.range(0, outcomes.length).toArray());
    }

    /**
     * Returns the expected calibration error: the mean distance of what was said and what came, over bins of equal
     * numbers of matches. From 0, which is perfect, to 1; more bins tend to give more, so compare at the same number.
     *
     * @param bins how many, at least 1; usually {@value #USUAL_BINS}
     */
    public double expectedError(int bins) {
        return expectedError(bins(bins));
    }

    /**
     * Returns an interval of the expected calibration error.
     *
     * @param bins how many, at least 1
     * @param confidence above 0 and below 1
     * @param samples how many to draw
     * @param seed of the samples
     */
    public Interval expectedErrorInterval(int bins, double confidence, int samples, long seed) {
        return Bootstrap.of(outcomes.length, confidence, samples, seed, drawn -> expectedError(bins(bins, drawn)));
    }

    /**
     * Returns an interval of the Brier score.
     *
     * @param confidence above 0 and below 1
     * @param samples how many to draw
     * @param seed of the samples
     */
    public Interval brierInterval(double confidence, int samples, long seed) {
        double[] squares = new double[outcomes.length];
        for (int i = 0; i < squares.length; i++) {
            double distance = likelihoods[i] - (outcomes[i] ? 1 : 0);
            squares[i] = distance * distance;
        }
        return Bootstrap.mean(squares, confidence, samples, seed);
    }

    private static double expectedError(List<Bin> bins) {
        double sum = 0;
        int size = 0;
        for (Bin bin : bins) {
            sum += bin.size() * Math.abs(bin.likelihood() - bin.share());
            size += bin.size();
        }
        return sum / size;
    }

    private List<Bin> bins(int count, int[] matches) {
        if (count < 1) {
            throw new IllegalArgumentException("bins must be at least 1, but was " + count);
        }
        Integer[] order = Arrays.stream(matches)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> likelihoods[i]))
                .toArray(Integer[]::new);
        double[] shares = sharesAmongEqual(order);
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < count; bin++) {
            int from = (int) ((long) order.length * bin / count);
            int to = (int) ((long) order.length * (bin + 1) / count);
            if (from < to) {
                bins.add(bin(order, shares, from, to));
            }
        }
        return List.copyOf(bins);
    }

    private Bin bin(Integer[] order, double[] shares, int from, int to) {
        double said = 0;
        double came = 0;
        for (int i = from; i < to; i++) {
            said += likelihoods[order[i]];
            came += shares[i];
        }
        return new Bin(to - from, said / (to - from), came / (to - from));
    }

    private double[] sharesAmongEqual(Integer[] order) {
        double[] shares = new double[order.length];
        for (int from = 0; from < order.length; ) {
            int to = from;
            int right = 0;
            while (to < order.length && likelihoods[order[to]] == likelihoods[order[from]]) {
                right += outcomes[order[to]] ? 1 : 0;
                to++;
            }
            Arrays.fill(shares, from, to, (double) right / (to - from));
            from = to;
        }
        return shares;
    }
}
