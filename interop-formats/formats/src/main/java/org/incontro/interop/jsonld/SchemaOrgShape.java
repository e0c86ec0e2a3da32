// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.jsonld;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.Person;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.internal.Iris;
import org.incontro.interop.internal.JsonLdDraft;
import org.incontro.interop.internal.JsonLdNode;
import org.incontro.interop.internal.JsonLdNodes;
import org.incontro.interop.internal.JsonLdShape;
import org.incontro.interop.internal.JsonNodes;
import org.incontro.interop.internal.JsonValue;
import org.incontro.interop.internal.ProblemCollector;

/** Participants and opportunities under the context of schema.org, whose one rule is that a name is the property of that name. */
final class SchemaOrgShape implements JsonLdShape {

    /** Where what is left of a node is kept among the extensions; a JSON Pointer follows. */
    static final String KEPT = "schema-org:";

    /** The context, as search engines know it. */
    private static final String CONTEXT = "https://schema.org";

    private static final List<String> PREFIXES = List.of("schema:", "http://schema.org/", "https://schema.org/");

    @Override
    public String head() {
        return "{\"@context\":\"" + CONTEXT + "\",\"@graph\":[\n";
    }

    @Override
    public String kept() {
        return KEPT;
    }

    /** Names may be written with their prefix, or whole. */
    @Override
    public String name(String written) {
        for (String prefix : PREFIXES) {
            if (written.startsWith(prefix)) {
                return written.substring(prefix.length());
            }
        }
        return written.equals("type") ? "@type" : written.equals("id") ? "@id" : written;
    }

    @Override
    public JsonLdNodes nodes(JsonNodes nodes, ReadOptions options, ProblemCollector problems) {
        return () -> nodes.next().map(node -> {
            List<JsonValue> contexts = JsonLdNodes.contexts(node);
            if (contexts.isEmpty() || !contexts.stream().allMatch(SchemaOrgShape::isContext)) {
                throw otherContext(node.place(), problems);
            }
            return new JsonNodes.Found(node.place(), JsonLdNodes.withoutContext(node), node.envelope());
        });
    }

    private static FormatException otherContext(Place place, ProblemCollector problems) {
        return problems.fatal(
                Problem.of(JsonLdProblem.OTHER_CONTEXT, "@context").at(place).with("context", CONTEXT));
    }

    /** Tells whether a value is the context of schema.org under one of its addresses, and nothing else. */
    private static boolean isContext(JsonValue value) {
        if (value instanceof JsonValue.Items items) {
            return !items.values().isEmpty() && items.values().stream().allMatch(SchemaOrgShape::isContext);
        }
        if (value instanceof JsonValue.Fields fields) {
            JsonValue vocabulary = fields.values().getOrDefault("@vocab", JsonValue.Literal.NULL);
            return fields.values().size() == 1 && isContext(vocabulary);
        }
        return value instanceof JsonValue.Text text && isAddress(text.value());
    }

    private static boolean isAddress(String text) {
        String address = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^https?://(www\\.)?", "");
        return List.of(
                        "schema.org",
                        "schema.org/",
                        "schema.org/docs/jsonldcontext.jsonld",
                        "schema.org/docs/jsonldcontext.json")
                .contains(address);
    }

    @Override
    public Optional<JsonLdDraft> draft(Entity record) {
        if (record instanceof Organisation organisation) {
            return Optional.of(ParticipantShape.draft(organisation));
        }
        if (record instanceof Person person) {
            return Optional.of(ParticipantShape.draft(person));
        }
        return record instanceof Opportunity opportunity
                ? Optional.of(OpportunityShape.draft(opportunity))
                : Optional.empty();
    }

    @Override
    public Optional<Entity> record(JsonLdNode node, String region) {
        Set<String> types = node.types();
        boolean isPerson = types.contains("Person");
        boolean isOpportunity = types.stream().anyMatch(OpportunityShape.KINDS::containsKey);
        boolean isOrganisation = types.stream().anyMatch(ParticipantShape.KINDS::containsKey);
        if (!isPerson && !isOpportunity && !isOrganisation) {
            node.report(Problem.of(JsonLdProblem.NO_RECORD, "/@type"));
            return Optional.empty();
        }
        Optional<EntityId> id =
                node.id().flatMap(iri -> Iris.entity(iri, region)).or(() -> otherName(node, region));
        if (id.isEmpty()) {
            node.report(Problem.of(JsonLdProblem.NO_NAME, ""));
            return Optional.empty();
        }
        if (isOpportunity) {
            return Optional.of(OpportunityShape.opportunity(node, id.get(), types));
        }
        return Optional.of(
                isPerson
                        ? ParticipantShape.person(node, id.get())
                        : ParticipantShape.organisation(node, id.get(), types));
    }

    /** Pages often leave the name of a node out, and say what it is about by an address. */
    private static Optional<EntityId> otherName(JsonLdNode node, String region) {
        return node.peek("url").or(() -> node.peek("sameAs")).flatMap(iri -> Iris.entity(iri, region));
    }
}
