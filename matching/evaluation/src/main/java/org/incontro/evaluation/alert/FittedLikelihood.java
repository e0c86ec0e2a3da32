// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.alert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a score means as a likelihood: the share of pairs of such a score that people judged right, learned from pairs that were
 * judged. A greater score never has a smaller likelihood, so that no order changes. Immutable and thread-safe.
 *
 * <p>It holds for pairs as those that it was fitted to: the same task, the same part of the ranking, the same share of right ones.
 */
public final class FittedLikelihood {

    /** With fewer judged pairs than this, what comes out is called relevance, not probability. */
    public static final int ENOUGH = 100;

    /** How a likelihood is fitted. */
    public enum Form {
        /**
         * A logistic function of the score's logarithm: two numbers, so it needs little. Platt, "Probabilistic Outputs for Support
         * Vector Machines", 1999, with his corrected targets.
         */
        LOGISTIC,
        /**
         * The best of all functions that never fall: steps, so it needs some hundred right pairs. Ayer and others, "An Empirical
         * Distribution Function for Sampling with Incomplete Information", Annals of Mathematical Statistics 26, 1955.
         */
        ISOTONIC
    }

    private static final int ROUNDS = 100;
    private static final double RIDGE = 1e-9;

    /** Scores at which the likelihood is known, ascending; between them it is interpolated. Of a logistic one, empty. */
    private final double[] knots;

    private final double[] shares;
    private final double intercept;
    private final double slope;
    private final Seen seen;

    /**
     * What it was fitted to.
     *
     * @param floor what lesser scores are taken as
     * @param pairs how many there were
     * @param belowZero how many of them had a score below 0
     */
    private record Seen(double floor, int pairs, int belowZero) {}

    private FittedLikelihood(double[] knots, double[] shares, double intercept, double slope, Seen seen) {
        this.knots = knots;
        this.shares = shares;
        this.intercept = intercept;
        this.slope = slope;
        this.seen = seen;
    }

    /**
     * Fits a likelihood.
     *
     * @param form how
     * @param scores finite; those below half of the least above 0 are taken as that, of which {@link #caution()} tells
     *     where some are below 0
     * @param outcomes whether the pair was right, in the same order; some must be and some must not
     * @throws IllegalArgumentException if the numbers differ, a score is not finite, or all outcomes are alike
     */
    public static FittedLikelihood fit(Form form, double[] scores, boolean[] outcomes) {
        if (scores.length != outcomes.length) {
            throw new IllegalArgumentException("there must be as many scores as outcomes, but there were "
                    + scores.length + " and " + outcomes.length);
        }
        int right = 0;
        int belowZero = 0;
        double floor = Double.POSITIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isFinite(scores[i])) {
                throw new IllegalArgumentException("a score must be finite, but was " + scores[i]);
            }
            right += outcomes[i] ? 1 : 0;
            belowZero += scores[i] < 0 ? 1 : 0;
            floor = scores[i] > 0 ? Math.min(floor, scores[i] / 2) : floor;
        }
        if (right == 0 || right == scores.length) {
            throw new IllegalArgumentException("of the outcomes some must be right and some wrong, but " + right
                    + " of " + scores.length + " were right");
        }
        Seen seen = new Seen(Double.isInfinite(floor) ? 1 : floor, scores.length, belowZero);
        return form == Form.LOGISTIC ? logistic(scores, outcomes, right, seen) : isotonic(scores, outcomes, seen);
    }

    private static FittedLikelihood logistic(double[] scores, boolean[] outcomes, int right, Seen seen) {
        double high = (right + 1.0) / (right + 2.0);
        double low = 1.0 / (scores.length - right + 2.0);
        double[] x = Arrays.stream(scores)
                .map(score -> logarithm(score, seen.floor()))
                .toArray();
        double center = Arrays.stream(x).average().orElse(0);
        double a = StrictMath.log((double) right / (scores.length - right));
        double b = 0;
        double loss = Double.POSITIVE_INFINITY;
        double step = 1;
        double[] last = {a, b, 0, 0};
        for (int round = 0; round < ROUNDS; round++) {
            // Newton's method on a convex loss; a step that does not help is halved.
            double[] sums = sums(x, center, outcomes, high, low, a, b);
            if (sums[0] > loss) {
                step /= 2;
                a = last[0] + step * last[2];
                b = last[1] + step * last[3];
                continue;
            }
            boolean done = loss - sums[0] < 1e-12 * Math.abs(sums[0]);
            loss = sums[0];
            double determinant = sums[3] * sums[5] - sums[4] * sums[4];
            double da = (sums[5] * sums[1] - sums[4] * sums[2]) / determinant;
            double db = (sums[3] * sums[2] - sums[4] * sums[1]) / determinant;
            last = new double[] {a, b, da, db};
            if (done) {
                break;
            }
            step = 1;
            a += da;
            b += db;
        }
        if (last[1] <= 0) {
            // Against the score's own order: then the score says nothing, and the base rate is all there is.
            return new FittedLikelihood(
                    new double[0], new double[0], StrictMath.log((double) right / (scores.length - right)), 0, seen);
        }
        return new FittedLikelihood(new double[0], new double[0], last[0] - last[1] * center, last[1], seen);
    }

    /** Loss, gradient (2) and curvature (3) of the logistic function a + b (x - center). */
    private static double[] sums(
            double[] x, double center, boolean[] outcomes, double high, double low, double a, double b) {
        double[] sums = {0, 0, 0, RIDGE, 0, RIDGE};
        for (int i = 0; i < x.length; i++) {
            double z = a + b * (x[i] - center);
            double p = logistic(z);
            double target = outcomes[i] ? high : low;
            sums[0] += (z > 0 ? z : 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z))) - target * z;
            double error = target - p;
            double weight = p * (1 - p);
            sums[1] += error;
            sums[2] += error * (x[i] - center);
            sums[3] += weight;
            sums[4] += weight * (x[i] - center);
            sums[5] += weight * (x[i] - center) * (x[i] - center);
        }
        return sums;
    }

    private static double logistic(double z) {
        return 1 / (1 + StrictMath.exp(-z));
    }

    private static double logarithm(double score, double floor) {
        return StrictMath.log(Math.max(score, floor));
    }

    /** Pools neighbours, from the least score to the greatest, until no share is below the one before. */
    private static FittedLikelihood isotonic(double[] scores, boolean[] outcomes, Seen seen) {
        double floor = seen.floor();
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> Math.max(scores[i], floor)))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] lows = new double[order.length];
        double[] highs = new double[order.length];
        double[] rights = new double[order.length];
        int[] sizes = new int[order.length];
        int blocks = 0;
        for (int at = 0; at < order.length; ) {
            double score = Math.max(scores[order[at]], floor);
            lows[blocks] = score;
            highs[blocks] = score;
            rights[blocks] = 0;
            sizes[blocks] = 0;
            // Pairs of one score are one block from the start.
            while (at < order.length && Math.max(scores[order[at]], floor) == score) {
                rights[blocks] += outcomes[order[at]] ? 1 : 0;
                sizes[blocks]++;
                at++;
            }
            blocks++;
            while (blocks > 1 && rights[blocks - 2] * sizes[blocks - 1] >= rights[blocks - 1] * sizes[blocks - 2]) {
                blocks--;
                highs[blocks - 1] = highs[blocks];
                rights[blocks - 1] += rights[blocks];
                sizes[blocks - 1] += sizes[blocks];
            }
        }
        // A block is level from its least score to its greatest.
        double[] knots = new double[2 * blocks];
        double[] shares = new double[2 * blocks];
        for (int i = 0; i < blocks; i++) {
            knots[2 * i] = lows[i];
            knots[2 * i + 1] = highs[i];
            shares[2 * i] = rights[i] / sizes[i];
            shares[2 * i + 1] = shares[2 * i];
        }
        return new FittedLikelihood(knots, shares, 0, 0, seen);
    }

    /**
     * Returns the likelihood of a score, from 0 to 1.
     *
     * @param score any
     */
    public double of(double score) {
        if (knots.length == 0) {
            return logistic(intercept + slope * logarithm(score, seen.floor()));
        }
        double floor = seen.floor();
        int place = Arrays.binarySearch(knots, Math.max(score, floor));
        if (place >= 0) {
            return shares[place];
        }
        int above = -place - 1;
        if (above == 0 || above == knots.length) {
            return shares[above == 0 ? 0 : knots.length - 1];
        }
        double way = (Math.max(score, floor) - knots[above - 1]) / (knots[above] - knots[above - 1]);
        return shares[above - 1] + way * (shares[above] - shares[above - 1]);
    }

    /** Returns the likelihoods of scores, in their order. */
    public double[] of(double[] scores) {
        return Arrays.stream(scores).map(this::of).toArray();
    }

    /** Returns what a likelihood may be called: {@code probability}, or {@code relevance} if too few pairs were judged. */
    public String called() {
        return seen.pairs() >= ENOUGH ? "probability" : "relevance";
    }

    /** Returns whether it says the same of every score, which is the base rate: then scores said nothing of what is right. */
    public boolean isConstant() {
        return knots.length == 0 ? slope == 0 : shares[0] == shares[shares.length - 1];
    }

    /** Returns in words what it must not be used without knowing; empty if there is no such thing. */
    public Optional<String> caution() {
        List<String> cautions = new ArrayList<>();
        if (seen.belowZero() > 0) {
            cautions.add(seen.belowZero() + " of " + seen.pairs() + " scores were below 0 and were all taken as "
                    + seen.floor()
                    + ", for a likelihood is of a score's logarithm. If scores are logarithms themselves, give"
                    + " their exponentials.");
        }
        if (isConstant()) {
            cautions.add("Scores said nothing of what is right, so that every one has the base rate.");
        }
        return cautions.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", cautions));
    }

    /** Returns the function in words, for a page of figures. */
    @Override
    public String toString() {
        if (isConstant()) {
            return of(0) + " for every score";
        }
        return knots.length == 0
                ? "1 / (1 + exp(-(" + intercept + " + " + slope + " ln score)))"
                : knots.length / 2 + " steps from " + shares[0] + " to " + shares[shares.length - 1];
    }
}
