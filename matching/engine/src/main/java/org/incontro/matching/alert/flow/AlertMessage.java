// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import org.incontro.core.identity.EntityId;
import org.incontro.matching.alert.RenderedDigest;

/**
 * A digest in words, for a person. Immutable and thread-safe.
 *
 * @param person who; the portal knows their address
 * @param channel how it reaches them, in the portal's words
 * @param digest what it says; its message id is the same whenever it is sent again
 */
public record AlertMessage(EntityId person, String channel, RenderedDigest digest) {

    /** Names the message id; the words may be personal. */
    @Override
    public String toString() {
        return "AlertMessage[" + digest.messageId() + ", " + channel + "]";
    }
}
