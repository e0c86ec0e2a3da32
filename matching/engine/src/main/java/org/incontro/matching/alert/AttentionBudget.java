// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

/**
 * How many alerts somebody wants at most. Days and weeks are those of the calendar in the person's time zone; weeks begin on
 * Monday (ISO 8601). Immutable and thread-safe.
 *
 * @param perDay alerts a day, at least 1
 * @param perWeek alerts a week, at least 1
 */
public record AttentionBudget(int perDay, int perWeek) {

    private static final AttentionBudget DEFAULT = new AttentionBudget(10, 30);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is below 1
     */
    public AttentionBudget {
        if (perDay < 1 || perWeek < 1) {
            throw new IllegalArgumentException(
                    "a budget must be at least 1 alert, but was %s a day and %s a week. To hear nothing, choose the frequency NEVER."
                            .formatted(perDay, perWeek));
        }
    }

    /** Returns the budget unless said otherwise: 10 a day and 30 a week. */
    public static AttentionBudget standard() {
        return DEFAULT;
    }
}
