// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

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

/** A node to be written; what is empty, and what has characters that no text may have, is left out. Confined to one thread. */
public final class JsonLdDraft {

    private final Map<String, JsonValue> properties = new LinkedHashMap<>();

    private JsonLdDraft() {}

    /** Starts a node of some types. */
    public static JsonLdDraft of(String... types) {
        JsonLdDraft draft = new JsonLdDraft();
        List<JsonValue> all =
                Arrays.stream(types).<JsonValue>map(JsonValue.Text::new).toList();
        draft.put("@type", all);
        return draft;
    }

    /** Returns a node that only names another one. */
    public static JsonLdDraft reference(String iri) {
        JsonLdDraft draft = new JsonLdDraft();
        return draft.text("@id", iri);
    }

    /** Puts a text. */
    public JsonLdDraft text(String name, String value) {
        if (!value.isBlank() && PlainCharacters.areAllIn(value)) {
            properties.put(name, new JsonValue.Text(value));
        }
        return this;
    }

    /** Puts a text that may not be there. */
    public JsonLdDraft text(String name, Optional<String> value) {
        value.ifPresent(text -> text(name, text));
        return this;
    }

    /** Puts a number. */
    public JsonLdDraft number(String name, long value) {
        properties.put(name, new JsonValue.Literal(Long.toString(value)));
        return this;
    }

    /** Puts a truth value. */
    public JsonLdDraft truth(String name, boolean value) {
        properties.put(name, new JsonValue.Literal(Boolean.toString(value)));
        return this;
    }

    /** Puts a text in all its languages; one whose language is not known is a plain string. */
    public JsonLdDraft words(String name, LocalizedText text) {
        List<JsonValue> values = new ArrayList<>();
        text.texts().forEach((language, words) -> {
            if (PlainCharacters.areAllIn(words)) {
                values.add(
                        language.equals(Languages.UNDETERMINED) ? new JsonValue.Text(words) : tagged(language, words));
            }
        });
        return put(name, values);
    }

    /** Puts a text in all its languages, {@code und} among them, for vocabularies that want each text to have one. */
    public JsonLdDraft tagged(String name, LocalizedText text) {
        List<JsonValue> values = new ArrayList<>();
        text.texts().forEach((language, words) -> {
            if (PlainCharacters.areAllIn(words)) {
                values.add(tagged(language, words));
            }
        });
        return put(name, values);
    }

    /** Puts texts as values without a language, whatever the context says of the property. */
    public JsonLdDraft values(String name, Collection<String> texts) {
        return put(
                name,
                texts.stream()
                        .filter(text -> !text.isBlank() && PlainCharacters.areAllIn(text))
                        .<JsonValue>map(text -> new JsonValue.Fields(Map.of("@value", new JsonValue.Text(text))))
                        .toList());
    }

    /** Puts a value of a type; a value that says nothing is left out. */
    public JsonLdDraft typed(String name, String type, Optional<String> value) {
        if (value.filter(PlainCharacters::areAllIn).isEmpty()) {
            return this;
        }
        Map<String, JsonValue> typed = new LinkedHashMap<>();
        typed.put("@type", new JsonValue.Text(type));
        typed.put("@value", new JsonValue.Text(value.get()));
        return put(name, List.of(new JsonValue.Fields(typed)));
    }

    private static JsonValue tagged(String language, String words) {
        Map<String, JsonValue> value = new LinkedHashMap<>();
        value.put("@language", new JsonValue.Text(language));
        value.put("@value", new JsonValue.Text(words));
        return new JsonValue.Fields(value);
    }

    /** Puts texts. */
    public JsonLdDraft texts(String name, Collection<String> texts) {
        return put(
                name,
                texts.stream()
                        .filter(text -> !text.isBlank() && PlainCharacters.areAllIn(text))
                        .<JsonValue>map(JsonValue.Text::new)
                        .toList());
    }

    /** Puts a node behind those that are there. */
    public JsonLdDraft node(String name, JsonLdDraft node) {
        return put(name, List.of(node.fields()));
    }

    /** Says that another node has this one as its property. */
    public void reverse(String name, String iri) {
        properties.put(
                "@reverse", new JsonValue.Fields(Map.of(name, reference(iri).fields())));
    }

    /** Puts a node for each item; one of which nothing can be said is left out. */
    public <T> JsonLdDraft nodes(String name, Collection<T> items, Function<T, JsonLdDraft> maker) {
        return put(
                name,
                items.stream()
                        .map(maker)
                        .filter(node -> !node.isBare())
                        .<JsonValue>map(JsonLdDraft::fields)
                        .toList());
    }

    /** Puts values behind those that are there; a single one stands without a list. */
    private JsonLdDraft put(String name, List<JsonValue> values) {
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
    public void putBack(String name, JsonValue value) {
        properties.putIfAbsent(name, value);
    }

    /** Tells whether nothing is said but what it is. */
    public boolean isBare() {
        return properties.keySet().stream().allMatch("@type"::equals);
    }

    /** Returns the node. */
    public JsonValue.Fields fields() {
        return new JsonValue.Fields(properties);
    }
}
