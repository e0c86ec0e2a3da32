// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.util.Collection;
import java.util.Objects;
import java.util.TreeSet;

/**
 * How likely a match of an interest must be to be told. Immutable and thread-safe.
 *
 * <p>The threshold is the greatest of what the person asked for and of what lets no more than a share of the interest's usual matches pass,
 * moved by what they did with earlier alerts.
 *
 * @param minimum how likely a match must be at least, from 0 to 1, whatever was learned
 * @param share what share of the matches that the interest usually sees may pass, above 0 to 1; 1 for all
 * @param seen what the interest has seen
 * @param shift how far what was done with earlier alerts has moved the threshold up, from 0 to 1
 */
public record RelevanceGate(double minimum, double share, LikelihoodHistory seen, double shift) {

    /** No gate is ever so high that the best match could not pass it. */
    private static final double HIGHEST = 0.95;

    private static final RelevanceGate OPEN = new RelevanceGate(0, 1, LikelihoodHistory.empty(), 0);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range, or NaN
     */
    public RelevanceGate {
        // Written so that NaN, which fails every comparison, is refused too.
        if (!(minimum >= 0 && minimum <= 1)) {
            throw new IllegalArgumentException("minimum must be from 0 to 1, but was " + minimum);
        }
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be above 0 and at most 1, but was " + share);
        }
        if (!(shift >= 0 && shift <= 1)) {
            throw new IllegalArgumentException("shift must be from 0 to 1, but was " + shift);
        }
        Objects.requireNonNull(seen, "seen");
    }

    /** Returns the gate that lets everything pass. */
    public static RelevanceGate open() {
        return OPEN;
    }

    /**
     * Returns a gate at a likelihood.
     *
     * @param likelihood from 0 to 1
     */
    public static RelevanceGate atLeast(double likelihood) {
        return new RelevanceGate(likelihood, 1, LikelihoodHistory.empty(), 0);
    }

    /**
     * Returns a gate that lets the best pass.
     *
     * @param share what share of what the interest usually sees, above 0 to 1
     * @param seen what it has seen
     */
    public static RelevanceGate best(double share, LikelihoodHistory seen) {
        return new RelevanceGate(0, share, seen, 0);
    }

    /** Returns the least likelihood that passes. */
    public double threshold() {
        double base = Math.max(minimum, share < 1 ? seen.atMost(share) : 0);
        return Math.max(minimum, Math.min(HIGHEST, base + shift));
    }

    /**
     * Returns this gate after feedback: each alert that was not useful moves the threshold up by a tenth of what is left above it, each answer down
     * by a tenth of what had been added, and each opening by a fortieth. So a few words change little, steady ones much, and no
     * gate closes for good. What is repeated counts once, and the order in which it comes in does not matter.
     *
     * @param feedback what was done with alerts of this interest
     */
    public RelevanceGate after(Collection<Feedback> feedback) {
        RelevanceGate gate = this;
        TreeSet<Feedback> inTime = new TreeSet<>(Feedback.IN_TIME);
        inTime.addAll(feedback);
        for (Feedback one : inTime) {
            gate = gate.moved(
                    switch (one.kind()) {
                        case NOT_USEFUL -> gate.shift + 0.1 * Math.max(0, 1 - gate.threshold());
                        case ANSWERED -> gate.shift * 0.9;
                        case OPENED -> gate.shift * 0.975;
                    });
        }
        return gate;
    }

    private RelevanceGate moved(double newShift) {
        return new RelevanceGate(minimum, share, seen, Math.min(1, newShift));
    }
}
