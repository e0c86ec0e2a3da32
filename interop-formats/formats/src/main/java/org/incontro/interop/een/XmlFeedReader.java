// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.BurstLimitedInputStream;
import org.incontro.interop.internal.Compression;
import org.incontro.interop.internal.DecodingReader;
import org.incontro.interop.internal.DoctypeGuard;
import org.incontro.interop.internal.LimitedInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads profiles wherever they stand in an XML document.
 *
 * <p>Neither namespaces nor prefixes nor the order of elements matter; with that, the plain answer, the answer in an envelope
 * and a single profile are the same.
 */
final class XmlFeedReader extends FeedReader {

    private static final String PROFILE = "profile";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final BurstLimitedInputStream in;

    /** The names of the open elements outside of profiles, innermost first. */
    private final Deque<String> open = new ArrayDeque<>();

    /** The names met so far: no more than a list may have entries. */
    private final Set<String> names = new HashSet<>();

    private @Nullable XMLStreamReader xml;
    private boolean started;
    private boolean hasProfile;
    private boolean hasText;
    private String root = "";

    XmlFeedReader(InputStream in, ReadOptions options) {
        super(options);
        this.in = new BurstLimitedInputStream(
                new LimitedInputStream(in, options.limits(), problems), options.limits(), problems);
    }

    @Override
    Optional<PodRecord> record(FeedNode profile, long number) {
        String path = profile.name() + "[" + number + "]";
        FeedNode answer = InputForm.isOne(profile) ? InputForm.toAnswer(profile) : profile;
        return new XmlProfile(new ProfileFields(answer, path, "", problems), options.region())
                .read()
                .map(PodRecord.Profile::new);
    }

    @Override
    Optional<FeedNode> nextNode() {
        int event;
        do {
            event = nextEvent();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (name().equals(PROFILE) || InputForm.isName(name())) {
                    hasProfile = true;
                    return Optional.of(profile());
                }
                enter();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.pop();
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                hasText |= !xml().isWhiteSpace() && !open.contains("Header");
            }
        } while (event != XMLStreamConstants.END_DOCUMENT);
        if (!hasProfile && (hasText || !isRootOfFeed())) {
            reportNoFeed();
        }
        return Optional.empty();
    }

    private void enter() {
        if (open.isEmpty()) {
            root = name();
        } else if ("pod".equals(open.peek())) {
            problems.report(Problem.of(PodProblem.NO_PROFILE, "pod/" + name()).at(here()));
        }
        checkDepth(open.size() + 1);
        open.push(name());
    }

    private boolean isRootOfFeed() {
        return switch (root) {
            case "pod",
                    "profileInputs",
                    "Envelope",
                    "GetProfilesSOAPResponse",
                    "GetProfilesSOAPResult",
                    "ArrayOfprofile" -> true;
            default -> false;
        };
    }

    private void reportNoFeed() {
        problems.report(Problem.of(PodProblem.NO_FEED, "").at(place(1, 1)));
    }

    private FeedNode profile() {
        FeedNode profile = FeedNode.root(name(), here());
        Deque<FeedNode> path = new ArrayDeque<>();
        path.push(profile);
        ProfileSize size = new ProfileSize(this);
        addAttributes(profile, size);
        while (!path.isEmpty()) {
            int event = nextEvent();
            FeedNode node = path.element();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    checkDepth(open.size() + path.size() + 1);
                    size.countElement();
                    FeedNode child = add(node, name(), size);
                    addAttributes(child, size);
                    if (child.name().equals("data") && node.name().equals("profileFile")) {
                        child.describe(new Payload());
                    }
                    path.push(child);
                }
                case XMLStreamConstants.END_ELEMENT -> path.pop().close();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(node, size);
                default -> {
                    // Comments and instructions say nothing about a profile.
                }
            }
        }
        return profile;
    }

    private void append(FeedNode node, ProfileSize size) {
        XMLStreamReader reader = xml();
        Payload payload = node.payload();
        if (payload == null) {
            size.countText(reader.getTextLength());
            node.append(reader.getText());
        } else {
            payload.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        }
    }

    private void addAttributes(FeedNode node, ProfileSize size) {
        XMLStreamReader reader = xml();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (!INSTANCE.equals(reader.getAttributeNamespace(i))) {
                size.countElement();
                size.countText(reader.getAttributeValue(i).length());
                add(node, "@" + reader.getAttributeLocalName(i), size).append(reader.getAttributeValue(i));
            }
        }
    }

    private FeedNode add(FeedNode into, String name, ProfileSize size) {
        FeedNode child = into.add(name, here());
        size.countPath(child);
        return child;
    }

    private int nextEvent() {
        try {
            in.rest();
            int event = startOrNext();
            if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw malformed("XML syntax", here());
            }
            countNames(event);
            return event;
        } catch (XMLStreamException e) {
            return broken(e);
        } catch (FormatException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            // The parser of the JDK does not keep its word on every broken input.
            throw malformed("XML syntax", here());
        }
    }

    /** The parser remembers every name that it ever met, in a table that grows slow before it fills the heap. */
    private void countNames(int event) {
        XMLStreamReader reader = xml();
        if (event == XMLStreamConstants.START_ELEMENT) {
            countName(reader.getPrefix(), reader.getLocalName());
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                countName(reader.getAttributePrefix(i), reader.getAttributeLocalName(i));
            }
            for (int i = 0; i < reader.getNamespaceCount(); i++) {
                countName(reader.getNamespacePrefix(i), reader.getNamespaceURI(i));
            }
        } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
            countName("?", reader.getPITarget());
        }
    }

    private void countName(@Nullable String prefix, @Nullable String name) {
        int limit = options.limits().maxListLength();
        if (names.add(prefix + ":" + name) && names.size() > limit) {
            throw problems.beyond(ReadProblem.TOO_MANY_NAMES, limit, here());
        }
    }

    private int startOrNext() throws XMLStreamException {
        if (xml == null) {
            if (started) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            started = true;
            xml = factory()
                    .createXMLStreamReader(
                            new DoctypeGuard(DecodingReader.ofXml(in, options, problems), options, problems));
        }
        return xml.next();
    }

    /** Tells broken streams from broken syntax, and a message in plain text from a feed that broke off. */
    private int broken(XMLStreamException e) {
        if (e.getNestedException() instanceof IOException cause && !(cause instanceof CharConversionException)) {
            throw Compression.failure(cause, here(), problems);
        }
        if (root.isEmpty() && !hasProfile) {
            // Nothing was read yet: this is the text that the service sends instead of an empty list.
            xml = null;
            root = "pod";
            reportNoFeed();
            return XMLStreamConstants.END_DOCUMENT;
        }
        Location where = e.getLocation();
        throw malformed("XML syntax", where == null ? here() : place(where.getLineNumber(), where.getColumnNumber()));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Long texts come in pieces, so that a limit is noticed before a text is in memory.
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    private XMLStreamReader xml() {
        if (xml == null) {
            throw new IllegalStateException("the parser must have started, but has not");
        }
        return xml;
    }

    private String name() {
        return xml().getLocalName();
    }

    @Override
    Place here() {
        if (xml == null) {
            return place(1, 1);
        }
        Location where = xml.getLocation();
        return place(where.getLineNumber(), where.getColumnNumber());
    }
}
