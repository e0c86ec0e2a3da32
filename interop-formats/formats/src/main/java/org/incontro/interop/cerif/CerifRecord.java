// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cerif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.opportunity.Subject.Tag;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.MemberRole;
import org.incontro.core.participant.Membership;
import org.incontro.core.participant.MembershipStatus;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.Person;
import org.incontro.core.problem.Problem;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.ProblemCollector;

/** Maps one record. Used once. */
final class CerifRecord {

    /** Begins the ids of records that were written here; those of others are kept as they are. */
    static final String OWN_ID = "incontro:";

    /** Systems of others tell of projects that have their partners. */
    private static final Publication UNDER_WAY = new Publication(
            PublicationStatus.CLOSED, false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** That somebody has a machine does not say that others may use it. */
    private static final Publication LISTED = new Publication(
            PublicationStatus.PUBLISHED, false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final String MAIL = "mailto:";

    private final Element record;
    private final String region;
    private final ProblemCollector problems;

    CerifRecord(Element record, String region, ProblemCollector problems) {
        this.record = record;
        this.region = region;
        this.problems = problems;
    }

    Optional<Entity> read() {
        Optional<EntityId> id = id(record);
        if (id.isEmpty()) {
            problems.report(
                    Problem.of(ReadProblem.MISSING, record.name() + "/@id").at(record.place()));
            return Optional.empty();
        }
        Entity entity = switch (record.name()) {
            case "OrgUnit" -> organisation(id.get());
            case "Person" -> person(id.get());
            case "Project" -> project(id.get());
            default -> offer(id.get());
        };
        if (!record.left().isEmpty()) {
            problems.report(Problem.of(CerifProblem.PARTS_LEFT_OUT, record.name())
                    .at(record.place())
                    .with("names", String.join(", ", record.left())));
        }
        return Optional.of(entity);
    }

    private Optional<EntityId> id(Element element) {
        String id = element.attribute("id").strip();
        try {
            return id.startsWith(OWN_ID)
                    ? Optional.of(EntityId.parse(id.substring(OWN_ID.length())))
                    : Optional.of(EntityId.of(region, id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Organisation organisation(EntityId id) {
        Organisation.Builder organisation = Organisation.builder(id).name(record.words("Name"));
        record.texts("Acronym").forEach(organisation::alternativeName);
        kind().ifPresent(organisation::kind);
        identifiers(organisation::identifier, "RORID", "ISNI");
        addresses(organisation::website).forEach(organisation::contact);
        record.take("PartOf").stream()
                .flatMap(part -> part.first("OrgUnit").flatMap(this::id).stream())
                .limit(1)
                .forEach(organisation::parent);
        competence().ifPresent(organisation::competence);
        return organisation.build();
    }

    private Optional<OrganisationKind> kind() {
        return record.texts("Type").stream()
                .flatMap(uri ->
                        Codes.kind(uri)
                                .or(() -> ownCode("organisation-kind", uri).map(OrganisationKind::new))
                                .stream())
                .findFirst();
    }

    private static Optional<String> ownCode(String list, String uri) {
        String start = Codes.OWN + list + "/";
        String text = uri.strip();
        return text.startsWith(start) && text.length() > start.length()
                ? Optional.of(text.substring(start.length()))
                : Optional.empty();
    }

    /** Identifiers with an element of their own, and the generic ones whose type says a register. */
    private void identifiers(Consumer<Identifier> target, String... elements) {
        for (String element : elements) {
            String scheme = element.equals("RORID") ? "ROR" : element;
            List<String> values = new ArrayList<>(record.texts(element));
            values.addAll(record.texts("Alternative" + element));
            values.forEach(value -> identifier(scheme, value).ifPresent(target));
        }
        for (Element generic : record.take("Identifier")) {
            String type = generic.attribute("type");
            String scheme = ownCode("identifier-scheme", type)
                    .orElse(
                            type.startsWith(Codes.IDENTIFIER_TYPES + "#")
                                    ? type.substring(Codes.IDENTIFIER_TYPES.length() + 1)
                                    : type);
            identifier(scheme, generic.text()).ifPresent(target);
        }
    }

    private static Optional<Identifier> identifier(String scheme, String value) {
        return scheme.isBlank() || value.isBlank()
                ? Optional.empty()
                : Optional.of(Identifier.of(new IdentifierScheme(scheme), value));
    }

    /** Pages go to the target; addresses of mail are returned as contacts. */
    private List<ContactPoint> addresses(Consumer<String> pages) {
        List<ContactPoint> contacts = new ArrayList<>();
        for (String address : record.texts("ElectronicAddress")) {
            String text = address.strip();
            if (text.startsWith(MAIL)) {
                contacts.add(ContactPoint.of("", text.substring(MAIL.length())));
            } else {
                pages.accept(text);
            }
        }
        return contacts;
    }

    private List<ConceptId> concepts(String element) {
        return record.texts(element).stream()
                .flatMap(uri -> Codes.concept(uri).stream())
                .distinct()
                .toList();
    }

    private Optional<Competence> competence() {
        List<ConceptId> concepts = concepts("Classification");
        return concepts.isEmpty() ? Optional.empty() : Optional.of(Competence.of(concepts.toArray(ConceptId[]::new)));
    }

    private Person person(EntityId id) {
        Person.Builder person = Person.builder(id).name(name());
        identifiers(person::identifier, "ORCID", "ISNI");
        addresses(person::website).forEach(person::contact);
        record.take("Affiliation").stream()
                .flatMap(affiliation -> affiliation.first("OrgUnit").flatMap(this::id).stream())
                .map(group -> new Membership(id, group, MemberRole.MEMBER, MembershipStatus.ACTIVE))
                .forEach(person::membership);
        competence().ifPresent(person::competence);
        return person.build();
    }

    private LocalizedText name() {
        List<String> parts = new ArrayList<>();
        record.first("PersonName").ifPresent(name -> {
            parts.addAll(name.texts("FirstNames"));
            parts.addAll(name.texts("OtherNames"));
            parts.addAll(name.texts("FamilyNames"));
        });
        return LocalizedText.undetermined(String.join(" ", parts));
    }

    private Opportunity project(EntityId id) {
        Opportunity.Builder idea = Opportunity.builder(OpportunityKind.PROJECT_IDEA, id)
                .title(record.words("Title"))
                .description(record.words("Abstract"));
        identifiers(idea::identifier);
        idea.subject(new Subject(concepts("Subject"), List.of(), record.texts("Keyword")));
        boolean isOpen = record.texts("Status").stream().anyMatch(Codes.OPEN_IDEA::equals);
        return idea.publication(isOpen ? Publication.published() : UNDER_WAY).build();
    }

    /** Equipment or a service, which says so in a tag. */
    private Opportunity offer(EntityId id) {
        Opportunity.Builder offer = Opportunity.builder(offerKind(), id)
                .title(record.words("Name"))
                .description(record.words("Description"));
        identifiers(offer::identifier);
        if (record.name().equals("Service")) {
            record.texts("WebsiteURL").stream().limit(1).forEach(page -> offer.website(page.strip()));
        }
        owner().ifPresent(offer::owner);
        Tag what = record.name().equals("Equipment") ? Cerif.EQUIPMENT : Cerif.SERVICE;
        offer.subject(new Subject(concepts("Classification"), List.of(what), List.of()));
        boolean isOpen = record.texts("Classification").stream().anyMatch(Codes.OPEN_IDEA::equals);
        return offer.publication(isOpen ? Publication.published() : LISTED).build();
    }

    private OpportunityKind offerKind() {
        return record.texts("Classification").stream()
                .flatMap(uri -> ownCode("opportunity-kind", uri).stream())
                .flatMap(code -> OpportunityKind.byCode(code).stream())
                .filter(kind -> kind.side() == OpportunityKind.Side.OFFERED)
                .findFirst()
                .orElse(OpportunityKind.BUSINESS_OFFER);
    }

    /** An owner who is a person has no place: whose machine it is must be an organisation to be written again. */
    private Optional<EntityId> owner() {
        List<Element> owners = record.take("Owner");
        List<EntityId> units = owners.stream()
                .flatMap(owner -> owner.first("OrgUnit").flatMap(this::id).stream())
                .toList();
        if (units.size() != owners.size() || units.size() > 1) {
            record.leave("Owner");
        }
        return units.stream().findFirst();
    }
}
