// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.incontro.core.outbox.Delivery;
import org.incontro.core.outbox.Outbox;
import org.incontro.matching.alert.DigestWriter;
import org.incontro.matching.alert.store.AlertStore;

/** What a worker does with planned digests, in the transaction of its store and outbox. */
final class Sending {

    private final AlertStore store;
    private final Outbox outbox;
    private final LastLook lastLook;

    Sending(AlertStore store, Outbox outbox, LastLook lastLook) {
        this.store = store;
        this.outbox = outbox;
        this.lastLook = lastLook;
    }

    /**
     * Takes messages that are to be sent out of the outbox; commit before sending.
     *
     * @param limit how many at most, at least 1
     * @param now the time
     * @param lease how long nobody else may take them; longer than sending all of them takes
     */
    List<Delivery> claim(int limit, Instant now, Duration lease) {
        return outbox.claim(Alerts.TOPIC, limit, Alerts.micros(now), lease);
    }

    /**
     * Puts a digest into words just before it is sent. What was closed, withdrawn, hidden or ended since it was planned is left out, and taken back from
     * the sent log unless the digest may have left before; commit before sending.
     *
     * @param delivery what was taken out of the outbox
     * @param writer the words
     * @param now the time
     */
    Prepared prepare(Delivery delivery, DigestWriter writer, Instant now) {
        Instant at = Alerts.micros(now);
        return DigestPayload.read(delivery.message().payload())
                .flatMap(digest -> store.subscription(digest.person())
                        .map(subscription -> lastLook.at(subscription, digest, writer, at)))
                .orElseGet(Prepared.Nothing::new);
    }

    /**
     * Marks a message as sent, or as not to be sent at all.
     *
     * @param delivery what was taken out of the outbox
     * @param now the time
     * @return false if the claim had run out and another worker took the message
     */
    boolean sent(Delivery delivery, Instant now) {
        return outbox.done(delivery, Alerts.micros(now));
    }

    /**
     * Gives a message back that was not taken, and cannot have left before either, to be sent later.
     *
     * @param delivery what was taken out of the outbox
     * @param at when it may be taken again
     * @param why without personal data
     * @return false if the claim had run out and another worker took the message
     */
    boolean sendLater(Delivery delivery, Instant at, String why) {
        boolean mine = outbox.retry(delivery, Alerts.micros(at), why);
        if (mine) {
            DigestPayload.read(delivery.message().payload())
                    .ifPresent(digest -> store.handBack(digest.person(), digest.key()));
        }
        return mine;
    }

    /**
     * Gives a message back, to be sent under the same message id, and says nothing of whether it has left already.
     *
     * @param delivery what was taken out of the outbox
     * @param at when it may be taken again
     * @param why without personal data
     * @return false if the claim had run out and another worker took the message
     */
    boolean sendAgain(Delivery delivery, Instant at, String why) {
        return outbox.retry(delivery, Alerts.micros(at), why);
    }

    /**
     * Gives a message up, as where the address takes nothing. The sent log keeps its lines.
     *
     * @param delivery what was taken out of the outbox
     * @param now the time
     * @param why without personal data
     * @return false if the claim had run out and another worker took the message
     */
    boolean giveUp(Delivery delivery, Instant now, String why) {
        return outbox.giveUp(delivery, Alerts.micros(now), why);
    }
}
