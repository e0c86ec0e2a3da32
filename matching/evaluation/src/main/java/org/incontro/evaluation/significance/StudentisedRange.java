// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.significance;

/** The distribution of the range of several normal means, in standard errors that are themselves estimated. */
final class StudentisedRange {

    /*
     * P(range > q) = 1 - integral over s of f(s) R(q s), with f the density of the estimated deviation over the true one and
     *
     *     R(w) = k integral over z of phi(z) (Phi(z) - Phi(z - w))^(k - 1)
     *
     * the chance that k normal values lie within w. Both by Simpson's rule; with these steps ten digits agree with SciPy's.
     */
    private static final int STEPS = 400;

    private static final double FARTHEST = 8.5;

    private StudentisedRange() {}

    /**
     * Returns the chance of a greater range.
     *
     * @param q the range in standard errors of a mean, at least 0
     * @param means how many, at least 2
     * @param degrees of freedom of the error, at least 1
     */
    static double beyond(double q, int means, int degrees) {
        if (degrees > 25_000) {
            return Math.max(0, 1 - within(q, means));
        }
        // s = sqrt(chi square / degrees); its density falls off on both sides of 1 like a normal one of deviation 1 /
        // sqrt(2 degrees).
        double width = 10 / Math.sqrt(2.0 * degrees);
        double from = Math.max(1e-12, 1 - width);
        double to = 1 + Math.max(width, 1);
        double logConstant = degrees / 2.0 * StrictMath.log(degrees / 2.0)
                + StrictMath.log(2)
                - SpecialFunctions.logGamma(degrees / 2.0);
        double step = (to - from) / STEPS;
        double sum = 0;
        double mass = 0;
        for (int i = 0; i <= STEPS; i++) {
            double s = from + i * step;
            double density = StrictMath.exp(logConstant + (degrees - 1) * StrictMath.log(s) - degrees * s * s / 2);
            double weight = i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
            mass += weight * density;
            sum += density < 1e-18 ? 0 : weight * density * (1 - within(q * s, means));
        }
        // Divided by the mass that was seen, so that what the ends leave out does not count as within.
        return Math.max(0, Math.min(1, sum / mass));
    }

    private static double within(double width, int means) {
        double step = (2 * FARTHEST + width) / STEPS;
        double sum = 0;
        for (int i = 0; i <= STEPS; i++) {
            double z = -FARTHEST + i * step;
            double density = StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
            double inside = below(z) - below(z - width);
            double weight = i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * density * StrictMath.pow(inside, means - 1);
        }
        return Math.min(1, means * sum * step / 3);
    }

    private static double below(double z) {
        double beyond = SpecialFunctions.normalBeyond(z) / 2;
        return z > 0 ? 1 - beyond : beyond;
    }
}
