// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.semic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.opportunity.Reach;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.interop.internal.Iris;
import org.incontro.interop.internal.JsonLdDraft;
import org.incontro.interop.internal.JsonLdNode;

/**
 * Opportunities. No core vocabulary has a class for them, so that the classes are our own, close to what the next CERIF plans;
 * their properties are those of Dublin Core, SKOS, DCAT and ADMS wherever there is one.
 */
final class OpportunityShape {

    private static final String OFFER = "incontro:ResourceOffer";
    private static final String REQUEST = "incontro:ResourceRequest";
    private static final String IDEA = "incontro:ProjectIdea";
    private static final String CALL = "incontro:Call";

    /** Types that a reader takes for opportunities, and their kinds where nothing more is said. */
    static final Map<String, OpportunityKind> KINDS = kinds();

    private OpportunityShape() {}

    private static Map<String, OpportunityKind> kinds() {
        Map<String, OpportunityKind> kinds = new LinkedHashMap<>();
        kinds.put(OFFER, OpportunityKind.BUSINESS_OFFER);
        kinds.put(REQUEST, OpportunityKind.BUSINESS_REQUEST);
        kinds.put(IDEA, OpportunityKind.PROJECT_IDEA);
        kinds.put(CALL, OpportunityKind.CALL);
        return kinds;
    }

    private static String[] types(OpportunityKind kind) {
        return switch (kind) {
            case PROJECT_IDEA -> new String[] {IDEA};
            case CALL -> new String[] {CALL};
            case REGIONAL_PROPOSAL -> new String[] {OFFER, REQUEST};
            case BUSINESS_OFFER, TECHNOLOGY_OFFER -> new String[] {OFFER};
            case BUSINESS_REQUEST, TECHNOLOGY_REQUEST, RESEARCH_REQUEST -> new String[] {REQUEST};
        };
    }

    static JsonLdDraft draft(Opportunity opportunity) {
        JsonLdDraft draft = JsonLdDraft.of(types(opportunity.kind())).text("@id", Iris.of(opportunity.id()));
        Parts.code(draft, "dct:type", "kind", opportunity.kind().name());
        draft.tagged("dct:title", opportunity.title())
                .tagged("dct:abstract", opportunity.summary())
                .tagged("description", opportunity.description())
                .nodes("dct:subject", opportunity.subject().concepts(), Concepts::concept)
                .nodes("dct:subject", opportunity.subject().tags(), OpportunityShape::tag)
                .texts("dcat:keyword", opportunity.subject().keywords())
                .nodes(Parts.IDENTIFIER, opportunity.identifiers(), Parts::identifier)
                .nodes("foaf:page", List.of(opportunity.website()), Parts::page);
        publication(draft, opportunity.publication());
        opportunity
                .owner()
                .ifPresent(owner ->
                        draft.node("dct:publisher", JsonLdDraft.of("Agent").text("@id", Iris.of(owner))));
        draft.nodes(
                        "spatial",
                        opportunity.origin().stream().toList(),
                        origin -> JsonLdDraft.of("Location").nodes("address", List.of(origin), Places::address))
                .nodes("contactPoint", opportunity.contact().stream().toList(), Parts::contact)
                .nodes("incontro:partnerCountry", opportunity.reach().countries(), Places::country)
                .nodes("incontro:excludedCountry", opportunity.reach().excludedCountries(), Places::country)
                .nodes("incontro:partnerArea", opportunity.reach().areas(), Places::unit)
                .values("dct:language", opportunity.reach().languages());
        return draft;
    }

    private static void publication(JsonLdDraft draft, Publication publication) {
        Parts.code(
                draft,
                "adms:status",
                "publication-status",
                publication.status().code(),
                PublicationStatus.PUBLISHED.code());
        if (!publication.openForAnswers()) {
            draft.truth("incontro:openForAnswers", false);
        }
        Parts.date(draft, "dct:dateSubmitted", publication.submittedOn());
        Parts.date(draft, "dateIssued", publication.publishedOn());
        Parts.date(draft, "incontro:answersUntil", publication.answersUntil());
        JsonLdDraft period = JsonLdDraft.of("dct:PeriodOfTime");
        Parts.date(period, "dcat:endDate", publication.expiresOn());
        if (!period.isBare()) {
            draft.node("dct:temporal", period);
        }
    }

    private static JsonLdDraft tag(Subject.Tag tag) {
        JsonLdDraft list = JsonLdDraft.of("IdentifierSchema").tagged("dct:title", Parts.plain(tag.list()));
        JsonLdDraft draft =
                JsonLdDraft.of("Code").text("notation", tag.code()).tagged("preferredLabel", Parts.plain(tag.label()));
        return list.isBare() ? draft : draft.node("skos:inScheme", list);
    }

    // Reading -----------------------------------------------------------------------------------------------------

    static Opportunity opportunity(JsonLdNode node, EntityId id, Set<String> types) {
        Opportunity.Builder opportunity = Opportunity.builder(kind(node, types), id)
                .title(node.words("dct:title"))
                .summary(node.words("dct:abstract"))
                .description(node.words("description"))
                .subject(subject(node))
                .publication(publication(node));
        Parts.identifiers(node, Parts.IDENTIFIER).forEach(opportunity::identifier);
        Parts.pages(node, "foaf:page").stream().findFirst().ifPresent(opportunity::website);
        node.referred("dct:publisher", "https://…", iri -> Iris.entity(iri, id.region()))
                .ifPresent(opportunity::owner);
        node.nodes("spatial", Places::address).stream().findFirst().ifPresent(opportunity::origin);
        node.nodes("contactPoint", Parts::contact).stream().findFirst().ifPresent(opportunity::contact);
        opportunity.reach(new Reach(
                node.nodes("incontro:partnerCountry", Places::country),
                node.nodes("incontro:excludedCountry", Places::country),
                node.nodes("incontro:partnerArea", Places::unit),
                List.of(),
                List.of(),
                true,
                node.texts("dct:language")));
        return opportunity.extensions(new Extensions(Parts.kept(node))).build();
    }

    /** The kind that is said must suit the types. */
    private static OpportunityKind kind(JsonLdNode node, Set<String> types) {
        OpportunityKind byType = types.containsAll(List.of(OFFER, REQUEST))
                ? OpportunityKind.REGIONAL_PROPOSAL
                : types.stream()
                        .filter(KINDS::containsKey)
                        .map(KINDS::get)
                        .findFirst()
                        .orElse(OpportunityKind.BUSINESS_OFFER);
        return Parts.code(node, "dct:type", "kind")
                .flatMap(code -> Parts.attempt(() -> OpportunityKind.valueOf(code)))
                .filter(kind -> types.containsAll(List.of(types(kind))))
                .orElse(byType);
    }

    private static Subject subject(JsonLdNode node) {
        List<ConceptId> concepts = new ArrayList<>();
        List<Subject.Tag> tags = new ArrayList<>();
        List<String> keywords = new ArrayList<>();
        node.nodes(
                "dct:subject",
                inner -> Concepts.concept(inner)
                        .map(concepts::add)
                        .or(() -> tag(inner).map(tags::add)),
                text -> Optional.of(keywords.add(text)));
        keywords.addAll(node.texts("dcat:keyword"));
        return new Subject(concepts, tags, keywords);
    }

    private static Optional<Subject.Tag> tag(JsonLdNode node) {
        node.types();
        String list = node
                .nodes("skos:inScheme", inner -> {
                    inner.types();
                    return inner.text("dct:title");
                })
                .stream()
                .findFirst()
                .orElse("");
        String code = node.text("notation").orElse("");
        String label = node.text("preferredLabel").orElse("");
        boolean isEmpty = (list + code + label).isBlank();
        return isEmpty ? Optional.empty() : Optional.of(new Subject.Tag(list, code, label));
    }

    private static Publication publication(JsonLdNode node) {
        Optional<PartialDate> submitted = Parts.date(node, "dct:dateSubmitted");
        return new Publication(
                Parts.code(node, "adms:status", "publication-status")
                        .map(PublicationStatus::new)
                        .orElse(PublicationStatus.PUBLISHED),
                node.converted("incontro:openForAnswers", "false", OpportunityShape::truth)
                        .orElse(true),
                submitted,
                Parts.date(node, "dateIssued"),
                Parts.date(node, "incontro:answersUntil"),
                node
                        .nodes("dct:temporal", period -> {
                            period.types();
                            return Parts.date(period, "dcat:endDate");
                        })
                        .stream()
                        .findFirst());
    }

    private static Optional<Boolean> truth(String text) {
        return text.equals("true") || text.equals("false") ? Optional.of(text.equals("true")) : Optional.empty();
    }
}
