// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @Test
    void aYearOrMonthMeansAnyOfItsDays() {
        assertThat(PartialDate.of(2026).earliest()).isEqualTo("2026-01-01");
        assertThat(PartialDate.of(2026).latest()).isEqualTo("2026-12-31");
        assertThat(PartialDate.parse("2026-11").latest()).isEqualTo("2026-11-30");
        assertThat(PartialDate.parse("2026-11-23").latest()).isEqualTo("2026-11-23");
    }

    @Test
    void februaryEndsOnItsLeapDayInLeapYearsAlone() {
        assertThat(PartialDate.parse("2028-02").latest()).isEqualTo("2028-02-29");
        assertThat(PartialDate.parse("2027-02").latest()).isEqualTo("2027-02-28");
        assertThat(PartialDate.parse("2000-02-29").earliest()).isEqualTo("2000-02-29");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-29", "1900-02-29", "2026-04-31", "2026-13", "0000"})
    void aDateThatIsNotInTheCalendarIsRefused(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a date must exist in the calendar, but was year ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26", "2026-1", "2026-11-23T00:00:00", "2026-", " 2026", "٢٠٢٦", "-2026"})
    void aTextOfAnotherFormIsRefused(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a date must look like 2026, 2026-11 or 2026-11-23, but was \"" + text + "\"");
    }

    @Test
    void monthAndDayZeroAreNotReadAsUnknown() {
        assertThatThrownBy(() -> PartialDate.parse("2026-11-00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("month and day must be at least 01, but the date was \"2026-11-00\"");
    }

    @Test
    void aDayWithoutAMonthIsRefused() {
        assertThatThrownBy(() -> new PartialDate(2026, 0, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a date must exist in the calendar, but was year 2026, month 0, day 5");
    }

    @Test
    void theLessPreciseOfTwoComesFirst() {
        assertThat(PartialDate.of(2026)).isLessThan(PartialDate.parse("2026-01"));
        assertThat(PartialDate.parse("2026-01")).isLessThan(PartialDate.of(LocalDate.of(2026, 1, 1)));
        assertThat(PartialDate.parse("2025-12-31")).isLessThan(PartialDate.of(2026));
    }

    @Test
    void earlyYearsPrintWithFourDigits() {
        assertThat(PartialDate.of(87)).hasToString("0087");
        assertThat(PartialDate.parse("0087-03")).hasToString("0087-03");
    }
}
