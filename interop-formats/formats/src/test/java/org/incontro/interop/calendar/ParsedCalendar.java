// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a calendar says, read by the rules of RFC 5545 and by none of the code that writes: sections 3.1 (lines), 3.3 (values), 3.4
 * and 3.6 (what must and may be in it).
 */
record ParsedCalendar(List<Map<String, String>> events) {

    private static final Pattern NAME = Pattern.compile("[A-Z-]+(;[A-Z-]+=[A-Za-z0-9-]+)*");
    private static final Map<String, Pattern> FORMS = Map.of(
            "DTSTAMP", Pattern.compile("[0-9]{8}T[0-9]{6}Z"),
            "LAST-MODIFIED", Pattern.compile("[0-9]{8}T[0-9]{6}Z"),
            "DTSTART;VALUE=DATE", Pattern.compile("[0-9]{8}"),
            "DURATION", Pattern.compile("P[0-9]+D"),
            "SEQUENCE", Pattern.compile("[0-9]{1,10}"),
            "STATUS", Pattern.compile("TENTATIVE|CONFIRMED|CANCELLED"),
            "TRANSP", Pattern.compile("TRANSPARENT"),
            "URL", Pattern.compile("https?://[!-~]+"));

    static ParsedCalendar of(byte[] bytes) {
        List<String> lines = lines(bytes);
        assertThat(lines.get(0)).isEqualTo("BEGIN:VCALENDAR");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("END:VCALENDAR");
        assertThat(lines)
                .contains("VERSION:2.0")
                .filteredOn(line -> line.startsWith("PRODID:"))
                .hasSize(1);
        List<Map<String, String>> events = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        int components = 0;
        Map<String, String> event = new LinkedHashMap<>();
        for (String line : lines) {
            String name = line.substring(0, line.indexOf(':'));
            String value = line.substring(line.indexOf(':') + 1);
            if (name.equals("BEGIN")) {
                open.push(value);
                components++;
                event = new LinkedHashMap<>();
            } else if (name.equals("END")) {
                assertThat(open.pop()).isEqualTo(value);
                if (value.equals("VEVENT")) {
                    events.add(event);
                }
            } else {
                assertThat(name).matches(NAME);
                assertThat(event.put(name, value)).as("each once: " + name).isNull();
            }
        }
        assertThat(open).isEmpty();
        assertThat(components).as("a calendar has something in it").isGreaterThan(1);
        events.forEach(ParsedCalendar::requireEvent);
        return new ParsedCalendar(events);
    }

    private static void requireEvent(Map<String, String> event) {
        assertThat(event.keySet()).contains("UID", "DTSTAMP", "DTSTART;VALUE=DATE");
        event.forEach((name, value) -> {
            Pattern form = FORMS.get(name);
            if (form != null) {
                assertThat(value).as(name).matches(form);
            } else {
                requireText(name, value);
            }
        });
    }

    /** A text has no bare separators, no bare backslash and no control character but a tab; categories are a list. */
    private static void requireText(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                assertThat("\\;,nN").as(name).contains(value.substring(i + 1, i + 2));
                i++;
            } else {
                boolean isBare = c == ';' || (c == ',' && !name.equals("CATEGORIES"));
                assertThat(isBare || (c < ' ' && c != '\t') || c == 0x7F)
                        .as(name)
                        .isFalse();
            }
        }
    }

    /** Lines end with CR LF, are at most 75 octets long, and are whole in UTF-8 before they are put together. */
    private static List<String> lines(byte[] bytes) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\n') {
                continue;
            }
            assertThat(bytes[i - 1]).isEqualTo((byte) '\r');
            assertThat(i - 1 - from).isLessThanOrEqualTo(75);
            String line = decoded(bytes, from, i - 1);
            assertThat(line).doesNotContain("\r");
            if (line.startsWith(" ")) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + line.substring(1));
            } else {
                lines.add(line);
            }
            from = i + 1;
        }
        assertThat(from).as("the last line ends too").isEqualTo(bytes.length);
        return lines;
    }

    private static String decoded(byte[] bytes, int from, int to) {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("a line cuts a character in two", e);
        }
    }

    /** Returns the text of a property, in whatever language. */
    static String text(Map<String, String> event, String name) {
        String value = event.entrySet().stream()
                .filter(entry -> entry.getKey().equals(name) || entry.getKey().startsWith(name + ";LANGUAGE="))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                i++;
                text.append(value.charAt(i) == 'n' ? '\n' : value.charAt(i));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
