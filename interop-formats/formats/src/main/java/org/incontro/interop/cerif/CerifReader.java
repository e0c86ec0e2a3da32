// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cerif;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.incontro.core.identity.Entity;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.RecordLoop;
import org.incontro.interop.internal.XmlEvents;

/** Reads one record after the other. Confined to one thread. */
final class CerifReader extends RecordLoop<Entity> {

    /** A record may have so many elements for each entry that a list may have. */
    private static final int ELEMENTS_PER_ENTRY = 16;

    private static final Set<String> OTHER_KINDS =
            Set.of("Publication", "Patent", "Product", "Event", "Funding", "Service");

    /** What only the service has that a research information system is itself. */
    private static final List<String> OF_THE_SYSTEM = List.of("Compatibility", "OAIPMHBaseURL", "SubjectHeadingsURL");

    private final XmlEvents events;
    private boolean hasRecord;
    private int depth;
    private long count;

    CerifReader(InputStream in, ReadOptions options) {
        super(options);
        events = new XmlEvents(in, options, problems);
    }

    @Override
    protected Optional<Entity> readOne() {
        int event = events.next();
        if (event == XMLStreamConstants.END_DOCUMENT) {
            end();
            if (!hasRecord) {
                problems.report(Problem.of(CerifProblem.NO_CERIF, "").at(new Place(options.source(), 1, 1)));
            }
            return Optional.empty();
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        if (event != XMLStreamConstants.START_ELEMENT) {
            return Optional.empty();
        }
        depth++;
        events.checkDepth(depth);
        return isOfProfile(events.reader()) ? record() : Optional.empty();
    }

    private static boolean isOfProfile(XMLStreamReader xml) {
        String space = xml.getNamespaceURI();
        return space != null && Cerif.READ.contains(space);
    }

    private Optional<Entity> record() {
        hasRecord = true;
        Place place = events.here();
        if (++count > options.limits().maxRecords()) {
            throw problems.beyond(ReadProblem.TOO_MANY_RECORDS, options.limits().maxRecords(), place);
        }
        Element record = element();
        if (isOfModel(record)) {
            return new CerifRecord(record, options.region(), problems).read();
        }
        if (OTHER_KINDS.contains(record.name())) {
            problems.report(Problem.of(CerifProblem.OTHER_KIND, record.name()).at(place));
        }
        return Optional.empty();
    }

    private static boolean isOfModel(Element record) {
        return switch (record.name()) {
            case "OrgUnit", "Person", "Project", "Equipment" -> true;
            case "Service" -> OF_THE_SYSTEM.stream().noneMatch(record::has);
            default -> false;
        };
    }

    /** Reads an element to its end, within the limits of a record. */
    private Element element() {
        return new Assembly().element();
    }

    /** One record that is being read. */
    private final class Assembly {

        private int elements;
        private long characters;

        Element element() {
            XMLStreamReader xml = events.reader();
            int most = (int) Math.min(
                    Integer.MAX_VALUE,
                    (long) ELEMENTS_PER_ENTRY * options.limits().maxListLength());
            if (++elements > most) {
                throw problems.beyond(ReadProblem.TOO_MANY_VALUES, most, events.here());
            }
            Element element = new Element(xml.getLocalName(), attributes(xml), events.here());
            long length = 0;
            while (true) {
                switch (events.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        events.checkDepth(depth);
                        element.add(element());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        String more = events.reader().getText();
                        length += more.length();
                        countText(length, more.length());
                        element.append(more);
                    }
                    case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                        depth--;
                        return element;
                    }
                    default -> {
                        // Comments and instructions say nothing about the record.
                    }
                }
            }
        }

        private Map<String, String> attributes(XMLStreamReader xml) {
            Map<String, String> attributes = new LinkedHashMap<>();
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                String value = xml.getAttributeValue(i);
                countText(value.length(), value.length());
                attributes.put(xml.getAttributeLocalName(i), value);
            }
            return attributes;
        }

        private void countText(long length, int more) {
            int most = options.limits().maxTextLength();
            characters += more;
            if (length > most) {
                throw problems.beyond(ReadProblem.TEXT_TOO_LONG, most, events.here());
            }
            if (characters > 16L * most) {
                throw problems.beyond(ReadProblem.RECORD_TOO_LONG, 16L * most, events.here());
            }
        }
    }
}
