// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.time.Instant;

/** What is to be done with a digest that was taken out of the outbox. */
sealed interface Prepared {

    /**
     * Send it.
     *
     * @param message what to send
     * @param mayHaveLeft whether an earlier attempt may have sent it: its worker died, or there was no answer
     */
    record Ready(AlertMessage message, boolean mayHaveLeft) implements Prepared {}

    /** Nothing is left of it: everything was closed, withdrawn or ended meanwhile, or the person is gone. */
    record Nothing() implements Prepared {}

    /**
     * Not now: it is quiet.
     *
     * @param at the first moment at which it may be sent
     */
    record Later(Instant at) implements Prepared {}
}
