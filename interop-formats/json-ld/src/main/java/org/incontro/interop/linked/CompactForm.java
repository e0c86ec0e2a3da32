// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.linked;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.interop.ReadProblem;

/**
 * Puts the nodes of a graph into a form of our own, each with the nodes that belong to it inside.
 * Confined to one thread.
 *
 * <p>A node that is a record of its own is only named where another one leads to it; any other is put in wherever it is
 * led to. That can make a small graph very large, so that all values are counted.
 */
final class CompactForm {

    private final Told told;
    private final Place place;
    private final Map<Subject, OwnForm> records;
    private final Set<Subject> shown = new LinkedHashSet<>();
    private final Set<Subject> path = new LinkedHashSet<>();
    private long values;

    /**
     * Starts with a document.
     *
     * @param records the nodes that are records of their own, and the form of each
     */
    CompactForm(Told told, Place place, Map<Subject, OwnForm> records) {
        this.told = told;
        this.place = place;
        this.records = records;
    }

    /** Tells whether a node was put in anywhere. */
    boolean hasShown(Subject subject) {
        return shown.contains(subject);
    }

    /** Returns a record as a document of its own. */
    String document(Subject record, OwnForm form) {
        JsonObjectBuilder document = Documents.JSON.createObjectBuilder().add("@context", form.context());
        node(record, form).forEach(document::add);
        return document.build().toString();
    }

    private JsonObject node(Subject subject, OwnForm form) {
        count();
        if (path.size() > told.limits().maxDepth()) {
            throw told.beyond(ReadProblem.TOO_DEEP, told.limits().maxDepth(), place);
        }
        path.add(subject);
        shown.add(subject);
        JsonObjectBuilder node = Documents.JSON.createObjectBuilder();
        List<JsonValue> types = new ArrayList<>();
        subject.types().forEach(type -> types.add(text(form.name(type))));
        put(node, "@type", types);
        if (subject.isNamed()) {
            node.add("@id", subject.name());
        }
        subject.properties().forEach((name, all) -> put(node, form.name(name), values(name, all, form)));
        path.remove(subject);
        return node.build();
    }

    private static void put(JsonObjectBuilder node, String name, List<JsonValue> values) {
        if (values.size() == 1) {
            node.add(name, values.get(0));
        } else if (!values.isEmpty()) {
            JsonArrayBuilder array = Documents.JSON.createArrayBuilder();
            values.forEach(array::add);
            node.add(name, array);
        }
    }

    private List<JsonValue> values(String name, Collection<Subject.Value> all, OwnForm form) {
        List<JsonValue> values = new ArrayList<>();
        for (Subject.Value value : all) {
            if (value instanceof Subject.Sequence sequence) {
                values.addAll(values(name, sequence.values(), form));
            } else {
                value(name, value, form).ifPresent(values::add);
            }
        }
        return values;
    }

    private Optional<JsonValue> value(String name, Subject.Value value, OwnForm form) {
        count();
        if (value instanceof Subject.Plain plain) {
            return Optional.of(plain(plain.value(), form));
        }
        Subject target = ((Subject.Link) value).target();
        if (name.equals(Role.REVERSED)) {
            return Optional.of(reversed(target));
        }
        if (target.hasContent() && !records.containsKey(target) && !path.contains(target)) {
            return Optional.of(node(target, form));
        }
        if (target.isNamed()) {
            return Optional.of(reference(name, target.name(), form));
        }
        if (path.contains(target)) {
            told.report(Problem.of(LinkedProblem.CIRCLE, name).at(place));
        }
        return Optional.empty();
    }

    private static JsonValue reference(String name, String iri, OwnForm form) {
        return form.isLink(name)
                ? text(iri)
                : Documents.JSON.createObjectBuilder().add("@id", iri).build();
    }

    private static JsonValue reversed(Subject seeker) {
        return Documents.JSON
                .createObjectBuilder()
                .add("seeks", Documents.JSON.createObjectBuilder().add("@id", seeker.name()))
                .build();
    }

    /** A text that has nothing beside it, or nothing that changes how it is read, is just the text. */
    private static JsonValue plain(JsonObject value, OwnForm form) {
        JsonValue inside = value.getOrDefault("@value", JsonValue.NULL);
        boolean isTextual = value.get("@type") instanceof JsonString type && form.isText(type.getString());
        boolean isBare = !value.containsKey("@language") && !value.containsKey("@direction");
        if (isBare && (isTextual || !value.containsKey("@type"))) {
            return inside;
        }
        JsonObjectBuilder object = Documents.JSON.createObjectBuilder();
        for (String name : List.of("@language", "@direction", "@type", "@value")) {
            if (value.containsKey(name)) {
                object.add(name, value.get(name));
            }
        }
        return object.build();
    }

    private static JsonString text(String value) {
        return Documents.JSON.createValue(value);
    }

    private void count() {
        long most = Documents.maxValues(told.limits());
        if (++values > most) {
            throw told.beyond(ReadProblem.TOO_MANY_VALUES, most, place);
        }
    }
}
