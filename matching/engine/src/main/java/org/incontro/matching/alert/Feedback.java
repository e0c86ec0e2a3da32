// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.time.Instant;
import java.util.Comparator;
import org.incontro.core.identity.EntityId;

/**
 * What somebody did with an alert. Immutable and thread-safe.
 *
 * @param at when
 * @param opportunity what they had been told of
 * @param kind what they did
 */
public record Feedback(Instant at, EntityId opportunity, Kind kind) {

    /** In the order of time; at one moment in the order of opportunities and kinds. */
    public static final Comparator<Feedback> IN_TIME = Comparator.comparing(Feedback::at)
            .thenComparing(Feedback::opportunity)
            .thenComparing(Feedback::kind);

    /** What can be done with an alert. */
    public enum Kind {
        /** They answered the opportunity. */
        ANSWERED,
        /** They opened it; known only where that is switched on and consented to. */
        OPENED,
        /** They said that it was not useful, or asked for less like it. */
        NOT_USEFUL
    }
}
