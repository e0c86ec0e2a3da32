// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

/** Writes elements as XML 1.0, two spaces a level, texts to the letter. */
final class XmlText {

    /** The level of elements that stand inside a text. */
    private static final int INLINE = -1;

    private XmlText() {}

    /** Appends an element with all that is inside. */
    static void append(StringBuilder xml, FeedNode node, int level) {
        indent(xml, level).append('<').append(node.name());
        node.attributes()
                .forEach(attribute -> escape(
                                xml.append(' ')
                                        .append(
                                                attribute.name(),
                                                1,
                                                attribute.name().length())
                                        .append("=\""),
                                attribute.ownText(),
                                true)
                        .append('"'));
        String end = level == INLINE ? "" : "\n";
        if (node.isLeaf() && node.ownText().isEmpty()) {
            xml.append("/>").append(end);
            return;
        }
        xml.append('>');
        if (level == INLINE || !node.ownText().isBlank() || node.isLeaf()) {
            // White space between a text and the elements in it would become part of it.
            escape(xml, node.ownText(), false);
            node.elements().forEach(child -> append(xml, child, INLINE));
        } else {
            xml.append('\n');
            node.elements().forEach(child -> append(xml, child, level + 1));
            indent(xml, level);
        }
        xml.append("</").append(node.name()).append('>').append(end);
    }

    private static StringBuilder indent(StringBuilder xml, int level) {
        return level == INLINE ? xml : xml.append("  ".repeat(level));
    }

    private static StringBuilder escape(StringBuilder xml, String text, boolean isAttribute) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '\r' -> xml.append("&#13;");
                case '"' -> xml.append(isAttribute ? "&quot;" : "\"");
                case '\n' -> xml.append(isAttribute ? "&#10;" : "\n");
                case '\t' -> xml.append(isAttribute ? "&#9;" : "\t");
                default -> xml.appendCodePoint(isWritable(c) ? c : '\uFFFD');
            }
        });
        return xml;
    }

    /** Tells whether XML 1.0 has all characters of a text. */
    static boolean isWritable(String text) {
        return text.codePoints().allMatch(XmlText::isWritable);
    }

    private static boolean isWritable(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c < 0xD800)
                || (c > 0xDFFF && c < 0xFFFE)
                || c > 0xFFFF;
    }

    /** Returns a text with a replacement character for each that XML 1.0 does not have. */
    static String writable(String text) {
        if (isWritable(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(c -> clean.appendCodePoint(isWritable(c) ? c : '\uFFFD'));
        return clean.toString();
    }

    /** Tells whether a text can be the name of an element without a prefix: letters, digits and some signs of ASCII. */
    static boolean isName(String text) {
        boolean begins = !text.isEmpty() && (isLetter(text.charAt(0)) || text.charAt(0) == '_');
        return begins
                && text.chars()
                        .allMatch(c -> isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.');
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
