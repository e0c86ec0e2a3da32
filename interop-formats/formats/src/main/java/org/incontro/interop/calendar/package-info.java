// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Deadlines of opportunities for people's calendars, as iCalendar (RFC 5545).
 *
 * <pre>{@code
 * try (RecordWriter out = ICalendar.FORMAT.write(Path.of("deadlines.ics"), WriteOptions.shownTo(Reader.anonymous()).in("it"))) {
 *     opportunities.forEach(out::write);
 *     LossReport losses = out.finish();
 * }
 * }</pre>
 *
 * <p>Each deadline is an event of whole days that keeps its name when the day is moved, so that a calendar which is subscribed to
 * moves it too; one that was taken back is cancelled. It is only written: there is nothing in a calendar to make a record of. Neither
 * owner nor contact goes along, and no profile of the network that names its client in a text: see {@link
 * org.incontro.interop.WriteOptions#knowingOwners}.
 */
@NullMarked
package org.incontro.interop.calendar;

import org.jspecify.annotations.NullMarked;
