// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.trec;

/** How much of a score decides the order of two documents. */
public enum ScorePrecision {

    /** Seven digits or so, as trec_eval did up to version 9: 0.123456789 and 0.123456788 are a tie. */
    FLOAT {
        @Override
        double of(double score) {
            return (float) score;
        }
    },

    /** Fifteen digits or so, as trec_eval does from version 10 on. */
    DOUBLE {
        @Override
        double of(double score) {
            return score;
        }
    };

    abstract double of(double score);
}
