// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes numbers as C's {@code printf("%.4f")} does.
 *
 * <p>C rounds the exact binary value, half to even; Java's formatter first makes a short decimal of it, and then
 * rounds that, which differs in the last digit now and then.
 */
public final class FixedPoint {

    /** Below this, a double times ten thousand is far from losing whole numbers. */
    private static final double LARGE = 1e9;

    /** How near to the middle between two decimals the multiplication could have gone to the wrong side. */
    private static final double DOUBTFUL = 1e-6;

    private FixedPoint() {}

    /**
     * Writes a number.
     *
     * @param value any but NaN and the infinite ones
     * @param decimals how many digits come after the point, from 1 to 9
     * @return the number, without blanks before it
     */
    public static String format(double value, int decimals) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("value must be finite, but was " + value);
        }
        double magnitude = Math.abs(value);
        boolean negative = Double.doubleToRawLongBits(value) < 0;
        String digits = digits(magnitude, decimals);
        return negative ? "-" + digits : digits;
    }

    private static String digits(double magnitude, int decimals) {
        long unit = 1;
        for (int i = 0; i < decimals; i++) {
            unit *= 10;
        }
        double scaled = magnitude * unit;
        double fraction = scaled - Math.floor(scaled);
        if (scaled > LARGE || Math.abs(fraction - 0.5) < DOUBTFUL) {
            return new BigDecimal(magnitude)
                    .setScale(decimals, RoundingMode.HALF_EVEN)
                    .toPlainString();
        }
        long rounded = (long) Math.rint(scaled);
        StringBuilder text = new StringBuilder().append(rounded / unit).append('.');
        String after = Long.toString(rounded % unit);
        for (int i = after.length(); i < decimals; i++) {
            text.append('0');
        }
        return text.append(after).toString();
    }
}
