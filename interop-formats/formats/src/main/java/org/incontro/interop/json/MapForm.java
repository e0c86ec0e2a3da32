// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * An object whose names are values too; their order is kept.
 *
 * @param <K> what a name stands for
 * @param <V> what a member's value is
 * @param <M> what the whole is in the model
 */
final class MapForm<K, V, M> extends Form<M> {

    private final Function<String, K> keyParser;
    private final Function<K, String> keyPrinter;
    private final Form<V> form;
    private final Function<Map<K, V>, M> whole;
    private final Function<M, Map<K, V>> parts;
    private final String exampleKey;
    private final Map<String, Object> keySchema;

    MapForm(
            Function<String, K> keyParser,
            Function<K, String> keyPrinter,
            Form<V> form,
            Function<Map<K, V>, M> whole,
            Function<M, Map<K, V>> parts,
            String exampleKey,
            Map<String, Object> keySchema) {
        this.keyParser = keyParser;
        this.keyPrinter = keyPrinter;
        this.form = form;
        this.whole = whole;
        this.parts = parts;
        this.exampleKey = exampleKey;
        this.keySchema = keySchema;
    }

    @Override
    @Nullable
    M read(JsonSource in) {
        if (!in.isAt(JsonToken.START_OBJECT)) {
            in.refuse(example());
            return null;
        }
        Map<K, V> map = new LinkedHashMap<>();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            readMember(name, map, in);
        }
        return whole.apply(map);
    }

    private void readMember(String name, Map<K, V> map, JsonSource in) {
        K key;
        try {
            key = keyParser.apply(name);
        } catch (IllegalArgumentException e) {
            in.refuse(example());
            return;
        }
        V value = form.read(in);
        if (value != null && map.put(key, value) != null) {
            in.repeated();
        }
    }

    @Override
    void write(M value, JsonSink out) {
        out.startObject();
        parts.apply(value).forEach((key, member) -> {
            out.name(keyPrinter.apply(key));
            form.write(member, out);
        });
        out.endObject();
    }

    @Override
    Map<String, Object> schema(Definitions definitions) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        if (!keySchema.isEmpty()) {
            schema.put("propertyNames", keySchema);
        }
        schema.put("additionalProperties", form.schema(definitions));
        return schema;
    }

    @Override
    String example() {
        return "{\"" + exampleKey + "\":" + form.example() + "}";
    }
}
