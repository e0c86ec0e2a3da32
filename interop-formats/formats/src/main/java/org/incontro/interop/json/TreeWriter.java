// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.io.NumberOutput;

/** Makes JSON text of plain values. Used once. */
final class TreeWriter {

    /** Deeper trees are a mistake, such as a map that holds itself. */
    private static final int DEEPEST = 1_000;

    private final StringBuilder json = new StringBuilder();
    private final boolean indented;

    private TreeWriter(boolean indented) {
        this.indented = indented;
    }

    static String compact(@Nullable Object tree) {
        TreeWriter writer = new TreeWriter(false);
        writer.value(tree, 0);
        return writer.json.toString();
    }

    static String pretty(@Nullable Object tree) {
        TreeWriter writer = new TreeWriter(true);
        writer.value(tree, 0);
        return writer.json.append('\n').toString();
    }

    private void value(@Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("a tree must be at most %s deep, but is deeper".formatted(DEEPEST));
        }
        if (value instanceof Map<?, ?> map) {
            object(map, depth);
        } else if (value instanceof Collection<?> items) {
            list(items, depth);
        } else if (value instanceof String text) {
            text(text);
        } else if (value == null || value instanceof Boolean) {
            json.append(value);
        } else {
            number(value);
        }
    }

    private void object(Map<?, ?> map, int depth) {
        char before = '{';
        for (Map.Entry<?, ?> member : map.entrySet()) {
            json.append(before);
            line(depth + 1);
            if (!(member.getKey() instanceof String name) || !JsonText.isName(name)) {
                throw new IllegalArgumentException(
                        "a name must be a text that UTF-8 can hold, but was " + member.getKey());
            }
            text(name);
            json.append(indented ? ": " : ":");
            value(member.getValue(), depth + 1);
            before = ',';
        }
        close(map.isEmpty(), "{}", '}', depth);
    }

    private void list(Collection<?> items, int depth) {
        char before = '[';
        for (Object item : items) {
            json.append(before);
            line(depth + 1);
            value(item, depth + 1);
            before = ',';
        }
        close(items.isEmpty(), "[]", ']', depth);
    }

    private void close(boolean empty, String nothing, char end, int depth) {
        if (empty) {
            json.append(nothing);
        } else {
            line(depth);
            json.append(end);
        }
    }

    private void line(int depth) {
        if (indented) {
            json.append('\n').append("  ".repeat(depth));
        }
    }

    private void number(Object value) {
        if (value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger
                || value instanceof BigDecimal) {
            json.append(value);
        } else if (value instanceof Double || value instanceof Float) {
            json.append(decimal(((Number) value).doubleValue(), value));
        } else {
            throw new IllegalArgumentException(
                    "a tree must hold maps, collections, texts, numbers and truth values, but held a "
                            + value.getClass().getName());
        }
    }

    /** The JDK's own way to write a double changed between its versions. */
    private static String decimal(double number, Object value) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a number must be finite, but was " + value);
        }
        return value instanceof Float single
                ? NumberOutput.toString(single, true)
                : NumberOutput.toString(number, true);
    }

    /** Quotes a text; a surrogate without its partner becomes an escape, because UTF-8 has no bytes for it. */
    private void text(String text) {
        json.append('"');
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isAlone(text, i)) {
                JsonStringEncoder.getInstance().quoteAsString(text.substring(from, i), json);
                json.append("\\u").append(Integer.toHexString(text.charAt(i)));
                from = i + 1;
            }
        }
        JsonStringEncoder.getInstance().quoteAsString(text.substring(from), json);
        json.append('"');
    }

    private static boolean isAlone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
