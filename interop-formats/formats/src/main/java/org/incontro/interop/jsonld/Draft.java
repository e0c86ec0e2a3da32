// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.jsonld;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.incontro.core.value.Languages;
import org.incontro.core.value.LocalizedText;
import org.incontro.interop.internal.JsonValue;
import org.incontro.interop.internal.PlainCharacters;

/** A node to be written; what is empty, and what has characters that no text may have, is left out. Confined to one thread. */
final class Draft {

    private final Map<String, JsonValue> properties = new LinkedHashMap<>();

    private Draft() {}

    static Draft of(String... types) {
        Draft draft = new Draft();
        List<JsonValue> all =
                Arrays.stream(types).<JsonValue>map(JsonValue.Text::new).toList();
        draft.put("@type", all);
        return draft;
    }

    /** Returns a node that only names another one. */
    static Draft reference(String iri) {
        Draft draft = new Draft();
        return draft.text("@id", iri);
    }

    Draft text(String name, String value) {
        if (!value.isBlank() && PlainCharacters.areAllIn(value)) {
            properties.put(name, new JsonValue.Text(value));
        }
        return this;
    }

    Draft text(String name, Optional<String> value) {
        value.ifPresent(text -> text(name, text));
        return this;
    }

    Draft number(String name, long value) {
        properties.put(name, new JsonValue.Literal(Long.toString(value)));
        return this;
    }

    Draft truth(String name, boolean value) {
        properties.put(name, new JsonValue.Literal(Boolean.toString(value)));
        return this;
    }

    /** Puts a text in all its languages; one whose language is not known is a plain string. */
    Draft words(String name, LocalizedText text) {
        List<JsonValue> values = new ArrayList<>();
        text.texts().forEach((language, words) -> {
            if (PlainCharacters.areAllIn(words)) {
                values.add(
                        language.equals(Languages.UNDETERMINED) ? new JsonValue.Text(words) : tagged(language, words));
            }
        });
        return put(name, values);
    }

    private static JsonValue tagged(String language, String words) {
        Map<String, JsonValue> value = new LinkedHashMap<>();
        value.put("@language", new JsonValue.Text(language));
        value.put("@value", new JsonValue.Text(words));
        return new JsonValue.Fields(value);
    }

    Draft texts(String name, Collection<String> texts) {
        return put(
                name,
                texts.stream()
                        .filter(text -> !text.isBlank() && PlainCharacters.areAllIn(text))
                        .<JsonValue>map(JsonValue.Text::new)
                        .toList());
    }

    Draft node(String name, Draft node) {
        return put(name, List.of(node.fields()));
    }

    /** Says that another node has this one as its property. */
    void reverse(String name, String iri) {
        properties.put(
                "@reverse", new JsonValue.Fields(Map.of(name, reference(iri).fields())));
    }

    /** Puts a node for each item; one of which nothing can be said is left out. */
    <T> Draft nodes(String name, Collection<T> items, Function<T, Draft> maker) {
        return put(
                name,
                items.stream()
                        .map(maker)
                        .filter(node -> !node.isBare())
                        .<JsonValue>map(Draft::fields)
                        .toList());
    }

    /** Puts values behind those that are there; a single one stands without a list. */
    private Draft put(String name, List<JsonValue> values) {
        if (values.isEmpty()) {
            return this;
        }
        List<JsonValue> all = new ArrayList<>();
        JsonValue before = properties.get(name);
        if (before instanceof JsonValue.Items items) {
            all.addAll(items.values());
        } else if (before != null) {
            all.add(before);
        }
        all.addAll(values);
        properties.put(name, all.size() == 1 ? all.get(0) : new JsonValue.Items(all));
        return this;
    }

    /** Puts a property back that was read and not understood; one that is known by now stays what it is. */
    void putBack(String name, JsonValue value) {
        properties.putIfAbsent(name, value);
    }

    /** Tells whether nothing is said but what it is. */
    boolean isBare() {
        return properties.keySet().stream().allMatch("@type"::equals);
    }

    JsonValue.Fields fields() {
        return new JsonValue.Fields(properties);
    }
}
