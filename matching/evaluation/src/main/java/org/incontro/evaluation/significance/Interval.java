// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.significance;

/**
 * A range of values.
 *
 * @param low the least
 * @param high the greatest, at least {@code low}
 */
public record Interval(double low, double high) {

    /** Refuses an interval that ends before it begins. */
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("low must be at most high, but was " + low + " and " + high);
        }
    }

    /** Tells whether 0 lies inside, so that the sign of what was measured is not settled. */
    public boolean holdsZero() {
        return low <= 0 && high >= 0;
    }
}
