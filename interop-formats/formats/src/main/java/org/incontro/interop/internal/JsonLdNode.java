// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.core.value.LocalizedText;
import org.incontro.interop.ReadProblem;
import org.jspecify.annotations.Nullable;

/**
 * A node that was read, from which properties are taken one by one. What is left of it, at any depth, is among the leftovers
 * of its record. Confined to one thread.
 */
public final class JsonLdNode {

    private final Map<String, JsonValue> properties = new LinkedHashMap<>();
    private final UnaryOperator<String> names;
    private final String pointer;
    private final Place place;
    private final ProblemCollector problems;
    private final Map<String, String> leftovers;

    private JsonLdNode(
            JsonValue.Fields fields,
            UnaryOperator<String> names,
            String pointer,
            Place place,
            ProblemCollector problems,
            Map<String, String> leftovers) {
        this.names = names;
        this.pointer = pointer;
        this.place = place;
        this.problems = problems;
        this.leftovers = leftovers;
        fields.values().forEach((name, value) -> properties.putIfAbsent(names.apply(name), value));
    }

    /**
     * Returns the node of a record.
     *
     * @param fields its properties
     * @param names the name by which a property is known, of the name as it stands there
     * @param place where it begins
     * @param problems where faults go
     */
    public static JsonLdNode of(
            JsonValue.Fields fields, UnaryOperator<String> names, Place place, ProblemCollector problems) {
        return new JsonLdNode(fields, names, "", place, problems, new LinkedHashMap<>());
    }

    /** Returns where it begins. */
    public Place place() {
        return place;
    }

    /** Reports a problem of this node. */
    public void report(Problem problem) {
        problems.report(problem.at(place));
    }

    private void notUnderstood(String name, int index, JsonValue value, String expected) {
        String path = JsonRecord.pointer(pointer, name) + (index < 0 ? "" : "/" + index);
        leftovers.put(path, value.json());
        report(Problem.of(ReadProblem.NOT_UNDERSTOOD, path).with("expected", expected));
    }

    /** Takes a property; a single value is a list of one, and null says nothing. */
    private List<JsonValue> take(String name) {
        return values(properties.remove(name));
    }

    private static List<JsonValue> values(@Nullable JsonValue value) {
        if (value == null || value.equals(JsonValue.Literal.NULL)) {
            return List.of();
        }
        return value instanceof JsonValue.Items items ? items.values() : List.of(value);
    }

    /** Takes the types, by the names known here. */
    public Set<String> types() {
        Set<String> types = new LinkedHashSet<>();
        for (JsonValue value : take("@type")) {
            JsonFields.textOf(value).ifPresent(type -> types.add(names.apply(type)));
        }
        return types;
    }

    /** Takes the IRI. */
    public Optional<String> id() {
        return reference("@id");
    }

    /** Returns the text of a string or of a value object, as it stands there. */
    public static Optional<String> textOf(JsonValue value) {
        JsonValue inner = value instanceof JsonValue.Fields fields
                ? fields.values().getOrDefault("@value", JsonValue.Literal.NULL)
                : value;
        if (inner instanceof JsonValue.Text text) {
            return Optional.of(text.value());
        }
        boolean isLiteral = inner instanceof JsonValue.Literal && !inner.equals(JsonValue.Literal.NULL);
        return isLiteral ? Optional.of(inner.json()) : Optional.empty();
    }

    /** Takes texts with their languages; of two in one language the first counts, and the other is left. */
    public LocalizedText words(String name) {
        List<JsonValue> values = take(name);
        return words(values, (index, expected) -> notUnderstood(name, index, values.get(index), expected));
    }

    /**
     * Takes texts of the first of some properties that has any, and leaves the others where they are; where none has, all are
     * told.
     */
    public LocalizedText words(List<String> names) {
        for (String name : names) {
            if (!words(values(properties.get(name)), (index, expected) -> {}).isEmpty()) {
                return words(name);
            }
        }
        names.forEach(this::words);
        return LocalizedText.empty();
    }

    private static LocalizedText words(List<JsonValue> values, BiConsumer<Integer, String> notUnderstood) {
        LocalizedText all = LocalizedText.empty();
        for (int i = 0; i < values.size(); i++) {
            Optional<String> words = textOf(values.get(i));
            String language = language(values.get(i));
            try {
                if (words.isPresent() && all.in(language).isEmpty()) {
                    all = all.with(language, words.get());
                } else {
                    notUnderstood.accept(i, "\"…\"");
                }
            } catch (IllegalArgumentException e) {
                notUnderstood.accept(i, "{\"@language\":\"it\",\"@value\":\"…\"}");
            }
        }
        return all;
    }

    /** Returns the language of a value object; {@code und} where none is said. */
    public static String language(JsonValue value) {
        return value instanceof JsonValue.Fields fields
                ? JsonFields.textOf(fields.values().getOrDefault("@language", new JsonValue.Text("und")))
                        .orElse("und")
                : "und";
    }

    /** Takes texts of which the language does not matter. */
    public List<String> texts(String name) {
        return each(name, "\"…\"", JsonLdNode::textOf);
    }

    /** Takes the first text. */
    public Optional<String> text(String name) {
        return first(name, "\"…\"", JsonLdNode::textOf);
    }

    /** Takes values that a conversion understands; the others are left, and told. */
    public <T> List<T> each(String name, String expected, Function<JsonValue, Optional<T>> conversion) {
        List<T> all = new ArrayList<>();
        List<JsonValue> values = take(name);
        for (int i = 0; i < values.size(); i++) {
            Optional<T> converted = convert(values.get(i), conversion);
            if (converted.isPresent()) {
                all.add(converted.get());
            } else {
                notUnderstood(name, values.size() == 1 ? -1 : i, values.get(i), expected);
            }
        }
        return all;
    }

    /** Takes the first value that a conversion understands; the others are left, and told. */
    public <T> Optional<T> first(String name, String expected, Function<JsonValue, Optional<T>> conversion) {
        boolean[] found = {false};
        return each(name, expected, value -> {
                    Optional<T> converted = found[0] ? Optional.empty() : conversion.apply(value);
                    found[0] |= converted.isPresent();
                    return converted;
                })
                .stream()
                .findFirst();
    }

    /** Takes the first text that a conversion understands. */
    public <T> Optional<T> converted(String name, String expected, Function<String, Optional<T>> conversion) {
        return first(name, expected, value -> textOf(value).flatMap(conversion));
    }

    private static <T> Optional<T> convert(JsonValue value, Function<JsonValue, Optional<T>> conversion) {
        try {
            return conversion.apply(value);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Takes the first IRI, of a string or of a node that has one. */
    public Optional<String> reference(String name) {
        return first(name, "{\"@id\":\"…\"}", this::iri);
    }

    /** Takes the first IRI of a node that has this one as its property. */
    public Optional<String> reversed(String name) {
        return first(
                "@reverse",
                "{\"" + name + "\":{\"@id\":\"…\"}}",
                value -> value instanceof JsonValue.Fields fields
                                && fields.values().size() == 1
                        ? iri(fields.values().getOrDefault(name, JsonValue.Literal.NULL))
                        : Optional.empty());
    }

    /** Takes the first IRI that a conversion understands; the others are left, and told. */
    public <T> Optional<T> referred(String name, String expected, Function<String, Optional<T>> conversion) {
        return first(name, expected, value -> iri(value).flatMap(conversion));
    }

    /** Takes IRIs that a conversion understands; the others are left, and told. */
    public <T> List<T> eachReferred(String name, String expected, Function<String, Optional<T>> conversion) {
        return each(name, expected, value -> iri(value).flatMap(conversion));
    }

    /** Takes all IRIs, of strings or of nodes. */
    public List<String> references(String name) {
        return each(name, "{\"@id\":\"…\"}", this::iri);
    }

    private Optional<String> iri(JsonValue value) {
        return value instanceof JsonValue.Fields fields
                ? JsonFields.textOf(fields.values()
                                .getOrDefault("@id", fields.values().getOrDefault(shortId(), JsonValue.Literal.NULL)))
                        .filter(text -> !text.equals("null"))
                : textOf(value);
    }

    /** Some contexts know the name of a node by another word. */
    private String shortId() {
        return names.apply("id").equals("@id") ? "id" : "@id";
    }

    /** Takes nodes, and understands a string as the node that the maker makes of it. */
    public <T> List<T> nodes(
            String name, Function<JsonLdNode, Optional<T>> reader, Function<String, Optional<T>> ofText) {
        List<T> all = new ArrayList<>();
        List<JsonValue> values = take(name);
        for (int i = 0; i < values.size(); i++) {
            JsonValue value = values.get(i);
            boolean isNode =
                    value instanceof JsonValue.Fields fields && !fields.values().containsKey("@value");
            Optional<T> read = isNode
                    ? inner(name, i, (JsonValue.Fields) value, reader)
                    : textOf(value).flatMap(ofText);
            if (read.isPresent()) {
                all.add(read.get());
            } else {
                notUnderstood(name, i, value, "{…}");
            }
        }
        return all;
    }

    /** Takes nodes. */
    public <T> List<T> nodes(String name, Function<JsonLdNode, Optional<T>> reader) {
        return nodes(name, reader, text -> Optional.empty());
    }

    /** What is left of a node that was not understood is the node itself, and not its parts too. */
    private <T> Optional<T> inner(
            String name, int index, JsonValue.Fields fields, Function<JsonLdNode, Optional<T>> reader) {
        Map<String, String> left = new LinkedHashMap<>();
        String path = JsonRecord.pointer(pointer, name) + "/" + index;
        JsonLdNode node = new JsonLdNode(fields, names, path, place, problems, left);
        Optional<T> read = reader.apply(node);
        if (read.isPresent()) {
            node.leave();
            leftovers.putAll(left);
        }
        return read;
    }

    /** Drops properties that repeat what others say. */
    public void drop(String... names) {
        for (String name : names) {
            properties.remove(name);
        }
    }

    /** Looks at the first text or IRI of a property and leaves it where it is. */
    public Optional<String> peek(String name) {
        return peekAll(name).stream().findFirst();
    }

    /** Looks at the texts and IRIs of a property and leaves them where they are. */
    public List<String> peekAll(String name) {
        JsonValue value = properties.getOrDefault(name, JsonValue.Literal.NULL);
        List<JsonValue> all = value instanceof JsonValue.Items items ? items.values() : List.of(value);
        return all.stream()
                .flatMap(item -> iri(item).or(() -> textOf(item)).stream())
                .toList();
    }

    /** Tells whether a property is there. */
    public boolean has(String name) {
        return properties.containsKey(name);
    }

    private void leave() {
        properties.forEach((name, value) -> leftovers.put(JsonRecord.pointer(pointer, name), value.json()));
        properties.clear();
    }

    /** Ends the reading of a record: returns what is left of it, by JSON Pointer. */
    public Map<String, String> leftovers() {
        leave();
        return leftovers;
    }
}
