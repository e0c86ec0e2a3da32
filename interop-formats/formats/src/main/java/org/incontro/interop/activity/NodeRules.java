// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.activity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.incontro.core.value.Languages;
import org.incontro.interop.internal.JsonRecord;
import org.incontro.interop.internal.JsonValue;

/**
 * What the standard allows at the properties of a thing, its parts included. What it does not know it leaves alone, as the
 * standard asks. Immutable.
 */
final class NodeRules {

    /** The first rule that something breaks. */
    record Fault(ActivityProblem code, String pointer, String expected, String type) {}

    private static final Set<String> TEXTS = Set.of("name", "summary", "content");

    private static final Set<String> ADDRESSES = Set.of("url", "href");

    private static final Set<String> THINGS = Set.of(
            "actor",
            "object",
            "target",
            "origin",
            "result",
            "instrument",
            "attributedTo",
            "inReplyTo",
            "to",
            "cc",
            "bto",
            "bcc",
            "audience",
            "attachment",
            "tag",
            "icon",
            "image",
            "location",
            "context",
            "generator",
            "preview",
            "replies",
            "items",
            "orderedItems");

    private static final Set<String> PAGES = Set.of("first", "last", "next", "prev", "current");

    /** What the reader looks at entry by entry, so that one that is wrong spoils none of the others. */
    static final Set<String> LISTED = Set.of("items", "orderedItems");

    private static final Set<String> PAGE_TYPES = Set.of("CollectionPage", "OrderedCollectionPage", "Link", "Mention");

    private NodeRules() {}

    /**
     * Returns the first fault of a thing.
     *
     * @param node the thing
     * @param pointer where it stands
     * @param left members that are looked at by others
     */
    static Optional<Fault> fault(JsonValue.Fields node, String pointer, Set<String> left) {
        List<String> types = Nodes.types(node);
        for (Map.Entry<String, JsonValue> member : node.values().entrySet()) {
            String name = member.getKey();
            String at = JsonRecord.pointer(pointer, name);
            Optional<Fault> fault = place(name, types, at);
            if (fault.isEmpty() && !left.contains(name) && !member.getValue().equals(JsonValue.Literal.NULL)) {
                fault = member(name, member.getValue(), at);
            }
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<Fault> member(String name, JsonValue value, String at) {
        if (name.equals("id") || name.equals("@id")) {
            return unless(isIri(value), at, "an absolute IRI");
        }
        if (name.equals("type") || name.equals("@type")) {
            return unless(each(value, JsonValue.Text.class::isInstance), at, "a type");
        }
        if (TEXTS.contains(name)) {
            return unless(value instanceof JsonValue.Text, at, "a text");
        }
        if (name.endsWith("Map") && TEXTS.contains(name.substring(0, name.length() - 3))) {
            return unless(isLanguageMap(value), at, "texts by language tag");
        }
        if (ADDRESSES.contains(name)) {
            return address(value, at);
        }
        return PAGES.contains(name) ? page(value, at) : THINGS.contains(name) ? thing(value, at) : Optional.empty();
    }

    private static Optional<Fault> place(String name, List<String> types, String at) {
        boolean isOrdered = types.contains("OrderedCollection") || types.contains("OrderedCollectionPage");
        boolean isUnordered = types.contains("Collection") || types.contains("CollectionPage");
        if (name.equals("items") && isOrdered && !isUnordered) {
            return Optional.of(new Fault(ActivityProblem.WRONG_PLACE, at, "orderedItems", "OrderedCollection"));
        }
        return name.equals("orderedItems") && isUnordered && !isOrdered
                ? Optional.of(new Fault(ActivityProblem.WRONG_PLACE, at, "items", "Collection"))
                : Optional.empty();
    }

    private static Optional<Fault> unless(boolean holds, String at, String expected) {
        return holds ? Optional.empty() : Optional.of(new Fault(ActivityProblem.WRONG_VALUE, at, expected, ""));
    }

    private static boolean isIri(JsonValue value) {
        return value instanceof JsonValue.Text text && Addresses.isAbsolute(text.value());
    }

    private static boolean each(JsonValue value, Predicate<JsonValue> rule) {
        return value instanceof JsonValue.Items items ? items.values().stream().allMatch(rule) : rule.test(value);
    }

    private static boolean isLanguageMap(JsonValue value) {
        return value instanceof JsonValue.Fields map
                && map.values().entrySet().stream()
                        .allMatch(entry -> isTag(entry.getKey()) && entry.getValue() instanceof JsonValue.Text);
    }

    private static boolean isTag(String tag) {
        try {
            return !Languages.canonical(tag).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<Fault> address(JsonValue value, String at) {
        Optional<Fault> fault =
                unless(each(value, one -> one instanceof JsonValue.Fields || isIri(one)), at, "an absolute IRI");
        return fault.or(() -> parts(value, at, Set.of(ActivityForm.RECORD)));
    }

    private static Optional<Fault> page(JsonValue value, String at) {
        boolean isPage = value instanceof JsonValue.Text
                || (value instanceof JsonValue.Fields node
                        && Nodes.types(node).stream().anyMatch(PAGE_TYPES::contains));
        return unless(isPage, at, "a page, or a link to one").or(() -> parts(value, at, LISTED));
    }

    private static Optional<Fault> thing(JsonValue value, String at) {
        Predicate<JsonValue> isThing = one -> one instanceof JsonValue.Fields
                || (one instanceof JsonValue.Text text && !text.value().isBlank());
        return unless(each(value, isThing), at, "a thing, or the IRI of one")
                .or(() -> parts(value, at, Set.of(ActivityForm.RECORD)));
    }

    private static Optional<Fault> parts(JsonValue value, String at, Set<String> left) {
        if (value instanceof JsonValue.Fields node) {
            return fault(node, at, left);
        }
        if (value instanceof JsonValue.Items items) {
            for (int i = 0; i < items.values().size(); i++) {
                Optional<Fault> fault = parts(items.values().get(i), at + "/" + i, left);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }
}
