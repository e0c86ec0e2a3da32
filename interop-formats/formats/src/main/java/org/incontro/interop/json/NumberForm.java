// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * A value that is a JSON number.
 *
 * @param <V> the type in the model
 */
final class NumberForm<V extends Number> extends Form<V> {

    private final boolean whole;
    private final Function<String, V> parser;
    private final BiConsumer<JsonSink, V> writer;
    private final Number minimum;
    private final Number maximum;

    /**
     * Says how a value is read and written.
     *
     * @param parser refuses with an {@code IllegalArgumentException}
     */
    NumberForm(
            boolean whole, Function<String, V> parser, BiConsumer<JsonSink, V> writer, Number minimum, Number maximum) {
        this.whole = whole;
        this.parser = parser;
        this.writer = writer;
        this.minimum = minimum;
        this.maximum = maximum;
    }

    @Override
    @Nullable
    V read(JsonSource in) {
        if (in.isAt(JsonToken.VALUE_NUMBER_INT) || (!whole && in.isAt(JsonToken.VALUE_NUMBER_FLOAT))) {
            try {
                V value = parser.apply(in.text());
                if (value.doubleValue() >= minimum.doubleValue() && value.doubleValue() <= maximum.doubleValue()) {
                    return value;
                }
            } catch (IllegalArgumentException e) {
                // Told like a number out of bounds.
            }
        }
        in.refuse(example());
        return null;
    }

    @Override
    void write(V value, JsonSink out) {
        writer.accept(out, value);
    }

    @Override
    Map<String, Object> schema(Definitions definitions) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", whole ? "integer" : "number");
        schema.put("minimum", minimum);
        schema.put("maximum", maximum);
        return schema;
    }

    @Override
    String example() {
        return minimum + "…" + maximum;
    }
}
