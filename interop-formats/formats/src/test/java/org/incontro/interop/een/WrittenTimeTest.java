// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {

    @Test
    void everyDayIsReadAsTheFormatterOfThePlatformReadsIt() {
        LocalDate day = LocalDate.of(2023, 12, 20);
        while (day.isBefore(LocalDate.of(2025, 3, 5))) {
            OffsetDateTime midnight = LocalDateTime.parse(day + "T00:00:00").atOffset(ZoneOffset.UTC);
            WrittenTime expected = new WrittenTime(LocalDate.parse(day.toString()), midnight);
            assertThat(WrittenTime.parse(day.toString())).isEqualTo(expected);
            assertThat(WrittenTime.parse(" " + day + " 00:00:00\n")).isEqualTo(expected);
            day = day.plusDays(1);
        }
        assertThat(WrittenTime.parse("0001-01-01T00:00:00").isNeverSet()).isTrue();
    }

    @Test
    void aTimeOfDayAndAZoneAreKept() {
        assertThat(WrittenTime.parse("2026-11-23T00:00:01").moment())
                .isEqualTo(OffsetDateTime.of(2026, 11, 23, 0, 0, 1, 0, ZoneOffset.UTC));
        assertThat(WrittenTime.parse("2026-11-23T00:00:00+01:00").isMidnightWithoutOffset())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-02-30",
                "2025-02-29",
                "2026-00-10",
                "2026-13-10",
                "2026-11-00",
                "2026/11/23",
                "2026-11/23",
                "20x6-11-23",
                "2026-1x-23",
                "2026-11-2:",
                "٢٠٢٦-11-23",
                "2026-11-31T00:00:00",
                "2026-11-23T24:00:00",
                "2026-11-23x00:00:00"
            })
    void whatNamesNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> WrittenTime.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
