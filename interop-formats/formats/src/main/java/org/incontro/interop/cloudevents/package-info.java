// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * What happened to opportunities and participants, in the envelope that buses and webhooks understand: CloudEvents 1.0.2 as JSON.
 *
 * <pre>{@code
 * CloudEvents events = CloudEvents.from("https://portal.example/", WriteOptions.shownTo(Reader.anonymous()));
 * OpportunityChange change = OpportunityChange.between(before, lastLookedAt, after, today);
 * events.of(change, after, now, losses).ifPresent(event -> bus.send(event.toBytes()));   // application/cloudevents+json
 * }</pre>
 *
 * <p>The data is the record as native JSON, with what the receiver may see. What is no longer there has none. Names of events are
 * made of what happened, so that a repetition is known as one. Events are only written; portals that want to follow each other use
 * {@link org.incontro.interop.activity}.
 */
@NullMarked
package org.incontro.interop.cloudevents;

import org.jspecify.annotations.NullMarked;
