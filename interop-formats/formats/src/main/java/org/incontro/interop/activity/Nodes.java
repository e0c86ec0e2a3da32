// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.activity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incontro.interop.internal.JsonValue;

/** What things say of themselves in compact JSON-LD under the context of ActivityStreams. */
final class Nodes {

    private static final List<String> PREFIXES =
            List.of("as:", "https://www.w3.org/ns/activitystreams#", "http://www.w3.org/ns/activitystreams#");

    private Nodes() {}

    /** Returns the types of a thing, without the prefix of the vocabulary. */
    static List<String> types(JsonValue.Fields node) {
        return all(get(node, "type").or(() -> get(node, "@type")))
                .flatMap(
                        value -> value instanceof JsonValue.Text text ? Stream.of(plain(text.value())) : Stream.empty())
                .toList();
    }

    private static String plain(String type) {
        return PREFIXES.stream()
                .filter(type::startsWith)
                .findFirst()
                .map(prefix -> type.substring(prefix.length()))
                .orElse(type);
    }

    /** Returns a member that is not null. */
    static Optional<JsonValue> get(JsonValue.Fields node, String name) {
        return Optional.ofNullable(node.values().get(name)).filter(value -> !value.equals(JsonValue.Literal.NULL));
    }

    /** Returns the entries of a list, or the value that stands without one. */
    static Stream<JsonValue> all(Optional<JsonValue> value) {
        return value.stream()
                .flatMap(one -> one instanceof JsonValue.Items items ? items.values().stream() : Stream.of(one));
    }

    /** Returns the only value of a member; empty if there is none, or more than one. */
    static Optional<JsonValue> only(JsonValue.Fields node, String name) {
        List<JsonValue> values = all(get(node, name)).limit(2).toList();
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** Returns the name of a thing, or of what a link leads to. */
    static Optional<String> iri(JsonValue value) {
        if (value instanceof JsonValue.Fields node) {
            boolean isLink = types(node).contains("Link") || types(node).contains("Mention");
            return isLink ? text(node, "href").filter(Addresses::isAbsolute) : id(node);
        }
        return text(value).filter(Addresses::isAbsolute);
    }

    /** Returns the name that a thing has for itself. */
    static Optional<String> id(JsonValue.Fields node) {
        return text(node, "id").or(() -> text(node, "@id")).filter(Addresses::isAbsolute);
    }

    /** Returns a text; empty if it is none. */
    static Optional<String> text(JsonValue value) {
        return value instanceof JsonValue.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    /** Returns a text of a member; empty if it is absent or no text. */
    static Optional<String> text(JsonValue.Fields node, String name) {
        return get(node, name).flatMap(Nodes::text);
    }
}
