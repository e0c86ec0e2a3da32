// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.report;

/**
 * How differences are tested. Immutable.
 *
 * @param samples of the sign-flip test, at least 1
 * @param resamples of the bootstrap, at least 1
 * @param confidence of the intervals, above 0 and below 1
 * @param seed of both
 */
public record ComparisonOptions(int samples, int resamples, double confidence, long seed) {

    private static final ComparisonOptions DEFAULTS = new ComparisonOptions(100_000, 10_000, 0.95, 42);

    /** Refuses numbers out of range. */
    public ComparisonOptions {
        if (samples < 1 || resamples < 1) {
            throw new IllegalArgumentException(
                    "samples and resamples must be at least 1, but were " + samples + " and " + resamples);
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be above 0 and below 1, but was " + confidence);
        }
    }

    /** Returns 100,000 samples, 10,000 resamples, 95 % and the seed 42. */
    public static ComparisonOptions defaults() {
        return DEFAULTS;
    }
}
