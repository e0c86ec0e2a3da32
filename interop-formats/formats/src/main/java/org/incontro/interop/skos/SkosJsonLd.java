// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.skos;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.problem.Place;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.internal.JsonRecord;
import org.incontro.interop.internal.JsonRecords;
import org.incontro.interop.internal.JsonValue;
import org.incontro.interop.internal.ProblemCollector;

/**
 * Reads JSON-LD as vocabularies are written in it: things with an {@code @id}, in a {@code @graph}, a list, or one inside
 * another. A context in the file may give prefixes and names of its own; one that is only named is not fetched, and the usual
 * names are understood without. Used once.
 */
final class SkosJsonLd {

    private static final Map<String, String> PREFIXES = Map.of(
            "skos", Names.SKOS,
            "skosxl", Names.SKOS_XL,
            "rdf", Names.RDF,
            "rdfs", Names.RDFS,
            "owl", Names.OWL,
            "dct", Names.DC_TERMS,
            "dcterms", Names.DC_TERMS,
            "dc", Names.DC);

    private static final List<String> SKOS_NAMES = List.of(
            "prefLabel",
            "altLabel",
            "hiddenLabel",
            "notation",
            "broader",
            "narrower",
            "inScheme",
            "topConceptOf",
            "hasTopConcept",
            "Concept",
            "ConceptScheme");

    private final JsonRecords records;
    private final Statements target;
    private final Map<String, String> context = new LinkedHashMap<>();
    private int nameless;

    SkosJsonLd(InputStream in, ReadOptions options, ProblemCollector problems, Statements target) {
        this.records = new JsonRecords(in, options, problems);
        this.target = target;
        context.put("title", Names.DC_TERMS + "title");
        context.put("literalForm", Names.SKOS_XL + "literalForm");
        context.put("versionInfo", Names.OWL + "versionInfo");
        SKOS_NAMES.forEach(name -> context.put(name, Names.SKOS + name));
    }

    void read() {
        for (Optional<JsonRecord> next = records.next(); next.isPresent(); next = records.next()) {
            thing(next.get().fields(), next.get().place());
        }
    }

    /** Takes what an object says; returns the name of the thing that it is about. */
    private String thing(JsonValue.Fields fields, Place place) {
        addContext(fields.values().getOrDefault("@context", JsonValue.Literal.NULL));
        String subject = first(fields, "@id", "id", "uri").map(this::address).orElseGet(() -> {
            nameless++;
            return "_:j" + nameless;
        });
        fields.values().forEach((name, value) -> {
            switch (name) {
                case "@id", "id", "uri", "@context" -> {
                    // Says which thing it is, or how names are to be read.
                }
                case "@graph" -> each(value, item -> item instanceof JsonValue.Fields inner ? thing(inner, place) : "");
                case "@type", "type" ->
                    each(value, item -> {
                        text(item).ifPresent(type -> target.link(subject, Names.TYPE, address(type), place));
                        return "";
                    });
                default -> each(value, item -> say(subject, address(name), item, place));
            }
        });
        return subject;
    }

    private interface Use {
        String with(JsonValue value);
    }

    private static void each(JsonValue value, Use use) {
        List<JsonValue> all = value instanceof JsonValue.Items items ? items.values() : List.of(value);
        all.forEach(use::with);
    }

    private String say(String subject, String predicate, JsonValue value, Place place) {
        if (!(value instanceof JsonValue.Fields fields)) {
            text(value).ifPresent(text -> plain(subject, predicate, text, place));
        } else if (fields.values().containsKey("@value")) {
            first(fields, "@value")
                    .ifPresent(text -> target.text(
                            subject, predicate, text, first(fields, "@language").orElse(""), place));
        } else if (first(fields, "@id", "id", "uri").isPresent()
                || fields.values().containsKey("@type")) {
            target.link(subject, predicate, thing(fields, place), place);
        } else {
            // An object without an identity is a text in several languages.
            fields.values()
                    .forEach((language, texts) -> each(texts, item -> {
                        text(item)
                                .ifPresent(text -> target.text(
                                        subject, predicate, text, language.startsWith("@") ? "" : language, place));
                        return "";
                    }));
        }
        return "";
    }

    /** A plain text is a name where a thing is expected. */
    private void plain(String subject, String predicate, String text, Place place) {
        boolean isLink = predicate.equals(Names.SKOS + "broader")
                || predicate.equals(Names.SKOS + "narrower")
                || predicate.equals(Names.SKOS + "inScheme")
                || predicate.equals(Names.SKOS + "topConceptOf")
                || predicate.equals(Names.SKOS + "hasTopConcept")
                || predicate.equals(Names.SKOS_XL + "prefLabel")
                || predicate.equals(Names.SKOS_XL + "altLabel");
        if (isLink) {
            target.link(subject, predicate, address(text), place);
        } else {
            target.text(subject, predicate, text, "", place);
        }
    }

    private static Optional<String> first(JsonValue.Fields fields, String... names) {
        for (String name : names) {
            Optional<String> found = text(fields.values().getOrDefault(name, JsonValue.Literal.NULL));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(JsonValue value) {
        if (value instanceof JsonValue.Text text) {
            return Optional.of(text.value());
        }
        return value instanceof JsonValue.Literal literal && !literal.equals(JsonValue.Literal.NULL)
                ? Optional.of(literal.raw())
                : Optional.empty();
    }

    private void addContext(JsonValue value) {
        each(value, item -> {
            if (item instanceof JsonValue.Fields fields) {
                fields.values().forEach((name, meaning) -> {
                    Optional<String> address =
                            meaning instanceof JsonValue.Fields term ? first(term, "@id") : text(meaning);
                    address.map(this::address).ifPresent(known -> context.put(name, known));
                });
            }
            return "";
        });
    }

    /** Returns the whole address of a name: of a term, of one with a prefix, or itself. */
    private String address(String name) {
        String known = context.get(name);
        if (known != null) {
            return known;
        }
        int colon = name.indexOf(':');
        if (colon > 0 && !name.startsWith("//", colon + 1)) {
            String prefix = name.substring(0, colon);
            String start = context.getOrDefault(prefix, PREFIXES.getOrDefault(prefix, ""));
            return start.isEmpty() ? name : start + name.substring(colon + 1);
        }
        return name;
    }
}
