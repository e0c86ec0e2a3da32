// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.jsonld;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.Person;
import org.incontro.core.problem.Problem;
import org.incontro.core.value.Extensions;
import org.incontro.interop.Format;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.Sample;
import org.incontro.interop.internal.Iris;
import org.incontro.interop.internal.JsonValue;

/** Participants and opportunities as JSON-LD in the words of schema.org. */
public final class SchemaOrg {

    /** The format {@code schema-org}. */
    public static final Format FORMAT = Format.builder("schema-org", "schema.org as JSON-LD, for search engines")
            .mediaTypes("application/ld+json")
            .extensions("jsonld")
            .recognisedBy(SchemaOrg::resembles)
            .readBy(SchemaOrg::records)
            .writtenBy((out, options) -> new SchemaOrgEncoder(out))
            .build();

    /** The context, as search engines know it. */
    static final String CONTEXT = "https://schema.org";

    /** Where what is left of a node is kept among the extensions; a JSON Pointer follows. */
    static final String KEPT = "schema-org:";

    private SchemaOrg() {}

    private static boolean resembles(Sample sample) {
        String text = sample.text();
        int context = text.indexOf("\"@context\"");
        int name = context < 0 ? -1 : text.indexOf("://schema.org", context);
        return sample.hasJsonNames("@context") && name > 0 && name < context + 40;
    }

    /**
     * Reads organisations, persons and opportunities of compact JSON-LD under the context of schema.org alone: a graph, a
     * list of nodes, or a node as web pages embed it. Other nodes are left out with a note; what is not understood of a node is
     * kept under {@code schema-org:} and its JSON Pointer, and written back into the node where it stood at its top.
     *
     * @param in the document in UTF-8, decompressed; it is not closed
     * @param options how to read; a node whose {@code @id} is not one of ours gets the region of the options
     * @return a reader for one thread
     */
    public static RecordReader<Entity> records(InputStream in, ReadOptions options) {
        return new NodeReader(in, options, SchemaOrg::isContext, CONTEXT, node -> record(node, options.region()));
    }

    /** Tells whether a value is the context of schema.org under one of its addresses, and nothing else. */
    static boolean isContext(JsonValue value) {
        if (value instanceof JsonValue.Items items) {
            return !items.values().isEmpty() && items.values().stream().allMatch(SchemaOrg::isContext);
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

    static Optional<Draft> draft(Entity record) {
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

    static Extensions extensions(Entity record) {
        if (record instanceof Organisation organisation) {
            return organisation.extensions();
        }
        if (record instanceof Person person) {
            return person.extensions();
        }
        return record instanceof Opportunity opportunity ? opportunity.extensions() : Extensions.none();
    }

    static Optional<Entity> record(Node node, String region) {
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
    private static Optional<EntityId> otherName(Node node, String region) {
        return node.peek("url").or(() -> node.peek("sameAs")).flatMap(iri -> Iris.entity(iri, region));
    }
}
