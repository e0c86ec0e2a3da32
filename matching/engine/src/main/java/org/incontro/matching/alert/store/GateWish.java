// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.store;

/**
 * How much of what an interest sees somebody wants to hear of. Immutable and thread-safe.
 *
 * @param minimum how likely a match must be at least, from 0 to 1
 * @param share what share of the matches that the interest usually sees may pass, above 0 to 1; 1 for all
 */
public record GateWish(double minimum, double share) {

    private static final GateWish ALL = new GateWish(0, 1);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range, or NaN
     */
    public GateWish {
        // Written so that NaN, which fails every comparison, is refused too.
        if (!(minimum >= 0 && minimum <= 1)) {
            throw new IllegalArgumentException("minimum must be from 0 to 1, but was " + minimum);
        }
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be above 0 and at most 1, but was " + share);
        }
    }

    /** Returns the wish to hear of everything that matches. */
    public static GateWish all() {
        return ALL;
    }
}
