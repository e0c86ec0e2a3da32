// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.jsonld;

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
import org.incontro.core.opportunity.Reach;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.interop.internal.Iris;
import org.incontro.interop.internal.JsonLdDraft;
import org.incontro.interop.internal.JsonLdNode;

/**
 * Opportunities in the words of schema.org: offers and requests are offers and demands of a service, project ideas projects,
 * and calls funding schemes. Which of the model's kinds one is stands beside its type.
 */
final class OpportunityShape {

    private static final String OFFER = "Offer";
    private static final String DEMAND = "Demand";
    private static final String PROJECT = "Project";
    private static final String SCHEME = "FundingScheme";

    /** Types that a reader takes for opportunities, and their kinds where nothing more is said. */
    static final Map<String, OpportunityKind> KINDS = kinds();

    private OpportunityShape() {}

    private static Map<String, OpportunityKind> kinds() {
        Map<String, OpportunityKind> kinds = new LinkedHashMap<>();
        kinds.put(OFFER, OpportunityKind.BUSINESS_OFFER);
        kinds.put(DEMAND, OpportunityKind.BUSINESS_REQUEST);
        kinds.put(PROJECT, OpportunityKind.PROJECT_IDEA);
        kinds.put("ResearchProject", OpportunityKind.PROJECT_IDEA);
        kinds.put(SCHEME, OpportunityKind.CALL);
        return kinds;
    }

    private static String[] types(OpportunityKind kind) {
        return switch (kind) {
            case PROJECT_IDEA -> new String[] {PROJECT};
            case CALL -> new String[] {SCHEME};
            case REGIONAL_PROPOSAL -> new String[] {OFFER, DEMAND};
            case BUSINESS_OFFER, TECHNOLOGY_OFFER -> new String[] {OFFER};
            case BUSINESS_REQUEST, TECHNOLOGY_REQUEST, RESEARCH_REQUEST -> new String[] {DEMAND};
        };
    }

    private static boolean isTrade(OpportunityKind kind) {
        return kind != OpportunityKind.PROJECT_IDEA && kind != OpportunityKind.CALL;
    }

    static JsonLdDraft draft(Opportunity opportunity) {
        OpportunityKind kind = opportunity.kind();
        JsonLdDraft draft = JsonLdDraft.of(types(kind))
                .text("@id", Iris.of(opportunity.id()))
                .text("additionalType", Shared.code("kind", kind.name()))
                .words("name", opportunity.title())
                .words("disambiguatingDescription", opportunity.summary())
                .words("description", opportunity.description())
                .nodes("identifier", opportunity.identifiers(), Shared::identifier)
                .text("url", opportunity.website());
        if (isTrade(kind)) {
            trade(draft, opportunity);
        } else {
            draft.nodes("knowsAbout", opportunity.subject().concepts(), Shared::concept)
                    .texts("keywords", opportunity.subject().keywords());
            opportunity.contact().ifPresent(contact -> draft.nodes("contactPoint", List.of(contact), Shared::contact));
            opportunity.owner().ifPresent(owner -> draft.node("member", JsonLdDraft.reference(Iris.of(owner))));
        }
        opportunity
                .origin()
                .ifPresent(origin -> draft.node("areaServed", Shared.place(JsonLdDraft.of("Place"), origin)));
        return draft;
    }

    private static void trade(JsonLdDraft draft, Opportunity opportunity) {
        Publication publication = opportunity.publication();
        draft.text("validFrom", publication.publishedOn().map(PartialDate::toString))
                .text("validThrough", publication.expiresOn().map(PartialDate::toString))
                .text("availabilityEnds", publication.answersUntil().map(PartialDate::toString))
                .nodes("eligibleRegion", opportunity.reach().countries(), OpportunityShape::country)
                .nodes("eligibleRegion", opportunity.reach().areas(), Shared::area)
                .nodes("ineligibleRegion", opportunity.reach().excludedCountries(), OpportunityShape::country);
        JsonLdDraft service = JsonLdDraft.of("Service")
                .nodes("category", opportunity.subject().concepts(), Shared::concept)
                .nodes("category", opportunity.subject().tags(), OpportunityShape::tag)
                .texts("category", opportunity.subject().keywords());
        if (!service.isBare()) {
            draft.node("itemOffered", service);
        }
        opportunity.owner().map(Iris::of).ifPresent(owner -> {
            if (types(opportunity.kind())[0].equals(OFFER)) {
                draft.node("offeredBy", JsonLdDraft.reference(owner));
            } else {
                // There is no word for who demands; it is said the other way round.
                draft.reverse("seeks", owner);
            }
        });
    }

    private static JsonLdDraft country(Country country) {
        return JsonLdDraft.of("Country").text("name", country.code());
    }

    private static JsonLdDraft tag(Subject.Tag tag) {
        JsonLdDraft draft =
                JsonLdDraft.of("CategoryCode").text("codeValue", tag.code()).text("name", tag.label());
        JsonLdDraft set = JsonLdDraft.of("CategoryCodeSet").text("name", tag.list());
        return set.isBare() ? draft : draft.node("inCodeSet", set);
    }

    static Opportunity opportunity(JsonLdNode node, EntityId id, Set<String> types) {
        OpportunityKind byType = types.stream()
                .filter(KINDS::containsKey)
                .map(KINDS::get)
                .findFirst()
                .orElse(OpportunityKind.BUSINESS_OFFER);
        OpportunityKind kind = node.converted(
                        "additionalType",
                        "…",
                        iri -> Iris.code("kind", Optional.of(iri))
                                .flatMap(code -> Shared.attempt(() -> OpportunityKind.valueOf(code)))
                                .filter(found -> List.of(types(found)).stream().anyMatch(types::contains)))
                .orElse(types.contains(OFFER) && types.contains(DEMAND) ? OpportunityKind.REGIONAL_PROPOSAL : byType);
        Opportunity.Builder opportunity = Opportunity.builder(kind, id)
                .title(node.words("name"))
                .summary(node.words("disambiguatingDescription"))
                .description(node.words("description"));
        Shared.identifiers(node).forEach(opportunity::identifier);
        node.reference("url").ifPresent(opportunity::website);
        if (isTrade(kind)) {
            readTrade(node, opportunity, id.region());
        } else {
            opportunity.subject(
                    new Subject(node.nodes("knowsAbout", Shared::concept), List.of(), node.texts("keywords")));
            node.nodes("contactPoint", Shared::contact).stream().findFirst().ifPresent(opportunity::contact);
            node.reference("member")
                    .flatMap(iri -> Iris.entity(iri, id.region()))
                    .ifPresent(opportunity::owner);
        }
        node
                .nodes("areaServed", inner -> {
                    inner.types();
                    return Optional.of(Shared.place(inner));
                })
                .stream()
                .findFirst()
                .ifPresent(opportunity::origin);
        return opportunity.extensions(new Extensions(Shared.kept(node))).build();
    }

    private static void readTrade(JsonLdNode node, Opportunity.Builder opportunity, String region) {
        opportunity.publication(new Publication(
                Publication.published().status(),
                true,
                Optional.empty(),
                date(node, "validFrom"),
                date(node, "availabilityEnds"),
                date(node, "validThrough")));
        List<Country> countries = new ArrayList<>();
        List<NutsCode> areas = new ArrayList<>();
        node.nodes(
                "eligibleRegion",
                inner -> region(inner, countries, areas),
                text -> Country.find(text).map(countries::add));
        List<Country> excluded = new ArrayList<>();
        node.nodes(
                "ineligibleRegion",
                inner -> region(inner, excluded, new ArrayList<>()),
                text -> Country.find(text).map(excluded::add));
        opportunity.reach(new Reach(countries, excluded, areas, List.of(), List.of(), true, List.of()));
        node.nodes("itemOffered", OpportunityShape::subject).stream()
                .findFirst()
                .ifPresent(opportunity::subject);
        node.reference("offeredBy")
                .or(() -> node.reversed("seeks"))
                .or(() -> node.reference("seller"))
                .flatMap(iri -> Iris.entity(iri, region))
                .ifPresent(opportunity::owner);
    }

    private static Optional<PartialDate> date(JsonLdNode node, String name) {
        return node.converted(
                name,
                "2026-11-23",
                text -> Shared.attempt(() -> PartialDate.parse(
                        text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text)));
    }

    private static Optional<Boolean> region(JsonLdNode node, List<Country> countries, List<NutsCode> areas) {
        if (node.has("identifier")) {
            return Shared.area(node).map(areas::add);
        }
        node.types();
        return node.text("name").flatMap(Country::find).map(countries::add);
    }

    private static Optional<Subject> subject(JsonLdNode node) {
        node.types();
        List<ConceptId> concepts = new ArrayList<>();
        List<Subject.Tag> tags = new ArrayList<>();
        List<String> keywords = new ArrayList<>();
        node.nodes(
                "category",
                inner -> inner.has("codeValue") || inner.has("inCodeSet") || !inner.has("termCode")
                        ? tag(inner).map(tags::add)
                        : Shared.concept(inner).map(concepts::add),
                text -> Optional.of(keywords.add(text)));
        return Optional.of(new Subject(concepts, tags, keywords));
    }

    private static Optional<Subject.Tag> tag(JsonLdNode node) {
        node.types();
        String list = node
                .nodes(
                        "inCodeSet",
                        inner -> {
                            inner.types();
                            return inner.text("name");
                        },
                        Optional::of)
                .stream()
                .findFirst()
                .orElse("");
        return Optional.of(new Subject.Tag(
                list, node.text("codeValue").orElse(""), node.text("name").orElse("")));
    }
}
