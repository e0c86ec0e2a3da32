// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.semic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.internal.JsonNodes;
import org.incontro.interop.internal.JsonValue;
import org.incontro.interop.internal.ProblemCollector;

/** A document of ours as others write it: every node stands in the graph, under one name, and nodes refer to each other. */
final class FlatDocument {

    private final Map<String, Map<String, JsonValue>> nodes = new LinkedHashMap<>();

    FlatDocument(byte[] nested) {
        ReadOptions options = ReadOptions.of("nested");
        JsonNodes all =
                new JsonNodes(new ByteArrayInputStream(nested), options, new ProblemCollector(options), "@graph");
        for (Optional<JsonNodes.Found> node = all.next(); node.isPresent(); node = all.next()) {
            flat(node.get().fields());
        }
    }

    private JsonValue flat(JsonValue value) {
        if (value instanceof JsonValue.Items items) {
            return new JsonValue.Items(items.values().stream().map(this::flat).toList());
        }
        if (!(value instanceof JsonValue.Fields fields) || fields.values().containsKey("@value")) {
            return value;
        }
        JsonValue name = fields.values().getOrDefault("@id", new JsonValue.Text("_:b" + nodes.size()));
        Map<String, JsonValue> node = nodes.computeIfAbsent(name.json(), key -> new LinkedHashMap<>());
        node.put("@id", name);
        fields.values().forEach((property, inner) -> {
            boolean isType = property.equals("@type");
            JsonValue flat = isType ? inner : flat(inner);
            node.merge(property, flat, isType ? FlatDocument::union : (before, again) -> again);
        });
        return new JsonValue.Fields(Map.of("@id", name));
    }

    private static JsonValue union(JsonValue before, JsonValue more) {
        Set<JsonValue> all = new LinkedHashSet<>();
        for (JsonValue value : List.of(before, more)) {
            all.addAll(value instanceof JsonValue.Items items ? items.values() : List.of(value));
        }
        return new JsonValue.Items(new ArrayList<>(all));
    }

    byte[] bytes() {
        List<JsonValue> graph = new ArrayList<>();
        nodes.values().stream().filter(node -> node.size() > 1).forEach(node -> graph.add(new JsonValue.Fields(node)));
        Map<String, JsonValue> document = new LinkedHashMap<>();
        document.put(
                "@context",
                new JsonValue.Items(
                        List.of(Names.own(), new JsonValue.Text(Semic.contexts().get(3)))));
        document.put("@graph", new JsonValue.Items(graph));
        return new JsonValue.Fields(document).json().getBytes(UTF_8);
    }
}
