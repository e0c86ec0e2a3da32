// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Each value behind a letter that says its type, each text behind its length, so that nothing has to be escaped: {@code
 * m1:1:a;i7;;} is a map of one entry, whose key is {@code a} and whose value is the number 7.
 */
final class PlainCodec implements PayloadCodec {

    static final PayloadCodec INSTANCE = new PlainCodec();

    private static final int DEEPEST = 32;
    private static final int LONGEST = 4_000_000;

    private PlainCodec() {}

    @Override
    public String write(Map<String, ?> tree) {
        StringBuilder out = new StringBuilder();
        write(out, tree, 0);
        return out.toString();
    }

    private static void write(StringBuilder out, Object value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException(
                    "a tree must be at most %s levels deep, but is deeper".formatted(DEEPEST));
        }
        if (value instanceof Map<?, ?> map) {
            out.append('m').append(map.size()).append(':');
            map.forEach((key, inner) -> {
                text(out, String.valueOf(key));
                write(out, inner, depth + 1);
            });
            out.append(';');
        } else if (value instanceof List<?> list) {
            out.append('l').append(list.size()).append(':');
            list.forEach(inner -> write(out, inner, depth + 1));
            out.append(';');
        } else if (value instanceof String text) {
            out.append('s');
            text(out, text);
        } else if (value instanceof Long || value instanceof Integer) {
            out.append('i').append(value).append(';');
        } else if (value instanceof Double number) {
            out.append('d').append(number.doubleValue()).append(';');
        } else if (value instanceof Boolean flag) {
            out.append(flag ? "t;" : "f;");
        } else {
            throw new IllegalArgumentException("a value must be a map, list, string, number or boolean, but was a %s"
                    .formatted(value == null ? "null" : value.getClass().getSimpleName()));
        }
    }

    private static void text(StringBuilder out, String text) {
        out.append(text.length()).append(':').append(text).append(';');
    }

    @Override
    public Map<String, Object> read(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a text must have at most %s characters, but had %s".formatted(LONGEST, text.length()));
        }
        Reading reading = new Reading(text);
        Object value = reading.value(0);
        if (reading.position != text.length() || !(value instanceof Map<?, ?>)) {
            throw reading.broken("one map and nothing after it");
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, inner) -> tree.put((String) key, inner));
        return tree;
    }

    /** Where the reading stands. */
    private static final class Reading {

        private final String text;
        private int position;

        Reading(String text) {
            this.text = text;
        }

        Object value(int depth) {
            if (depth > DEEPEST) {
                throw broken("at most %s levels".formatted(DEEPEST));
            }
            return switch (next()) {
                case 'm' -> map(depth);
                case 'l' -> list(depth);
                case 's' -> string();
                case 'i' -> wholeNumber();
                case 'd' -> decimal();
                case 't' -> flag(true);
                case 'f' -> flag(false);
                default -> throw broken("a type");
            };
        }

        private Map<String, Object> map(int depth) {
            int size = count();
            Map<String, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                map.put(string(), value(depth + 1));
            }
            expect(';');
            return map;
        }

        private List<Object> list(int depth) {
            int size = count();
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                list.add(value(depth + 1));
            }
            expect(';');
            return list;
        }

        private String string() {
            int length = count();
            if (length > text.length() - position) {
                throw broken("a text of %s characters".formatted(length));
            }
            String string = text.substring(position, position + length);
            position += length;
            expect(';');
            return string;
        }

        private Object wholeNumber() {
            String digits = upTo(';');
            try {
                return Long.parseLong(digits);
            } catch (NumberFormatException e) {
                throw broken("a whole number");
            }
        }

        private Object decimal() {
            String digits = upTo(';');
            try {
                return Double.parseDouble(digits);
            } catch (NumberFormatException e) {
                throw broken("a number");
            }
        }

        private Boolean flag(boolean value) {
            expect(';');
            return value;
        }

        private int count() {
            String digits = upTo(':');
            if (digits.isEmpty() || digits.length() > 7 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw broken("a length");
            }
            return Integer.parseInt(digits);
        }

        private String upTo(char end) {
            int at = text.indexOf(end, position);
            if (at < 0 || at - position > 40) {
                throw broken("\"" + end + "\"");
            }
            String part = text.substring(position, at);
            position = at + 1;
            return part;
        }

        private char next() {
            if (position >= text.length()) {
                throw broken("more");
            }
            return text.charAt(position++);
        }

        private void expect(char wanted) {
            if (next() != wanted) {
                throw broken("\"" + wanted + "\"");
            }
        }

        IllegalArgumentException broken(String wanted) {
            return new IllegalArgumentException(
                    "a payload must have %s at character %s, but has not".formatted(wanted, position));
        }
    }
}
