// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.semic;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.internal.JsonNodes;
import org.incontro.interop.internal.JsonValue;
import org.incontro.interop.internal.ProblemCollector;

/** The context documents of the core vocabularies as SEMIC publishes them, bundled unchanged. Read on first use. */
enum OfficialContexts {
    BUSINESS("Core-Business-Vocabulary", "2.3.0", "core-business-ap"),
    PUBLIC_ORGANISATION("CPOV", "2.1.2", "core-public-organisation-ap"),
    PERSON("Core-Person-Vocabulary", "2.1.2", "core-person-ap"),
    LOCATION("Core-Location-Vocabulary", "2.1.0", "core-location-ap");

    private static final String HOST = "://semiceu.github.io/";

    private final String vocabulary;
    private final String version;
    private final String file;

    OfficialContexts(String vocabulary, String version, String file) {
        this.vocabulary = vocabulary;
        this.version = version;
        this.file = file;
    }

    /** Where the document of this version is published. */
    String address() {
        return "https" + HOST + "uri.semic.eu-generated/" + vocabulary + "/releases/" + version + "/context/" + file
                + ".jsonld";
    }

    /**
     * Finds a document by an address of its publisher. Versions are not told apart: what is written today stands in all of them,
     * and the publisher's own examples name older ones.
     */
    static Optional<OfficialContexts> at(String address) {
        boolean isPublishers = address.startsWith("https" + HOST) || address.startsWith("http" + HOST);
        String name = address.substring(address.lastIndexOf('/') + 1);
        for (OfficialContexts context : values()) {
            boolean isNamed = name.equals(context.file + ".jsonld") || name.equals(context.file + "_en.jsonld");
            if (isPublishers && isNamed) {
                return Optional.of(context);
            }
        }
        return Optional.empty();
    }

    /** Returns the document's bytes. */
    byte[] document() {
        try (InputStream in = Objects.requireNonNull(OfficialContexts.class.getResourceAsStream(file + ".jsonld"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the bundled context " + file, e);
        }
    }

    /** What each term means. */
    Map<String, Term> terms() {
        return Objects.requireNonNull(Loaded.TERMS.get(this));
    }

    private Map<String, Term> read() {
        ReadOptions options = ReadOptions.of(file);
        JsonNodes documents =
                new JsonNodes(new ByteArrayInputStream(document()), options, new ProblemCollector(options), "@graph");
        JsonValue context = documents.next().orElseThrow().fields().values().get("@context");
        Map<String, Term> terms = new LinkedHashMap<>();
        ((JsonValue.Fields) Objects.requireNonNull(context))
                .values()
                .forEach((name, definition) -> terms.put(name, Term.of(definition)));
        return terms;
    }

    private static final class Loaded {
        static final Map<OfficialContexts, Map<String, Term>> TERMS = new EnumMap<>(OfficialContexts.class);

        static {
            for (OfficialContexts context : values()) {
                TERMS.put(context, context.read());
            }
        }
    }

    /**
     * What a term means.
     *
     * @param iri the property or class
     * @param type what its strings are taken for; empty for strings
     */
    record Term(String iri, String type) {

        /** Tells whether its strings are IRIs. */
        boolean isReference() {
            return type.equals("@id");
        }

        /** Tells whether its strings are taken for anything else than strings. */
        boolean isCoerced() {
            return !type.isEmpty() && !type.equals("http://www.w3.org/2001/XMLSchema#string");
        }

        private static Term of(JsonValue definition) {
            if (definition instanceof JsonValue.Fields fields) {
                JsonValue.Text iri =
                        (JsonValue.Text) Objects.requireNonNull(fields.values().get("@id"));
                JsonValue type = fields.values().getOrDefault("@type", new JsonValue.Text(""));
                return new Term(iri.value(), ((JsonValue.Text) type).value());
            }
            return new Term(((JsonValue.Text) definition).value(), "");
        }
    }
}
