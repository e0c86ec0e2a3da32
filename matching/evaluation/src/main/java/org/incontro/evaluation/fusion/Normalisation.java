// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.fusion;

import java.util.Arrays;
import org.incontro.evaluation.trec.Hits;

/** Brings the scores of one query to a scale, so that those of several systems can be added. */
public enum Normalisation {

    /** Leaves scores as they are. */
    NONE {
        @Override
        double[] apply(double[] scores) {
            return scores;
        }
    },

    /** The least becomes 0, the greatest 1; 0 for all if they are equal. */
    MIN_MAX {
        @Override
        double[] apply(double[] scores) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (double score : scores) {
                least = Math.min(least, score);
                most = Math.max(most, score);
            }
            return scale(scores, least, most - least);
        }
    },

    /** Mean 0 and standard deviation 1, with n below; 0 for all if they are equal. */
    Z_SCORE {
        @Override
        double[] apply(double[] scores) {
            if (Arrays.stream(scores).allMatch(score -> score == scores[0])) {
                // Their mean may differ from them in the last bit.
                return new double[scores.length];
            }
            double sum = 0;
            for (double score : scores) {
                sum += score;
            }
            double mean = sum / scores.length;
            double squares = 0;
            for (double score : scores) {
                squares += (score - mean) * (score - mean);
            }
            return scale(scores, mean, Math.sqrt(squares / scores.length));
        }
    };

    /**
     * Normalises what was found for a query.
     *
     * @param hits in any order, their scores finite
     * @return a score for each, in their order
     */
    public double[] of(Hits hits) {
        double[] scores = new double[hits.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = hits.score(i);
        }
        return apply(scores);
    }

    abstract double[] apply(double[] scores);

    private static double[] scale(double[] scores, double origin, double unit) {
        double[] scaled = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            scaled[i] = unit > 0 ? (scores[i] - origin) / unit : 0;
        }
        return scaled;
    }
}
