// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.replay;

/**
 * How a replay counts. Immutable.
 *
 * @param examination how much less the lower places are looked at: the place k is taken to be looked at k to the minus this, from 0,
 *     all places alike, to 3
 * @param samples of tests and intervals, at least 1
 * @param seed of both
 */
public record ReplayOptions(double examination, int samples, long seed) {

    private static final ReplayOptions DEFAULTS = new ReplayOptions(1, 10_000, 42);

    /** Refuses numbers out of range. */
    public ReplayOptions {
        // Written so that NaN, which fails every comparison, is refused too.
        if (!(examination >= 0 && examination <= 3)) {
            throw new IllegalArgumentException("examination must be from 0 to 3, but was " + examination);
        }
        if (samples < 1) {
            throw new IllegalArgumentException("samples must be at least 1, but was " + samples);
        }
    }

    /** Returns examination 1, as searches on the web have it, 10,000 samples and the seed 42. */
    public static ReplayOptions defaults() {
        return DEFAULTS;
    }
}
