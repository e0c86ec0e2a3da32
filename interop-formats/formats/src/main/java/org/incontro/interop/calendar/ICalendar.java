// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.calendar;

import org.incontro.interop.Format;

/** Deadlines of opportunities as iCalendar (RFC 5545). */
public final class ICalendar {

    /**
     * The format {@code ical}, which is only written: an event for the last day of answers, the last day of publication and each
     * day by which proposals must be there. An opportunity without any has no place in it.
     *
     * <p>Texts are in the language of the options, or in the best other one. A deadline of which only the month or the year is
     * known is an event of that length. Time stamps are those of the record's revision, never of a clock.
     */
    public static final Format FORMAT = Format.builder("ical", "iCalendar, the deadlines of opportunities")
            .mediaTypes("text/calendar")
            .extensions("ics")
            .writtenBy((out, options) -> new CalendarEncoder(out, options.language()))
            .build();

    private ICalendar() {}
}
