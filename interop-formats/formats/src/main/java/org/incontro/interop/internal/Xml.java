// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.util.Map;

/** Writes XML 1.0, piece by piece. Confined to one thread. */
public final class Xml {

    private final StringBuilder text = new StringBuilder();

    /** Starts with nothing. */
    public Xml() {}

    /** Opens an element with attributes, in their order. */
    public Xml open(String name, Map<String, String> attributes) {
        text.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            text.append(' ').append(attribute).append("=\"");
            escape(text, value, true);
            text.append('"');
        });
        text.append('>');
        return this;
    }

    /** Opens an element. */
    public Xml open(String name) {
        return open(name, Map.of());
    }

    /** Closes an element. */
    public Xml close(String name) {
        text.append("</").append(name).append('>');
        return this;
    }

    /** Appends an element with attributes and words. */
    public Xml element(String name, Map<String, String> attributes, String words) {
        open(name, attributes);
        escape(text, words, false);
        return close(name);
    }

    /** Appends an element with words. */
    public Xml element(String name, String words) {
        return element(name, Map.of(), words);
    }

    /** Appends a line feed. */
    public Xml line() {
        text.append('\n');
        return this;
    }

    /** Appends what is XML already. */
    public Xml raw(String xml) {
        text.append(xml);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Appends a text; characters that XML 1.0 does not have are replaced. */
    public static void escape(StringBuilder xml, String text, boolean isAttribute) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '\r' -> xml.append("&#13;");
                case '"' -> xml.append(isAttribute ? "&quot;" : "\"");
                case '\n' -> xml.append(isAttribute ? "&#10;" : "\n");
                case '\t' -> xml.append(isAttribute ? "&#9;" : "\t");
                default -> xml.appendCodePoint(PlainCharacters.areAllIn(Character.toString(c)) ? c : '\uFFFD');
            }
        });
    }
}
