// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PartialDateProperties {

    @Property
    void whatIsPrintedIsReadBack(@ForAll("dates") PartialDate date) {
        assertThat(PartialDate.parse(date.toString())).isEqualTo(date);
    }

    @Property
    void theOrderAgreesWithEqualityAndHasTwoSides(@ForAll("dates") PartialDate a, @ForAll("dates") PartialDate b) {
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    }

    @Property
    void theOrderIsTheOrderOfTheTexts(@ForAll("dates") PartialDate a, @ForAll("dates") PartialDate b) {
        assertThat(Integer.signum(a.compareTo(b)))
                .isEqualTo(Integer.signum(a.toString().compareTo(b.toString())));
    }

    @Property
    void aDateLiesBetweenItsEarliestAndItsLatestDay(@ForAll("dates") PartialDate date) {
        LocalDate earliest = date.earliest();
        assertThat(date.latest()).isAfterOrEqualTo(earliest);
        assertThat(date.latest().equals(earliest)).isEqualTo(date.day() != 0);
        assertThat(date.latest().getYear()).isEqualTo(date.year());
    }

    /** Dates close to each other, so that ties and equal beginnings are common, and the ends of the range. */
    @Provide
    Arbitrary<PartialDate> dates() {
        Arbitrary<Integer> years = Arbitraries.of(1, 1900, 2000, 2026, 2027, 2028, 9999);
        Arbitrary<LocalDate> days = Combinators.combine(
                        years, Arbitraries.integers().between(1, 365))
                .as(LocalDate::ofYearDay);
        return Arbitraries.oneOf(
                years.map(PartialDate::of),
                days.map(day -> new PartialDate(day.getYear(), day.getMonthValue(), 0)),
                days.map(PartialDate::of));
    }
}
