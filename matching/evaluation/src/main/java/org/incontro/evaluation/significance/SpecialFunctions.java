// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.significance;

/** The tails of distributions, to some twelve digits even where they are tiny. */
final class SpecialFunctions {

    /*
     * Continued fractions are evaluated by Lentz's method as changed by Thompson and Barnett (Journal of Computational
     * Physics 64, 1986). The regularised incomplete beta function is DLMF 8.17.22, the complementary error function
     * DLMF 7.9.1 beyond 2 and the series 7.6.1 below; the gamma function is Lanczos' approximation with g = 7 and nine
     * terms.
     */
    private static final double TINY = 1e-300;
    private static final double PRECISION = 1e-15;
    private static final int MOST_STEPS = 10_000;
    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-6,
        1.5056327351493116e-7
    };

    private SpecialFunctions() {}

    /** Probability that a normal variable is farther from its mean than this many standard deviations. */
    static double normalBeyond(double deviations) {
        return complementaryError(Math.abs(deviations) / Math.sqrt(2));
    }

    /** Probability that Student's t is farther from 0 than this. */
    static double studentBeyond(double t, int degreesOfFreedom) {
        double x = degreesOfFreedom / (degreesOfFreedom + t * t);
        return incompleteBeta(x, degreesOfFreedom / 2.0, 0.5);
    }

    static double logGamma(double x) {
        double shifted = x - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (shifted + i);
        }
        double base = shifted + 7.5;
        return 0.5 * StrictMath.log(2 * Math.PI) + (shifted + 0.5) * StrictMath.log(base) - base + StrictMath.log(sum);
    }

    private static double complementaryError(double x) {
        if (x < 2) {
            double term = x;
            double sum = x;
            for (int i = 1; Math.abs(term) > PRECISION * sum && i < MOST_STEPS; i++) {
                term *= -x * x / i;
                sum += term / (2 * i + 1);
            }
            return 1 - 2 / Math.sqrt(Math.PI) * sum;
        }
        // x + (1/2) / (x + 1 / (x + (3/2) / (x + ...
        double fraction = x;
        double c = x;
        double d = 0;
        for (int i = 1; i < MOST_STEPS; i++) {
            d = 1 / (x + i / 2.0 * d);
            c = x + i / 2.0 / c;
            fraction *= c * d;
            if (Math.abs(c * d - 1) < PRECISION) {
                break;
            }
        }
        return StrictMath.exp(-x * x) / (fraction * Math.sqrt(Math.PI));
    }

    private static double incompleteBeta(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        if (x > (a + 1) / (a + b + 2)) {
            return 1 - incompleteBeta(1 - x, b, a);
        }
        double logFront =
                logGamma(a + b) - logGamma(a) - logGamma(b) + a * StrictMath.log(x) + b * StrictMath.log1p(-x);
        return StrictMath.exp(logFront) / (a * betaFraction(x, a, b));
    }

    private static double betaFraction(double x, double a, double b) {
        double fraction = 1;
        double c = 1;
        double d = 0;
        for (int i = 1; i < MOST_STEPS; i++) {
            int half = i / 2;
            double term = i % 2 == 0
                    ? half * (b - half) * x / ((a + i - 1) * (a + i))
                    : -(a + half) * (a + b + half) * x / ((a + i - 1) * (a + i));
            d = 1 / awayFromZero(1 + term * d);
            c = awayFromZero(1 + term / c);
            fraction *= c * d;
            if (Math.abs(c * d - 1) < PRECISION) {
                break;
            }
        }
        return fraction;
    }

    private static double awayFromZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
