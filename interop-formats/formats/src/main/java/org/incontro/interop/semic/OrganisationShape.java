// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.semic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.OrganisationFacts;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.OrganisationSize;
import org.incontro.core.participant.Site;
import org.incontro.core.participant.SiteKind;
import org.incontro.core.place.Address;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.interop.internal.Iris;
import org.incontro.interop.internal.JsonLdDraft;
import org.incontro.interop.internal.JsonLdNode;
import org.incontro.interop.internal.PlainCharacters;
import org.incontro.interop.internal.RegisterAddresses;

/**
 * Organisations: public bodies as the core public organisation vocabulary has them, all others as legal entities of the core
 * business vocabulary. The two call names by different properties.
 */
final class OrganisationShape {

    private static final String LEGAL_ENTITY = "LegalEntity";
    private static final String PUBLIC = "PublicOrganisation";

    /** Types that a reader takes for organisations. */
    static final Set<String> TYPES = new LinkedHashSet<>(
            List.of(LEGAL_ENTITY, PUBLIC, "Organization", "FormalOrganization", "OrganizationalUnit"));

    private static final String KINDS = "organisation-kind";
    private static final String SIZES = "organisation-size";

    private OrganisationShape() {}

    static JsonLdDraft draft(Organisation organisation) {
        boolean isPublic = organisation.kind().equals(OrganisationKind.PUBLIC_BODY);
        JsonLdDraft draft = JsonLdDraft.of(isPublic ? PUBLIC : LEGAL_ENTITY)
                .text("@id", Iris.of(organisation.id()))
                .tagged(isPublic ? "preferredLabel" : "legalName", organisation.name());
        otherNames(draft, organisation.alternativeNames(), isPublic);
        draft.tagged("dct:abstract", organisation.tagLine()).tagged("description", organisation.description());
        facts(draft, organisation.facts(), isPublic);
        draft.nodes("legalFormType", List.of(organisation.legalForm()), OrganisationShape::form);
        competences(draft, organisation.competences(), isPublic);
        draft.values("dct:language", organisation.languages());
        identifiers(draft, organisation);
        draft.nodes("homepage", organisation.websites(), Parts::page);
        sites(draft, organisation, isPublic);
        draft.nodes("contactPoint", organisation.contacts(), Parts::contact);
        organisation
                .parent()
                .ifPresent(parent -> draft.node(
                        "subOrganizationOf", JsonLdDraft.of("Organization").text("@id", Iris.of(parent))));
        Parts.memberships(draft, organisation.id(), organisation.memberships());
        return draft;
    }

    /**
     * Each vocabulary allows one other name in a language, and ours have none. The first is written by its word; the others go by
     * the other vocabulary's word, which the shapes of this one leave free.
     */
    private static void otherNames(JsonLdDraft draft, List<String> names, boolean isPublic) {
        List<String> writable = names.stream()
                .filter(name -> !name.isBlank() && PlainCharacters.areAllIn(name))
                .toList();
        if (!writable.isEmpty()) {
            draft.tagged(otherName(isPublic), Parts.plain(writable.get(0)))
                    .values(otherName(!isPublic), writable.subList(1, writable.size()));
        }
    }

    private static String otherName(boolean isPublic) {
        return isPublic ? "alternativeLabel" : "alternativeName";
    }

    /** A legal form is a concept of the list of such forms, or what its country calls it. */
    private static JsonLdDraft form(String form) {
        JsonLdDraft concept = JsonLdDraft.of("Code");
        return Names.isIri(form) ? concept.text("@id", form) : concept.tagged("preferredLabel", Parts.plain(form));
    }

    private static void facts(JsonLdDraft draft, OrganisationFacts facts, boolean isPublic) {
        if (!isPublic && !facts.kind().equals(OrganisationKind.OTHER)) {
            Parts.code(draft, "classification", KINDS, facts.kind().code());
        }
        facts.size().ifPresent(size -> Parts.code(draft, "dct:extent", SIZES, size.code()));
        Parts.date(draft, founding(isPublic, facts.founded()), facts.founded());
        draft.nodes(
                "dct:conformsTo",
                facts.certifications(),
                name -> JsonLdDraft.of("dct:Standard").tagged("dct:title", Parts.plain(name)));
    }

    /** A legal entity is there from the day of its registration; all else is less exact. */
    private static String founding(boolean isPublic, Optional<PartialDate> founded) {
        boolean isDay = founded.filter(date -> date.day() > 0).isPresent();
        return isDay && !isPublic ? "registrationDate" : "dct:created";
    }

    /** What an entity does by NACE stands by itself too, where readers of the vocabulary look for it. */
    private static void competences(JsonLdDraft draft, List<Competence> competences, boolean isPublic) {
        draft.nodes("dct:subject", competences, Concepts::competence);
        if (!isPublic) {
            draft.nodes("legalEntityActivity", activities(competences), Concepts::concept);
        }
    }

    private static List<ConceptId> activities(List<Competence> competences) {
        return competences.stream()
                .flatMap(competence -> competence.concepts().stream())
                .filter(concept -> concept.scheme().equals(Concepts.NACE))
                .distinct()
                .toList();
    }

    private static void identifiers(JsonLdDraft draft, Organisation organisation) {
        draft.nodes(Parts.IDENTIFIER, organisation.identifiers(), Parts::identifier)
                .nodes(
                        "legalIdentifier",
                        organisation.identifiers().stream()
                                .filter(identifier -> identifier.scheme().equals(IdentifierScheme.NATIONAL_REGISTER))
                                .limit(1)
                                .toList(),
                        Parts::identifier)
                .nodes("owl:sameAs", RegisterAddresses.of(organisation.identifiers()), JsonLdDraft::reference);
    }

    /** The main address and that of the register stand by themselves too, where readers of the vocabularies look for them. */
    private static void sites(JsonLdDraft draft, Organisation organisation, boolean isPublic) {
        List<Site> sites = organisation.sites();
        organisation.address().ifPresent(address -> draft.nodes("address", List.of(address), Places::address));
        Stream<Address> registered = sites.stream()
                .filter(site -> site.kind().equals(SiteKind.LEGAL) && !isPublic)
                .map(Site::address);
        draft.nodes("registeredAddress", registered.limit(1).toList(), Places::address);
        for (int i = 0; i < sites.size(); i++) {
            Site site = sites.get(i);
            String name = Iris.of(organisation.id()) + "#site-" + (i + 1);
            if (site.main()) {
                draft.node("org:hasPrimarySite", JsonLdDraft.reference(name));
            }
            JsonLdDraft node = JsonLdDraft.of("org:Site").text("@id", name).tagged("name", Parts.plain(site.name()));
            Parts.code(node, "dct:type", "site-kind", site.kind().code(), SiteKind.OTHER.code());
            node.nodes("org:siteAddress", List.of(site.address()), Places::address)
                    .nodes("contactPoint", site.contact().stream().toList(), Parts::contact);
            draft.node("org:hasSite", node);
        }
    }

    // Reading -----------------------------------------------------------------------------------------------------

    static Organisation organisation(JsonLdNode node, EntityId id, Set<String> types) {
        boolean isPublic = types.contains(PUBLIC);
        Organisation.Builder organisation = Organisation.builder(id)
                .name(name(node, isPublic))
                .tagLine(node.words("dct:abstract"))
                .description(node.words("description"))
                .facts(facts(node, isPublic))
                .legalForm(node.nodes("legalFormType", OrganisationShape::form).stream()
                        .findFirst()
                        .orElse(""));
        node.texts(otherName(isPublic)).forEach(organisation::alternativeName);
        node.texts(otherName(!isPublic)).forEach(organisation::alternativeName);
        competences(node).forEach(organisation::competence);
        node.texts("dct:language").forEach(organisation::language);
        Parts.identifiers(node, Parts.IDENTIFIER).forEach(organisation::identifier);
        Parts.pages(node, "homepage").forEach(organisation::website);
        sites(node).forEach(organisation::site);
        node.nodes("contactPoint", Parts::contact).forEach(organisation::contact);
        node.referred("subOrganizationOf", "https://…", iri -> Iris.entity(iri, id.region()))
                .or(() -> node.referred("org:unitOf", "https://…", iri -> Iris.entity(iri, id.region())))
                .ifPresent(organisation::parent);
        Parts.memberships(node, id).forEach(organisation::membership);
        return organisation.extensions(new Extensions(Parts.kept(node))).build();
    }

    /** Each vocabulary has its word; who says both means the first. */
    private static LocalizedText name(JsonLdNode node, boolean isPublic) {
        List<String> words = isPublic
                ? List.of("preferredLabel", "legalName", "name", "dct:title")
                : List.of("legalName", "preferredLabel", "name", "dct:title");
        return node.words(words);
    }

    private static Optional<String> form(JsonLdNode node) {
        node.types();
        return node.text("preferredLabel").or(node::id);
    }

    private static OrganisationFacts facts(JsonLdNode node, boolean isPublic) {
        return new OrganisationFacts(
                Parts.code(node, "classification", KINDS)
                        .map(OrganisationKind::new)
                        .orElse(isPublic ? OrganisationKind.PUBLIC_BODY : OrganisationKind.OTHER),
                Parts.code(node, "dct:extent", SIZES).map(OrganisationSize::new),
                Parts.date(node, "registrationDate").or(() -> Parts.date(node, "dct:created")),
                "",
                Optional.empty(),
                LocalizedText.empty(),
                node.nodes(
                        "dct:conformsTo",
                        standard -> {
                            standard.types();
                            return standard.text("dct:title");
                        },
                        Optional::of));
    }

    private static List<Competence> competences(JsonLdNode node) {
        List<Competence> all = new ArrayList<>(node.nodes(
                "dct:subject",
                Concepts::competence,
                text -> Optional.of(Competence.described(Parts.plain(text)))
                        .filter(competence -> !competence.text().isEmpty())));
        List<ConceptId> known = activities(all);
        node.nodes("legalEntityActivity", Concepts::concept).stream()
                .filter(activity -> !known.contains(activity))
                .forEach(activity -> all.add(Competence.of(activity)));
        return all;
    }

    private static List<Site> sites(JsonLdNode node) {
        List<String> primary = node.peekAll("org:hasPrimarySite");
        List<Site> sites = new ArrayList<>(node.nodes("org:hasSite", site -> site(site, primary)));
        if (!sites.isEmpty()) {
            node.drop("org:hasPrimarySite", "address", "registeredAddress");
            return sites;
        }
        sites.addAll(node.nodes("org:hasPrimarySite", site -> site(site, primary)));
        node.nodes("address", Places::address).stream().map(Site::main).forEach(sites::add);
        node.nodes("registeredAddress", Places::address).stream()
                .map(address -> new Site(SiteKind.LEGAL, "", address, sites.isEmpty(), Optional.empty()))
                .forEach(sites::add);
        return sites;
    }

    private static Optional<Site> site(JsonLdNode node, List<String> primary) {
        node.types();
        boolean isMain = node.id().filter(primary::contains).isPresent();
        SiteKind kind =
                Parts.code(node, "dct:type", "site-kind").map(SiteKind::new).orElse(SiteKind.OTHER);
        return Optional.of(new Site(
                kind,
                node.text("name").orElse(""),
                node.nodes("org:siteAddress", Places::address).stream()
                        .findFirst()
                        .orElse(Places.NOWHERE),
                isMain,
                node.nodes("contactPoint", Parts::contact).stream().findFirst()));
    }
}
