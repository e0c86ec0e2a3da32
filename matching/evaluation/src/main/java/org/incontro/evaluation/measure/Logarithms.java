// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.measure;

/** Logarithms to the base 2, the same on every machine, and those of ranks from a table. */
final class Logarithms {

    private static final double LN_2 = StrictMath.log(2);
    private static final double[] TABLE = table(4096);

    private Logarithms() {}

    /** Returns log2(number), number at least 1. */
    static double log2(int number) {
        return number < TABLE.length ? TABLE[number] : log2((double) number);
    }

    /**
     * Returns log2(number), number above 0.
     *
     * <p>The power of two is split off first: the logarithm of what is left is small, so that the error of the
     * division is lost in the last bit of the sum. Powers of two come out whole.
     */
    static double log2(double number) {
        int exponent = Math.getExponent(number);
        double mantissa = Math.scalb(number, -exponent);
        if (mantissa > 1.4142135623730951) {
            mantissa /= 2;
            exponent++;
        }
        return exponent + StrictMath.log(mantissa) / LN_2;
    }

    private static double[] table(int size) {
        double[] table = new double[size];
        for (int i = 1; i < size; i++) {
            table[i] = log2((double) i);
        }
        return table;
    }
}
