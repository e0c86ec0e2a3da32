// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Locale;

/**
 * Writes HTML that is well-formed XML too. Elements nest as calls nest, so that none stays open; every text and every
 * value of an attribute is escaped. Confined to one thread.
 */
final class HtmlWriter {

    private final StringBuilder html = new StringBuilder("<!DOCTYPE html>\n");

    /**
     * Writes an element.
     *
     * @param name its name
     * @param content writes what is in it
     * @param attributes a name and a value for each attribute, in turn
     */
    @CanIgnoreReturnValue
    HtmlWriter element(String name, Runnable content, String... attributes) {
        start(name, attributes);
        html.append('>');
        content.run();
        html.append("</").append(name).append(">\n");
        return this;
    }

    /** Writes an element that holds a text alone. */
    @CanIgnoreReturnValue
    HtmlWriter element(String name, String text, String... attributes) {
        return element(name, () -> text(text), attributes);
    }

    /** Writes an element that never holds anything, such as {@code meta}. */
    @CanIgnoreReturnValue
    HtmlWriter empty(String name, String... attributes) {
        start(name, attributes);
        html.append("/>\n");
        return this;
    }

    /** Writes a text between elements. */
    @CanIgnoreReturnValue
    HtmlWriter text(String text) {
        escape(text);
        return this;
    }

    /**
     * Writes a style sheet of our own.
     *
     * @throws IllegalArgumentException if it has a character that would need an escape, which a style sheet does not know
     */
    @CanIgnoreReturnValue
    HtmlWriter style(String sheet) {
        if (sheet.indexOf('<') >= 0 || sheet.indexOf('&') >= 0) {
            throw new IllegalArgumentException("a style sheet must hold neither \"<\" nor \"&\"");
        }
        html.append("<style>\n").append(sheet).append("</style>\n");
        return this;
    }

    private void start(String name, String... attributes) {
        html.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            html.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            html.append('"');
        }
    }

    private void escape(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
    }

    /** Tells whether XML 1.0 lets a character stand in a text, and it leaves the text around it alone. */
    private static boolean isAllowed(int c) {
        boolean known = (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c > 0xFFFF;
        return c == '\t' || c == '\n' || (known && Legible.isHarmless(c));
    }

    /** Returns a number as style sheets and drawings write it, with at most two decimals. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
