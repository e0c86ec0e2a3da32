// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.Attachment;
import org.incontro.core.opportunity.Call;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.Details;
import org.incontro.core.opportunity.ExpressionOfInterest;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.ProjectIdea;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.opportunity.Reach;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.OrganisationFacts;
import org.incontro.core.place.Address;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Consent;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;
import org.jspecify.annotations.Nullable;

/** The forms of what is offered and sought, and of what people want to hear of and answer. */
final class OpportunityForms {

    private static final Form<Attachment> ATTACHMENT = new AttachmentForm();
    static final EntityForm<Opportunity> OPPORTUNITY = new OpportunityForm();
    static final EntityForm<Interest> INTEREST = new InterestForm();
    static final EntityForm<ExpressionOfInterest> EXPRESSION_OF_INTEREST = new ExpressionForm();

    private OpportunityForms() {}

    private static final class AttachmentForm extends ObjectForm<Attachment> {

        private final Property<Attachment, String> name =
                optional("name", "The file's name.", Forms.TEXT, "", Attachment::name);
        private final Property<Attachment, String> title =
                optional("title", "What is shown.", Forms.TEXT, "", Attachment::title);
        private final Property<Attachment, String> mediaType =
                optional("mediaType", "Such as image/png.", Forms.TEXT, "", Attachment::mediaType);
        private final Property<Attachment, String> location =
                optional("location", "Where the bytes are.", Forms.TEXT, "", Attachment::location);
        private final Property<Attachment, Optional<Long>> bytes = optional(
                "bytes",
                "How long it is.",
                Forms.wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE),
                AttachmentForm::lengthOf);

        AttachmentForm() {
            super("attachment", "A file that belongs to an opportunity.");
        }

        private static Optional<Long> lengthOf(Attachment attachment) {
            return attachment.bytes().stream().boxed().findFirst();
        }

        @Override
        Attachment build(@Nullable Object[] values) {
            OptionalLong length = bytes.in(values).map(OptionalLong::of).orElseGet(OptionalLong::empty);
            return new Attachment(name.in(values), title.in(values), mediaType.in(values), location.in(values), length);
        }
    }

    private static final class TagForm extends ObjectForm<Subject.Tag> {

        private final Property<Subject.Tag, String> list =
                optional("list", "The list that the code is from.", Forms.TEXT, "", Subject.Tag::list);
        private final Property<Subject.Tag, String> code =
                optional("code", "The code.", Forms.TEXT, "", Subject.Tag::code);
        private final Property<Subject.Tag, String> label =
                optional("label", "Its label.", Forms.TEXT, "", Subject.Tag::label);

        TagForm() {
            super("tag", "A code with its label, as its source wrote them.");
        }

        @Override
        Subject.Tag build(@Nullable Object[] values) {
            return new Subject.Tag(list.in(values), code.in(values), label.in(values));
        }
    }

    private static final class SubjectForm extends ObjectForm<Subject> {

        private final Property<Subject, List<ConceptId>> concepts =
                list("concepts", "In the terms of vocabularies.", Forms.CONCEPT, Subject::concepts);
        private final Property<Subject, List<Subject.Tag>> tags =
                list("tags", "Codes and keywords as they came.", new TagForm(), Subject::tags);
        private final Property<Subject, List<String>> keywords =
                list("keywords", "Free words of the author.", Forms.TEXT, Subject::keywords);

        SubjectForm() {
            super("subject", "What an opportunity is about, beside its texts.");
        }

        @Override
        Subject build(@Nullable Object[] values) {
            return new Subject(concepts.in(values), tags.in(values), keywords.in(values));
        }
    }

    private static final class ReachForm extends ObjectForm<Reach> {

        private final Property<Reach, List<Country>> countries =
                list("countries", "Partners' countries; none for all.", Forms.COUNTRY, Reach::countries);
        private final Property<Reach, List<Country>> excludedCountries = list(
                "excludedCountries",
                "Countries in which no partner is sought.",
                Forms.COUNTRY,
                Reach::excludedCountries);
        private final Property<Reach, List<NutsCode>> areas =
                list("areas", "Partners' territorial units; none for all.", Forms.NUTS, Reach::areas);
        private final Property<Reach, List<String>> sectorGroups =
                list("sectorGroups", "The network's groups that are told.", Forms.TEXT, Reach::sectorGroups);
        private final Property<Reach, List<String>> channels =
                list("channels", "Other places where it is made known.", Forms.TEXT, Reach::channels);
        private final Property<Reach, Boolean> foreignPartners = stated(
                "foreignPartners",
                "Whether partners from other countries are welcome.",
                Forms.FLAG,
                true,
                Reach::foreignPartners);
        private final Property<Reach, List<String>> languages = list(
                "languages",
                "BCP 47 tags of the languages in which one can work together.",
                Forms.TEXT,
                Reach::languages);

        ReachForm() {
            super("reach", "Where partners are sought.");
        }

        @Override
        Reach build(@Nullable Object[] values) {
            return new Reach(
                    countries.in(values),
                    excludedCountries.in(values),
                    areas.in(values),
                    sectorGroups.in(values),
                    channels.in(values),
                    foreignPartners.in(values),
                    languages.in(values));
        }
    }

    private static final class PublicationForm extends ObjectForm<Publication> {

        private final Property<Publication, PublicationStatus> status = stated(
                "status",
                "Where it stands.",
                Forms.code(PublicationStatus.class, PublicationStatus::new),
                PublicationStatus.PUBLISHED,
                Publication::status);
        private final Property<Publication, Boolean> openForAnswers =
                stated("openForAnswers", "Whether it takes answers.", Forms.FLAG, true, Publication::openForAnswers);
        private final Property<Publication, Optional<PartialDate>> submittedOn =
                optional("submittedOn", "When it was handed in.", Forms.DATE, Publication::submittedOn);
        private final Property<Publication, Optional<PartialDate>> publishedOn =
                optional("publishedOn", "When it became public.", Forms.DATE, Publication::publishedOn);
        private final Property<Publication, Optional<PartialDate>> answersUntil = optional(
                "answersUntil", "The last day on which an answer is welcome.", Forms.DATE, Publication::answersUntil);
        private final Property<Publication, Optional<PartialDate>> expiresOn =
                optional("expiresOn", "The last day of its publication.", Forms.DATE, Publication::expiresOn);

        PublicationForm() {
            super("publication", "Where an opportunity stands in its life.");
        }

        @Override
        Publication build(@Nullable Object[] values) {
            return new Publication(
                    status.in(values),
                    openForAnswers.in(values),
                    submittedOn.in(values),
                    publishedOn.in(values),
                    answersUntil.in(values),
                    expiresOn.in(values));
        }
    }

    private static final class OpportunityForm extends EntityForm<Opportunity> {

        private final Property<Opportunity, EntityId> id = id(Opportunity::id);
        private final Property<Opportunity, Revision> revision = revision(Opportunity::revision);
        private final Property<Opportunity, OpportunityKind> kind = required(
                "kind", "What kind of opportunity it is.", Forms.choice(OpportunityKind.class), Opportunity::kind);
        private final Property<Opportunity, LocalizedText> title =
                localized("title", "Self-explaining.", Opportunity::title);
        private final Property<Opportunity, LocalizedText> summary =
                localized("summary", "A few sentences.", Opportunity::summary);
        private final Property<Opportunity, LocalizedText> description =
                localized("description", "The full text.", Opportunity::description);
        private final Property<Opportunity, Subject> subject = optional(
                "subject", "Concepts, tags and keywords.", new SubjectForm(), Subject.unsaid(), Opportunity::subject);
        private final Property<Opportunity, Optional<Cooperation>> cooperation = optional(
                "cooperation",
                "What the network's five kinds and regional proposals have.",
                DetailsForms.COOPERATION,
                opportunity -> detailsOf(opportunity, Cooperation.class));
        private final Property<Opportunity, Optional<ProjectIdea>> projectIdea = optional(
                "projectIdea",
                "What project ideas have.",
                DetailsForms.PROJECT_IDEA,
                opportunity -> detailsOf(opportunity, ProjectIdea.class));
        private final Property<Opportunity, Optional<Call>> call = optional(
                "call", "What calls have.", DetailsForms.CALL, opportunity -> detailsOf(opportunity, Call.class));
        private final Property<Opportunity, Reach> reach = optional(
                "reach", "Where partners are sought.", new ReachForm(), Reach.everywhere(), Opportunity::reach);
        private final Property<Opportunity, Publication> publication = stated(
                "publication",
                "Where it stands in its life.",
                new PublicationForm(),
                Publication.published(),
                Opportunity::publication);
        private final Property<Opportunity, Optional<EntityId>> owner =
                optional("owner", "The participant who published it.", Forms.ID, Opportunity::owner);
        private final Property<Opportunity, Optional<Address>> origin =
                optional("origin", "Where it comes from.", CommonForms.ADDRESS, Opportunity::origin);
        private final Property<Opportunity, OrganisationFacts> client = optional(
                "client",
                "Who stands behind it, without a name.",
                ParticipantForms.FACTS,
                OrganisationFacts.unknown(),
                Opportunity::client);
        private final Property<Opportunity, List<String>> clientLanguages = list(
                "clientLanguages",
                "BCP 47 tags of the languages in which the client can be spoken to.",
                Forms.TEXT,
                Opportunity::clientLanguages);
        private final Property<Opportunity, Optional<ContactPoint>> contact =
                optional("contact", "Whom to call.", CommonForms.CONTACT, Opportunity::contact);
        private final Property<Opportunity, List<Identifier>> identifiers = list(
                "identifiers", "The names that registers gave it.", CommonForms.IDENTIFIER, Opportunity::identifiers);
        private final Property<Opportunity, List<Attachment>> attachments =
                list("attachments", "Files.", ATTACHMENT, Opportunity::attachments);
        private final Property<Opportunity, String> website =
                optional("website", "Where it can be read.", Forms.TEXT, "", Opportunity::website);
        private final Property<Opportunity, Disclosure> disclosure = disclosure(Opportunity::disclosure);
        private final Property<Opportunity, Extensions> extensions = extensions(Opportunity::extensions);

        OpportunityForm() {
            super("opportunity", "An offer, a request, an idea or a call.", Opportunity.class);
        }

        private static <D extends Details> Optional<D> detailsOf(Opportunity opportunity, Class<D> type) {
            return type.isInstance(opportunity.details())
                    ? Optional.of(type.cast(opportunity.details()))
                    : Optional.empty();
        }

        /** Details of another kind are not understood, and kept aside like anything else. */
        @Override
        void check(@Nullable Object[] values, JsonSource in) {
            OpportunityKind of = kind.in(values);
            checkDetails(cooperation, DetailsForms.COOPERATION, of, values, in);
            checkDetails(projectIdea, DetailsForms.PROJECT_IDEA, of, values, in);
            checkDetails(call, DetailsForms.CALL, of, values, in);
        }

        private static <D extends Details> void checkDetails(
                Property<Opportunity, Optional<D>> property,
                Form<D> form,
                OpportunityKind of,
                @Nullable Object[] values,
                JsonSource in) {
            property.in(values)
                    .filter(details -> !details.suit(of))
                    .ifPresent(
                            details -> in.keepAside("/" + property.name(), JsonSink.textOf(form, details), of.name()));
        }

        @Override
        Opportunity build(@Nullable Object[] values) {
            OpportunityKind of = kind.in(values);
            return new Opportunity(
                    id.in(values),
                    revision.in(values),
                    of,
                    title.in(values),
                    summary.in(values),
                    description.in(values),
                    subject.in(values),
                    details(of, values),
                    reach.in(values),
                    publication.in(values),
                    owner.in(values),
                    origin.in(values),
                    client.in(values),
                    clientLanguages.in(values),
                    contact.in(values),
                    identifiers.in(values),
                    attachments.in(values),
                    website.in(values),
                    disclosure.in(values),
                    extensions.in(values));
        }

        private Details details(OpportunityKind of, @Nullable Object[] values) {
            return switch (of) {
                case CALL -> call.in(values).orElseGet(() -> Call.of("", ""));
                case PROJECT_IDEA -> projectIdea.in(values).orElseGet(ProjectIdea::of);
                default -> cooperation.in(values).orElseGet(Cooperation::unsaid);
            };
        }
    }

    private static final class InterestForm extends EntityForm<Interest> {

        private final Property<Interest, EntityId> id = id(Interest::id);
        private final Property<Interest, Revision> revision = revision(Interest::revision);
        private final Property<Interest, EntityId> owner =
                required("owner", "Whose wish it is.", Forms.ID, Interest::owner);
        private final Property<Interest, String> name =
                optional("name", "What its owner calls it.", Forms.TEXT, "", Interest::name);
        private final Property<Interest, List<ConceptId>> concepts =
                list("concepts", "What it is about, in the terms of vocabularies.", Forms.CONCEPT, Interest::concepts);
        private final Property<Interest, List<String>> tags =
                list("tags", "Tags and keywords that resolve to no concept.", Forms.TEXT, Interest::tags);
        private final Property<Interest, LocalizedText> words =
                localized("words", "What it is about, in own words.", Interest::words);
        private final Property<Interest, List<OpportunityKind>> kinds = list(
                "kinds",
                "The kinds wanted; none for all.",
                Forms.choice(OpportunityKind.class),
                interest -> List.copyOf(interest.kinds()));
        private final Property<Interest, List<Country>> countries = list(
                "countries",
                "The opportunities' countries; none for all.",
                Forms.COUNTRY,
                interest -> List.copyOf(interest.countries()));
        private final Property<Interest, List<String>> scope = list(
                "scope",
                "The portals whose opportunities are wanted, as the regions of identities; none for all.",
                Forms.REGION,
                interest -> List.copyOf(interest.scope()));
        private final Property<Interest, Double> minimumLikelihood = stated(
                "minimumLikelihood",
                "How likely a match must be to be told.",
                Forms.decimal(0, 1),
                0.0,
                Interest::minimumLikelihood);
        private final Property<Interest, Extensions> extensions = extensions(Interest::extensions);

        InterestForm() {
            super("interest", "A saved wish to hear of opportunities.", Interest.class);
        }

        @Override
        Interest build(@Nullable Object[] values) {
            Set<OpportunityKind> wanted = EnumSet.noneOf(OpportunityKind.class);
            wanted.addAll(kinds.in(values));
            return new Interest(
                    id.in(values),
                    revision.in(values),
                    owner.in(values),
                    name.in(values),
                    concepts.in(values),
                    tags.in(values),
                    words.in(values),
                    wanted,
                    new TreeSet<>(countries.in(values)),
                    new TreeSet<>(scope.in(values)),
                    minimumLikelihood.in(values),
                    extensions.in(values));
        }
    }

    private static final class ExpressionForm extends EntityForm<ExpressionOfInterest> {

        private final Property<ExpressionOfInterest, EntityId> id = id(ExpressionOfInterest::id);
        private final Property<ExpressionOfInterest, Revision> revision = revision(ExpressionOfInterest::revision);
        private final Property<ExpressionOfInterest, ExpressionOfInterest.Purpose> purpose = stated(
                "purpose",
                "Whether it is meant as an answer or asks for more.",
                Forms.choice(ExpressionOfInterest.Purpose.class),
                ExpressionOfInterest.Purpose.INTEREST,
                ExpressionOfInterest::purpose);
        private final Property<ExpressionOfInterest, EntityId> opportunity =
                required("opportunity", "What it answers.", Forms.ID, ExpressionOfInterest::opportunity);
        private final Property<ExpressionOfInterest, EntityId> participant =
                required("participant", "Who answers.", Forms.ID, ExpressionOfInterest::participant);
        private final Property<ExpressionOfInterest, Optional<EntityId>> onBehalfOf = optional(
                "onBehalfOf", "The organisation that they speak for.", Forms.ID, ExpressionOfInterest::onBehalfOf);
        private final Property<ExpressionOfInterest, LocalizedText> presentation =
                localized("presentation", "Who the answering side is.", ExpressionOfInterest::presentation);
        private final Property<ExpressionOfInterest, LocalizedText> interest =
                localized("interest", "Why it fits, or what is offered.", ExpressionOfInterest::interest);
        private final Property<ExpressionOfInterest, LocalizedText> question =
                localized("question", "What they want to know.", ExpressionOfInterest::question);
        private final Property<ExpressionOfInterest, LocalizedText> clarification =
                localized("clarification", "What was added when asked.", ExpressionOfInterest::clarification);
        private final Property<ExpressionOfInterest, Optional<ContactPoint>> contact =
                optional("contact", "How to reach them.", CommonForms.CONTACT, ExpressionOfInterest::contact);
        private final Property<ExpressionOfInterest, List<Attachment>> attachments =
                list("attachments", "Files.", ATTACHMENT, ExpressionOfInterest::attachments);
        private final Property<ExpressionOfInterest, List<Consent>> consents =
                list("consents", "What they agreed to.", CommonForms.CONSENT, ExpressionOfInterest::consents);
        private final Property<ExpressionOfInterest, Extensions> extensions =
                extensions(ExpressionOfInterest::extensions);

        ExpressionForm() {
            super("expressionOfInterest", "An answer to an opportunity.", ExpressionOfInterest.class);
        }

        @Override
        ExpressionOfInterest build(@Nullable Object[] values) {
            return new ExpressionOfInterest(
                    id.in(values),
                    revision.in(values),
                    purpose.in(values),
                    opportunity.in(values),
                    participant.in(values),
                    onBehalfOf.in(values),
                    presentation.in(values),
                    interest.in(values),
                    question.in(values),
                    clarification.in(values),
                    contact.in(values),
                    attachments.in(values),
                    consents.in(values),
                    extensions.in(values));
        }
    }
}
