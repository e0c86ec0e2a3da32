// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.calendar;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incontro.core.identity.Entity;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.Publication.Phase;
import org.incontro.core.value.Languages;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.MessageTemplates;
import org.incontro.core.value.PartialDate;
import org.incontro.interop.Loss;
import org.incontro.interop.LossCode;
import org.incontro.interop.LossReport;
import org.incontro.interop.RecordEncoder;
import org.incontro.interop.internal.Iris;
import org.incontro.interop.internal.LossFinder;
import org.incontro.interop.internal.Moments;

/** Writes an event for each deadline. Confined to one thread. */
final class CalendarEncoder implements RecordEncoder {

    private static final MessageTemplates WORDS =
            MessageTemplates.load("deadline-words", CalendarEncoder.class::getResourceAsStream);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final OutputStream out;
    private final String language;
    private boolean isStarted;
    private boolean hasEvents;

    CalendarEncoder(OutputStream out, String language) {
        this.out = out;
        this.language = language;
    }

    @Override
    public void write(Entity record, LossReport losses) throws IOException {
        String type = record.getClass().getSimpleName();
        if (!CalendarText.isWritable(record.id().toString())) {
            losses.add(new Loss(LossCode.NOT_WRITABLE, record.id(), "", type));
            return;
        }
        List<Deadline> deadlines = record instanceof Opportunity opportunity ? Deadline.of(opportunity) : List.of();
        if (deadlines.isEmpty()) {
            losses.add(new Loss(LossCode.NO_PLACE_FOR_RECORD, record.id(), "", type));
            return;
        }
        Opportunity carried = Carried.of((Opportunity) record, language);
        new LossFinder(record.id(), losses, CalendarText::isWritable).compare("", record, carried);
        start();
        for (Deadline deadline : deadlines) {
            out.write(event(carried, deadline));
        }
        hasEvents = true;
    }

    private byte[] event(Opportunity carried, Deadline deadline) {
        String time = TIME.format(Moments.inFourDigits(carried.revision().changedAt()));
        CalendarText event = new CalendarText()
                .line("BEGIN", "VEVENT")
                .text("UID", uid(carried, deadline))
                .line("DTSTAMP", time)
                .line("LAST-MODIFIED", time)
                .line("SEQUENCE", Long.toString(Math.min(carried.revision().number(), Integer.MAX_VALUE)));
        days(event, deadline.date());
        text(event, "SUMMARY", carried.title().isEmpty() ? named(carried) : carried.title(), words(deadline));
        text(event, "DESCRIPTION", carried.summary().isEmpty() ? carried.description() : carried.summary(), "{title}");
        if (!carried.website().isEmpty()) {
            event.line("URL", carried.website());
        }
        return event.line("CATEGORIES", categories(carried))
                .line("STATUS", status(Carried.phase(carried.publication())))
                .line("TRANSP", "TRANSPARENT")
                .line("END", "VEVENT")
                .bytes();
    }

    private static String uid(Opportunity carried, Deadline deadline) {
        return Iris.of(carried.id()) + "#" + deadline.what().name().toLowerCase(Locale.ROOT) + "-" + deadline.number();
    }

    /** A day, or as many as it may be. */
    private static void days(CalendarText event, PartialDate date) {
        event.line("DTSTART;VALUE=DATE", DAY.format(date.earliest()));
        long days = ChronoUnit.DAYS.between(date.earliest(), date.latest()) + 1;
        if (days > 1) {
            event.line("DURATION", "P" + days + "D");
        }
    }

    private static LocalizedText named(Opportunity carried) {
        return LocalizedText.undetermined(carried.id().toString());
    }

    /** Returns the words of a deadline, in the language of the title as far as they are bundled. */
    private String words(Deadline deadline) {
        return WORDS.get(deadline.what().name(), language);
    }

    private static void text(CalendarText event, String name, LocalizedText text, String template) {
        text.texts()
                .forEach((tag, words) -> event.text(
                        tag.equals(Languages.UNDETERMINED) ? name : name + ";LANGUAGE=" + tag,
                        MessageTemplates.fill(template, Map.of("title", words))));
    }

    private String categories(Opportunity carried) {
        return Stream.concat(Stream.of(carried.kind().label(language)), carried.subject().keywords().stream())
                .map(CalendarText::escaped)
                .collect(Collectors.joining(","));
    }

    private static String status(Phase phase) {
        return switch (phase) {
            case GONE -> "CANCELLED";
            case BEFORE -> "TENTATIVE";
            case PUBLIC, EXPIRED -> "CONFIRMED";
        };
    }

    private void start() throws IOException {
        if (!isStarted) {
            isStarted = true;
            out.write(new CalendarText()
                    .line("BEGIN", "VCALENDAR")
                    .line("VERSION", "2.0")
                    .line("PRODID", "-//Incontro//Deadlines//EN")
                    .line("CALSCALE", "GREGORIAN")
                    .bytes());
        }
    }

    @Override
    public void finish() throws IOException {
        start();
        CalendarText end = new CalendarText();
        if (!hasEvents) {
            // A calendar must have something in it, and this is what says least.
            end.line("BEGIN", "VTIMEZONE")
                    .line("TZID", "Etc/UTC")
                    .line("BEGIN", "STANDARD")
                    .line("DTSTART", "19700101T000000")
                    .line("TZOFFSETFROM", "+0000")
                    .line("TZOFFSETTO", "+0000")
                    .line("END", "STANDARD")
                    .line("END", "VTIMEZONE");
        }
        out.write(end.line("END", "VCALENDAR").bytes());
    }
}
