// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

/** Hands messages over to whatever delivers them. Implementations are thread-safe. */
@FunctionalInterface
public interface AlertSender {

    /**
     * Sends a message. When this returns the message is the other side's to deliver; a message that is sent again carries the same message id.
     *
     * @param message what to send
     * @throws SendingFailure if it was not taken
     */
    void send(AlertMessage message) throws SendingFailure;
}
