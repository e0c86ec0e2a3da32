// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.semic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.internal.JsonNodes;
import org.incontro.interop.internal.JsonValue;
import org.incontro.interop.internal.ProblemCollector;
import org.incontro.interop.internal.SharedFiles;

/** The published shapes, as far as they speak of classes, types of data and languages, and what they say of a document. */
final class SemicShapes {

    private static final List<String> SHAPES = List.of(
            "core-business/releases/2.3.0/shacl/core-business-ap-SHACL.jsonld",
            "core-person/releases/2.1.2/shacl/core-person-ap-SHACL.jsonld",
            "cpov/releases/2.1.2/shacl/core-public-organisation-ap-SHACL.jsonld",
            "core-location/releases/2.1.0/shacl/core-location-ap-SHACL.jsonld");
    private static final String LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";
    private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";
    private static Optional<SemicShapes> loaded = Optional.empty();

    private final Map<String, List<Rule>> rules = new LinkedHashMap<>();
    private final Names names = Names.under(List.of(Names.own())).orElseThrow();
    private int checked;

    private record Rule(
            String path, Optional<String> type, Optional<String> data, boolean isLiteral, boolean isUnique) {}

    /** Reads the published shapes once, or skips the test where they are not there. */
    static synchronized SemicShapes published() {
        if (loaded.isEmpty()) {
            SemicShapes shapes = new SemicShapes();
            SHAPES.forEach(shapes::read);
            loaded = Optional.of(shapes);
        }
        return loaded.get();
    }

    private void read(String file) {
        try {
            byte[] bytes = Files.readAllBytes(SharedFiles.path("interop/" + file));
            nodes(bytes, "shapes")
                    .forEach(shape -> text(shape, "sh:targetClass")
                            .ifPresent(target -> items(shape, "sh:property")
                                    .forEach(property -> rules.computeIfAbsent(target, key -> new ArrayList<>())
                                            .add(rule((JsonValue.Fields) property)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule rule(JsonValue.Fields property) {
        return new Rule(
                text(property, "sh:path").orElseThrow(),
                text(property, "sh:class"),
                text(property, "sh:datatype"),
                text(property, "sh:nodeKind").filter("sh:Literal"::equals).isPresent(),
                property.values().containsKey("sh:uniqueLang"));
    }

    private static List<JsonValue.Fields> nodes(byte[] document, String list) {
        ReadOptions options = ReadOptions.of("document");
        JsonNodes nodes =
                new JsonNodes(new ByteArrayInputStream(document), options, new ProblemCollector(options), list);
        List<JsonValue.Fields> all = new ArrayList<>();
        for (Optional<JsonNodes.Found> node = nodes.next(); node.isPresent(); node = nodes.next()) {
            all.add(node.get().fields());
        }
        return all;
    }

    private static List<JsonValue> items(JsonValue.Fields node, String name) {
        JsonValue value = node.values().get(name);
        return value == null ? List.of() : value instanceof JsonValue.Items items ? items.values() : List.of(value);
    }

    private static Optional<String> text(JsonValue.Fields node, String name) {
        return items(node, name).stream()
                .map(value -> value instanceof JsonValue.Fields fields
                        ? fields.values().get("@id")
                        : value)
                .filter(JsonValue.Text.class::isInstance)
                .map(value -> ((JsonValue.Text) value).value())
                .findFirst();
    }

    /** Holds a document against the shapes, and tells how many values a rule spoke of. */
    int check(byte[] document) {
        checked = 0;
        nodes(document, "@graph").forEach(this::check);
        return checked;
    }

    private Set<String> types(JsonValue.Fields node) {
        Set<String> types = new LinkedHashSet<>();
        items(node, "@type").forEach(type -> types.add(meaning(((JsonValue.Text) type).value())));
        return types;
    }

    /** A name that means nothing is lost to every processor. */
    private String meaning(String name) {
        String iri = names.meaning(name);
        assertThat(iri).as("what the name " + name + " means").contains(":").isNotEqualTo(name);
        return iri;
    }

    private void check(JsonValue.Fields node) {
        Set<String> types = types(node);
        node.values().forEach((name, value) -> {
            if (name.equals("@id") || name.equals("@type")) {
                return;
            }
            List<JsonValue> values = items(node, name);
            if (!name.equals("groupMembership")) {
                String path = meaning(name);
                types.stream()
                        .flatMap(type -> rules.getOrDefault(type, List.of()).stream())
                        .filter(rule -> rule.path().equals(path))
                        .forEach(rule -> check(rule, values));
            }
            values.forEach(item -> check(name, item));
        });
    }

    private void check(String name, JsonValue value) {
        if (value instanceof JsonValue.Fields fields && !fields.values().containsKey("@value")) {
            check(fields);
            return;
        }
        boolean isCoerced = value instanceof JsonValue.Text
                && OfficialContextsTest.coercions().contains(name);
        assertThat(isCoerced)
                .as("a bare string that the context would coerce: " + name)
                .isFalse();
    }

    private void check(Rule rule, List<JsonValue> values) {
        checked += values.size();
        String what = rule.path();
        for (JsonValue value : values) {
            boolean isNode =
                    value instanceof JsonValue.Fields fields && !fields.values().containsKey("@value");
            assertThat(rule.isLiteral() && isNode).as("a literal: " + what).isFalse();
            rule.type()
                    .ifPresent(type ->
                            assertThat(types((JsonValue.Fields) value)).as(what).contains(type));
            rule.data().ifPresent(data -> assertThat(dataType(value)).as(what).isEqualTo(data));
        }
        if (rule.isUnique()) {
            assertThat(values.stream()
                            .flatMap(value -> text((JsonValue.Fields) value, "@language").stream())
                            .map(language -> language.toLowerCase(Locale.ROOT)))
                    .as("one text a language: " + what)
                    .doesNotHaveDuplicates();
        }
    }

    private String dataType(JsonValue value) {
        if (value instanceof JsonValue.Fields fields) {
            return fields.values().containsKey("@language")
                    ? LANG_STRING
                    : text(fields, "@type").map(this::meaning).orElse(STRING);
        }
        return STRING;
    }
}
