// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimetableProperties {

    private static final Duration STEP = Duration.ofMinutes(15);

    @Provide
    Arbitrary<SendingTimes> times() {
        Arbitrary<LocalTime> quarters =
                Arbitraries.integers().between(0, 95).map(quarter -> LocalTime.of(quarter / 4, quarter % 4 * 15));
        Arbitrary<Optional<QuietHours>> quiet = Combinators.combine(quarters, quarters)
                .filter((from, to) -> !from.equals(to))
                .as(QuietHours::new)
                .optional();
        Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
        return Combinators.combine(quarters, days, quiet)
                .as((at, welcome, hours) ->
                        new SendingTimes(at, welcome.iterator().next(), welcome, hours));
    }

    /** Zones with and without daylight saving, half hours, and a change at midnight. */
    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Rome",
                        "America/New_York",
                        "Asia/Kolkata",
                        "Australia/Lord_Howe",
                        "America/Havana",
                        "UTC")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(0, 365 * 24 * 4 - 1)
                .map(quarter -> Instant.parse("2026-01-01T00:00:00Z").plus(STEP.multipliedBy(quarter)));
    }

    /** Quarters of an hour are fine enough: times, quiet hours and the zones' changes all lie on them. */
    @Property
    void somethingMayBeSentFromTheFirstOpenMomentAndNotBefore(
            @ForAll("times") SendingTimes times, @ForAll("zones") ZoneId zone, @ForAll("moments") Instant moment) {
        Timetable timetable = new Timetable(times, zone);

        Instant open = timetable.openFrom(moment);

        assertThat(timetable.isOpen(open)).isTrue();
        for (Instant before = moment; before.isBefore(open); before = before.plus(STEP)) {
            assertThat(timetable.isOpen(before)).as("at %s", before).isFalse();
        }
    }

    @Property
    void aDigestIsDueAtAnOpenMomentAfterWhatItTellsOf(
            @ForAll("times") SendingTimes times,
            @ForAll("zones") ZoneId zone,
            @ForAll("moments") Instant moment,
            @ForAll Frequency frequency) {
        Assume.that(frequency != Frequency.NEVER);
        Timetable timetable = new Timetable(times, zone);

        Instant due = timetable.due(moment, frequency);

        assertThat(timetable.isOpen(due)).isTrue();
        if (frequency == Frequency.IMMEDIATE) {
            assertThat(due).isAfterOrEqualTo(moment);
        } else {
            assertThat(due).isAfter(moment);
        }
    }

    @Property
    void whatIsKnownEarlierIsNeverDueLater(
            @ForAll("times") SendingTimes times,
            @ForAll("zones") ZoneId zone,
            @ForAll("moments") Instant one,
            @ForAll("moments") Instant other,
            @ForAll Frequency frequency) {
        Assume.that(frequency != Frequency.NEVER && one.isBefore(other));
        Timetable timetable = new Timetable(times, zone);

        assertThat(timetable.due(one, frequency)).isBeforeOrEqualTo(timetable.due(other, frequency));
    }

    @Property
    void moreOftenIsNeverLater(
            @ForAll("times") SendingTimes times, @ForAll("zones") ZoneId zone, @ForAll("moments") Instant moment) {
        Timetable timetable = new Timetable(times, zone);

        Instant daily = timetable.due(moment, Frequency.DAY);

        assertThat(timetable.due(moment, Frequency.IMMEDIATE)).isBeforeOrEqualTo(daily);
        assertThat(daily).isBeforeOrEqualTo(timetable.due(moment, Frequency.WEEK));
        assertThat(daily).isBeforeOrEqualTo(timetable.due(moment, Frequency.MONTH));
    }
}
