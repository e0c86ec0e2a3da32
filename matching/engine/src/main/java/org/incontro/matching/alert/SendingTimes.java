// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * When alerts are welcome, in the person's time zone. Immutable and thread-safe.
 *
 * @param at the time of day of digests
 * @param weekday the day of weekly digests, one of {@code days}
 * @param days the days on which anything may be sent, in the order of the week
 * @param quiet the hours of those days in which nothing is sent, if any; a digest due in them comes at their end
 */
public record SendingTimes(LocalTime at, DayOfWeek weekday, Set<DayOfWeek> days, Optional<QuietHours> quiet) {

    private static final SendingTimes STANDARD = new SendingTimes(
            LocalTime.of(8, 0),
            DayOfWeek.MONDAY,
            EnumSet.allOf(DayOfWeek.class),
            Optional.of(new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0))));

    /**
     * Copies the set and checks that there is a day for weekly digests.
     *
     * @throws IllegalArgumentException if {@code weekday} is not one of {@code days}
     */
    public SendingTimes {
        Objects.requireNonNull(at, "at");
        Set<DayOfWeek> inOrder = EnumSet.noneOf(DayOfWeek.class);
        inOrder.addAll(days);
        days = Collections.unmodifiableSet(inOrder);
        if (!days.contains(weekday)) {
            throw new IllegalArgumentException(
                    "weekday must be one of the days on which alerts are welcome, %s, but was %s"
                            .formatted(days, weekday));
        }
    }

    /** Returns the times unless said otherwise: at 8, on any day, weekly digests on Mondays, quiet from 21 to 7. */
    public static SendingTimes standard() {
        return STANDARD;
    }

    /**
     * Returns these times with another time of day for digests.
     *
     * @param time in the person's time zone
     */
    public SendingTimes withAt(LocalTime time) {
        return new SendingTimes(time, weekday, days, quiet);
    }

    /**
     * Returns these times with other days; weekly digests keep theirs.
     *
     * @param welcome the days on which anything may be sent
     * @throws IllegalArgumentException if the day of weekly digests is not among them
     */
    public SendingTimes withDays(Collection<DayOfWeek> welcome) {
        Set<DayOfWeek> copy = EnumSet.noneOf(DayOfWeek.class);
        copy.addAll(welcome);
        return new SendingTimes(at, weekday, copy, quiet);
    }

    /**
     * Returns these times on fewer days; weekly digests keep their day or come on the first that is left.
     *
     * @param some of these days only those count that are welcome; at least one is
     */
    SendingTimes within(Collection<DayOfWeek> some) {
        Set<DayOfWeek> left = EnumSet.copyOf(days);
        left.retainAll(some);
        DayOfWeek weekly = left.contains(weekday) ? weekday : left.iterator().next();
        return new SendingTimes(at, weekly, left, quiet);
    }

    /**
     * Returns these times with another day for weekly digests.
     *
     * @param day one of {@link #days()}
     * @throws IllegalArgumentException if it is not
     */
    public SendingTimes withWeekday(DayOfWeek day) {
        return new SendingTimes(at, day, days, quiet);
    }

    /** Returns these times without quiet hours. */
    public SendingTimes withoutQuiet() {
        return new SendingTimes(at, weekday, days, Optional.empty());
    }

    /**
     * Returns these times with quiet hours.
     *
     * @param from the first quiet moment
     * @param to the first moment that is not quiet any more
     * @throws IllegalArgumentException if both are the same
     */
    public SendingTimes withQuiet(LocalTime from, LocalTime to) {
        return new SendingTimes(at, weekday, days, Optional.of(new QuietHours(from, to)));
    }
}
