// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A date or time as the services write it: with or without a time of day, with or without a zone.
 *
 * @param day the day as it is written, whatever the zone
 * @param moment the point in time; without a zone the one in UTC
 */
record WrittenTime(LocalDate day, OffsetDateTime moment) {

    private static final int DAY_LENGTH = 10;
    private static final String MIDNIGHT = "T00:00:00";

    /** The first day of the calendar of .NET, which stands for a date that was never set. */
    private static final LocalDate NEVER_SET = LocalDate.of(1, 1, 1);

    /**
     * Reads {@code 2026-11-23}, {@code 2026-11-23T00:00:00} or {@code 2026-11-23T00:00:00+01:00}; a space may stand for the T.
     *
     * @throws java.time.DateTimeException if the text has another form or names no time
     */
    static WrittenTime parse(String text) {
        String bare = text.strip().replace(' ', 'T');
        if (isUsual(bare)) {
            LocalDate day = LocalDate.of(number(bare, 0, 4), number(bare, 5, 7), number(bare, 8, 10));
            return new WrittenTime(day, day.atStartOfDay().atOffset(ZoneOffset.UTC));
        }
        if (bare.length() <= DAY_LENGTH) {
            LocalDate day = LocalDate.parse(bare);
            return new WrittenTime(day, day.atStartOfDay().atOffset(ZoneOffset.UTC));
        }
        boolean hasZone = bare.endsWith("Z") || bare.indexOf('+') >= 0 || bare.indexOf('-', DAY_LENGTH) >= 0;
        OffsetDateTime moment =
                hasZone ? OffsetDateTime.parse(bare) : LocalDateTime.parse(bare).atOffset(ZoneOffset.UTC);
        return new WrittenTime(moment.toLocalDate(), moment);
    }

    /** Tells whether this is the midnight of a day that every month has, as nearly all are: it is read without a formatter. */
    private static boolean isUsual(String text) {
        return (text.length() == DAY_LENGTH
                        || (text.length() == DAY_LENGTH + MIDNIGHT.length() && text.endsWith(MIDNIGHT)))
                && number(text, 0, 4) >= 0
                && text.charAt(4) == '-'
                && number(text, 5, 7) >= 1
                && number(text, 5, 7) <= 12
                && text.charAt(7) == '-'
                && number(text, 8, DAY_LENGTH) >= 1
                && number(text, 8, DAY_LENGTH) <= 28;
    }

    /** Returns the number that a part of a text is; -1 if it has anything but digits. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    boolean isNeverSet() {
        return day.equals(NEVER_SET);
    }

    /** Tells whether the day says all that was written. */
    boolean isMidnightWithoutOffset() {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                && moment.getOffset().equals(ZoneOffset.UTC);
    }
}
