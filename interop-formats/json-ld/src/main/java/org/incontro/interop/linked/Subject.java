// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.linked;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A node of a graph: what it is called, what it is, and what is said of it, all in the order of the document. */
final class Subject {

    /** What may be said of a node under one name. */
    sealed interface Value {}

    /** A text, number or truth, as the document has it. */
    record Plain(JsonObject value) implements Value {}

    /** Another node. */
    record Link(Subject target) implements Value {}

    /** Values whose order counts. */
    record Sequence(List<Value> values) implements Value {}

    private final String name;
    private final Set<String> types = new LinkedHashSet<>();
    private final Map<String, Set<Value>> properties = new LinkedHashMap<>();

    /**
     * Makes a node of which nothing is known.
     *
     * @param name its IRI, or empty for one without a name
     */
    Subject(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    boolean isNamed() {
        return !name.isEmpty();
    }

    Set<String> types() {
        return types;
    }

    Map<String, Set<Value>> properties() {
        return properties;
    }

    void isA(JsonString type) {
        types.add(Names.whole(type.getString()));
    }

    void add(String property, Value value) {
        properties
                .computeIfAbsent(Names.whole(property), any -> new LinkedHashSet<>())
                .add(value);
    }

    /** Takes a value away that was said of this node. */
    void remove(String property, Value value) {
        Set<Value> all = properties.getOrDefault(property, new LinkedHashSet<>());
        all.remove(value);
        if (all.isEmpty()) {
            properties.remove(property);
        }
    }

    /** Returns the nodes to which this one leads, in order; a node comes as often as it is led to. */
    List<Subject> targets() {
        List<Subject> targets = new ArrayList<>();
        properties.values().forEach(values -> collect(values, targets));
        return targets;
    }

    private static void collect(Collection<Value> values, List<Subject> targets) {
        for (Value value : values) {
            if (value instanceof Link link) {
                targets.add(link.target());
            } else if (value instanceof Sequence sequence) {
                collect(sequence.values(), targets);
            }
        }
    }

    /** Tells whether anything is said of this node, beyond its name. */
    boolean hasContent() {
        return !types.isEmpty() || !properties.isEmpty();
    }
}
