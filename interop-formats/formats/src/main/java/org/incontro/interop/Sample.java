// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The beginning of an input, by which its format is recognised. Immutable. */
public final class Sample {

    /** How many bytes are looked at: an envelope and its name spaces fit in. */
    static final int BYTES = 1 << 13;

    /** Names deeper than this say what a record is about, not what it is. */
    private static final int DEEPEST = 4;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final Set<String> jsonNames;
    private final Optional<String> xmlRoot;

    private Sample(String text) {
        this.text = text;
        jsonNames = startsWith('{') || startsWith('[') ? namesOf(text) : Set.of();
        // What has a document type is read by no format, and the parser prints to standard error where one breaks off.
        xmlRoot = startsWith('<') && !text.contains("<!DOCTYPE") ? rootOf(text) : Optional.empty();
    }

    /**
     * Returns the sample of an input.
     *
     * @param start its first bytes; 8,192 of them are looked at
     */
    public static Sample of(byte[] start) {
        int length = Math.min(start.length, BYTES);
        return new Sample(decoded(ByteBuffer.wrap(start, 0, length), encoding(start)));
    }

    private static Charset encoding(byte[] start) {
        int first = start.length > 0 ? start[0] & 0xFF : -1;
        int second = start.length > 1 ? start[1] & 0xFF : -1;
        if ((first == 0xFE && second == 0xFF) || (first == 0 && second > 0)) {
            return StandardCharsets.UTF_16BE;
        }
        return (first == 0xFF && second == 0xFE) || (first > 0 && second == 0)
                ? StandardCharsets.UTF_16LE
                : StandardCharsets.UTF_8;
    }

    /** A character that the end of the sample cuts in two is left out, one that is wrong is replaced. */
    private static String decoded(ByteBuffer bytes, Charset encoding) {
        CharsetDecoder decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        CharBuffer characters = CharBuffer.allocate(BYTES);
        decoder.decode(bytes, characters, false);
        String text = characters.flip().toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private boolean startsWith(char c) {
        String stripped = text.stripLeading();
        return !stripped.isEmpty() && stripped.charAt(0) == c;
    }

    private static Set<String> namesOf(String text) {
        Set<String> names = new LinkedHashSet<>();
        JsonFactory factory = new JsonFactory();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token == JsonToken.PROPERTY_NAME && depth <= DEEPEST) {
                    names.add(parser.currentName());
                }
            }
        } catch (JacksonException e) {
            // The sample ends in the middle of something, as it must.
            return names;
        }
        return names;
    }

    private static Optional<String> rootOf(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    return Optional.of(reader.getLocalName());
                }
            }
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Returns the text as far as the sample goes, without a byte order mark. */
    public String text() {
        return text;
    }

    /** Returns the first line that is not blank, as far as the sample goes. */
    public String firstLine() {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    /** Returns the names in the first JSON objects, at most four levels deep, in their order; empty if it is no JSON. */
    public Set<String> jsonNames() {
        return Collections.unmodifiableSet(jsonNames);
    }

    /** Returns the root element's name without its prefix; empty if it is no XML. */
    public Optional<String> xmlRoot() {
        return xmlRoot;
    }

    /** Tells whether the first JSON object has these names. */
    public boolean hasJsonNames(String... names) {
        for (String name : names) {
            if (!jsonNames.contains(name)) {
                return false;
            }
        }
        return true;
    }
}
