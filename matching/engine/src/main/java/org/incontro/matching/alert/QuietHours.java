// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.time.LocalTime;
import java.util.Objects;

/**
 * The hours of each day in which nothing is sent; they may pass midnight. Immutable and thread-safe.
 *
 * @param from the first quiet moment
 * @param to the first moment that is not quiet any more; before {@code from} if the quiet passes midnight
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /**
     * Checks that some part of the day is left.
     *
     * @throws IllegalArgumentException if both are the same
     */
    public QuietHours {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "quiet hours must leave a part of the day, but go from %s to %s. To hear nothing, choose the frequency NEVER."
                            .formatted(from, to));
        }
    }

    /**
     * Tells whether a time of day is quiet.
     *
     * @param time in the person's time zone
     */
    public boolean contains(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
