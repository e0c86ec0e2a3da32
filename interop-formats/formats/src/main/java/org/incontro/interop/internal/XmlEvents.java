// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;

/**
 * The events of an XML document from somewhere else: without document types, within limits, in any encoding that is read, and
 * with the faults of the parser told as problems. Confined to one thread.
 */
public final class XmlEvents {

    private final ReadOptions options;
    private final ProblemCollector problems;
    private final BurstLimitedInputStream in;

    /** The names met so far, by prefix: no more than a list may have entries. */
    private final Map<String, Set<String>> names = new HashMap<>();

    private int nameCount;

    /** Names of elements without a prefix that were counted lately, by the last bits of their hash. */
    private final @Nullable String[] recent = new String[256];

    private @Nullable XMLStreamReader xml;
    private boolean hasElement;
    private boolean hasEnded;

    /**
     * Opens a document.
     *
     * @param in the caller's stream, decompressed; it is not closed
     * @param options the limits, and the name for messages
     * @param problems where faults go
     */
    public XmlEvents(InputStream in, ReadOptions options, ProblemCollector problems) {
        this.options = options;
        this.problems = problems;
        this.in = new BurstLimitedInputStream(
                new LimitedInputStream(in, options.limits(), problems), options.limits(), problems);
    }

    /**
     * Returns the next event, one of {@link XMLStreamConstants}.
     *
     * @return END_DOCUMENT at the end, and where the input is no XML from its beginning on; see {@link #hasElement()}
     * @throws FormatException if the document breaks off or breaks a rule, or passes a limit
     * @throws java.io.UncheckedIOException if the stream fails
     */
    public int next() {
        if (hasEnded) {
            return XMLStreamConstants.END_DOCUMENT;
        }
        try {
            in.rest();
            int event = started().next();
            hasElement |= event == XMLStreamConstants.START_ELEMENT;
            hasEnded = event == XMLStreamConstants.END_DOCUMENT;
            if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw malformed(here());
            }
            countNames(event);
            return event;
        } catch (XMLStreamException e) {
            return broken(e);
        } catch (FormatException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            // The parser of the JDK does not keep its word on every broken input.
            throw malformed(here());
        }
    }

    /** Tells whether an element was met. */
    public boolean hasElement() {
        return hasElement;
    }

    /** Returns the parser, to be asked about the current event. */
    public XMLStreamReader reader() {
        if (xml == null) {
            throw new IllegalStateException("the parser must have started, but has not");
        }
        return xml;
    }

    /** Returns how far the document has been read. */
    public Place here() {
        if (xml == null) {
            return new Place(options.source(), 1, 1);
        }
        Location where = xml.getLocation();
        return place(where.getLineNumber(), where.getColumnNumber());
    }

    private Place place(long line, long column) {
        return new Place(options.source(), Math.max(0, line), Math.max(0, column));
    }

    /**
     * Checks how deep the elements are nested.
     *
     * @param depth that of the current element, the root being 1
     * @throws FormatException if it is beyond the limit
     */
    public void checkDepth(int depth) {
        if (depth > options.limits().maxDepth()) {
            throw problems.beyond(ReadProblem.TOO_DEEP, options.limits().maxDepth(), here());
        }
    }

    private FormatException malformed(Place place) {
        return problems.fatal(Problem.of(ReadProblem.MALFORMED, "").at(place).with("reason", "XML syntax"));
    }

    /** The parser remembers every name that it ever met, in a table that grows slow before it fills the heap. */
    private void countNames(int event) {
        XMLStreamReader reader = reader();
        if (event == XMLStreamConstants.START_ELEMENT) {
            countElement(reader);
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

    /** The parser gives the same string for the same name, so most are found to be counted without a look at their letters. */
    private void countElement(XMLStreamReader reader) {
        String prefix = reader.getPrefix();
        String name = reader.getLocalName();
        if (prefix != null && !prefix.isEmpty()) {
            countName(prefix, name);
            return;
        }
        int slot = name.hashCode() & (recent.length - 1);
        if (!name.equals(recent[slot])) {
            recent[slot] = name;
            countName(prefix, name);
        }
    }

    private void countName(@Nullable String prefix, @Nullable String name) {
        int limit = options.limits().maxListLength();
        if (names.computeIfAbsent(String.valueOf(prefix), any -> new HashSet<>())
                .add(String.valueOf(name))) {
            nameCount++;
            if (nameCount > limit) {
                throw problems.beyond(ReadProblem.TOO_MANY_NAMES, limit, here());
            }
        }
    }

    private XMLStreamReader started() throws XMLStreamException {
        XMLStreamReader current = xml;
        if (current == null) {
            current = factory()
                    .createXMLStreamReader(
                            new DoctypeGuard(DecodingReader.ofXml(in, options, problems), options, problems));
            xml = current;
        }
        return current;
    }

    /** Tells broken streams from broken syntax, and a message in plain text from a document that broke off. */
    private int broken(XMLStreamException e) {
        if (e.getNestedException() instanceof IOException cause && !(cause instanceof CharConversionException)) {
            throw Compression.failure(cause, here(), problems);
        }
        if (!hasElement) {
            hasEnded = true;
            return XMLStreamConstants.END_DOCUMENT;
        }
        Location where = e.getLocation();
        throw malformed(where == null ? here() : place(where.getLineNumber(), where.getColumnNumber()));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Long texts come in pieces, so that a limit is noticed before a text is in memory.
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
