// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final SendingTimes AT_EIGHT = SendingTimes.standard().withoutQuiet();

    private static Instant rome(String local) {
        return LocalDateTime.parse(local).atZone(ROME).toInstant();
    }

    private static Timetable timetable(SendingTimes times) {
        return new Timetable(times, ROME);
    }

    @Test
    void aDailyDigestComesAtTheNextEightOClock() {
        Timetable daily = timetable(AT_EIGHT);

        assertThat(daily.due(rome("2026-11-23T07:59:59"), Frequency.DAY)).isEqualTo(rome("2026-11-23T08:00:00"));
        assertThat(daily.due(rome("2026-11-23T08:00:00"), Frequency.DAY)).isEqualTo(rome("2026-11-24T08:00:00"));
    }

    /** Monday's digest is due in quiet hours, and Tuesday is not welcome: it comes on Wednesday morning, also with what was found just before. */
    @Test
    void aDigestThatWaitedForAWelcomeDayTellsWhatWasFoundMeanwhile() {
        Timetable late = timetable(SendingTimes.standard()
                .withAt(LocalTime.of(22, 0))
                .withDays(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY)));

        assertThat(late.due(rome("2026-11-23T12:00:00"), Frequency.DAY)).isEqualTo(rome("2026-11-25T07:00:00"));
        assertThat(late.due(rome("2026-11-25T06:00:00"), Frequency.DAY)).isEqualTo(rome("2026-11-25T07:00:00"));
        assertThat(late.due(rome("2026-11-25T07:00:00"), Frequency.DAY)).isEqualTo(rome("2026-11-30T07:00:00"));
    }

    @Test
    void aWeeklyDigestComesOnItsDay() {
        Timetable fridays = timetable(AT_EIGHT.withWeekday(DayOfWeek.FRIDAY));

        assertThat(fridays.due(rome("2026-11-23T12:00:00"), Frequency.WEEK)).isEqualTo(rome("2026-11-27T08:00:00"));
        assertThat(fridays.due(rome("2026-11-27T09:00:00"), Frequency.WEEK)).isEqualTo(rome("2026-12-04T08:00:00"));
    }

    @Test
    void aMonthlyDigestComesOnTheFirstWelcomeDay() {
        SendingTimes workdays = AT_EIGHT.withDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

        // The 1st of August 2026 is a Saturday.
        assertThat(timetable(workdays).due(rome("2026-07-15T12:00:00"), Frequency.MONTH))
                .isEqualTo(rome("2026-08-03T08:00:00"));
        assertThat(timetable(AT_EIGHT).due(rome("2026-07-15T12:00:00"), Frequency.MONTH))
                .isEqualTo(rome("2026-08-01T08:00:00"));
    }

    @Test
    void whatIsWantedAtOnceWaitsForTheEndOfQuietHours() {
        Timetable nights = timetable(AT_EIGHT.withQuiet(LocalTime.of(21, 0), LocalTime.of(7, 30)));

        assertThat(nights.due(rome("2026-11-23T20:59:59"), Frequency.IMMEDIATE)).isEqualTo(rome("2026-11-23T20:59:59"));
        assertThat(nights.due(rome("2026-11-23T21:00:00"), Frequency.IMMEDIATE)).isEqualTo(rome("2026-11-24T07:30:00"));
        assertThat(nights.due(rome("2026-11-24T03:00:00"), Frequency.IMMEDIATE)).isEqualTo(rome("2026-11-24T07:30:00"));
    }

    @Test
    void nothingComesOnDaysThatAreNotWelcome() {
        SendingTimes workdays = AT_EIGHT.withDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))
                .withQuiet(LocalTime.of(21, 0), LocalTime.of(7, 0));

        assertThat(timetable(workdays).openFrom(rome("2026-11-27T22:00:00"))).isEqualTo(rome("2026-11-30T07:00:00"));
        assertThat(timetable(workdays).due(rome("2026-11-27T09:00:00"), Frequency.DAY))
                .isEqualTo(rome("2026-11-30T08:00:00"));
    }

    @Test
    void aDigestInQuietHoursComesAtTheirEnd() {
        Timetable lateRisers = timetable(AT_EIGHT.withQuiet(LocalTime.of(22, 0), LocalTime.of(9, 30)));

        assertThat(lateRisers.due(rome("2026-11-23T12:00:00"), Frequency.DAY)).isEqualTo(rome("2026-11-24T09:30:00"));
    }

    @Test
    void aTimeThatTheClocksLeaveOutIsTheMomentAtWhichTheyChange() {
        // On 29 March 2026 the clocks of Rome go from 2:00 to 3:00.
        Timetable atHalfPastTwo = timetable(AT_EIGHT.withAt(LocalTime.of(2, 30)));
        Timetable quietUntilHalfPastTwo = timetable(AT_EIGHT.withQuiet(LocalTime.of(0, 0), LocalTime.of(2, 30)));

        assertThat(atHalfPastTwo.due(rome("2026-03-28T12:00:00"), Frequency.DAY))
                .isEqualTo("2026-03-29T01:00:00Z");
        assertThat(quietUntilHalfPastTwo.openFrom(rome("2026-03-29T01:30:00"))).isEqualTo("2026-03-29T01:00:00Z");
    }

    @Test
    void aTimeThatTheClocksRepeatIsItsFirstOccurrence() {
        // On 25 October 2026 the clocks of Rome go from 3:00 back to 2:00.
        Timetable atHalfPastTwo = timetable(AT_EIGHT.withAt(LocalTime.of(2, 30)));

        assertThat(atHalfPastTwo.due(rome("2026-10-24T12:00:00"), Frequency.DAY))
                .isEqualTo("2026-10-25T00:30:00Z");
        assertThat(atHalfPastTwo.due(Instant.parse("2026-10-25T00:30:00Z"), Frequency.DAY))
                .isEqualTo("2026-10-26T01:30:00Z");
    }

    @Test
    void quietHoursThatTheClocksRepeatEndTwice() {
        Timetable quiet = timetable(AT_EIGHT.withQuiet(LocalTime.of(0, 0), LocalTime.of(2, 30)));

        assertThat(quiet.openFrom(Instant.parse("2026-10-24T23:00:00Z"))).isEqualTo("2026-10-25T00:30:00Z");
        // 2:10 for the second time.
        assertThat(quiet.openFrom(Instant.parse("2026-10-25T01:10:00Z"))).isEqualTo("2026-10-25T01:30:00Z");
    }

    /** In Havana it is midnight again an hour after midnight. */
    @Test
    void clocksThatArePutBackToBeforeQuietHoursEndThem() {
        Timetable quiet =
                new Timetable(AT_EIGHT.withQuiet(LocalTime.of(0, 30), LocalTime.of(7, 0)), ZoneId.of("America/Havana"));

        assertThat(quiet.openFrom(Instant.parse("2026-11-01T04:40:00Z"))).isEqualTo("2026-11-01T05:00:00Z");
        assertThat(quiet.openFrom(Instant.parse("2026-11-01T05:30:00Z"))).isEqualTo("2026-11-01T12:00:00Z");
    }

    @Test
    void nothingIsEverDueForWhoWantsNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> timetable(AT_EIGHT).due(Instant.EPOCH, Frequency.NEVER))
                .withMessage("frequency must not be NEVER, for which nothing is ever due");
    }

    @Test
    void timesSayWhatIsWrongWithThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AT_EIGHT.withDays(List.of(DayOfWeek.TUESDAY)))
                .withMessage("weekday must be one of the days on which alerts are welcome, [TUESDAY], but was MONDAY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AT_EIGHT.withQuiet(LocalTime.NOON, LocalTime.NOON))
                .withMessage("quiet hours must leave a part of the day, but go from 12:00 to 12:00."
                        + " To hear nothing, choose the frequency NEVER.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttentionBudget(0, 3))
                .withMessage("a budget must be at least 1 alert, but was 0 a day and 3 a week."
                        + " To hear nothing, choose the frequency NEVER.");
    }
}
