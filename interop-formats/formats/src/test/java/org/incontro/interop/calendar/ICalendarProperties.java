// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incontro.core.identity.Entity;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.interop.LossReport;
import org.incontro.interop.testing.ModelValues;
import org.incontro.interop.testing.Projections;

/** What is written is a calendar, and says neither more nor less than was told. */
class ICalendarProperties {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

    private static byte[] write(List<? extends Entity> records, LossReport into) {
        return Projections.write(ICalendar.FORMAT, records, into);
    }

    /** L6; and L4 in the form that formats without a reader have: the same record, or what is carried of it, gives the same bytes. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyRecordGivesACalendarThatWhatIsCarriedGivesToo(@ForAll("opportunities") Opportunity record) {
        LossReport losses = new LossReport();
        byte[] bytes = write(List.of(record), losses);

        List<Map<String, String>> events = ParsedCalendar.of(bytes).events();
        assertThat(write(List.of(record), new LossReport())).isEqualTo(bytes);
        if (events.isEmpty()) {
            assertThat(losses).isNotEmpty();
            return;
        }
        Opportunity carried = Carried.of(record, "en");
        LossReport none = new LossReport();
        assertThat(write(List.of(carried), none)).isEqualTo(bytes);
        assertThat(none).as("nothing is lost of what is carried").isEmpty();
        assertThat(losses.isEmpty()).isEqualTo(carried.equals(record));
    }

    /** L11. */
    @Property(tries = 300)
    void aTitleComesBackCharacterByCharacter(@ForAll("words") String words) {
        Opportunity request = Opportunity.technologyRequest("it:1")
                .title(LocalizedText.of("sl", words))
                .publication(Publication.published().withExpiresOn(PartialDate.of(2027)))
                .build();

        Map<String, String> event = ParsedCalendar.of(write(List.of(request), new LossReport()))
                .events()
                .get(0);

        String expected =
                CalendarText.isWritable(words) ? words.replace("\r\n", "\n").replace('\r', '\n') : "it:1";
        assertThat(ParsedCalendar.text(event, "SUMMARY")).isEqualTo("Last day: " + expected);
    }

    /** L12: an event is as long as the day may be. */
    @Property
    void anEventSpansTheDaysThatADateMayMean(@ForAll("dates") PartialDate date) {
        Opportunity request = Opportunity.technologyRequest("it:1")
                .publication(Publication.published().withExpiresOn(date))
                .build();

        Map<String, String> event = ParsedCalendar.of(write(List.of(request), new LossReport()))
                .events()
                .get(0);
        LocalDate first = LocalDate.parse(event.get("DTSTART;VALUE=DATE"), DAY);

        assertThat(first).isEqualTo(date.earliest());
        assertThat(first.plus(Period.parse(event.getOrDefault("DURATION", "P1D")))
                        .minusDays(1))
                .isEqualTo(date.latest());
    }

    /** L18. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aCalendarIsItsRecordsInOrder(@ForAll("lists") List<Entity> records) {
        List<Map<String, String>> oneByOne = new ArrayList<>();
        records.forEach(record -> oneByOne.addAll(
                ParsedCalendar.of(write(List.of(record), new LossReport())).events()));

        assertThat(ParsedCalendar.of(write(records, new LossReport())).events()).isEqualTo(oneByOne);
    }

    @Provide
    Arbitrary<Opportunity> opportunities() {
        return ModelValues.opportunities();
    }

    @Provide
    Arbitrary<List<Entity>> lists() {
        return ModelValues.entities().list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> words() {
        return ModelValues.words();
    }

    @Provide
    Arbitrary<PartialDate> dates() {
        return ModelValues.of(PartialDate.class);
    }
}
