// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.ProblemCollector;
import org.incontro.interop.internal.Xml;
import org.incontro.interop.internal.XmlEvents;
import org.jspecify.annotations.Nullable;

/** Reads one answer, within limits. Used once. */
final class AnswerReader {

    private final ReadOptions options;
    private final ProblemCollector problems;
    private final XmlEvents events;
    private final Answer answer = new Answer();
    private @Nullable Scope scope;
    private int depth;
    private long elements;
    private long copied;

    AnswerReader(InputStream in, ReadOptions options) {
        this.options = options;
        problems = new ProblemCollector(options);
        events = new XmlEvents(in, options, problems);
    }

    /** A prefix that is bound, the innermost first. */
    private record Scope(
            String prefix, String nameSpace, @Nullable Scope outer) {}

    Problems problems() {
        return problems.problems();
    }

    /** Returns the text of the element that is a whole document, if it has that name space. */
    static Optional<String> text(String document, String nameSpace, ReadOptions options) {
        if (!document.contains(nameSpace)) {
            return Optional.empty();
        }
        AnswerReader reader = new AnswerReader(new ByteArrayInputStream(document.getBytes(UTF_8)), options);
        reader.toRoot();
        return nameSpace.equals(reader.events.reader().getNamespaceURI())
                ? Optional.of(reader.content())
                : Optional.empty();
    }

    /**
     * Reads the answer.
     *
     * @throws FormatException if it is none, is broken or passes a limit
     */
    Answer read() {
        boolean isAnswer = toRoot() && name().equals("OAI-PMH");
        if (!isAnswer) {
            throw problems.fatal(Problem.of(OaiProblem.NO_ANSWER, "").at(new Place(options.source(), 1, 1)));
        }
        children(this::part);
        while (next() != XMLStreamConstants.END_DOCUMENT) {
            // What stands behind the root must be well formed too, or else the answer broke off.
        }
        return answer;
    }

    private boolean toRoot() {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    private int next() {
        int event = events.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
            events.checkDepth(++depth);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        return event;
    }

    /** Returns the name of the current element, empty if it is not of the protocol. */
    private String name() {
        XMLStreamReader xml = events.reader();
        return AnswerXml.NAME_SPACE.equals(xml.getNamespaceURI()) ? xml.getLocalName() : "";
    }

    /** Reads the current element to its end; each element in it must be read to its end too. */
    private void children(Consumer<String> child) {
        Scope outer = scope;
        enter();
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    countElement();
                    child.accept(name());
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    scope = outer;
                    return;
                }
                default -> {
                    // Texts between elements are white space, and comments say nothing.
                }
            }
        }
    }

    private void countElement() {
        long most = 16L * options.limits().maxListLength();
        if (++elements > most) {
            throw problems.beyond(ReadProblem.TOO_MANY_VALUES, most, events.here());
        }
    }

    private void enter() {
        XMLStreamReader xml = events.reader();
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            scope = new Scope(orEmpty(xml.getNamespacePrefix(i)), orEmpty(xml.getNamespaceURI(i)), scope);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void skip() {
        children(name -> skip());
    }

    /** Returns the text of the current element, without the white space around it. */
    private String text() {
        return content().strip();
    }

    private String content() {
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    text.append(events.reader().getText());
                    checkText(text.length());
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    countElement();
                    skip();
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return text.toString();
                }
                default -> {
                    // Comments may stand in a text.
                }
            }
        }
    }

    private void checkText(long length) {
        int most = options.limits().maxTextLength();
        if (length > most) {
            throw problems.beyond(ReadProblem.TEXT_TOO_LONG, most, events.here());
        }
    }

    private void part(String name) {
        switch (name) {
            case "responseDate" -> answer.givenAt = time(text());
            case "error" ->
                answer.faults.add(new Answer.Fault(orEmpty(events.reader().getAttributeValue(null, "code")), text()));
            case "Identify" -> identity();
            case "ListMetadataFormats" -> children(this::format);
            case "ListSets" -> children(this::set);
            case "GetRecord", "ListRecords" -> children(this::record);
            default -> skip();
        }
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void identity() {
        Map<String, String> fields = new TreeMap<>();
        List<String> emails = new ArrayList<>();
        children(name -> {
            switch (name) {
                case "adminEmail" -> emails.add(text());
                case "description", "compression", "" -> skip();
                default -> fields.put(name, text());
            }
        });
        answer.identity = Optional.of(new OaiIdentity(
                fields.getOrDefault("repositoryName", ""),
                fields.getOrDefault("baseURL", ""),
                fields.getOrDefault("earliestDatestamp", ""),
                OaiDeletion.ofWord(fields.getOrDefault("deletedRecord", "")),
                fields.getOrDefault("granularity", "").contains("T") ? OaiGranularity.SECOND : OaiGranularity.DAY,
                emails));
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        children(name -> {
            if (name.isEmpty() || name.equals("setDescription")) {
                skip();
            } else {
                fields.put(name, text());
            }
        });
        return fields;
    }

    private void format(String name) {
        Map<String, String> fields = fields();
        if (name.equals("metadataFormat")) {
            answer.formats.add(new OaiFormat(
                    fields.getOrDefault("metadataPrefix", ""),
                    fields.getOrDefault("schema", ""),
                    fields.getOrDefault("metadataNamespace", "")));
        }
    }

    private void set(String name) {
        if (name.equals("resumptionToken")) {
            token();
            return;
        }
        Place place = events.here();
        Map<String, String> fields = fields();
        String spec = fields.getOrDefault("setSpec", "");
        if (OaiSet.isSpec(spec)) {
            answer.sets.add(new OaiSet(spec, fields.getOrDefault("setName", "")));
        } else {
            problems.report(
                    Problem.of(ReadProblem.NOT_UNDERSTOOD, "setSpec").at(place).with("value", shortened(spec)));
        }
    }

    private void token() {
        answer.token = Optional.of(text()).filter(text -> !text.isEmpty());
    }

    private void record(String name) {
        switch (name) {
            case "record" -> new Draft().read();
            case "resumptionToken" -> token();
            default -> skip();
        }
    }

    static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }

    /** One record that is being read. */
    private final class Draft {

        private final Place place = events.here();
        private final List<String> sets = new ArrayList<>();
        private final List<String> about = new ArrayList<>();
        private String identifier = "";
        private String datestamp = "";
        private String metadata = "";
        private boolean isDeleted;
        private long characters;

        void read() {
            children(this::part);
            if (identifier.isEmpty()) {
                problems.report(
                        Problem.of(ReadProblem.MISSING, "header/identifier").at(place));
                return;
            }
            int most = options.limits().maxListLength();
            if (answer.records.size() >= most) {
                throw problems.beyond(ReadProblem.LIST_TOO_LONG, most, place);
            }
            answer.records.add(new OaiRecord(identifier, datestamp, sets, isDeleted, isDeleted ? "" : metadata, about));
        }

        private void part(String name) {
            switch (name) {
                case "header" -> {
                    isDeleted = "deleted".equals(events.reader().getAttributeValue(null, "status"));
                    children(this::header);
                }
                case "metadata" -> metadata = payload();
                case "about" -> about.add(payload());
                default -> skip();
            }
        }

        private void header(String name) {
            switch (name) {
                case "identifier" -> identifier = text();
                case "datestamp" -> datestamp = text();
                case "setSpec" -> sets.add(text());
                default -> skip();
            }
        }

        /** Copies the first element inside the current one. */
        private String payload() {
            StringBuilder xml = new StringBuilder();
            Scope outer = scope;
            enter();
            int event = next();
            while (event != XMLStreamConstants.END_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
                if (event == XMLStreamConstants.START_ELEMENT && xml.isEmpty()) {
                    copy(xml);
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    countElement();
                    skip();
                }
                event = next();
            }
            scope = outer;
            return xml.toString();
        }

        private void copy(StringBuilder xml) {
            Map<String, String> inherited = inherited();
            int inside = 0;
            do {
                XMLStreamReader reader = events.reader();
                int before = xml.length();
                if (reader.isStartElement()) {
                    start(xml, inherited);
                    inherited = Map.of();
                    inside++;
                } else if (reader.isEndElement()) {
                    xml.append("</")
                            .append(qualified(reader.getPrefix(), reader.getLocalName()))
                            .append('>');
                    inside--;
                } else if (reader.isCharacters()) {
                    Xml.escape(xml, reader.getText(), false);
                    checkText(reader.getTextLength());
                }
                count(xml.length() - before);
            } while (inside > 0 && next() != XMLStreamConstants.END_DOCUMENT);
        }

        private void start(StringBuilder xml, Map<String, String> inherited) {
            XMLStreamReader reader = events.reader();
            Map<String, String> names = new TreeMap<>(inherited);
            for (int i = 0; i < reader.getNamespaceCount(); i++) {
                names.put(orEmpty(reader.getNamespacePrefix(i)), orEmpty(reader.getNamespaceURI(i)));
            }
            xml.append('<').append(qualified(reader.getPrefix(), reader.getLocalName()));
            names.forEach((prefix, space) -> attribute(xml, prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, space));
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                checkText(reader.getAttributeValue(i).length());
                attribute(
                        xml,
                        qualified(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)),
                        reader.getAttributeValue(i));
            }
            xml.append('>');
        }

        /** Returns what is bound around the element; values inside may use any of it. */
        private Map<String, String> inherited() {
            Map<String, String> names = new TreeMap<>();
            for (Scope s = scope; s != null; s = s.outer()) {
                names.putIfAbsent(s.prefix(), s.nameSpace());
            }
            if (name().isEmpty()) {
                names.remove("", AnswerXml.NAME_SPACE);
            }
            return names;
        }

        private void attribute(StringBuilder xml, String name, String value) {
            xml.append(' ').append(name).append("=\"");
            Xml.escape(xml, value, true);
            xml.append('"');
        }

        private void count(long more) {
            characters += more;
            copied += more;
            long most = 16L * options.limits().maxTextLength();
            if (characters > most) {
                throw problems.beyond(ReadProblem.RECORD_TOO_LONG, most, events.here());
            }
            // Name spaces around the records are repeated in each of them.
            if (copied > options.limits().maxBytes()) {
                throw problems.beyond(
                        ReadProblem.TOO_MANY_BYTES, options.limits().maxBytes(), events.here());
            }
        }
    }

    private static String qualified(@Nullable String prefix, String name) {
        return orEmpty(prefix).isEmpty() ? name : prefix + ":" + name;
    }
}
