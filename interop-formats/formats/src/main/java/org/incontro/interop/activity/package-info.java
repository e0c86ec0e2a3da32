// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * What portals tell each other, as activities in the words of ActivityStreams 2.0: opportunities and participants are created,
 * updated, deleted and announced; an expression of interest is offered, accepted, rejected and undone.
 *
 * <pre>{@code
 * Outbox veneto = Outbox.of("veneto", ZoneId.of("Europe/Rome"), Reader.anonymous(), ClientAnonymity.lookingUp(participants));
 * LossReport losses = new LossReport();
 * veneto.changed(lastSent, opportunity, now, losses)      // Create, Update, Delete or nothing
 *         .ifPresent(activity -> send(ActivityStreams.toBytes(activity)));
 *
 * RecordReader<Activity> received = ActivityStreams.activities(in, ReadOptions.of("inbox"));
 * Inbox inbox = known.after(received.toList());            // in any order, as often as they come
 * inbox.records();                                         // what the others publish now
 * inbox.offers();                                          // who wants to answer, and what was said to them
 * }</pre>
 *
 * <p>Start with {@link org.incontro.interop.activity.Outbox}, which decides what leaves, and
 * {@link org.incontro.interop.activity.Inbox}, which holds what came. A thing is described in the words of the standard for
 * everybody, and carried whole in native JSON beside them for portals of this library.
 *
 * <p>Not here: sending and fetching, which are the caller's transport, and making sure that an actor is who it says it is, by
 * signatures or a login. Nothing is looked up and nothing is fetched.
 */
@NullMarked
package org.incontro.interop.activity;

import org.jspecify.annotations.NullMarked;
