// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.incontro.core.identity.EntityId;

/**
 * Messages that leave because of what was stored, and only if it was stored.
 *
 * <p>The message is put in the same transaction as its cause. A worker {@linkplain #claim claims} some, commits, does what
 * they say, and marks each as {@linkplain #done done}. A worker that dies before that loses its claims when their time is up, and
 * another takes them: nothing is lost, and at most what was in flight is done again, under the same key.
 */
public interface Outbox {

    /**
     * Puts a message, unless one with its key is or was there.
     *
     * @param message the message
     * @return whether it is new
     */
    boolean put(OutboxMessage message);

    /**
     * Takes messages whose time has come and that nobody else has taken, the oldest first, equally old ones by key. Workers that do so at the
     * same time pass over what another is just taking.
     *
     * @param topic which messages
     * @param limit how many at most, at least 1
     * @param now the time
     * @param lease how long nobody else may take them; longer than doing all of them takes
     */
    List<Delivery> claim(String topic, int limit, Instant now, Duration lease);

    /**
     * Marks a message as done. Its key is kept, its payload is not.
     *
     * @param delivery what was taken
     * @param at the time
     * @return false if the claim had run out and another worker took the message
     */
    boolean done(Delivery delivery, Instant at);

    /**
     * Gives a message back to be taken again.
     *
     * @param delivery what was taken
     * @param notBefore when it may be taken again
     * @param error what went wrong, without personal data; cut to 500 characters
     * @return false if the claim had run out and another worker took the message
     */
    boolean retry(Delivery delivery, Instant notBefore, String error);

    /**
     * Gives a message up: nobody takes it again, and it is counted.
     *
     * @param delivery what was taken
     * @param at the time
     * @param error what went wrong, without personal data; cut to 500 characters
     * @return false if the claim had run out and another worker took the message
     */
    boolean giveUp(Delivery delivery, Instant at, String error);

    /**
     * Counts messages.
     *
     * @param topic which messages
     */
    OutboxStatistics statistics(String topic);

    /**
     * Forgets messages that were done or given up, their keys too: the same message could be put again.
     *
     * @param before those that ended before this
     * @return how many were forgotten
     */
    int purge(Instant before);

    /**
     * Forgets messages of one topic that were done or given up, their keys too, and leaves those of others alone.
     *
     * @param topic which messages
     * @param before those that ended before this
     * @return how many were forgotten
     */
    int purge(String topic, Instant before);

    /**
     * Erases a person: messages that concern them are not sent any more, and nothing but the keys stays.
     *
     * @param subject the person
     * @param at the time
     * @return how many messages were erased
     */
    int erase(EntityId subject, Instant at);
}
