// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/** Draws the numbers from 0 on with given weights, in time logarithmic in how many there are. Immutable and thread-safe. */
final class CumulativeTable {

    private final double[] upTo;

    /**
     * Sums the weights.
     *
     * @param size how many numbers there are
     * @param weight the weight of each, at least 0
     */
    CumulativeTable(int size, IntToDoubleFunction weight) {
        upTo = new double[size];
        double sum = 0;
        for (int number = 0; number < size; number++) {
            sum += weight.applyAsDouble(number);
            upTo[number] = sum;
        }
    }

    /** Returns the table of Zipf's law: number {@code r} has the weight {@code (r + shift) ^ -exponent}. */
    static CumulativeTable zipf(int size, double exponent, double shift) {
        return new CumulativeTable(size, rank -> StrictMath.pow(rank + shift, -exponent));
    }

    int draw(SplittableRandom random) {
        double at = random.nextDouble() * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, at);
        return Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1);
    }
}
