// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cerif;

import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.opportunity.Subject.Tag;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.Membership;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.Person;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.interop.internal.PlainCharacters;

/** Writes one record, in the order of the schema. Used once. */
final class Draft {

    private static final int LONGEST_ID = 128;
    private static final String ROR = "https://ror.org/";
    private static final String ORCID = "https://orcid.org/";

    private final StringBuilder xml = new StringBuilder();

    private Draft() {}

    /** Returns the id of a record, or empty for one that is longer than the schema allows or cannot be written. */
    static Optional<String> id(EntityId id) {
        String text = CerifRecord.OWN_ID + id;
        return text.length() <= LONGEST_ID && PlainCharacters.areAllIn(text) ? Optional.of(text) : Optional.empty();
    }

    static String of(Organisation organisation, String id) {
        Draft draft = new Draft().open("OrgUnit", id);
        OrganisationKind kind = organisation.kind();
        Codes.type(kind)
                .ifPresentOrElse(
                        type -> draft.classification("Type", Codes.ORGANISATION_TYPES, type),
                        () -> draft.ownKind(kind));
        organisation.alternativeNames().stream()
                .filter(Draft::isWritable)
                .limit(1)
                .forEach(name -> draft.text("Acronym", "", name));
        draft.words("Name", organisation.name());
        draft.registered("RORID", IdentifierScheme.ROR, ROR, organisation.identifiers());
        draft.identifiers(organisation.identifiers(), IdentifierScheme.ROR, ROR);
        draft.addresses(organisation.websites(), organisation.contacts());
        organisation.parent().flatMap(Draft::id).ifPresent(parent -> draft.reference("PartOf", parent));
        draft.competences(organisation.competences());
        return draft.close("OrgUnit");
    }

    static String of(Person person, String id) {
        Draft draft = new Draft().open("Person", id);
        draft.name(person.name());
        draft.registered("ORCID", IdentifierScheme.ORCID, ORCID, person.identifiers());
        draft.identifiers(person.identifiers(), IdentifierScheme.ORCID, ORCID);
        draft.addresses(person.websites(), person.contacts());
        person.memberships().stream()
                .filter(Membership::isActive)
                .filter(membership -> membership.member().equals(person.id()))
                .flatMap(membership -> id(membership.group()).stream())
                .forEach(group -> draft.reference("Affiliation", group));
        draft.competences(person.competences());
        return draft.close("Person");
    }

    static String of(Opportunity idea, String id) {
        Draft draft = new Draft().open("Project", id);
        draft.words("Title", idea.title());
        draft.identifiers(idea.identifiers(), new IdentifierScheme("none"), "");
        idea.subject().concepts().forEach(concept -> draft.concept("Subject", concept));
        idea.subject().keywords().stream()
                .filter(Draft::isWritable)
                .forEach(keyword -> draft.text("Keyword", "", keyword));
        idea.description().texts().forEach((language, words) -> {
            if (isWritable(words)) {
                draft.text("Abstract", " xml:lang=\"" + language + "\"", words);
            }
        });
        if (isOpen(idea)) {
            draft.classification("Status", Codes.STATUSES, Codes.OPEN_IDEA);
        }
        return draft.close("Project");
    }

    /**
     * Writes an offer of equipment or of a service.
     *
     * @param isNamed whether the owner may be named
     */
    static String offer(Opportunity offer, Tag what, String id, boolean isNamed) {
        Draft draft = new Draft().open(what.code(), id);
        draft.words("Name", offer.title());
        draft.identifiers(offer.identifiers(), new IdentifierScheme("none"), "");
        draft.words("Description", offer.description());
        if (what.equals(Cerif.SERVICE) && isWritable(offer.website())) {
            draft.text("WebsiteURL", "", offer.website());
        }
        offer.owner().filter(owner -> isNamed).flatMap(Draft::id).ifPresent(owner -> draft.reference("Owner", owner));
        draft.classification(
                "Classification",
                Codes.OPPORTUNITY_KINDS,
                Codes.OPPORTUNITY_KINDS + "/" + offer.kind().code());
        if (isOpen(offer)) {
            draft.classification("Classification", Codes.STATUSES, Codes.OPEN_IDEA);
        }
        offer.subject().concepts().stream().distinct().forEach(concept -> draft.concept("Classification", concept));
        return draft.close(what.code());
    }

    private static boolean isOpen(Opportunity opportunity) {
        return opportunity.publication().openForAnswers()
                && opportunity.publication().status().equals(PublicationStatus.PUBLISHED);
    }

    private static boolean isWritable(String text) {
        return !text.isBlank() && PlainCharacters.areAllIn(text);
    }

    private Draft open(String name, String id) {
        xml.append('<').append(name).append(" xmlns=\"").append(Cerif.WRITTEN).append("\" id=\"");
        escape(id, true);
        xml.append("\">");
        return this;
    }

    private String close(String name) {
        return xml.append("</").append(name).append('>').toString();
    }

    private void text(String name, String attributes, String words) {
        xml.append('<').append(name).append(attributes).append('>');
        escape(words, false);
        xml.append("</").append(name).append('>');
    }

    private void words(String name, LocalizedText text) {
        text.texts().forEach((language, words) -> {
            if (isWritable(words)) {
                text(name, language.equals("und") ? "" : " xml:lang=\"" + language + "\"", words);
            }
        });
    }

    private void classification(String name, String scheme, String uri) {
        text(name, " scheme=\"" + scheme + "\"", uri);
    }

    private void ownKind(OrganisationKind kind) {
        if (!kind.equals(OrganisationKind.OTHER) && Codes.isPlain(kind.code())) {
            String list = Codes.OWN + "organisation-kind";
            classification("Type", list, list + "/" + kind.code());
        }
    }

    private void concept(String name, ConceptId concept) {
        Codes.uri(concept).ifPresent(uri -> classification(name, Codes.scheme(concept), uri));
    }

    private void competences(List<Competence> competences) {
        competences.stream()
                .flatMap(competence -> competence.concepts().stream())
                .distinct()
                .forEach(concept -> concept("Classification", concept));
    }

    /** The schema allows one element, then alternatives, and is stricter than the register's own check. */
    private void registered(String name, IdentifierScheme scheme, String address, List<Identifier> all) {
        boolean[] isFirst = {true};
        all.stream()
                .filter(identifier -> isRegistered(identifier, scheme, address))
                .forEach(identifier -> {
                    text(isFirst[0] ? name : "Alternative" + name, "", address + identifier.value());
                    isFirst[0] = false;
                });
    }

    private static boolean isRegistered(Identifier identifier, IdentifierScheme scheme, String address) {
        String form = address.equals(ROR)
                ? "0[0-9a-hj-km-np-tv-z]{6}[0-9]{2}"
                : "0000-000((1-[5-9]|2-[0-9]|3-[0-4])[0-9]{3}-[0-9]{3}[0-9X])";
        return identifier.scheme().equals(scheme) && identifier.value().matches(form);
    }

    private void identifiers(List<Identifier> all, IdentifierScheme ownElement, String address) {
        for (Identifier identifier : all) {
            boolean isWritten = isRegistered(identifier, ownElement, address);
            if (!isWritten && Codes.isPlain(identifier.scheme().code()) && isWritable(identifier.value())) {
                String type =
                        Codes.OWN + "identifier-scheme/" + identifier.scheme().code();
                text("Identifier", " type=\"" + type + "\"", identifier.value());
            }
        }
    }

    private void addresses(List<String> websites, List<ContactPoint> contacts) {
        websites.stream()
                .filter(page -> Codes.isAddress(page) && !page.startsWith("mailto:"))
                .forEach(page -> text("ElectronicAddress", "", page));
        contacts.stream()
                .map(contact -> "mailto:" + contact.email())
                .filter(Codes::isAddress)
                .forEach(mail -> text("ElectronicAddress", "", mail));
    }

    private void reference(String name, String id) {
        xml.append('<').append(name).append("><OrgUnit id=\"");
        escape(id, true);
        xml.append("\"/></").append(name).append('>');
    }

    /** A name is split before its last word, and comes back as it was if single spaces part its words. */
    private void name(LocalizedText name) {
        String whole = name.in("und").orElse(name.forReader("en"));
        if (!isWritable(whole)) {
            return;
        }
        int space = whole.lastIndexOf(' ');
        String family = whole.substring(space + 1);
        boolean isSplit =
                space > 0 && !family.isBlank() && !whole.substring(0, space).isBlank();
        xml.append("<PersonName>");
        text("FamilyNames", "", isSplit ? family : whole);
        if (isSplit) {
            text("FirstNames", "", whole.substring(0, space));
        }
        xml.append("</PersonName>");
    }

    /** A parser makes line feeds of returns, and spaces of both in attributes. */
    private void escape(String text, boolean inAttribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '\r' -> xml.append("&#13;");
                case '\n' -> xml.append(inAttribute ? "&#10;" : "\n");
                case '\t' -> xml.append(inAttribute ? "&#9;" : "\t");
                default -> xml.append(c);
            }
        }
    }
}
