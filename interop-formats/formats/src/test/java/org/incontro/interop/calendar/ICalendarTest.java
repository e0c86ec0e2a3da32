// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.Call;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.Organisation;
import org.incontro.core.privacy.Audience;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.privacy.Reader;
import org.incontro.core.privacy.Visibility;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.interop.Formats;
import org.incontro.interop.LossReport;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.testing.Projections;
import org.junit.jupiter.api.Test;

class ICalendarTest {

    private static final Instant CHANGED = Instant.parse("2026-11-23T10:15:30.5Z");

    private final LossReport losses = new LossReport();

    private static Opportunity request() {
        return Opportunity.technologyRequest("lombardia:tr-1")
                .revision(Revision.of(7, CHANGED))
                .title("it", "Cerco laser; verdi, non rossi\\")
                .title("en", "Green lasers")
                .summary("it", "Prima riga\r\nseconda")
                .publication(Publication.published().withAnswersUntil(PartialDate.parse("2026-12-31")))
                .website("https://portal.example/tr-1")
                .build();
    }

    private String write(WriteOptions options, Entity... records) {
        return new String(Projections.write(ICalendar.FORMAT, List.of(records), options, losses), UTF_8);
    }

    private List<Map<String, String>> events(Entity... records) {
        return ParsedCalendar.of(
                        write(WriteOptions.complete().in("it"), records).getBytes(UTF_8))
                .events();
    }

    @Test
    void aDeadlineIsAnEvent() {
        assertThat(write(WriteOptions.complete().in("it"), request()))
                .isEqualTo(String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Incontro//Deadlines//EN",
                        "CALSCALE:GREGORIAN",
                        "BEGIN:VEVENT",
                        "UID:tag:incontro.org\\,2026:entity/lombardia/tr-1#answers-1",
                        "DTSTAMP:20261123T101530Z",
                        "LAST-MODIFIED:20261123T101530Z",
                        "SEQUENCE:7",
                        "DTSTART;VALUE=DATE:20261231",
                        "SUMMARY;LANGUAGE=it:Risposte entro: Cerco laser\\; verdi\\, non rossi\\\\",
                        "DESCRIPTION;LANGUAGE=it:Prima riga\\nseconda",
                        "URL:https://portal.example/tr-1",
                        "CATEGORIES:Richiesta di tecnologia",
                        "STATUS:CONFIRMED",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
        assertThat(losses.counts()).containsOnlyKeys("NO_PLACE /title/en");
    }

    @Test
    void everyDeadlineOfACallHasANameOfItsOwn() {
        Call call = new Call(
                "Horizon",
                "",
                "",
                "",
                "",
                "",
                List.of(PartialDate.parse("2027-03"), PartialDate.of(2028)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalizedText.empty(),
                "");
        Opportunity topic = Opportunity.call("eu:1")
                .details(call)
                .publication(Publication.published().withExpiresOn(PartialDate.parse("2026-12-01")))
                .build();

        List<Map<String, String>> events = events(topic);

        assertThat(events)
                .extracting(event -> ParsedCalendar.text(event, "UID").replaceFirst(".*#", ""))
                .containsExactly("proposals-1", "proposals-2", "publication-1");
        assertThat(events)
                .extracting(event -> event.get("DTSTART;VALUE=DATE") + " " + event.get("DURATION"))
                .as("no day is made up where none is known")
                .containsExactly("20270301 P31D", "20280101 P366D", "20261201 null");
        assertThat(events)
                .extracting(event -> ParsedCalendar.text(event, "SUMMARY"))
                .containsExactly("Proposte entro: eu:1", "Proposte entro: eu:1", "Ultimo giorno: eu:1");
        assertThat(losses.counts()).containsOnlyKeys("REDUCED /details");
    }

    @Test
    void aDayThatIsMovedKeepsItsNameAndOneTakenBackIsCancelled() {
        Opportunity moved = request().toBuilder()
                .revision(Revision.of(8, CHANGED.plusSeconds(60)))
                .publication(Publication.published().withAnswersUntil(PartialDate.parse("2027-01-15")))
                .build();
        Opportunity gone = moved.toBuilder()
                .publication(moved.publication().withStatus(PublicationStatus.WITHDRAWN))
                .build();
        Opportunity draft = moved.toBuilder()
                .publication(moved.publication().withStatus(PublicationStatus.DRAFT))
                .build();

        List<Map<String, String>> events = events(request(), moved, gone, draft);

        assertThat(events)
                .extracting(event -> event.get("UID"))
                .containsOnly(events.get(0).get("UID"));
        assertThat(events)
                .extracting(event -> event.get("STATUS"))
                .containsExactly("CONFIRMED", "CONFIRMED", "CANCELLED", "TENTATIVE");
        assertThat(events).extracting(event -> event.get("SEQUENCE")).containsExactly("7", "8", "8", "8");
    }

    @Test
    void whatHasNoDeadlineHasNoPlaceAndACalendarIsNeverEmpty() {
        Organisation polo = Organisation.builder("a:1").name("it", "Polo").build();
        Opportunity open =
                Opportunity.businessOffer("a:2").title("it", "Tornio").build();

        assertThat(events(polo, open)).isEmpty();
        assertThat(losses.counts()).containsOnlyKeys("NO_PLACE_FOR_RECORD");
        assertThat(losses.total()).isEqualTo(2);
        assertThat(events()).isEmpty();
    }

    @Test
    void onlyWhatTheReaderMaySeeIsWritten() {
        Opportunity hidden = request().toBuilder()
                .disclosure(Disclosure.to(Audience.of(Visibility.STAFF)))
                .build();
        Opportunity withContact = request().toBuilder()
                .contact(ContactPoint.of("Ada", "ada@example.org"))
                .build();

        assertThat(write(WriteOptions.shownTo(Reader.anonymous()), hidden)).doesNotContain("lasers", "tr-1");
        assertThat(write(WriteOptions.shownTo(Reader.anonymous()), withContact))
                .contains("Green lasers")
                .doesNotContain("Ada", "ada@");
        assertThat(losses.counts()).containsKeys("RECORD_NOT_SHOWN", "NOT_SHOWN /contact");
    }

    @Test
    void whatACalendarCannotHoldIsToldAndTheNextLanguageTaken() {
        Opportunity odd =
                request().toBuilder().title("it", "a\u007Fb").website("ftp://x").build();

        assertThat(ParsedCalendar.text(events(odd).get(0), "SUMMARY")).isEqualTo("Risposte entro: Green lasers");
        assertThat(losses.counts()).containsOnlyKeys("NOT_WRITABLE /title/it", "NO_PLACE /website");
    }

    @Test
    void readingIsRefusedByName() {
        assertThat(Formats.installed().forFile("deadlines.ics")).contains(ICalendar.FORMAT);
        assertThat(Formats.installed().forMediaType("text/calendar; charset=utf-8"))
                .contains(ICalendar.FORMAT);
        assertThatThrownBy(() ->
                        ICalendar.FORMAT.read(new ByteArrayInputStream(new byte[0]), ReadOptions.of("deadlines.ics")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("the format ical cannot be read: it is only written");
    }

    @Test
    void manyRecordsStreamWithoutBeingKept() {
        List<Opportunity> many = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            many.add(Opportunity.businessOffer("a:" + i)
                    .title("it", "Tornio " + i)
                    .publication(Publication.published().withExpiresOn(PartialDate.of(2027)))
                    .build());
        }

        assertThat(events(many.toArray(Entity[]::new))).hasSize(2_000);
    }
}
