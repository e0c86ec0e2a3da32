// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.ranking;

import java.util.Arrays;

/**
 * What the scores of one query's list mean as likelihoods of being right: a logistic function of the logarithm of each score's
 * prominence, which is how many times as high it is as that of the hit at rank {@value #REFERENCE}. Immutable and thread-safe.
 *
 * <p>Scores themselves do not keep their meaning: as more texts are held, and longer ones, all scores of a query rise, and no more of
 * what is found is right. Prominence keeps it, for what rises is divided by what rises with it. Within one list no order changes;
 * between lists of different queries it can.
 *
 * <p>A likelihood holds for the task that it was fitted to: the same kind of query, and right in the same sense.
 *
 * @param intercept the log odds of a hit as high as that at the reference
 * @param slope what doubling the prominence adds to the log odds, by ln 2; at least 0
 */
public record ListLikelihood(double intercept, double slope) {

    /** The rank of the hit whose score is the measure: the first that a page of ten leaves out. */
    public static final int REFERENCE = 11;

    /*
     * Fitted by incontro-bench calibrate to the first ten hits of OwnerVotes with the default settings for 1,296 projects of 2022;
     * docs/quality.md says how well it holds for those of 2023.
     */
    private static final ListLikelihood PARTNERS = new ListLikelihood(-3.454, 2.080);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not finite, or the slope is negative
     */
    public ListLikelihood {
        if (!Double.isFinite(intercept) || !(slope >= 0 && slope < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("intercept and slope must be finite and the slope at least 0, but were "
                    + intercept + " and " + slope);
        }
    }

    /**
     * Returns the likelihood that an organisation found by {@link OwnerVotes} takes part in the project that was asked for, as fitted
     * to participations in European projects that began in 2022.
     */
    public static ListLikelihood ofPartners() {
        return PARTNERS;
    }

    /**
     * Returns how many times as high each score is as that at rank {@value #REFERENCE}, or as the least above 0 if fewer are above 0.
     *
     * @param scores of one query's hits, in any order, at least 0; of all hits or at least of the best {@value #REFERENCE}
     * @return in the same order; 0 for a score of 0
     */
    public static double[] prominence(double[] scores) {
        int[] best = Best.of(scores, REFERENCE);
        double reference = best.length == 0 ? 1 : scores[best[best.length - 1]];
        return Arrays.stream(scores).map(score -> score / reference).toArray();
    }

    /**
     * Returns the likelihood of each score.
     *
     * @param scores of one query's hits, as for {@link #prominence}
     * @return in the same order, each from 0 to 1; 0 for a score of 0
     */
    public double[] of(double[] scores) {
        return Arrays.stream(prominence(scores)).map(this::ofProminence).toArray();
    }

    /**
     * Returns the likelihood of one prominence, from 0 to 1.
     *
     * @param prominence at least 0
     */
    public double ofProminence(double prominence) {
        return prominence > 0 ? 1 / (1 + StrictMath.exp(-(intercept + slope * StrictMath.log(prominence)))) : 0;
    }
}
