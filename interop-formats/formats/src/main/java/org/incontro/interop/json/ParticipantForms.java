// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.Revision;
import org.incontro.core.participant.Advisor;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.CompetenceLevel;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.Evidence;
import org.incontro.core.participant.EvidenceKind;
import org.incontro.core.participant.MemberRole;
import org.incontro.core.participant.Membership;
import org.incontro.core.participant.MembershipStatus;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.OrganisationFacts;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.OrganisationSize;
import org.incontro.core.participant.ParticipantStatus;
import org.incontro.core.participant.Person;
import org.incontro.core.participant.Site;
import org.incontro.core.participant.SiteKind;
import org.incontro.core.place.Address;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;
import org.jspecify.annotations.Nullable;

/** The forms of those who take part. */
final class ParticipantForms {

    static final Form<OrganisationFacts> FACTS = new FactsForm();
    private static final Form<Competence> COMPETENCE = new CompetenceForm();
    private static final Form<Membership> MEMBERSHIP = new MembershipForm();
    static final EntityForm<Organisation> ORGANISATION = new OrganisationForm();
    static final EntityForm<Person> PERSON = new PersonForm();
    static final EntityForm<Advisor> ADVISOR = new AdvisorForm();

    private ParticipantForms() {}

    private static Form<ParticipantStatus> status() {
        return Forms.code(ParticipantStatus.class, ParticipantStatus::new);
    }

    private static final class FactsForm extends ObjectForm<OrganisationFacts> {

        private final Property<OrganisationFacts, OrganisationKind> kind = stated(
                "kind",
                "What kind of body.",
                Forms.code(OrganisationKind.class, OrganisationKind::new),
                OrganisationKind.OTHER,
                OrganisationFacts::kind);
        private final Property<OrganisationFacts, Optional<OrganisationSize>> size = optional(
                "size",
                "How many people.",
                Forms.code(OrganisationSize.class, OrganisationSize::new),
                OrganisationFacts::size);
        private final Property<OrganisationFacts, Optional<PartialDate>> founded =
                optional("founded", "Since when it exists.", Forms.DATE, OrganisationFacts::founded);
        private final Property<OrganisationFacts, String> turnover =
                optional("turnover", "A band as its source writes it.", Forms.TEXT, "", OrganisationFacts::turnover);
        private final Property<OrganisationFacts, Optional<Boolean>> transnational = optional(
                "transnational",
                "Whether it already works across borders.",
                Forms.FLAG,
                OrganisationFacts::transnational);
        private final Property<OrganisationFacts, LocalizedText> experience = optional(
                "experience",
                "What it has done so far.",
                Forms.LOCALIZED,
                LocalizedText.empty(),
                OrganisationFacts::experience);
        private final Property<OrganisationFacts, List<String>> certifications = list(
                "certifications", "Labels and standards that it holds.", Forms.TEXT, OrganisationFacts::certifications);

        FactsForm() {
            super("facts", "What is known about an organisation as a business.");
        }

        @Override
        OrganisationFacts build(@Nullable Object[] values) {
            return new OrganisationFacts(
                    kind.in(values),
                    size.in(values),
                    founded.in(values),
                    turnover.in(values),
                    transnational.in(values),
                    experience.in(values),
                    certifications.in(values));
        }
    }

    private static final class EvidenceForm extends ObjectForm<Evidence> {

        private final Property<Evidence, EvidenceKind> kind = required(
                "kind", "What kind of thing.", Forms.code(EvidenceKind.class, EvidenceKind::new), Evidence::kind);
        private final Property<Evidence, LocalizedText> title =
                optional("title", "What it is called.", Forms.LOCALIZED, LocalizedText.empty(), Evidence::title);
        private final Property<Evidence, LocalizedText> text =
                optional("text", "More about it.", Forms.LOCALIZED, LocalizedText.empty(), Evidence::text);
        private final Property<Evidence, List<ConceptId>> concepts =
                list("concepts", "What it is about.", Forms.CONCEPT, Evidence::concepts);
        private final Property<Evidence, String> role =
                optional("role", "What the participant did in it.", Forms.TEXT, "", Evidence::role);
        private final Property<Evidence, Optional<PartialDate>> date =
                optional("date", "When it was done or began.", Forms.DATE, Evidence::date);
        private final Property<Evidence, List<Identifier>> identifiers =
                list("identifiers", "The names that registers gave it.", CommonForms.IDENTIFIER, Evidence::identifiers);

        EvidenceForm() {
            super("evidence", "Something done that proves a competence.");
        }

        @Override
        Evidence build(@Nullable Object[] values) {
            return new Evidence(
                    kind.in(values),
                    title.in(values),
                    text.in(values),
                    concepts.in(values),
                    role.in(values),
                    date.in(values),
                    identifiers.in(values));
        }
    }

    private static final class CompetenceForm extends ObjectForm<Competence> {

        private final Property<Competence, List<ConceptId>> concepts =
                list("concepts", "What it is, in the terms of vocabularies.", Forms.CONCEPT, Competence::concepts);
        private final Property<Competence, LocalizedText> text = optional(
                "text",
                "What it is, in the participant's own words.",
                Forms.LOCALIZED,
                LocalizedText.empty(),
                Competence::text);
        private final Property<Competence, List<String>> tags =
                list("tags", "Tags and keywords that resolve to no concept.", Forms.TEXT, Competence::tags);
        private final Property<Competence, Optional<CompetenceLevel>> level =
                optional("level", "How well.", Forms.choice(CompetenceLevel.class), Competence::level);
        private final Property<Competence, List<Evidence>> evidence =
                list("evidence", "What proves it.", new EvidenceForm(), Competence::evidence);

        CompetenceForm() {
            super("competence", "Something that a participant can do.");
        }

        @Override
        Competence build(@Nullable Object[] values) {
            return new Competence(
                    concepts.in(values), text.in(values), tags.in(values), level.in(values), evidence.in(values));
        }
    }

    private static final class SiteForm extends ObjectForm<Site> {

        private final Property<Site, SiteKind> kind =
                required("kind", "What it is for.", Forms.code(SiteKind.class, SiteKind::new), Site::kind);
        private final Property<Site, String> name = optional("name", "What it is called.", Forms.TEXT, "", Site::name);
        private final Property<Site, Address> address =
                required("address", "Where it is.", CommonForms.ADDRESS, Site::address);
        private final Property<Site, Boolean> main =
                stated("main", "Whether it is the main site.", Forms.FLAG, false, Site::main);
        private final Property<Site, Optional<ContactPoint>> contact =
                optional("contact", "Whom to call there.", CommonForms.CONTACT, Site::contact);

        SiteForm() {
            super("site", "A place where an organisation is.");
        }

        @Override
        Site build(@Nullable Object[] values) {
            return new Site(kind.in(values), name.in(values), address.in(values), main.in(values), contact.in(values));
        }
    }

    private static final class MembershipForm extends ObjectForm<Membership> {

        private final Property<Membership, EntityId> member =
                required("member", "Who belongs.", Forms.ID, Membership::member);
        private final Property<Membership, EntityId> group = required("group", "What to.", Forms.ID, Membership::group);
        private final Property<Membership, MemberRole> role = required(
                "role", "What they do there.", Forms.code(MemberRole.class, MemberRole::new), Membership::role);
        private final Property<Membership, MembershipStatus> status = required(
                "status",
                "How far it has come; only ACTIVE gives rights.",
                Forms.code(MembershipStatus.class, MembershipStatus::new),
                Membership::status);

        MembershipForm() {
            super("membership", "A place in an organisation or network.");
        }

        @Override
        Membership build(@Nullable Object[] values) {
            return new Membership(member.in(values), group.in(values), role.in(values), status.in(values));
        }
    }

    private static final class OrganisationForm extends EntityForm<Organisation> {

        private final Property<Organisation, EntityId> id = id(Organisation::id);
        private final Property<Organisation, Revision> revision = revision(Organisation::revision);
        private final Property<Organisation, LocalizedText> name =
                localized("name", "What it is called.", Organisation::name);
        private final Property<Organisation, List<String>> alternativeNames =
                list("alternativeNames", "Short, former and other names.", Forms.TEXT, Organisation::alternativeNames);
        private final Property<Organisation, LocalizedText> tagLine =
                localized("tagLine", "The one-line presentation.", Organisation::tagLine);
        private final Property<Organisation, LocalizedText> description =
                localized("description", "The presentation in its own words.", Organisation::description);
        private final Property<Organisation, OrganisationFacts> facts = optional(
                "facts", "Kind, size, age, turnover.", FACTS, OrganisationFacts.unknown(), Organisation::facts);
        private final Property<Organisation, String> legalForm =
                optional("legalForm", "As its country writes it.", Forms.TEXT, "", Organisation::legalForm);
        private final Property<Organisation, List<Competence>> competences =
                list("competences", "What it can do.", COMPETENCE, Organisation::competences);
        private final Property<Organisation, List<Site>> sites =
                list("sites", "Where it is; the first main one is its address.", new SiteForm(), Organisation::sites);
        private final Property<Organisation, List<Identifier>> identifiers = list(
                "identifiers", "The names that registers gave it.", CommonForms.IDENTIFIER, Organisation::identifiers);
        private final Property<Organisation, List<String>> languages = list(
                "languages",
                "BCP 47 tags of the languages it works in, the best first.",
                Forms.TEXT,
                Organisation::languages);
        private final Property<Organisation, List<ContactPoint>> contacts =
                list("contacts", "Whom to call.", CommonForms.CONTACT, Organisation::contacts);
        private final Property<Organisation, List<String>> websites =
                list("websites", "Its pages, the main one first.", Forms.TEXT, Organisation::websites);
        private final Property<Organisation, Optional<EntityId>> parent =
                optional("parent", "The organisation that it is part of.", Forms.ID, Organisation::parent);
        private final Property<Organisation, List<Membership>> memberships = list(
                "memberships", "Who belongs to it, and what it belongs to.", MEMBERSHIP, Organisation::memberships);
        private final Property<Organisation, ParticipantStatus> status = stated(
                "status",
                "How far the portal has checked it.",
                ParticipantForms.status(),
                ParticipantStatus.VALIDATED,
                Organisation::status);
        private final Property<Organisation, Disclosure> disclosure = disclosure(Organisation::disclosure);
        private final Property<Organisation, Extensions> extensions = extensions(Organisation::extensions);

        OrganisationForm() {
            super("organisation", "A company, university, public body or other organisation.", Organisation.class);
        }

        @Override
        Organisation build(@Nullable Object[] values) {
            return new Organisation(
                    id.in(values),
                    revision.in(values),
                    name.in(values),
                    alternativeNames.in(values),
                    tagLine.in(values),
                    description.in(values),
                    facts.in(values),
                    legalForm.in(values),
                    competences.in(values),
                    sites.in(values),
                    identifiers.in(values),
                    languages.in(values),
                    contacts.in(values),
                    websites.in(values),
                    parent.in(values),
                    memberships.in(values),
                    status.in(values),
                    disclosure.in(values),
                    extensions.in(values));
        }
    }

    private static final class PersonForm extends EntityForm<Person> {

        private final Property<Person, EntityId> id = id(Person::id);
        private final Property<Person, Revision> revision = revision(Person::revision);
        private final Property<Person, LocalizedText> name = localized("name", "First and last name.", Person::name);
        private final Property<Person, LocalizedText> tagLine =
                localized("tagLine", "The one-line presentation.", Person::tagLine);
        private final Property<Person, LocalizedText> description =
                localized("description", "The presentation in the person's own words.", Person::description);
        private final Property<Person, String> occupation =
                optional("occupation", "What they work as, a code of the portal.", Forms.TEXT, "", Person::occupation);
        private final Property<Person, String> area =
                optional("area", "The area that they work in, a code of the portal.", Forms.TEXT, "", Person::area);
        private final Property<Person, List<Competence>> competences =
                list("competences", "What they can do.", COMPETENCE, Person::competences);
        private final Property<Person, Optional<Address>> address =
                optional("address", "Where they work.", CommonForms.ADDRESS, Person::address);
        private final Property<Person, List<Identifier>> identifiers =
                list("identifiers", "The names that registers gave them.", CommonForms.IDENTIFIER, Person::identifiers);
        private final Property<Person, List<String>> languages = list(
                "languages", "BCP 47 tags of the languages they speak, the best first.", Forms.TEXT, Person::languages);
        private final Property<Person, List<ContactPoint>> contacts =
                list("contacts", "How to reach them.", CommonForms.CONTACT, Person::contacts);
        private final Property<Person, List<String>> websites =
                list("websites", "Their pages.", Forms.TEXT, Person::websites);
        private final Property<Person, List<Membership>> memberships = list(
                "memberships",
                "The organisations and networks they belong to, the main one first.",
                MEMBERSHIP,
                Person::memberships);
        private final Property<Person, Optional<EntityId>> advisor =
                optional("advisor", "Who helps them.", Forms.ID, Person::advisor);
        private final Property<Person, ParticipantStatus> status = stated(
                "status",
                "How far the portal has checked them.",
                ParticipantForms.status(),
                ParticipantStatus.VALIDATED,
                Person::status);
        private final Property<Person, Boolean> everValidated = stated(
                "everValidated",
                "Whether the portal has approved them at least once.",
                Forms.FLAG,
                true,
                Person::everValidated);
        private final Property<Person, Disclosure> disclosure = disclosure(Person::disclosure);
        private final Property<Person, Extensions> extensions = extensions(Person::extensions);

        PersonForm() {
            super("person", "Somebody who takes part for themselves or for an organisation.", Person.class);
        }

        @Override
        Person build(@Nullable Object[] values) {
            return new Person(
                    id.in(values),
                    revision.in(values),
                    name.in(values),
                    tagLine.in(values),
                    description.in(values),
                    occupation.in(values),
                    area.in(values),
                    competences.in(values),
                    address.in(values),
                    identifiers.in(values),
                    languages.in(values),
                    contacts.in(values),
                    websites.in(values),
                    memberships.in(values),
                    advisor.in(values),
                    status.in(values),
                    everValidated.in(values),
                    disclosure.in(values),
                    extensions.in(values));
        }
    }

    private static final class AdvisorForm extends EntityForm<Advisor> {

        private final Property<Advisor, EntityId> id = id(Advisor::id);
        private final Property<Advisor, ContactPoint> contact =
                stated("contact", "How to reach them.", CommonForms.CONTACT, ContactPoint.of("", ""), Advisor::contact);
        private final Property<Advisor, List<NutsCode>> territory =
                list("territory", "The units that they serve.", Forms.NUTS, Advisor::territory);
        private final Property<Advisor, List<ConceptId>> fields =
                list("fields", "The fields that they know; none for all.", Forms.CONCEPT, Advisor::fields);
        private final Property<Advisor, List<String>> languages = list(
                "languages",
                "BCP 47 tags of the languages they speak, the best first.",
                Forms.TEXT,
                Advisor::languages);
        private final Property<Advisor, Boolean> byDefault = stated(
                "byDefault", "Whether cases that find nobody else are theirs.", Forms.FLAG, false, Advisor::byDefault);
        private final Property<Advisor, Extensions> extensions = extensions(Advisor::extensions);

        AdvisorForm() {
            super("advisor", "Somebody who helps participants to follow opportunities up.", Advisor.class);
        }

        @Override
        Advisor build(@Nullable Object[] values) {
            return new Advisor(
                    id.in(values),
                    contact.in(values),
                    territory.in(values),
                    fields.in(values),
                    languages.in(values),
                    byDefault.in(values),
                    extensions.in(values));
        }
    }
}
