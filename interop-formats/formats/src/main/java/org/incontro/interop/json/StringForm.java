// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * A value that is a JSON string.
 *
 * @param <V> the type in the model
 */
final class StringForm<V> extends Form<V> {

    private final Function<String, V> parser;
    private final Function<V, String> printer;
    private final String example;
    private final Map<String, Object> constraints;

    /**
     * Says how a value is read and written.
     *
     * @param parser refuses with an {@code IllegalArgumentException}
     * @param constraints what the JSON Schema says beyond the type
     */
    StringForm(
            Function<String, V> parser, Function<V, String> printer, String example, Map<String, Object> constraints) {
        this.parser = parser;
        this.printer = printer;
        this.example = example;
        this.constraints = constraints;
    }

    @Override
    @Nullable
    V read(JsonSource in) {
        if (in.isAt(JsonToken.VALUE_STRING)) {
            try {
                return parser.apply(in.text());
            } catch (IllegalArgumentException e) {
                // Told like a value of another type.
            }
        }
        in.refuse(example());
        return null;
    }

    @Override
    void write(V value, JsonSink out) {
        out.text(printer.apply(value));
    }

    @Override
    Map<String, Object> schema(Definitions definitions) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.putAll(constraints);
        return schema;
    }

    @Override
    String example() {
        return example;
    }
}
