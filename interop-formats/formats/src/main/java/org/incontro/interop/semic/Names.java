// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.semic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incontro.interop.internal.Iris;
import org.incontro.interop.internal.JsonValue;
import org.incontro.interop.internal.PlainCharacters;

/**
 * What the names of a document mean: by the official contexts, later ones before earlier ones, and by prefixes. A node is
 * brought from these names into those under which it is written here. Immutable and thread-safe.
 */
final class Names {

    /*
     * A property is written by the term that an official context has for it. Left aside are terms which mean different things
     * in different contexts, which look like keywords of JSON-LD, or which say more than the property does; these properties,
     * and those that no context has, are written with a prefix. The first term of a property counts; one that is bound to a
     * class by a dot only where there is no other.
     */
    private static final Set<String> LEFT_ASIDE = Set.of(
            "identifier",
            "id",
            "type",
            "schema",
            "schemaName",
            "Agent.name",
            "PublicOrganisation.identifier",
            "ReferenceFramework.identifier",
            "Date",
            "DateTime",
            "GenericDate",
            "Text",
            "URI",
            "Uri",
            "Literal",
            "String");

    /** The reverse of {@code org:organization}: ORG has no word for it. */
    private static final String MEMBERSHIPS = "groupMembership";

    private static final Map<String, String> PREFIXES = prefixes();
    private static final JsonValue OWN_CONTEXT = ownContext();

    private final Map<String, OfficialContexts.Term> terms;

    private Names(Map<String, OfficialContexts.Term> terms) {
        this.terms = terms;
    }

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("adms", "http://www.w3.org/ns/adms#");
        prefixes.put("cv", "http://data.europa.eu/m8g/");
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("dct", "http://purl.org/dc/terms/");
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("incontro", "tag:incontro.org,2026:term/");
        prefixes.put("legal", "http://www.w3.org/ns/legal#");
        prefixes.put("locn", "http://www.w3.org/ns/locn#");
        prefixes.put("org", "http://www.w3.org/ns/org#");
        prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
        prefixes.put("person", "http://www.w3.org/ns/person#");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return Collections.unmodifiableMap(prefixes);
    }

    private static JsonValue ownContext() {
        List<JsonValue> contexts = new ArrayList<>();
        for (OfficialContexts context : OfficialContexts.values()) {
            contexts.add(new JsonValue.Text(context.address()));
        }
        Map<String, JsonValue> definitions = new LinkedHashMap<>();
        PREFIXES.forEach((prefix, iri) -> definitions.put(prefix, new JsonValue.Text(iri)));
        definitions.put(MEMBERSHIPS, reverseOf("org:organization"));
        contexts.add(new JsonValue.Fields(definitions));
        return new JsonValue.Items(contexts);
    }

    private static JsonValue reverseOf(String property) {
        return new JsonValue.Fields(Map.of("@reverse", new JsonValue.Text(property)));
    }

    /** Returns the context under which documents are written here. */
    static JsonValue own() {
        return OWN_CONTEXT;
    }

    /**
     * Returns what names mean under contexts, or empty if one of them is not known here. A name that they do not define means what
     * it means in documents of ours, as it would once it was written here.
     */
    static Optional<Names> under(List<JsonValue> contexts) {
        Map<String, OfficialContexts.Term> terms = new LinkedHashMap<>();
        define(OWN_CONTEXT, terms);
        boolean isKnown = contexts.stream().allMatch(context -> define(context, terms));
        boolean isOfficial = contexts.stream().anyMatch(Names::namesOfficial);
        return isKnown && isOfficial ? Optional.of(new Names(terms)) : Optional.empty();
    }

    private static boolean namesOfficial(JsonValue context) {
        return context instanceof JsonValue.Items items
                ? items.values().stream().anyMatch(Names::namesOfficial)
                : context instanceof JsonValue.Text;
    }

    private static boolean define(JsonValue context, Map<String, OfficialContexts.Term> terms) {
        if (context instanceof JsonValue.Items items) {
            return items.values().stream().allMatch(item -> define(item, terms));
        }
        if (context instanceof JsonValue.Fields fields) {
            return fields.values().entrySet().stream()
                    .allMatch(definition -> define(definition.getKey(), definition.getValue(), terms));
        }
        Optional<OfficialContexts> official =
                context instanceof JsonValue.Text text ? OfficialContexts.at(text.value()) : Optional.empty();
        official.ifPresent(found -> terms.putAll(found.terms()));
        return official.isPresent();
    }

    /** Prefixes may be anybody's; other definitions are known if they are our own. */
    private static boolean define(String name, JsonValue meaning, Map<String, OfficialContexts.Term> terms) {
        if (name.equals(MEMBERSHIPS)) {
            return meaning.equals(reverseOf("org:organization"));
        }
        boolean isPrefix = !name.startsWith("@")
                && !name.contains(":")
                && meaning instanceof JsonValue.Text text
                && text.value().contains(":")
                && !terms.containsKey(text.value().substring(0, text.value().indexOf(':')))
                && "#/:?".indexOf(text.value().charAt(text.value().length() - 1)) >= 0;
        if (isPrefix) {
            terms.put(name, new OfficialContexts.Term(((JsonValue.Text) meaning).value(), ""));
        }
        return isPrefix;
    }

    // From a document's names to ours -----------------------------------------------------------------------------

    /**
     * Returns a node in the names under which nodes are written here; all else, numbers above all, stays as it stands.
     *
     * @throws IllegalArgumentException if a part of it has a context of its own
     */
    JsonValue.Fields named(JsonValue.Fields node) {
        return named(node, false);
    }

    private JsonValue.Fields named(JsonValue.Fields node, boolean isLiteral) {
        Map<String, JsonValue> named = new LinkedHashMap<>();
        node.values().forEach((name, value) -> {
            if (name.equals("@context")) {
                throw new IllegalArgumentException("a part of a node must not have a context of its own, but has");
            }
            if (name.equals("@type")) {
                named.put(name, each(value, text -> new JsonValue.Text(written(meaning(text)))));
            } else if (name.equals("@id")) {
                named.put(name, each(value, text -> new JsonValue.Text(reference(text))));
            } else if (isLiteral || name.startsWith("@")) {
                named.put(name, value);
            } else {
                named.merge(written(meaning(name)), value(name, value), Names::both);
            }
        });
        return new JsonValue.Fields(named);
    }

    private interface OfText {
        JsonValue of(String text);
    }

    private static JsonValue each(JsonValue value, OfText change) {
        if (value instanceof JsonValue.Items items) {
            return new JsonValue.Items(
                    items.values().stream().map(item -> each(item, change)).toList());
        }
        return value instanceof JsonValue.Text text ? change.of(text.value()) : value;
    }

    private static JsonValue both(JsonValue before, JsonValue more) {
        List<JsonValue> all = new ArrayList<>();
        for (JsonValue value : Arrays.asList(before, more)) {
            all.addAll(value instanceof JsonValue.Items items ? items.values() : List.of(value));
        }
        return new JsonValue.Items(all);
    }

    private JsonValue value(String property, JsonValue value) {
        if (value instanceof JsonValue.Items items) {
            return new JsonValue.Items(
                    items.values().stream().map(item -> value(property, item)).toList());
        }
        if (value instanceof JsonValue.Fields fields) {
            return named(fields, fields.values().containsKey("@value"));
        }
        OfficialContexts.Term term = terms.get(property);
        boolean isReference = term != null && term.isReference();
        return isReference && value instanceof JsonValue.Text text
                ? new JsonValue.Fields(Map.of("@id", new JsonValue.Text(reference(text.value()))))
                : value;
    }

    /** Tells whether a text is an IRI that is read as it is written here, and not as a prefix of ours with something behind it. */
    static boolean isIri(String text) {
        int colon = Math.max(0, text.indexOf(':'));
        return Iris.isAbsolute(text) && !PREFIXES.containsKey(text.substring(0, colon));
    }

    /** Returns the IRI that a name of a property or class stands for, or the name itself. */
    String meaning(String name) {
        OfficialContexts.Term term = terms.get(name);
        return term == null ? reference(name) : term.iri();
    }

    /** Returns the IRI that an IRI with a prefix stands for, or the text itself. */
    private String reference(String text) {
        int colon = text.indexOf(':');
        OfficialContexts.Term prefix = colon < 1 ? null : terms.get(text.substring(0, colon));
        return prefix == null || text.startsWith("//", colon + 1) ? text : prefix.iri() + text.substring(colon + 1);
    }

    /** Returns the name by which a property or class is written here. */
    private static String written(String iri) {
        String term = Table.TERMS.get(iri);
        if (term != null) {
            return term;
        }
        for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
            String namespace = prefix.getValue();
            boolean isWithin = iri.startsWith(namespace) && iri.length() > namespace.length();
            if (isWithin && !iri.startsWith("//", namespace.length()) && PlainCharacters.areAllIn(iri)) {
                return prefix.getKey() + ":" + iri.substring(namespace.length());
            }
        }
        return iri;
    }

    private static final class Table {
        static final Map<String, String> TERMS = table();

        private static Map<String, String> table() {
            Map<String, String> table = new LinkedHashMap<>();
            for (boolean isBound : new boolean[] {false, true}) {
                for (OfficialContexts context : OfficialContexts.values()) {
                    context.terms().forEach((name, term) -> {
                        if (name.contains(".") == isBound && !LEFT_ASIDE.contains(name)) {
                            table.putIfAbsent(term.iri(), name);
                        }
                    });
                }
            }
            return table;
        }
    }
}
