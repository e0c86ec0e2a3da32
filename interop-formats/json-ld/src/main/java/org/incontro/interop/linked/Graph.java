// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.linked;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The nodes of an expanded document, whatever its shape: nested or flat, in one graph or several, said at once or in
 * pieces. What one node says in two places is put together, and said twice is said once. Confined to one thread.
 */
final class Graph {

    private final Map<String, Subject> byName = new LinkedHashMap<>();

    /** In the order in which something is first said of each. */
    private final Set<Subject> subjects = new LinkedHashSet<>();

    private Graph() {}

    static Graph of(JsonArray expanded) {
        Graph graph = new Graph();
        expanded.forEach(graph::visitItem);
        return graph;
    }

    /** Returns the nodes of which something is said, in the order of the document. */
    Set<Subject> subjects() {
        return subjects;
    }

    /** Returns the nodes to which another one leads. */
    Set<Subject> referred() {
        Set<Subject> referred = new LinkedHashSet<>();
        subjects.forEach(subject ->
                subject.targets().stream().filter(target -> target != subject).forEach(referred::add));
        return referred;
    }

    private void visitItem(JsonValue item) {
        if (item instanceof JsonObject object) {
            visit(object);
        }
    }

    /** A blank name is good for its document alone, and never handed on. */
    private Subject named(JsonObject node) {
        String name = node.get("@id") instanceof JsonString id ? id.getString() : "";
        return name.isEmpty()
                ? new Subject("")
                : byName.computeIfAbsent(name, key -> new Subject(isBlank(key) ? "" : plain(key)));
    }

    private static boolean isBlank(String name) {
        return name.startsWith("_:");
    }

    private static String plain(String iri) {
        return Names.written(iri);
    }

    private Subject visit(JsonObject node) {
        Subject subject = named(node);
        boolean isBareName = node.keySet().stream().allMatch(key -> key.equals("@id") || key.equals("@index"));
        if (!isBareName) {
            subjects.add(subject);
        }
        node.forEach((key, value) -> member(subject, key, value));
        return subject;
    }

    private void member(Subject subject, String key, JsonValue value) {
        switch (key) {
            case "@id", "@index" -> {}
            case "@type" ->
                items(value).forEach(type -> {
                    if (type instanceof JsonString name && !isBlank(name.getString())) {
                        subject.isA(name);
                    }
                });
            case "@reverse" -> reversed(value, subject);
            case "@graph", "@included" -> items(value).forEach(this::visitItem);
            default -> {
                // The processor leaves keywords where they have no meaning.
                if (!key.startsWith("@")) {
                    items(value).forEach(item -> subject.add(key, value(item)));
                }
            }
        }
    }

    private void reversed(JsonValue value, Subject to) {
        if (value instanceof JsonObject reversed) {
            reversed.forEach((property, nodes) -> items(nodes).forEach(node -> {
                if (node instanceof JsonObject object) {
                    Subject from = visit(object);
                    subjects.add(from);
                    from.add(property, new Subject.Link(to));
                }
            }));
        }
    }

    private static List<? extends JsonValue> items(JsonValue value) {
        return value instanceof JsonArray array ? array : List.of(value);
    }

    private Subject.Value value(JsonValue item) {
        if (!(item instanceof JsonObject object)) {
            return new Subject.Plain(
                    Documents.JSON.createObjectBuilder().add("@value", item).build());
        }
        if (object.containsKey("@value")) {
            return new Subject.Plain(object);
        }
        if (object.containsKey("@list")) {
            List<Subject.Value> values = new ArrayList<>();
            items(object.get("@list")).forEach(inside -> values.add(value(inside)));
            return new Subject.Sequence(values);
        }
        return new Subject.Link(visit(object));
    }
}
