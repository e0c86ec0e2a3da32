// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.measure;

/** The geometric mean that one query without success does not make 0. */
final class GeometricMean {

    private static final double LEAST = 0.00001;

    private GeometricMean() {}

    static double logarithm(double value) {
        return StrictMath.log(Math.max(value, LEAST));
    }

    static double of(double sumOfLogarithms, int queries) {
        return StrictMath.exp(sumOfLogarithms / queries);
    }
}
