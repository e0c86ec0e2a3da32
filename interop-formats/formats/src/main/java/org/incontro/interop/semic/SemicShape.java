// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.semic;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.Person;
import org.incontro.core.problem.Problem;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.internal.Iris;
import org.incontro.interop.internal.JsonLdDraft;
import org.incontro.interop.internal.JsonLdNode;
import org.incontro.interop.internal.JsonLdNodes;
import org.incontro.interop.internal.JsonLdShape;
import org.incontro.interop.internal.JsonNodes;
import org.incontro.interop.internal.JsonValue;
import org.incontro.interop.internal.ProblemCollector;
import org.incontro.interop.jsonld.JsonLdProblem;

/** Records under the official contexts: which node is which record. */
final class SemicShape implements JsonLdShape {

    @Override
    public String head() {
        return "{\"@context\":" + Names.own().json() + ",\"@graph\":[\n";
    }

    @Override
    public String kept() {
        return Parts.KEPT;
    }

    /** Names were brought into this shape before. */
    @Override
    public String name(String written) {
        return written;
    }

    @Override
    public JsonLdNodes nodes(JsonNodes nodes, ReadOptions options, ProblemCollector problems) {
        return new GraphNodes(nodes, options, problems, SemicShape::isRecord);
    }

    private static boolean isRecord(JsonValue.Fields node) {
        JsonValue types = node.values().getOrDefault("@type", JsonValue.Literal.NULL);
        List<JsonValue> all = types instanceof JsonValue.Items items ? items.values() : List.of(types);
        return all.stream()
                .anyMatch(type -> type instanceof JsonValue.Text text
                        && (text.value().equals(PersonShape.TYPE)
                                || OrganisationShape.TYPES.contains(text.value())
                                || OpportunityShape.KINDS.containsKey(text.value())));
    }

    @Override
    public Optional<JsonLdDraft> draft(Entity record) {
        if (record instanceof Organisation organisation) {
            return Optional.of(OrganisationShape.draft(organisation));
        }
        if (record instanceof Person person) {
            return Optional.of(PersonShape.draft(person));
        }
        return record instanceof Opportunity opportunity
                ? Optional.of(OpportunityShape.draft(opportunity))
                : Optional.empty();
    }

    @Override
    public Optional<Entity> record(JsonLdNode node, String region) {
        Set<String> types = node.types();
        boolean isPerson = types.contains(PersonShape.TYPE);
        boolean isOrganisation = types.stream().anyMatch(OrganisationShape.TYPES::contains);
        boolean isOpportunity = types.stream().anyMatch(OpportunityShape.KINDS::containsKey);
        if (!isPerson && !isOrganisation && !isOpportunity) {
            node.report(Problem.of(JsonLdProblem.NO_RECORD, "/@type"));
            return Optional.empty();
        }
        Optional<EntityId> id = node.id()
                .filter(iri -> !iri.startsWith("_:"))
                .or(() -> node.peek("homepage"))
                .flatMap(iri -> Iris.entity(iri, region));
        if (id.isEmpty()) {
            node.report(Problem.of(JsonLdProblem.NO_NAME, ""));
            return Optional.empty();
        }
        if (isOpportunity) {
            return Optional.of(OpportunityShape.opportunity(node, id.get(), types));
        }
        return Optional.of(
                isPerson ? PersonShape.person(node, id.get()) : OrganisationShape.organisation(node, id.get(), types));
    }
}
