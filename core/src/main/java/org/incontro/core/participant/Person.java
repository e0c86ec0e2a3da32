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
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.TextRequired;

/**
 * Somebody who takes part for themselves or for an organisation. Immutable and thread-safe.
 *
 * <p>What a portal knows about a person beyond their work (date of birth, sex, fiscal code, bank account) has no place
 * here on purpose.
 *
 * @param id the identity across portals
 * @param revision which version this is
 * @param name first and last name
 * @param tagLine the one-line presentation; may be empty
 * @param description the presentation in the person's own words; may be empty
 * @param occupation what they work as, a code of the portal; may be empty
 * @param area the area that they work in, a code of the portal; may be empty
 * @param competences what they can do, in the order given
 * @param address where they work, if known
 * @param identifiers the names that registers gave them, such as an ORCID
 * @param languages BCP 47 tags of the languages they speak, the best first
 * @param contacts how to reach them
 * @param websites their pages
 * @param memberships the organisations and networks they belong to, the main one first
 * @param advisor who helps them, if anybody
 * @param status how far the portal has checked them
 * @param everValidated whether the portal has approved them at least once
 * @param disclosure who may see what
 * @param extensions what a source said and the model has no place for
 */
public record Person(
        EntityId id,
        Revision revision,
        @TextRequired LocalizedText name,
        LocalizedText tagLine,
        LocalizedText description,
        String occupation,
        String area,
        List<@Valid Competence> competences,
        Optional<Address> address,
        List<@ValidIdentifier Identifier> identifiers,
        List<String> languages,
        List<@Valid ContactPoint> contacts,
        List<String> websites,
        List<Membership> memberships,
        Optional<EntityId> advisor,
        ParticipantStatus status,
        boolean everValidated,
        Disclosure disclosure,
        Extensions extensions)
        implements Participant {

    /** Copies the lists. */
    public Person {
        competences = List.copyOf(competences);
        identifiers = List.copyOf(identifiers);
        languages = List.copyOf(languages);
        contacts = List.copyOf(contacts);
        websites = List.copyOf(websites);
        memberships = List.copyOf(memberships);
    }

    /**
     * Starts a person.
     *
     * @param id the identity, as {@link EntityId#parse} reads it
     */
    public static Builder builder(String id) {
        return builder(EntityId.parse(id));
    }

    /**
     * Starts a person.
     *
     * @param id the identity across portals
     */
    public static Builder builder(EntityId id) {
        return new Builder(id);
    }

    /** Starts a changed copy of this person. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    @Override
    public OrganisationKind kind() {
        return OrganisationKind.INVENTOR;
    }

    @Override
    public Optional<OrganisationSize> size() {
        return Optional.empty();
    }

    /** Names nothing personal, so that a log may hold it. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }

    /** Collects the parts of a person; what is not set is empty. Confined to one thread. */
    public static final class Builder {

        private final EntityId id;
        private final List<Competence> competences = new ArrayList<>();
        private final List<Identifier> identifiers = new ArrayList<>();
        private final List<String> languages = new ArrayList<>();
        private final List<ContactPoint> contacts = new ArrayList<>();
        private final List<String> websites = new ArrayList<>();
        private final List<Membership> memberships = new ArrayList<>();
        private Revision revision = Revision.initial();
        private LocalizedText name = LocalizedText.empty();
        private LocalizedText tagLine = LocalizedText.empty();
        private LocalizedText description = LocalizedText.empty();
        private String occupation = "";
        private String area = "";
        private Optional<Address> address = Optional.empty();
        private Optional<EntityId> advisor = Optional.empty();
        private ParticipantStatus status = ParticipantStatus.VALIDATED;
        private boolean everValidated = true;
        private Disclosure disclosure = Disclosure.open();
        private Extensions extensions = Extensions.none();

        private Builder(EntityId id) {
            this.id = id;
        }

        private Builder(Person origin) {
            id = origin.id;
            revision = origin.revision;
            name = origin.name;
            tagLine = origin.tagLine;
            description = origin.description;
            occupation = origin.occupation;
            area = origin.area;
            competences.addAll(origin.competences);
            address = origin.address;
            identifiers.addAll(origin.identifiers);
            languages.addAll(origin.languages);
            contacts.addAll(origin.contacts);
            websites.addAll(origin.websites);
            memberships.addAll(origin.memberships);
            advisor = origin.advisor;
            status = origin.status;
            everValidated = origin.everValidated;
            disclosure = origin.disclosure;
            extensions = origin.extensions;
        }

        /** Sets which version this is; {@link Revision#initial()} unless set. */
        @CanIgnoreReturnValue
        public Builder revision(Revision newRevision) {
            revision = newRevision;
            return this;
        }

        /** Sets first and last name. */
        @CanIgnoreReturnValue
        public Builder name(String fullName) {
            name = LocalizedText.undetermined(fullName);
            return this;
        }

        /** Sets the name in several scripts or languages. */
        @CanIgnoreReturnValue
        public Builder name(LocalizedText fullName) {
            name = fullName;
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

        /** Sets what they work as. */
        @CanIgnoreReturnValue
        public Builder occupation(String code) {
            occupation = code;
            return this;
        }

        /** Sets the area that they work in. */
        @CanIgnoreReturnValue
        public Builder area(String code) {
            area = code;
            return this;
        }

        /** Adds something that they can do. */
        @CanIgnoreReturnValue
        public Builder competence(Competence competence) {
            competences.add(competence);
            return this;
        }

        /** Sets where they work. */
        @CanIgnoreReturnValue
        public Builder address(Address where) {
            address = Optional.of(where);
            return this;
        }

        /** Sets the territorial unit that they work in. */
        @CanIgnoreReturnValue
        public Builder in(NutsCode nuts) {
            return address(Address.in(nuts));
        }

        /** Adds a name that a register gave. */
        @CanIgnoreReturnValue
        public Builder identifier(Identifier identifier) {
            identifiers.add(identifier);
            return this;
        }

        /** Adds a language that they speak. */
        @CanIgnoreReturnValue
        public Builder language(String tag) {
            languages.add(tag);
            return this;
        }

        /** Adds a way to reach them. */
        @CanIgnoreReturnValue
        public Builder contact(ContactPoint contact) {
            contacts.add(contact);
            return this;
        }

        /** Adds a web page. */
        @CanIgnoreReturnValue
        public Builder website(String page) {
            websites.add(page);
            return this;
        }

        /** Adds an organisation or network they belong to. */
        @CanIgnoreReturnValue
        public Builder membership(Membership membership) {
            memberships.add(membership);
            return this;
        }

        /** Sets who helps them. */
        @CanIgnoreReturnValue
        public Builder advisor(EntityId who) {
            advisor = Optional.of(who);
            return this;
        }

        /** Sets how far the portal has checked them; {@link ParticipantStatus#VALIDATED} unless set. */
        @CanIgnoreReturnValue
        public Builder status(ParticipantStatus newStatus) {
            status = newStatus;
            return this;
        }

        /** Sets whether the portal has approved them at least once; true unless set. */
        @CanIgnoreReturnValue
        public Builder everValidated(boolean approvedOnce) {
            everValidated = approvedOnce;
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

        /** Returns the person. */
        public Person build() {
            return new Person(
                    id,
                    revision,
                    name,
                    tagLine,
                    description,
                    occupation,
                    area,
                    competences,
                    address,
                    identifiers,
                    languages,
                    contacts,
                    websites,
                    memberships,
                    advisor,
                    status,
                    everValidated,
                    disclosure,
                    extensions);
        }
    }
}
