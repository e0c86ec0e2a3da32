// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.alert;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

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
}
