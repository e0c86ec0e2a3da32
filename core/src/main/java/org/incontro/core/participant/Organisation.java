// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.participant;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.Revision;
import org.incontro.core.identity.ValidIdentifier;
import org.incontro.core.place.Address;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.TextRequired;

/**
 * A company, university, public body or other organisation. Immutable and thread-safe.
 *
 * @param id the identity across portals
 * @param revision which version this is
 * @param name what it is called
 * @param alternativeNames short names, former names, names as sources write them
 * @param tagLine the one-line presentation; may be empty
 * @param description the presentation in its own words; may be empty
 * @param facts kind, size, age, turnover
 * @param legalForm as its country writes it; may be empty
 * @param competences what it can do, in the order given
 * @param sites where it is; the first one that is marked as main, else the first, is the main address
 * @param identifiers the names that registers gave it
 * @param languages BCP 47 tags of the languages it works in, the best first
 * @param contacts whom to call, the first before the others
 * @param websites its pages, the main one first
 * @param parent the organisation that it is part of, if any
 * @param memberships who belongs to it, and what it belongs to
 * @param status how far the portal has checked it
 * @param disclosure who may see what
 * @param extensions what a source said and the model has no place for
 */
public record Organisation(
        EntityId id,
        Revision revision,
        @TextRequired LocalizedText name,
        List<String> alternativeNames,
        LocalizedText tagLine,
        LocalizedText description,
        OrganisationFacts facts,
        String legalForm,
        List<@Valid Competence> competences,
        List<@Valid Site> sites,
        List<@ValidIdentifier Identifier> identifiers,
        List<String> languages,
        List<@Valid ContactPoint> contacts,
        List<String> websites,
        Optional<EntityId> parent,
        List<Membership> memberships,
        ParticipantStatus status,
        Disclosure disclosure,
        Extensions extensions)
        implements Participant {

    /** Copies the lists. */
    public Organisation {
        alternativeNames = List.copyOf(alternativeNames);
        competences = List.copyOf(competences);
        sites = List.copyOf(sites);
        identifiers = List.copyOf(identifiers);
        languages = List.copyOf(languages);
        contacts = List.copyOf(contacts);
        websites = List.copyOf(websites);
        memberships = List.copyOf(memberships);
    }

    /**
     * Starts an organisation.
     *
     * @param id the identity, as {@link EntityId#parse} reads it
     */
    public static Builder builder(String id) {
        return builder(EntityId.parse(id));
    }

    /**
     * Starts an organisation.
     *
     * @param id the identity across portals
     */
    public static Builder builder(EntityId id) {
        return new Builder(id);
    }

    /** Starts a changed copy of this organisation. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    @Override
    public OrganisationKind kind() {
        return facts.kind();
    }

    @Override
    public Optional<OrganisationSize> size() {
        return facts.size();
    }

    @Override
    public Optional<Address> address() {
        return sites.stream()
                .filter(Site::main)
                .findFirst()
                .or(() -> sites.stream().findFirst())
                .map(Site::address);
    }

    /** Collects the parts of an organisation; what is not set is empty. Confined to one thread. */
    public static final class Builder {

        private final EntityId id;
        private final List<String> alternativeNames = new ArrayList<>();
        private final List<Competence> competences = new ArrayList<>();
        private final List<Site> sites = new ArrayList<>();
        private final List<Identifier> identifiers = new ArrayList<>();
        private final List<String> languages = new ArrayList<>();
        private final List<ContactPoint> contacts = new ArrayList<>();
        private final List<String> websites = new ArrayList<>();
        private final List<Membership> memberships = new ArrayList<>();
        private Revision revision = Revision.initial();
        private LocalizedText name = LocalizedText.empty();
        private LocalizedText tagLine = LocalizedText.empty();
        private LocalizedText description = LocalizedText.empty();
        private OrganisationFacts facts = OrganisationFacts.unknown();
        private String legalForm = "";
        private Optional<EntityId> parent = Optional.empty();
        private ParticipantStatus status = ParticipantStatus.VALIDATED;
        private Disclosure disclosure = Disclosure.open();
        private Extensions extensions = Extensions.none();

        private Builder(EntityId id) {
            this.id = id;
        }

        private Builder(Organisation origin) {
            id = origin.id;
            revision = origin.revision;
            name = origin.name;
            alternativeNames.addAll(origin.alternativeNames);
            tagLine = origin.tagLine;
            description = origin.description;
            facts = origin.facts;
            legalForm = origin.legalForm;
            competences.addAll(origin.competences);
            sites.addAll(origin.sites);
            identifiers.addAll(origin.identifiers);
            languages.addAll(origin.languages);
            contacts.addAll(origin.contacts);
            websites.addAll(origin.websites);
            parent = origin.parent;
            memberships.addAll(origin.memberships);
            status = origin.status;
            disclosure = origin.disclosure;
            extensions = origin.extensions;
        }

        /** Sets which version this is; {@link Revision#initial()} unless set. */
        @CanIgnoreReturnValue
        public Builder revision(Revision newRevision) {
            revision = newRevision;
            return this;
        }

        /** Adds the name in one language. */
        @CanIgnoreReturnValue
        public Builder name(String language, String text) {
            name = name.with(language, text);
            return this;
        }

        /** Sets the name in all its languages. */
        @CanIgnoreReturnValue
        public Builder name(LocalizedText text) {
            name = text;
            return this;
        }

        /** Adds a short, former or other name. */
        @CanIgnoreReturnValue
        public Builder alternativeName(String text) {
            alternativeNames.add(text);
            return this;
        }

        /** Sets the one-line presentation. */
        @CanIgnoreReturnValue
        public Builder tagLine(LocalizedText text) {
            tagLine = text;
            return this;
        }

        /** Adds the presentation in one language. */
        @CanIgnoreReturnValue
        public Builder description(String language, String text) {
            description = description.with(language, text);
            return this;
        }

        /** Sets the presentation in all its languages. */
        @CanIgnoreReturnValue
        public Builder description(LocalizedText text) {
            description = text;
            return this;
        }

        /** Sets kind, size, age and turnover. */
        @CanIgnoreReturnValue
        public Builder facts(OrganisationFacts newFacts) {
            facts = newFacts;
            return this;
        }

        /** Sets the kind of body and keeps the other facts. */
        @CanIgnoreReturnValue
        public Builder kind(OrganisationKind kind) {
            facts = facts.kind(kind);
            return this;
        }

        /** Sets how many people work there and keeps the other facts. */
        @CanIgnoreReturnValue
        public Builder size(OrganisationSize size) {
            facts = facts.size(size);
            return this;
        }

        /** Sets the legal form, as the country writes it. */
        @CanIgnoreReturnValue
        public Builder legalForm(String text) {
            legalForm = text;
            return this;
        }

        /** Adds something that the organisation can do. */
        @CanIgnoreReturnValue
        public Builder competence(Competence competence) {
            competences.add(competence);
            return this;
        }

        /** Adds a site. */
        @CanIgnoreReturnValue
        public Builder site(Site site) {
            sites.add(site);
            return this;
        }

        /** Adds a main site of which the territorial unit is known. */
        @CanIgnoreReturnValue
        public Builder in(NutsCode nuts) {
            return site(Site.main(Address.in(nuts)));
        }

        /** Adds a main site of which the country is known. */
        @CanIgnoreReturnValue
        public Builder country(String code) {
            return site(Site.main(Address.in(Country.of(code))));
        }

        /** Adds a name that a register gave. */
        @CanIgnoreReturnValue
        public Builder identifier(Identifier identifier) {
            identifiers.add(identifier);
            return this;
        }

        /** Adds a language that the organisation works in. */
        @CanIgnoreReturnValue
        public Builder language(String tag) {
            languages.add(tag);
            return this;
        }

        /** Adds somebody to call. */
        @CanIgnoreReturnValue
        public Builder contact(ContactPoint contact) {
            contacts.add(contact);
            return this;
        }

        /** Adds a web page. */
        @CanIgnoreReturnValue
        public Builder website(String address) {
            websites.add(address);
            return this;
        }

        /** Sets the organisation that this one is part of. */
        @CanIgnoreReturnValue
        public Builder parent(EntityId organisation) {
            parent = Optional.of(organisation);
            return this;
        }

        /** Adds somebody who belongs to it, or something it belongs to. */
        @CanIgnoreReturnValue
        public Builder membership(Membership membership) {
            memberships.add(membership);
            return this;
        }

        /** Sets how far the portal has checked it; {@link ParticipantStatus#VALIDATED} unless set. */
        @CanIgnoreReturnValue
        public Builder status(ParticipantStatus newStatus) {
            status = newStatus;
            return this;
        }

        /** Sets who may see what; {@link Disclosure#open()} unless set. */
        @CanIgnoreReturnValue
        public Builder disclosure(Disclosure newDisclosure) {
            disclosure = newDisclosure;
            return this;
        }

        /** Sets what a source said and the model has no place for. */
        @CanIgnoreReturnValue
        public Builder extensions(Extensions newExtensions) {
            extensions = newExtensions;
            return this;
        }

        /** Returns the organisation. */
        public Organisation build() {
            return new Organisation(
                    id,
                    revision,
                    name,
                    alternativeNames,
                    tagLine,
                    description,
                    facts,
                    legalForm,
                    competences,
                    sites,
                    identifiers,
                    languages,
                    contacts,
                    websites,
                    parent,
                    memberships,
                    status,
                    disclosure,
                    extensions);
        }
    }
}
