// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.Revision;
import org.incontro.core.identity.ValidIdentifier;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.OrganisationFacts;
import org.incontro.core.place.Address;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.core.value.TextRequired;
import org.incontro.core.vocabulary.ConceptId;

/**
 * An offer, a request, an idea or a call that somebody may answer. Immutable and thread-safe.
 *
 * <p>The organisation behind a profile of the Enterprise Europe Network stays anonymous: it is described by
 * {@link #client()} and {@link #origin()}, and never named.
 *
 * @param id the identity across portals
 * @param revision which version this is
 * @param kind what kind of opportunity it is
 * @param title self-explaining
 * @param summary a few sentences; may be empty
 * @param description the full text; may be empty
 * @param subject concepts, tags and keywords
 * @param details what only this kind has
 * @param reach where partners are sought
 * @param publication where it stands in its life
 * @param owner the participant who published it, if they are known to the portal
 * @param origin where it comes from, if known
 * @param client who stands behind it, without a name
 * @param clientLanguages BCP 47 tags of the languages in which the client can be spoken to
 * @param contact whom to call
 * @param identifiers the names that registers gave it, such as the network's reference
 * @param attachments files
 * @param website where it can be read; may be empty
 * @param disclosure who may see what
 * @param extensions what a source said and the model has no place for
 */
public record Opportunity(
        EntityId id,
        Revision revision,
        OpportunityKind kind,
        @TextRequired LocalizedText title,
        LocalizedText summary,
        LocalizedText description,
        Subject subject,
        Details details,
        Reach reach,
        Publication publication,
        Optional<EntityId> owner,
        Optional<Address> origin,
        OrganisationFacts client,
        List<String> clientLanguages,
        Optional<@Valid ContactPoint> contact,
        List<@ValidIdentifier Identifier> identifiers,
        List<Attachment> attachments,
        String website,
        Disclosure disclosure,
        Extensions extensions)
        implements Entity {

    /**
     * Copies the lists and checks that the details suit the kind.
     *
     * @throws IllegalArgumentException if they do not
     */
    public Opportunity {
        clientLanguages = List.copyOf(clientLanguages);
        identifiers = List.copyOf(identifiers);
        attachments = List.copyOf(attachments);
        if (!details.suit(kind)) {
            throw new IllegalArgumentException("details must suit the kind %s, but were %s"
                    .formatted(kind, details.getClass().getSimpleName()));
        }
    }

    /** Starts a business offer; {@code id} as {@link EntityId#parse} reads it. */
    public static Builder businessOffer(String id) {
        return builder(OpportunityKind.BUSINESS_OFFER, EntityId.parse(id));
    }

    /** Starts a business request; {@code id} as {@link EntityId#parse} reads it. */
    public static Builder businessRequest(String id) {
        return builder(OpportunityKind.BUSINESS_REQUEST, EntityId.parse(id));
    }

    /** Starts a technology offer; {@code id} as {@link EntityId#parse} reads it. */
    public static Builder technologyOffer(String id) {
        return builder(OpportunityKind.TECHNOLOGY_OFFER, EntityId.parse(id));
    }

    /** Starts a technology request; {@code id} as {@link EntityId#parse} reads it. */
    public static Builder technologyRequest(String id) {
        return builder(OpportunityKind.TECHNOLOGY_REQUEST, EntityId.parse(id));
    }

    /** Starts a research and development request; {@code id} as {@link EntityId#parse} reads it. */
    public static Builder researchRequest(String id) {
        return builder(OpportunityKind.RESEARCH_REQUEST, EntityId.parse(id));
    }

    /** Starts a region's own proposal; {@code id} as {@link EntityId#parse} reads it. */
    public static Builder regionalProposal(String id) {
        return builder(OpportunityKind.REGIONAL_PROPOSAL, EntityId.parse(id));
    }

    /** Starts a project idea; {@code id} as {@link EntityId#parse} reads it. */
    public static Builder projectIdea(String id) {
        return builder(OpportunityKind.PROJECT_IDEA, EntityId.parse(id));
    }

    /** Starts a funding call; {@code id} as {@link EntityId#parse} reads it. */
    public static Builder call(String id) {
        return builder(OpportunityKind.CALL, EntityId.parse(id));
    }

    /**
     * Starts an opportunity of any kind.
     *
     * @param kind what kind of opportunity it is
     * @param id the identity across portals
     */
    public static Builder builder(OpportunityKind kind, EntityId id) {
        return new Builder(kind, id);
    }

    /** Starts a changed copy of this opportunity. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Tells whether an answer is welcome on a day: its publication takes answers, and no deadline of its own has passed.
     *
     * @param today the day, in the publisher's time zone
     */
    public boolean isOpenOn(LocalDate today) {
        return publication.isOpenOn(today) && lastDay().filter(today::isAfter).isEmpty();
    }

    /** Returns the last day on which an answer is welcome: of its publication or of its own deadline, whichever comes first. */
    public Optional<LocalDate> lastDay() {
        return Stream.concat(publication.lastDay().stream(), details.deadline().map(PartialDate::latest).stream())
                .min(Comparator.naturalOrder());
    }

    /** Returns the country that it comes from, if known. */
    public Optional<Country> country() {
        return origin.flatMap(Address::country);
    }

    /** Returns the territorial unit that it comes from, if known. */
    public Optional<NutsCode> nuts() {
        return origin.flatMap(Address::nuts);
    }

    /** Returns the details of a cooperation, if it has such. */
    public Optional<Cooperation> cooperation() {
        return details instanceof Cooperation cooperation ? Optional.of(cooperation) : Optional.empty();
    }

    /** Collects the parts of an opportunity; what is not set is empty. Confined to one thread. */
    public static final class Builder {

        private final OpportunityKind kind;
        private final EntityId id;
        private final List<String> clientLanguages = new ArrayList<>();
        private final List<Identifier> identifiers = new ArrayList<>();
        private final List<Attachment> attachments = new ArrayList<>();
        private Revision revision = Revision.initial();
        private LocalizedText title = LocalizedText.empty();
        private LocalizedText summary = LocalizedText.empty();
        private LocalizedText description = LocalizedText.empty();
        private Subject subject = Subject.unsaid();
        private Details details;
        private Reach reach = Reach.everywhere();
        private Publication publication = Publication.published();
        private Optional<EntityId> owner = Optional.empty();
        private Optional<Address> origin = Optional.empty();
        private OrganisationFacts client = OrganisationFacts.unknown();
        private Optional<ContactPoint> contact = Optional.empty();
        private String website = "";
        private Disclosure disclosure = Disclosure.open();
        private Extensions extensions = Extensions.none();

        private Builder(OpportunityKind kind, EntityId id) {
            this.kind = kind;
            this.id = id;
            details = switch (kind) {
                case CALL -> Call.of("", "");
                case PROJECT_IDEA -> ProjectIdea.of();
                default -> Cooperation.unsaid();
            };
        }

        private Builder(Opportunity from) {
            kind = from.kind;
            id = from.id;
            revision = from.revision;
            title = from.title;
            summary = from.summary;
            description = from.description;
            subject = from.subject;
            details = from.details;
            reach = from.reach;
            publication = from.publication;
            owner = from.owner;
            origin = from.origin;
            client = from.client;
            clientLanguages.addAll(from.clientLanguages);
            contact = from.contact;
            identifiers.addAll(from.identifiers);
            attachments.addAll(from.attachments);
            website = from.website;
            disclosure = from.disclosure;
            extensions = from.extensions;
        }

        /** Sets which version this is; {@link Revision#initial()} unless set. */
        @CanIgnoreReturnValue
        public Builder revision(Revision newRevision) {
            revision = newRevision;
            return this;
        }

        /** Adds the title in one language. */
        @CanIgnoreReturnValue
        public Builder title(String language, String text) {
            return title(title.with(language, text));
        }

        /** Sets the title in all its languages. */
        @CanIgnoreReturnValue
        public Builder title(LocalizedText text) {
            title = text;
            return this;
        }

        /** Adds the summary in one language. */
        @CanIgnoreReturnValue
        public Builder summary(String language, String text) {
            return summary(summary.with(language, text));
        }

        /** Sets the summary in all its languages. */
        @CanIgnoreReturnValue
        public Builder summary(LocalizedText text) {
            summary = text;
            return this;
        }

        /** Adds the full text in one language. */
        @CanIgnoreReturnValue
        public Builder description(String language, String text) {
            return description(description.with(language, text));
        }

        /** Sets the full text in all its languages. */
        @CanIgnoreReturnValue
        public Builder description(LocalizedText text) {
            description = text;
            return this;
        }

        /** Adds what it is about, in the terms of vocabularies. */
        @CanIgnoreReturnValue
        public Builder about(ConceptId... concepts) {
            return subject(subject.with(List.of(concepts)));
        }

        /** Sets concepts, tags and keywords. */
        @CanIgnoreReturnValue
        public Builder subject(Subject newSubject) {
            subject = newSubject;
            return this;
        }

        /** Sets what only this kind has. */
        @CanIgnoreReturnValue
        public Builder details(Details newDetails) {
            details = newDetails;
            return this;
        }

        /** Sets where partners are sought; everywhere unless set. */
        @CanIgnoreReturnValue
        public Builder reach(Reach newReach) {
            reach = newReach;
            return this;
        }

        /** Sets where it stands in its life; {@link Publication#published()} unless set. */
        @CanIgnoreReturnValue
        public Builder publication(Publication newPublication) {
            publication = newPublication;
            return this;
        }

        /** Sets the last day of its publication and keeps the rest of its life. */
        @CanIgnoreReturnValue
        public Builder expiresOn(LocalDate lastDay) {
            return publication(publication.withExpiresOn(PartialDate.of(lastDay)));
        }

        /** Sets the participant who published it. */
        @CanIgnoreReturnValue
        public Builder owner(EntityId participant) {
            owner = Optional.of(participant);
            return this;
        }

        /** Sets where it comes from. */
        @CanIgnoreReturnValue
        public Builder origin(Address where) {
            origin = Optional.of(where);
            return this;
        }

        /** Sets the country that it comes from. */
        @CanIgnoreReturnValue
        public Builder country(String code) {
            return origin(Address.in(Country.of(code)));
        }

        /** Sets who stands behind it, without a name. */
        @CanIgnoreReturnValue
        public Builder client(OrganisationFacts facts) {
            client = facts;
            return this;
        }

        /** Adds a language in which the client can be spoken to. */
        @CanIgnoreReturnValue
        public Builder clientLanguage(String tag) {
            clientLanguages.add(tag);
            return this;
        }

        /** Sets whom to call. */
        @CanIgnoreReturnValue
        public Builder contact(ContactPoint point) {
            contact = Optional.of(point);
            return this;
        }

        /** Adds a name that a register gave. */
        @CanIgnoreReturnValue
        public Builder identifier(Identifier identifier) {
            identifiers.add(identifier);
            return this;
        }

        /** Adds a file. */
        @CanIgnoreReturnValue
        public Builder attachment(Attachment attachment) {
            attachments.add(attachment);
            return this;
        }

        /** Sets where it can be read. */
        @CanIgnoreReturnValue
        public Builder website(String page) {
            website = page;
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

        /**
         * Returns the opportunity.
         *
         * @throws IllegalArgumentException if the details do not suit the kind
         */
        public Opportunity build() {
            return new Opportunity(
                    id,
                    revision,
                    kind,
                    title,
                    summary,
                    description,
                    subject,
                    details,
                    reach,
                    publication,
                    owner,
                    origin,
                    client,
                    clientLanguages,
                    contact,
                    identifiers,
                    attachments,
                    website,
                    disclosure,
                    extensions);
        }
    }
}
