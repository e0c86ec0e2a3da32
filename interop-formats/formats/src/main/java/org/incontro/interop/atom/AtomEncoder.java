// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.atom;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.core.opportunity.Attachment;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.value.Languages;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.interop.Loss;
import org.incontro.interop.LossCode;
import org.incontro.interop.LossReport;
import org.incontro.interop.RecordEncoder;
import org.incontro.interop.internal.Iris;
import org.incontro.interop.internal.LossFinder;
import org.incontro.interop.internal.Moments;
import org.incontro.interop.internal.PlainCharacters;
import org.incontro.interop.internal.Xml;

/** Writes an entry for each opportunity. Confined to one thread. */
final class AtomEncoder implements RecordEncoder {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

    private final OutputStream out;
    private final AtomFeed feed;
    private final String language;
    private boolean isStarted;

    AtomEncoder(OutputStream out, AtomFeed feed, String language) {
        this.out = out;
        this.feed = feed;
        this.language = language;
    }

    @Override
    public void write(Entity record, LossReport losses) throws IOException {
        String type = record.getClass().getSimpleName();
        boolean hasName = PlainCharacters.areAllIn(record.id().toString());
        if (!hasName || !(record instanceof Opportunity opportunity)) {
            LossCode code = hasName ? LossCode.NO_PLACE_FOR_RECORD : LossCode.NOT_WRITABLE;
            losses.add(new Loss(code, record.id(), "", type));
            return;
        }
        Opportunity carried = Carried.of(opportunity, language);
        new LossFinder(record.id(), losses, PlainCharacters::areAllIn).compare("", record, carried);
        start(carried.revision().changedAt());
        append(Carried.isGone(carried) ? gone(carried) : entry(carried));
    }

    private static Xml gone(Opportunity carried) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("ref", Iris.of(carried.id()));
        attributes.put("when", time(carried.revision().changedAt()));
        return new Xml().open("at:deleted-entry", attributes).close("at:deleted-entry");
    }

    private Xml entry(Opportunity carried) {
        Xml xml = new Xml().open("entry").line();
        xml.element("id", Iris.of(carried.id())).line();
        text(xml, "title", carried.title().isEmpty() ? named(carried) : carried.title());
        xml.element("updated", time(carried.revision().changedAt())).line();
        if (!carried.website().isEmpty()) {
            link(xml, "alternate", carried.website());
        }
        text(xml, "summary", carried.summary());
        content(xml, carried);
        categories(xml, carried);
        carried.attachments().forEach(file -> enclosure(xml, file));
        publication(xml, carried.publication());
        return xml.close("entry");
    }

    private static LocalizedText named(Opportunity carried) {
        return LocalizedText.undetermined(carried.id().toString());
    }

    /** An entry without a page of its own must have content, if need be an empty one. */
    private static void content(Xml xml, Opportunity carried) {
        text(xml, "content", carried.description());
        if (carried.description().isEmpty() && carried.website().isEmpty()) {
            xml.element("content", Map.of("type", "text"), "").line();
        }
    }

    private void categories(Xml xml, Opportunity carried) {
        Subject subject = carried.subject();
        category(
                xml,
                carried.kind().code(),
                Optional.of("kind"),
                "",
                carried.kind().label(language));
        subject.concepts()
                .forEach(concept -> category(xml, concept.code(), Optional.of("scheme"), concept.scheme(), ""));
        subject.tags().forEach(tag -> category(xml, tag.code(), Optional.of("tags"), tag.list(), tag.label()));
        subject.keywords().forEach(keyword -> category(xml, keyword, Optional.empty(), "", ""));
    }

    private static void category(Xml xml, String term, Optional<String> lists, String list, String label) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("term", term);
        lists.ifPresent(name -> attributes.put("scheme", Iris.code(name, list)));
        if (!label.isEmpty()) {
            attributes.put("label", label);
        }
        xml.open("category", attributes).close("category").line();
    }

    private static void enclosure(Xml xml, Attachment file) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("rel", "enclosure");
        attributes.put("href", file.location());
        if (!file.mediaType().isEmpty()) {
            attributes.put("type", file.mediaType());
        }
        if (!file.title().isEmpty()) {
            attributes.put("title", file.title());
        }
        file.bytes().ifPresent(length -> attributes.put("length", Long.toString(length)));
        xml.open("link", attributes).close("link").line();
    }

    private static void publication(Xml xml, Publication publication) {
        xml.element("incontro:status", publication.status().code()).line();
        day(xml, "publishedOn", publication.publishedOn());
        day(xml, "answersUntil", publication.answersUntil());
        day(xml, "expiresOn", publication.expiresOn());
    }

    private static void day(Xml xml, String name, Optional<PartialDate> date) {
        date.ifPresent(day -> xml.element("incontro:" + name, day.toString()).line());
    }

    private static void text(Xml xml, String name, LocalizedText text) {
        text.texts().forEach((tag, words) -> {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("type", "text");
            if (!tag.equals(Languages.UNDETERMINED)) {
                attributes.put("xml:lang", tag);
            }
            xml.element(name, attributes, words).line();
        });
    }

    private static void link(Xml xml, String relation, String address) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("rel", relation);
        attributes.put("href", address);
        xml.open("link", attributes).close("link").line();
    }

    private static String time(Instant time) {
        return Moments.inFourDigits(time).toString();
    }

    private void start(Instant first) throws IOException {
        if (isStarted) {
            return;
        }
        isStarted = true;
        Map<String, String> names = new LinkedHashMap<>();
        names.put("xmlns", ATOM);
        names.put("xmlns:at", TOMBSTONES);
        names.put("xmlns:incontro", Atom.NAME_SPACE);
        Xml xml = new Xml()
                .raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .line()
                .open("feed", names)
                .line()
                .element("id", feed.id())
                .line();
        text(xml, "title", feed.title());
        xml.element("updated", time(feed.updated().orElse(first))).line();
        xml.open("author").element("name", feed.author()).close("author").line();
        feed.self().ifPresent(address -> link(xml, "self", address));
        feed.previous().ifPresent(address -> link(xml, "previous", address));
        feed.next().ifPresent(address -> link(xml, "next", address));
        feed.hub().ifPresent(address -> link(xml, "hub", address));
        out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void append(Xml xml) throws IOException {
        out.write(xml.line().toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void finish() throws IOException {
        start(Instant.EPOCH);
        append(new Xml().close("feed"));
    }
}
