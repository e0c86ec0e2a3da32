// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.alert;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.incontro.matching.alert.Feedback;
import org.incontro.matching.alert.flow.ReplayLine;

/**
 * What became of one match that might have been told to somebody.
 *
 * @param recipient whom it concerned; a pseudonym will do
 * @param welcome whether it was, or would have been, welcome
 * @param delay how long after it was published it was told; empty if it was not told; not negative
 */
public record AlertOutcome(String recipient, boolean welcome, Optional<Duration> delay) {

    /** Refuses an alert that came before its cause. */
    public AlertOutcome {
        Objects.requireNonNull(recipient, "recipient");
        if (delay.isPresent() && delay.get().isNegative()) {
            throw new IllegalArgumentException("delay must not be negative, but was " + delay.get());
        }
    }

    /**
     * Returns what became of a match by the replay log of alerts: welcome if it was answered, told as long after it was found as the log says.
     *
     * @param line a line of that log. What nobody was told of is welcome only if it was answered all the same, so recall
     *     over such lines is an upper bound
     */
    public static AlertOutcome of(ReplayLine line) {
        return new AlertOutcome(
                line.recipient(),
                line.feedback().contains(Feedback.Kind.ANSWERED),
                line.told().map(told -> Duration.between(line.found(), told)).map(AlertOutcome::notNegative));
    }

    /** A clock that was set back between finding and telling makes no alert come before its cause. */
    private static Duration notNegative(Duration delay) {
        return delay.isNegative() ? Duration.ZERO : delay;
    }
}
