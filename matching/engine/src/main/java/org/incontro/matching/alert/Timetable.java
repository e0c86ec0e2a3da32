// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/** The moments at which somebody may be written to. */
final class Timetable {

    /*
     * Clocks that are put forward leave out an hour, clocks that are put back repeat one. A time of day that is left out means the
     * moment at which the clocks change; one that is repeated means its first occurrence, unless that is over.
     */

    private static final int DAYS_OF_A_WEEK = 7;

    private final SendingTimes times;
    private final ZoneId zone;

    Timetable(SendingTimes times, ZoneId zone) {
        this.times = times;
        this.zone = zone;
    }

    /** Tells whether something may be sent at a moment. */
    boolean isOpen(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        return times.days().contains(local.getDayOfWeek()) && !isQuiet(local.toLocalTime());
    }

    /** Returns the first moment, this one or a later one, at which something may be sent. */
    Instant openFrom(Instant moment) {
        Instant now = moment;
        while (!isOpen(now)) {
            now = nextChange(now);
        }
        return now;
    }

    /**
     * Returns when a digest is due that tells of what was known at a moment: for {@link Frequency#IMMEDIATE} as soon as something may
     * be sent, for the others the first digest after that moment.
     *
     * @throws IllegalArgumentException for {@link Frequency#NEVER}
     */
    Instant due(Instant known, Frequency frequency) {
        if (frequency == Frequency.NEVER) {
            throw new IllegalArgumentException("frequency must not be NEVER, for which nothing is ever due");
        }
        if (frequency == Frequency.IMMEDIATE) {
            return openFrom(known);
        }
        // A digest of up to a week ago may have waited for the end of quiet hours on the next welcome day.
        LocalDate day = known.atZone(zone).toLocalDate().minusDays(isQuiet(times.at()) ? DAYS_OF_A_WEEK + 1 : 1);
        while (true) {
            if (isDigestDay(day, frequency)) {
                Instant slot = openFrom(instant(day.atTime(times.at()), Instant.MIN));
                if (slot.isAfter(known)) {
                    return slot;
                }
            }
            day = day.plusDays(1);
        }
    }

    private boolean isDigestDay(LocalDate day, Frequency frequency) {
        return times.days().contains(day.getDayOfWeek())
                && switch (frequency) {
                    case WEEK -> day.getDayOfWeek() == times.weekday();
                    case MONTH -> day.equals(firstWelcomeDay(day.withDayOfMonth(1)));
                    default -> true;
                };
    }

    private LocalDate firstWelcomeDay(LocalDate from) {
        LocalDate day = from;
        while (!times.days().contains(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return day;
    }

    private boolean isQuiet(LocalTime time) {
        return times.quiet().filter(hours -> hours.contains(time)).isPresent();
    }

    /** Returns the next moment after one at which nothing may be sent when that may be different: also clocks that are put back make it so. */
    private Instant nextChange(Instant moment) {
        Instant next = nextChangeOfDay(moment);
        ZoneOffsetTransition clocks = zone.getRules().nextTransition(moment);
        return clocks != null && clocks.getInstant().isBefore(next) ? clocks.getInstant() : next;
    }

    private Instant nextChangeOfDay(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        LocalDateTime midnight = local.toLocalDate().plusDays(1).atStartOfDay();
        LocalDateTime next = midnight;
        Optional<LocalTime> end = times.quiet().map(QuietHours::to);
        if (times.days().contains(local.getDayOfWeek())
                && end.filter(to -> to.isAfter(local.toLocalTime())).isPresent()) {
            next = local.toLocalDate().atTime(end.get());
        }
        return instant(next, moment);
    }

    /** Returns the moment of a local time, of two the first that is after {@code past}. */
    private Instant instant(LocalDateTime local, Instant past) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change != null && change.isGap()) {
            return change.getInstant();
        }
        ZonedDateTime first = local.atZone(zone);
        return first.toInstant().isAfter(past)
                ? first.toInstant()
                : first.withLaterOffsetAtOverlap().toInstant();
    }
}
