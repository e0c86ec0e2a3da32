// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.linked;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.incontro.interop.semic.Semic;

/**
 * The contexts that a document may name. Nothing else is ever looked up, and nothing is fetched. Immutable and thread-safe.
 *
 * <p>A context answers to its IRI with {@code http} and {@code https}, with and without {@code www.} and a slash at the end.
 * Bundled are schema.org, and the core vocabularies of the EU's SEMIC (business, person, public organisation, location),
 * each under the addresses of all its versions at their publisher.
 */
public final class KnownContexts {

    private static final String SCHEMA_ORG = "schema-org.jsonld";

    private static final KnownContexts BUNDLED = new KnownContexts(loadBundled());

    private final Map<String, JsonObject> byName;

    private KnownContexts(Map<String, JsonObject> byName) {
        this.byName = byName;
    }

    private static Map<String, JsonObject> loadBundled() {
        Map<String, JsonObject> all = new LinkedHashMap<>();
        JsonObject schema = load(SCHEMA_ORG);
        for (String address : List.of("", "/docs/jsonldcontext.jsonld", "/docs/jsonldcontext.json")) {
            all.put("schema.org" + address, schema);
        }
        for (String address : Semic.contexts()) {
            all.put(file(address), parsed(Semic.context(address).orElseThrow()));
        }
        return all;
    }

    private static JsonObject parsed(String json) {
        try (JsonReader reader = Documents.JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /** The name of the file says which context of SEMIC it is; the folders say the version. */
    private static String file(String address) {
        return address.substring(address.lastIndexOf('/') + 1).replace("_en.jsonld", ".jsonld");
    }

    private static JsonObject load(String file) {
        try (InputStream in = KnownContexts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the resource \"%s\" must be bundled, but is missing".formatted(file));
            }
            try (JsonReader reader = Documents.JSON.createReader(in)) {
                return reader.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the resource \"%s\" cannot be read".formatted(file), e);
        }
    }

    /** Returns the contexts named above. */
    public static KnownContexts bundled() {
        return BUNDLED;
    }

    /**
     * Returns these contexts and one more, which counts before a bundled one of the same name.
     *
     * @param iri the IRI by which documents name it
     * @param json the document that stands there: a JSON object with a member {@code @context}
     * @throws IllegalArgumentException if it is no such document
     */
    public KnownContexts with(String iri, String json) {
        Map<String, JsonObject> all = new LinkedHashMap<>(byName);
        try {
            JsonObject document = parsed(json);
            if (!document.containsKey("@context")) {
                throw new IllegalArgumentException(
                        "the context <%s> must be a JSON object with a member \"@context\", but has %s"
                                .formatted(iri, new TreeSet<>(document.keySet())));
            }
            all.put(plain(iri), document);
        } catch (JsonException e) {
            throw new IllegalArgumentException(
                    "the context <%s> must be a JSON object, but is not: %s".formatted(iri, e.getMessage()), e);
        }
        return new KnownContexts(all);
    }

    /** Tells whether a document may name this context. */
    public boolean knows(String iri) {
        return find(iri).isPresent();
    }

    Optional<JsonObject> find(String iri) {
        String name = plain(iri);
        return Optional.ofNullable(byName.get(name))
                .or(() -> Semic.context(iri).flatMap(known -> Optional.ofNullable(byName.get(file(iri)))));
    }

    /** How many names a context has: what it costs to work through it. */
    long size(String iri) {
        return find(iri)
                .map(document -> document.get("@context"))
                .map(context -> context instanceof JsonObject object ? object.size() : 1)
                .orElse(0);
    }

    private static String plain(String iri) {
        String rest = iri.strip();
        for (String prefix : List.of("https://", "http://", "www.")) {
            rest = rest.regionMatches(true, 0, prefix, 0, prefix.length()) ? rest.substring(prefix.length()) : rest;
        }
        int host = rest.indexOf('/');
        String lower = host < 0
                ? rest.toLowerCase(Locale.ROOT)
                : rest.substring(0, host).toLowerCase(Locale.ROOT) + rest.substring(host);
        return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** Returns what the processor asks for contexts. */
    DocumentLoader loader() {
        return (iri, options) -> {
            JsonValue context = find(iri.toString())
                    .orElseThrow(() -> new JsonLdError(
                            JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "not bundled, not fetched: " + iri));
            JsonDocument document = JsonDocument.of(context.asJsonObject());
            document.setDocumentUrl(iri);
            return document;
        };
    }
}
