// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.io.JsonStringEncoder;

/** A value of a JSON text, numbers with the digits they came with. Immutable. */
public sealed interface JsonValue {

    /** Appends this value as compact JSON. */
    void appendTo(StringBuilder json);

    /** Returns this value as compact JSON. */
    default String json() {
        StringBuilder json = new StringBuilder();
        appendTo(json);
        return json.toString();
    }

    /**
     * A string.
     *
     * @param value its characters, escapes resolved
     */
    record Text(String value) implements JsonValue {

        @Override
        public void appendTo(StringBuilder json) {
            json.append('"');
            JsonStringEncoder.getInstance().quoteAsString(value, json);
            json.append('"');
        }
    }

    /**
     * A number, {@code true}, {@code false} or {@code null}.
     *
     * @param raw as it stands in the source
     */
    record Literal(String raw) implements JsonValue {

        /** The value that says that there is none. */
        public static final Literal NULL = new Literal("null");

        @Override
        public void appendTo(StringBuilder json) {
            json.append(raw);
        }
    }

    /**
     * A list.
     *
     * @param values in order
     */
    record Items(List<JsonValue> values) implements JsonValue {

        /** Copies the list. */
        public Items {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        @Override
        public void appendTo(StringBuilder json) {
            char before = '[';
            for (JsonValue value : values) {
                json.append(before);
                value.appendTo(json);
                before = ',';
            }
            json.append(values.isEmpty() ? "[]" : "]");
        }
    }

    /**
     * An object.
     *
     * @param values the value of each field, in the order of the source
     */
    record Fields(Map<String, JsonValue> values) implements JsonValue {

        /** Copies the map, in its order. */
        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public void appendTo(StringBuilder json) {
            char before = '{';
            for (Map.Entry<String, JsonValue> field : values.entrySet()) {
                json.append(before);
                new Text(field.getKey()).appendTo(json);
                json.append(':');
                field.getValue().appendTo(json);
                before = ',';
            }
            json.append(values.isEmpty() ? "{}" : "}");
        }
    }
}
