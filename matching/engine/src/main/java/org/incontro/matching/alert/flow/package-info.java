// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Alerts at work: from what happened in the portal to digests in its outbox, and from there to people.
 *
 * <p>{@link org.incontro.matching.alert.flow.Alerts} is what a portal calls, in its own transaction: it takes note of events, plans, says why not, takes
 * feedback, exports and erases. {@link org.incontro.matching.alert.flow.AlertWorker} runs it again and again and sends what is in the outbox.
 *
 * <pre>{@code
 * alerts.subscribe(subscription, now);
 * alerts.record(List.of(AlertEvent.of(opportunity, Type.NEW)), now);   // in the transaction that stores the opportunity
 * worker.plan(now);                                                   // as often as you like, from as many nodes as you like
 * worker.send(now);
 * }</pre>
 *
 * <p>What fits whom comes from an {@link org.incontro.matching.alert.flow.InterestMatcher}, what an opportunity says now from
 * {@link org.incontro.matching.alert.flow.Opportunities}, and a mail leaves through an {@link org.incontro.matching.alert.flow.AlertSender}:
 * the three ports that a portal fills.
 */
@NullMarked
package org.incontro.matching.alert.flow;

import org.jspecify.annotations.NullMarked;
