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
import org.incontro.core.identity.Identifier;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.MemberRole;
import org.incontro.core.participant.Membership;
import org.incontro.core.participant.MembershipStatus;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.OrganisationFacts;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.OrganisationSize;
import org.incontro.core.participant.Person;
import org.incontro.core.participant.Site;
import org.incontro.core.participant.SiteKind;
import org.incontro.core.place.Address;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.interop.internal.Iris;
import org.incontro.interop.internal.JsonLdDraft;
import org.incontro.interop.internal.JsonLdNode;
import org.incontro.interop.internal.JsonValue;
import org.incontro.interop.internal.RegisterAddresses;

/** Organisations and persons in the words of schema.org. */
final class ParticipantShape {

    private static final Map<OrganisationKind, String> TYPES = Map.of(
            OrganisationKind.COMPANY, "Corporation",
            OrganisationKind.UNIVERSITY, "CollegeOrUniversity",
            OrganisationKind.RESEARCH_CENTRE, "ResearchOrganization",
            OrganisationKind.PUBLIC_BODY, "GovernmentOrganization");

    /** Types that a reader takes for organisations, and what they say of the kind. */
    static final Map<String, OrganisationKind> KINDS = kinds();

    private static final Map<OrganisationSize, List<Integer>> SIZES = sizes();
    private static final int UNBOUNDED = -1;

    private static final Address NOWHERE =
            new Address("", "", "", "", Optional.empty(), Optional.empty(), Optional.empty());

    private ParticipantShape() {}

    private static Map<String, OrganisationKind> kinds() {
        Map<String, OrganisationKind> kinds = new LinkedHashMap<>();
        TYPES.forEach((kind, type) -> kinds.put(type, kind));
        kinds.put("EducationalOrganization", OrganisationKind.OTHER);
        kinds.put("LocalBusiness", OrganisationKind.COMPANY);
        kinds.put("OnlineBusiness", OrganisationKind.COMPANY);
        kinds.put("NGO", OrganisationKind.ASSOCIATION);
        kinds.put("Consortium", OrganisationKind.ASSOCIATION);
        kinds.put("FundingAgency", OrganisationKind.PUBLIC_BODY);
        kinds.put("Organization", OrganisationKind.OTHER);
        return kinds;
    }

    private static Map<OrganisationSize, List<Integer>> sizes() {
        Map<OrganisationSize, List<Integer>> sizes = new LinkedHashMap<>();
        sizes.put(OrganisationSize.MICRO, List.of(0, 10));
        sizes.put(OrganisationSize.SMALL, List.of(11, 49));
        sizes.put(OrganisationSize.MEDIUM, List.of(50, 249));
        sizes.put(OrganisationSize.UP_TO_499, List.of(250, 499));
        sizes.put(OrganisationSize.LARGE, List.of(500, UNBOUNDED));
        sizes.put(OrganisationSize.SME, List.of(0, 249));
        sizes.put(OrganisationSize.NOT_SME, List.of(250, UNBOUNDED));
        return sizes;
    }

    // Organisations -----------------------------------------------------------------------------------------------

    static JsonLdDraft draft(Organisation organisation) {
        OrganisationFacts facts = organisation.facts();
        JsonLdDraft draft = JsonLdDraft.of(TYPES.getOrDefault(facts.kind(), "Organization"))
                .text("@id", Iris.of(organisation.id()))
                .words("name", organisation.name())
                .texts("alternateName", organisation.alternativeNames())
                .words("slogan", organisation.tagLine())
                .words("description", organisation.description())
                .text("foundingDate", facts.founded().map(PartialDate::toString));
        if (!TYPES.containsKey(facts.kind()) && !facts.kind().equals(OrganisationKind.OTHER)) {
            draft.text(
                    "additionalType",
                    Shared.code("organisation-kind", facts.kind().code()));
        }
        facts.size().ifPresent(size -> size(draft, size));
        draft.nodes(
                "hasCertification",
                facts.certifications(),
                name -> JsonLdDraft.of("Certification").text("name", name));
        draft.nodes("knowsAbout", organisation.competences(), Shared::competence)
                .texts("knowsLanguage", organisation.languages())
                .nodes("identifier", organisation.identifiers(), Shared::identifier)
                .texts("sameAs", RegisterAddresses.of(organisation.identifiers()))
                .texts("url", organisation.websites());
        sites(draft, organisation);
        draft.nodes("contactPoint", organisation.contacts(), Shared::contact);
        organisation
                .parent()
                .ifPresent(parent -> draft.node("parentOrganization", JsonLdDraft.reference(Iris.of(parent))));
        memberships(draft, organisation.id(), organisation.memberships());
        return draft;
    }

    private static void size(JsonLdDraft draft, OrganisationSize size) {
        List<Integer> bounds = SIZES.get(size.equals(OrganisationSize.MULTINATIONAL) ? OrganisationSize.LARGE : size);
        if (bounds != null) {
            JsonLdDraft people = JsonLdDraft.of("QuantitativeValue").number("minValue", bounds.get(0));
            draft.node(
                    "numberOfEmployees",
                    bounds.get(1) == UNBOUNDED ? people : people.number("maxValue", bounds.get(1)));
        }
    }

    /** The main address stands by itself too, where search engines look for it. */
    private static void sites(JsonLdDraft draft, Organisation organisation) {
        organisation
                .address()
                .map(Shared::address)
                .filter(postal -> !postal.isBare())
                .ifPresent(postal -> draft.node("address", postal));
        draft.nodes("location", organisation.sites(), site -> {
            JsonLdDraft place = JsonLdDraft.of("Place")
                    .text("name", site.name())
                    .text("additionalType", Shared.code("site-kind", site.kind().code()));
            if (site.main()) {
                place.node(
                        "additionalProperty",
                        JsonLdDraft.of("PropertyValue").text("name", "main").truth("value", true));
            }
            return Shared.place(place, site.address());
        });
    }

    private static void memberships(JsonLdDraft draft, EntityId id, List<Membership> memberships) {
        for (Membership membership : memberships) {
            boolean isGroup =
                    membership.group().equals(id) && !membership.member().equals(id);
            String name = isGroup ? "member" : "memberOf";
            EntityId other = isGroup ? membership.member() : membership.group();
            boolean isOwn = isGroup || membership.member().equals(id);
            if (membership.isActive() && isOwn) {
                draft.node(
                        name,
                        JsonLdDraft.of("OrganizationRole")
                                .text(
                                        "roleName",
                                        Shared.code(
                                                "member-role", membership.role().code()))
                                .node(name, JsonLdDraft.reference(Iris.of(other))));
            }
        }
    }

    static Organisation organisation(JsonLdNode node, EntityId id, Set<String> types) {
        Organisation.Builder organisation = Organisation.builder(id)
                .name(node.words("name"))
                .tagLine(node.words("slogan"))
                .description(node.words("description"))
                .facts(facts(node, types));
        node.texts("alternateName").forEach(organisation::alternativeName);
        node.texts("legalName").forEach(organisation::alternativeName);
        competences(node).forEach(organisation::competence);
        node.texts("knowsLanguage").forEach(organisation::language);
        identifiers(node).forEach(organisation::identifier);
        node.references("url").forEach(organisation::website);
        readSites(node).forEach(organisation::site);
        contacts(node).forEach(organisation::contact);
        node.reference("parentOrganization")
                .flatMap(iri -> Iris.entity(iri, id.region()))
                .ifPresent(organisation::parent);
        readMemberships(node, id).forEach(organisation::membership);
        return organisation.extensions(new Extensions(Shared.kept(node))).build();
    }

    private static OrganisationFacts facts(JsonLdNode node, Set<String> types) {
        OrganisationKind byType = types.stream()
                .filter(KINDS::containsKey)
                .map(KINDS::get)
                .findFirst()
                .orElse(OrganisationKind.OTHER);
        OrganisationKind kind = node.converted(
                        "additionalType",
                        "…",
                        iri -> Iris.code("organisation-kind", Optional.of(iri)).map(OrganisationKind::new))
                .orElse(byType);
        return new OrganisationFacts(
                kind,
                node.nodes("numberOfEmployees", ParticipantShape::size, ParticipantShape::people).stream()
                        .findFirst(),
                node.converted("foundingDate", "1999", text -> Shared.attempt(() -> PartialDate.parse(text))),
                "",
                Optional.empty(),
                LocalizedText.empty(),
                node.nodes(
                        "hasCertification",
                        certification -> {
                            certification.types();
                            return certification.text("name");
                        },
                        Optional::of));
    }

    private static Optional<OrganisationSize> size(JsonLdNode node) {
        node.types();
        Optional<Integer> exact = node.converted("value", "12", ParticipantShape::number);
        if (exact.isPresent()) {
            return exact.map(ParticipantShape::sizeOf);
        }
        List<Integer> bounds = List.of(
                node.converted("minValue", "11", ParticipantShape::number).orElse(0),
                node.converted("maxValue", "49", ParticipantShape::number).orElse(UNBOUNDED));
        return SIZES.entrySet().stream()
                .filter(size -> size.getValue().equals(bounds))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<OrganisationSize> people(String text) {
        return number(text).map(ParticipantShape::sizeOf);
    }

    private static OrganisationSize sizeOf(int people) {
        return SIZES.entrySet().stream()
                .filter(size -> people >= size.getValue().get(0)
                        && (people <= size.getValue().get(1) || size.getValue().get(1) == UNBOUNDED))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(OrganisationSize.LARGE);
    }

    private static Optional<Integer> number(String text) {
        return Shared.attempt(() -> Integer.valueOf(text)).filter(number -> number >= 0);
    }

    private static List<Site> readSites(JsonLdNode node) {
        List<Site> sites = node.nodes("location", ParticipantShape::site);
        if (!sites.isEmpty()) {
            node.drop("address");
            return sites;
        }
        return node.nodes("address", Shared::postal, text -> Optional.of(NOWHERE.street(text))).stream()
                .limit(1)
                .map(Site::main)
                .toList();
    }

    private static Optional<Site> site(JsonLdNode node) {
        node.types();
        SiteKind kind = node.converted(
                        "additionalType",
                        "…",
                        iri -> Iris.code("site-kind", Optional.of(iri)).map(SiteKind::new))
                .orElse(SiteKind.OTHER);
        boolean main =
                node.nodes("additionalProperty", ParticipantShape::isMain).contains(true);
        return Optional.of(new Site(kind, node.text("name").orElse(""), Shared.place(node), main, Optional.empty()));
    }

    private static Optional<Boolean> isMain(JsonLdNode node) {
        node.types();
        boolean named = node.text("name").filter("main"::equals).isPresent();
        return node.text("value").filter(value -> named).map("true"::equals);
    }

    private static List<Competence> competences(JsonLdNode node) {
        return node.nodes(
                "knowsAbout",
                Shared::competence,
                text -> Optional.of(Competence.described(LocalizedText.undetermined(text)))
                        .filter(competence -> !competence.text().isEmpty()));
    }

    /** What registers say by their addresses, and addresses that are of no register. */
    private static List<Identifier> identifiers(JsonLdNode node) {
        List<Identifier> all = new ArrayList<>(Shared.identifiers(node));
        node.each(
                        "sameAs",
                        "https://orcid.org/…",
                        value -> value instanceof JsonValue.Text text
                                ? RegisterAddresses.identifier(text.value())
                                : Optional.empty())
                .forEach(identifier -> {
                    if (!all.contains(identifier)) {
                        all.add(identifier);
                    }
                });
        return all;
    }

    private static List<ContactPoint> contacts(JsonLdNode node) {
        List<ContactPoint> contacts = new ArrayList<>(node.nodes("contactPoint", Shared::contact));
        String mail = node.text("email").map(Shared::withoutScheme).orElse("");
        String phone = node.text("telephone").orElse("");
        if (!mail.isBlank() || !phone.isBlank()) {
            contacts.add(new ContactPoint(
                    Optional.empty(), "", "", Optional.empty(), "", Optional.empty(), "", mail, phone, ""));
        }
        return contacts;
    }

    private static List<Membership> readMemberships(JsonLdNode node, EntityId id) {
        List<Membership> all = new ArrayList<>();
        all.addAll(node.nodes("memberOf", inner -> membership(inner, id, "memberOf"), text -> Optional.empty()));
        all.addAll(node.nodes("member", inner -> membership(inner, id, "member"), text -> Optional.empty()));
        return all;
    }

    private static Optional<Membership> membership(JsonLdNode node, EntityId id, String name) {
        boolean isRole = node.types().stream().anyMatch(type -> type.endsWith("Role"));
        Optional<String> iri = isRole ? node.reference(name) : node.id();
        MemberRole role = isRole
                ? node.converted(
                                "roleName",
                                "…",
                                text -> Iris.code("member-role", Optional.of(text))
                                        .map(MemberRole::new))
                        .orElse(MemberRole.MEMBER)
                : MemberRole.MEMBER;
        return iri.flatMap(text -> Iris.entity(text, id.region())).map(other -> {
            EntityId member = name.equals("member") ? other : id;
            EntityId group = name.equals("member") ? id : other;
            return new Membership(member, group, role, MembershipStatus.ACTIVE);
        });
    }

    // Persons -----------------------------------------------------------------------------------------------------

    static JsonLdDraft draft(Person person) {
        JsonLdDraft draft = JsonLdDraft.of("Person")
                .text("@id", Iris.of(person.id()))
                .words("name", person.name())
                .words("disambiguatingDescription", person.tagLine())
                .words("description", person.description())
                .text("jobTitle", person.occupation())
                .nodes("knowsAbout", person.competences(), Shared::competence)
                .texts("knowsLanguage", person.languages())
                .nodes("identifier", person.identifiers(), Shared::identifier)
                .texts("sameAs", RegisterAddresses.of(person.identifiers()))
                .texts("url", person.websites());
        person.address()
                .ifPresent(address -> draft.node("workLocation", Shared.place(JsonLdDraft.of("Place"), address)));
        draft.nodes("contactPoint", person.contacts(), Shared::contact);
        // A person belongs to groups, and nobody belongs to a person.
        memberships(
                draft,
                person.id(),
                person.memberships().stream()
                        .filter(membership -> membership.member().equals(person.id()))
                        .toList());
        return draft;
    }

    static Person person(JsonLdNode node, EntityId id) {
        Person.Builder person = Person.builder(id)
                .name(name(node))
                .tagLine(node.words("disambiguatingDescription"))
                .description(node.words("description"))
                .occupation(node.text("jobTitle").orElse(""));
        competences(node).forEach(person::competence);
        node.texts("knowsLanguage").forEach(person::language);
        identifiers(node).forEach(person::identifier);
        node.references("url").forEach(person::website);
        node
                .nodes("workLocation", inner -> {
                    inner.types();
                    return Optional.of(Shared.place(inner));
                })
                .stream()
                .findFirst()
                .ifPresent(person::address);
        contacts(node).forEach(person::contact);
        readMemberships(node, id).forEach(person::membership);
        return person.extensions(new Extensions(Shared.kept(node))).build();
    }

    private static LocalizedText name(JsonLdNode node) {
        LocalizedText whole = node.words("name");
        if (!whole.isEmpty()) {
            return whole;
        }
        String given = node.text("givenName").orElse("");
        String family = node.text("familyName").orElse("");
        return LocalizedText.undetermined((given + " " + family).strip());
    }
}
