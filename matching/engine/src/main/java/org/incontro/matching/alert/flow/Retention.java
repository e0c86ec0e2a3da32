// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.time.Duration;

/**
 * How long alerts remember, for each table. Immutable and thread-safe.
 *
 * @param candidates what was found and told, or could not be told
 * @param told the sent log; a line is kept longer while its opportunity can still be told, so that nobody is told twice
 * @param feedback what people did with alerts
 * @param messages the keys of messages that were sent; their text is gone at once
 */
public record Retention(Duration candidates, Duration told, Duration feedback, Duration messages) {

    /** Planning looks back to the first digest of a month, however long that month's pause was. */
    private static final Duration LEAST = Duration.ofDays(62);

    private static final Retention STANDARD =
            new Retention(Duration.ofDays(400), Duration.ofDays(400), Duration.ofDays(800), Duration.ofDays(90));

    /**
     * Checks the times.
     *
     * @throws IllegalArgumentException if one is shorter than 62 days, which planning looks back
     */
    public Retention {
        require("candidates", candidates);
        require("told", told);
        require("feedback", feedback);
        require("messages", messages);
    }

    private static void require(String what, Duration time) {
        if (time.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException(
                    "%s must be kept for at least %s days, but was %s".formatted(what, LEAST.toDays(), time));
        }
    }

    /** Returns what is used unless said otherwise: 400 days, feedback 800, keys of messages 90. */
    public static Retention standard() {
        return STANDARD;
    }
}
