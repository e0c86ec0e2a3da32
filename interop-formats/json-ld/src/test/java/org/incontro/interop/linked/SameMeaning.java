// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.linked;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** One document in many shapes that mean the same. */
final class SameMeaning {

    private static final String OTHER_CONTEXT = """
            {"@context":{"s":"https://schema.org/","rdfs":"http://www.w3.org/2000/01/rdf-schema#",
             "called":{"@id":"s:name"},"what":"@type","who":"@id","knows":{"@id":"s:knowsAbout","@container":"@set"},
             "in":{"@id":"s:inDefinedTermSet","@type":"@id"},"page":{"@id":"s:url","@type":"@id"}}}
            """;

    private SameMeaning() {}

    private static JsonLdOptions options() {
        return new JsonLdOptions(KnownContexts.bundled().loader());
    }

    static JsonStructure parsed(byte[] json) {
        return Documents.JSON.createReader(new ByteArrayInputStream(json)).read();
    }

    /** Returns the document expanded, flattened, and under another context, each with its name. */
    static Map<String, String> of(byte[] document) {
        try {
            JsonStructure written = parsed(document);
            JsonArray expanded =
                    JsonLd.expand(JsonDocument.of(written)).options(options()).get();
            JsonStructure flat =
                    JsonLd.flatten(JsonDocument.of(written)).options(options()).get();
            JsonObject other = JsonLd.compact(
                            JsonDocument.of(secure(expanded)), JsonDocument.of(parsed(OTHER_CONTEXT.getBytes(UTF_8))))
                    .options(options())
                    .get();
            Map<String, String> shapes = new LinkedHashMap<>();
            shapes.put("as it is", written.toString());
            shapes.put("expanded", expanded.toString());
            shapes.put("expanded, with https", secure(expanded).toString());
            shapes.put("flattened", flat.toString());
            shapes.put("under another context", other.toString());
            return shapes;
        } catch (JsonLdError e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonArray secure(JsonArray expanded) {
        return parsed(expanded.toString()
                        .replace("\"http://schema.org/", "\"https://schema.org/")
                        .getBytes(UTF_8))
                .asJsonArray();
    }

    /** Returns a document without values that are said twice: a graph knows them once. */
    static byte[] saidOnce(byte[] json) {
        return saidOnce(parsed(json)).toString().getBytes(UTF_8);
    }

    private static JsonValue saidOnce(JsonValue value) {
        if (value instanceof JsonArray array) {
            JsonArrayBuilder copy = Documents.JSON.createArrayBuilder();
            Set<JsonValue> before = new HashSet<>();
            for (JsonValue item : array) {
                boolean isNameless =
                        item instanceof JsonObject node && node.containsKey("@type") && !node.containsKey("@id");
                if (isNameless || before.add(item)) {
                    copy.add(saidOnce(item));
                }
            }
            return copy.build();
        }
        if (value instanceof JsonObject object) {
            JsonObjectBuilder copy = Documents.JSON.createObjectBuilder();
            object.forEach((name, inside) -> copy.add(name, saidOnce(inside)));
            return copy.build();
        }
        return value;
    }

    /**
     * Tells whether a document says one thing of each area. The core vocabularies name one of all editions of NUTS alike, so
     * that two editions in one document become one node with two, of which a graph cannot tell which was meant where.
     */
    static boolean isConsistent(byte[] json) {
        return isConsistent(parsed(json), new HashMap<>());
    }

    private static boolean isConsistent(JsonValue value, Map<JsonValue, JsonValue> schemes) {
        if (value instanceof JsonArray array) {
            return array.stream().allMatch(item -> isConsistent(item, schemes));
        }
        if (!(value instanceof JsonObject object)) {
            return true;
        }
        JsonValue scheme = object.get("skos:inScheme");
        JsonValue before = scheme == null ? null : schemes.putIfAbsent(object.get("@id"), scheme);
        return (before == null || before.equals(scheme))
                && object.values().stream().allMatch(inside -> isConsistent(inside, schemes));
    }

    /** Returns a document with members in another order, nodes of its graph too, and other blank names. */
    static String shuffled(String json, Random random) {
        return shuffled(parsed(json.getBytes(UTF_8)), random, true, "_:x" + random.nextInt(1000))
                .toString();
    }

    private static JsonValue shuffled(JsonValue value, Random random, boolean isGraph, String blank) {
        if (value instanceof JsonArray array) {
            List<JsonValue> items = new ArrayList<>();
            array.forEach(item -> items.add(shuffled(item, random, false, blank)));
            if (isGraph) {
                Collections.shuffle(items, random);
            }
            JsonArrayBuilder copy = Documents.JSON.createArrayBuilder();
            items.forEach(copy::add);
            return copy.build();
        }
        if (value instanceof JsonObject object) {
            List<String> names = new ArrayList<>(object.keySet());
            Collections.shuffle(names, random);
            JsonObjectBuilder copy = Documents.JSON.createObjectBuilder();
            names.forEach(name -> copy.add(name, shuffled(object.get(name), random, name.equals("@graph"), blank)));
            return copy.build();
        }
        return value instanceof JsonString text && text.getString().startsWith("_:")
                ? Documents.JSON.createValue(blank + text.getString().substring(2))
                : value;
    }
}
