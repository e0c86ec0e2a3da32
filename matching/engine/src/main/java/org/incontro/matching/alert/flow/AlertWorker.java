// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.incontro.core.outbox.Delivery;
import org.incontro.matching.alert.DigestWriter;

/**
 * Plans and sends, in short transactions. Call it as often as you like and from as many nodes as you like; immutable and thread-safe.
 *
 * <p>A worker that dies anywhere loses nothing: what it had planned and not committed is planned again, what it had taken out of the outbox is taken again
 * when its lease has run out. What was handed over just when it died is sent again, under the same message id: each message is taken, sent and marked before
 * the next.
 */
public final class AlertWorker {

    /** How many people are planned in one transaction. */
    public static final int AT_ONCE = 50;

    /** How often a message is tried before it is given up: over five days, with the waits below. */
    public static final int MOST_ATTEMPTS = 16;

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private final AlertTransactions transactions;
    private final DigestWriter writer;
    private final AlertSender sender;

    private AlertWorker(AlertTransactions transactions, DigestWriter writer, AlertSender sender) {
        this.transactions = Objects.requireNonNull(transactions, "transactions");
        this.writer = Objects.requireNonNull(writer, "writer");
        this.sender = Objects.requireNonNull(sender, "sender");
    }

    /**
     * Returns a worker.
     *
     * @param transactions where the alerts are
     * @param writer puts digests into words
     * @param sender hands them over
     */
    public static AlertWorker of(AlertTransactions transactions, DigestWriter writer, AlertSender sender) {
        return new AlertWorker(transactions, writer, sender);
    }

    /**
     * Plans for everybody whose moment has come.
     *
     * @param now the time
     */
    public RunReport plan(Instant now) {
        RunReport all = RunReport.nothing();
        int looked;
        do {
            List<RunReport> one = new ArrayList<>();
            transactions.run(alerts -> one.add(alerts.run(now, AT_ONCE)));
            looked = one.get(0).people();
            all = all.and(one.get(0));
        } while (looked > 0);
        return all;
    }

    /**
     * Sends what is in the outbox. A failure of one message stops no other.
     *
     * @param now the time
     */
    public SendReport send(Instant now) {
        SendReport all = SendReport.nothing();
        List<Delivery> taken = taken(now);
        while (!taken.isEmpty()) {
            all = all.and(send(taken.get(0), now));
            taken = taken(now);
        }
        return all;
    }

    /** Takes one message, so that no lease runs out while others are being sent. */
    private List<Delivery> taken(Instant now) {
        List<Delivery> taken = new ArrayList<>();
        transactions.run(alerts -> taken.addAll(alerts.sending().claim(1, now, LEASE)));
        return taken;
    }

    private SendReport send(Delivery delivery, Instant now) {
        List<Prepared> prepared = new ArrayList<>();
        try {
            transactions.run(alerts -> prepared.add(settled(alerts.sending(), delivery, now)));
        } catch (RuntimeException failure) {
            return failed(unexpected(failure), true, delivery, now);
        }
        if (prepared.get(0) instanceof Prepared.Ready ready) {
            return handOver(ready, delivery, now);
        }
        return prepared.get(0) instanceof Prepared.Later ? new SendReport(0, 0, 1, 0) : new SendReport(0, 1, 0, 0);
    }

    /** Prepares a message, and marks it in the same transaction if it is not to be sent now. */
    private Prepared settled(Sending sending, Delivery delivery, Instant now) {
        Prepared prepared = sending.prepare(delivery, writer, now);
        if (prepared instanceof Prepared.Later later) {
            sending.sendAgain(delivery, later.at(), "it is quiet");
        } else if (prepared instanceof Prepared.Nothing) {
            sending.sent(delivery, now);
        }
        return prepared;
    }

    private SendReport handOver(Prepared.Ready ready, Delivery delivery, Instant now) {
        try {
            sender.send(ready.message());
        } catch (SendingFailure failure) {
            return failed(failure, ready.mayHaveLeft(), delivery, now);
        } catch (RuntimeException failure) {
            return failed(unexpected(failure), true, delivery, now);
        }
        transactions.run(alerts -> alerts.sending().sent(delivery, now));
        return new SendReport(1, 0, 0, 0);
    }

    /** A failure that nobody foresaw: only its kind is passed on, for its message may name somebody. */
    private static SendingFailure unexpected(RuntimeException failure) {
        return new SendingFailure(
                SendingFailure.Remedy.ASK_AGAIN, failure.getClass().getName());
    }

    private SendReport failed(SendingFailure failure, boolean mayHaveLeft, Delivery delivery, Instant now) {
        String why = String.valueOf(failure.getMessage());
        if (failure.remedy() == SendingFailure.Remedy.GIVE_UP || delivery.attempt() >= MOST_ATTEMPTS) {
            transactions.run(alerts -> alerts.sending().giveUp(delivery, now, why));
            return new SendReport(0, 0, 0, 1);
        }
        Instant again = now.plus(waitAfter(delivery.attempt()));
        transactions.run(alerts -> {
            if (failure.remedy() == SendingFailure.Remedy.RETRY && !mayHaveLeft) {
                alerts.sending().sendLater(delivery, again, why);
            } else {
                alerts.sending().sendAgain(delivery, again, why);
            }
        });
        return new SendReport(0, 0, 1, 0);
    }

    /** Returns a wait that doubles with each attempt: 1 minute after the first, a day at most. */
    private static Duration waitAfter(int attempt) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempt - 1, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
