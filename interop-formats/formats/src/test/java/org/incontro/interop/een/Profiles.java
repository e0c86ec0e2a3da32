// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.Attachment;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.IprStatus;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.PartnerKind;
import org.incontro.core.opportunity.PartnershipType;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.opportunity.Reach;
import org.incontro.core.opportunity.ResearchProgramme;
import org.incontro.core.opportunity.StageOfDevelopment;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.opportunity.TechnologyOrigin;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.OrganisationFacts;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.OrganisationSize;
import org.incontro.core.place.Address;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Audience;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.privacy.Visibility;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;

/** Whole profiles: those that a form of the network carries in full, and those that say more. */
final class Profiles {

    private static final List<Country> COUNTRIES =
            List.of(Country.of("IT"), Country.of("DE"), Country.of("GR"), Country.of("TR"), Country.of("GB"));

    private Profiles() {}

    /** Returns profiles of which both forms carry everything, with a reference of the network. */
    static Arbitrary<Opportunity> plain(Form form) {
        return of(new Parts(form, false));
    }

    /** Returns profiles that say what the model can say. */
    static Arbitrary<Opportunity> rich() {
        return of(new Parts(Form.BOTH, true));
    }

    /** Which of the network's forms carries it. */
    enum Form {
        XML,
        JSON,
        BOTH
    }

    private static Arbitrary<Opportunity> of(Parts parts) {
        List<Arbitrary<Function<Opportunity.Builder, Opportunity.Builder>>> steps = List.of(
                parts.text().map(text -> builder -> builder.title(text)),
                parts.text().map(text -> builder -> builder.summary(text)),
                parts.text().map(text -> builder -> builder.description(text)),
                parts.revision().map(revision -> builder -> builder.revision(revision)),
                parts.subject().map(subject -> builder -> builder.subject(subject)),
                parts.reach().map(reach -> builder -> builder.reach(reach)),
                parts.client().map(client -> builder -> builder.client(client)),
                parts.languages().map(tags -> builder -> {
                    tags.forEach(builder::clientLanguage);
                    return builder;
                }),
                parts.contact()
                        .map(contact -> builder -> contact.map(builder::contact).orElse(builder)),
                parts.origin()
                        .map(origin -> builder -> origin.map(builder::origin).orElse(builder)),
                parts.attachments().map(files -> builder -> {
                    files.forEach(builder::attachment);
                    return builder;
                }),
                parts.extras());
        return Combinators.combine(
                        parts.start(),
                        parts.cooperation(),
                        Combinators.combine(steps).as(all -> all))
                .as((start, cooperation, all) -> {
                    Opportunity.Builder builder = start.toBuilder().details(cooperation.apply(start.kind()));
                    for (Function<Opportunity.Builder, Opportunity.Builder> step : all) {
                        builder = step.apply(builder);
                    }
                    return builder.build();
                });
    }

    private record Parts(Form form, boolean isRich) {

        private <T> Arbitrary<T> ifRich(Arbitrary<T> rich, Arbitrary<T> plain) {
            return isRich ? rich : plain;
        }

        /** Texts without white space at their ends and without list marks, as codes, names and lists have them. */
        Arbitrary<String> word() {
            Arbitrary<String> words = Arbitraries.of(
                    "Optics", "a & b", "<film>", "x]]>y", "\"q\"", "Łódź", "\uD83D\uDE00", "naïve", "İzmir", "2 years");
            return ifRich(
                    Arbitraries.oneOf(words, Arbitraries.of("\u0000", " x ", "a,b", "N/A", "\uD800", "\uFFFF", "1;2")),
                    words);
        }

        Arbitrary<String> some() {
            return Arbitraries.oneOf(Arbitraries.just(""), word());
        }

        Arbitrary<LocalizedText> text() {
            Arbitrary<String> free = Arbitraries.strings()
                    .withChars("aZ09<&>\"' \n\t\r-é\u00a0]\u0085\u2028")
                    .ofMaxLength(12)
                    .filter(text -> text.isEmpty() || !text.isBlank());
            Arbitrary<LocalizedText> english =
                    Arbitraries.oneOf(free, word()).map(text -> LocalizedText.of("en", text));
            Arbitrary<LocalizedText> others = Arbitraries.of("it", "en-GB", "und")
                    .flatMap(tag -> word().map(text -> LocalizedText.of(tag, text)));
            Arbitrary<LocalizedText> both =
                    Combinators.combine(english, word()).as((text, italian) -> text.with("it", italian));
            return ifRich(Arbitraries.oneOf(english, others, both), english);
        }

        Arbitrary<PartialDate> day() {
            Arbitrary<PartialDate> days = Arbitraries.integers()
                    .between(0, 5_000)
                    .map(number -> PartialDate.of(LocalDate.of(2015, 1, 1).plusDays(number)));
            return ifRich(
                    Arbitraries.oneOf(
                            days,
                            Arbitraries.of(PartialDate.of(2026), PartialDate.parse("2026-02"), PartialDate.of(1))),
                    days);
        }

        Arbitrary<Opportunity> start() {
            Arbitrary<OpportunityKind> kinds = ifRich(
                    Arbitraries.of(OpportunityKind.class)
                            .filter(kind -> kind.isNetworkKind() || kind == OpportunityKind.REGIONAL_PROPOSAL),
                    Arbitraries.of(OpportunityKind.class).filter(OpportunityKind::isNetworkKind));
            return Combinators.combine(
                            kinds, Arbitraries.integers().between(1, 999), publication(), Arbitraries.of(0, 1, 2))
                    .as((kind, number, publication, naming) -> {
                        String reference = kind.code() + "IT20260101%03d".formatted(number);
                        boolean isNamed = kind.isNetworkKind() && !(isRich && naming == 0);
                        Opportunity.Builder builder = Opportunity.builder(
                                        kind, EntityId.of("it-25", isNamed ? reference : "own-" + number))
                                .publication(publication.apply(PartialDate.of(LocalDate.of(2026, 1, 1))));
                        if (isNamed) {
                            builder.identifier(Identifier.of(IdentifierScheme.EEN_REFERENCE, reference));
                        }
                        if (!isNamed || naming == 2) {
                            builder.identifier(Identifier.of(IdentifierScheme.EEN_INTERNAL, "own-" + number));
                        }
                        return builder.build();
                    });
        }

        /** The day of the reference is that of publication where no other is known. */
        private Arbitrary<Function<PartialDate, Publication>> publication() {
            Arbitrary<PublicationStatus> statuses = form == Form.JSON
                    ? Arbitraries.of(
                            PublicationStatus.PUBLISHED, PublicationStatus.EXPIRED, new PublicationStatus("PAUSED"))
                    : ifRich(
                            Arbitraries.of(
                                    PublicationStatus.PUBLISHED,
                                    PublicationStatus.PUBLISHED,
                                    PublicationStatus.DRAFT,
                                    new PublicationStatus("PAUSED")),
                            Arbitraries.just(PublicationStatus.PUBLISHED));
            return Combinators.combine(
                            statuses,
                            Arbitraries.of(true, false),
                            day().optional(),
                            day().optional(),
                            day().optional(),
                            day().optional())
                    .as((status, open, submitted, published, answers, expires) -> reference -> isRich
                            ? new Publication(status, open, submitted, published, answers, expires)
                            : form == Form.JSON
                                    ? new Publication(
                                            status,
                                            open,
                                            submitted,
                                            published.or(() -> Optional.of(reference)),
                                            answers,
                                            expires)
                                    : new Publication(
                                            status,
                                            open,
                                            submitted,
                                            submitted.or(() -> Optional.of(reference)),
                                            Optional.empty(),
                                            expires));
        }

        Arbitrary<Revision> revision() {
            return Arbitraries.of(
                            "1970-01-01T00:00:00Z",
                            "2026-08-09T00:00:00Z",
                            "2026-08-09T10:11:12Z",
                            "2026-08-09T10:11:12.345Z")
                    .map(time -> Revision.of(0, Instant.parse(time)));
        }

        Arbitrary<Subject> subject() {
            Arbitrary<Subject.Tag> codes = Combinators.combine(
                            Arbitraries.of("technology", "market"),
                            Arbitraries.of("04008", "004008", "02007011"),
                            some())
                    .as(Subject.Tag::new);
            Arbitrary<List<Subject.Tag>> tags = codes.list()
                    .ofMaxSize(4)
                    .map(all -> all.stream()
                            .sorted(java.util.Comparator.comparing(Subject.Tag::list)
                                    .reversed())
                            .toList());
            Arbitrary<Subject> told = tags.map(all -> new Subject(List.of(), all, List.of()));
            Arbitrary<Subject> coded = tags.map(all -> form == Form.JSON
                    ? new Subject(
                            List.of(ConceptId.of("sdg", "7")),
                            join(all, new Subject.Tag("sdg", "", "SDG 7 - Clean energy")),
                            List.of())
                    : new Subject(
                            List.of(ConceptId.of("nace-2.1", "26.51")),
                            join(all, new Subject.Tag("nace", "C.26.5.1", "Instruments")),
                            List.of()));
            Arbitrary<Subject> more = tags.map(all -> new Subject(
                    List.of(
                            ConceptId.of("euroscivoc", "543"),
                            ConceptId.of("nace-2.1", "26.51"),
                            ConceptId.of("sdg", "7")),
                    join(all, new Subject.Tag("tree", "1", "x")),
                    List.of("word")));
            return ifRich(
                    Arbitraries.oneOf(told, coded, more), form == Form.BOTH ? told : Arbitraries.oneOf(told, coded));
        }

        private static List<Subject.Tag> join(List<Subject.Tag> tags, Subject.Tag more) {
            List<Subject.Tag> all = new ArrayList<>(tags);
            all.add(more);
            return all;
        }

        Arbitrary<Reach> reach() {
            Arbitrary<List<Country>> countries =
                    Arbitraries.of(COUNTRIES).list().ofMaxSize(3);
            Arbitrary<List<String>> channels = form == Form.JSON
                    ? Arbitraries.just(List.of())
                    : word().list().ofMaxSize(2);
            Arbitrary<Reach> plain = Combinators.combine(
                            countries, word().list().ofMaxSize(2), channels)
                    .as((some, groups, targets) ->
                            new Reach(some, List.of(), List.of(), groups, targets, true, List.of()));
            return ifRich(
                    Arbitraries.oneOf(
                            plain,
                            plain.map(reach -> new Reach(
                                    reach.countries(),
                                    List.of(Country.of("IT")),
                                    List.of(NutsCode.of("ITC4")),
                                    reach.sectorGroups(),
                                    reach.channels(),
                                    false,
                                    List.of("it")))),
                    plain);
        }

        Arbitrary<OrganisationFacts> client() {
            if (form == Form.JSON) {
                return Arbitraries.just(OrganisationFacts.unknown());
            }
            Arbitrary<OrganisationFacts> kinds = Arbitraries.of(
                    OrganisationFacts.unknown(),
                    OrganisationFacts.of(OrganisationKind.UNIVERSITY),
                    OrganisationFacts.of(OrganisationKind.COMPANY),
                    OrganisationFacts.of(new OrganisationKind("CHOIR")),
                    OrganisationFacts.of(OrganisationKind.COMPANY).size(OrganisationSize.SMALL),
                    OrganisationFacts.of(OrganisationKind.COMPANY).size(OrganisationSize.NOT_SME));
            Arbitrary<OrganisationFacts> odd = Arbitraries.just(
                    OrganisationFacts.of(OrganisationKind.UNIVERSITY).size(OrganisationSize.LARGE));
            return Combinators.combine(
                            ifRich(Arbitraries.oneOf(kinds, odd), kinds),
                            Arbitraries.of("", "1999", "2001-05"),
                            Arbitraries.of("", "1 - 10M", ">500M"),
                            Arbitraries.of(true, false).optional(),
                            text(),
                            word().list().ofMaxSize(2))
                    .as((facts, founded, turnover, transnational, experience, certifications) -> new OrganisationFacts(
                            facts.kind(),
                            facts.size(),
                            founded.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(founded)),
                            turnover,
                            transnational,
                            experience,
                            certifications));
        }

        Arbitrary<List<String>> languages() {
            return form == Form.JSON
                    ? Arbitraries.just(List.of())
                    : Arbitraries.of("en", "it", "pt-BR", "sco").list().ofMaxSize(3);
        }

        Arbitrary<Optional<ContactPoint>> contact() {
            if (form == Form.JSON) {
                return Arbitraries.just(Optional.empty());
            }
            Arbitrary<ContactPoint> adviser = Combinators.combine(
                            some(),
                            some(),
                            Arbitraries.of(COUNTRIES).optional(),
                            Arbitraries.of("adviser@example.org", ""))
                    .as((name, organisation, country, email) -> new ContactPoint(
                            Optional.empty(),
                            name,
                            organisation,
                            country,
                            "EEN Demo",
                            country,
                            "XX00001",
                            email,
                            "+39 1",
                            ""));
            Arbitrary<ContactPoint> other = adviser.map(one -> new ContactPoint(
                    Optional.of(EntityId.of("it-25", "P-7")),
                    "Ada Invented",
                    "",
                    Optional.empty(),
                    "",
                    Optional.empty(),
                    "",
                    one.email(),
                    "",
                    "https://hub.example/"));
            return ifRich(Arbitraries.oneOf(adviser, other), adviser).optional();
        }

        Arbitrary<Optional<Address>> origin() {
            Arbitrary<Address> countries = Arbitraries.of(COUNTRIES).map(Address::in);
            return ifRich(
                            Arbitraries.oneOf(
                                    countries,
                                    Arbitraries.just(new Address(
                                            "Via Inventata 1",
                                            "20100",
                                            "Milano",
                                            "",
                                            Optional.of(Country.of("IT")),
                                            Optional.of(NutsCode.of("ITC4C")),
                                            Optional.empty()))),
                            countries)
                    .optional();
        }

        Arbitrary<List<Attachment>> attachments() {
            Arbitrary<Attachment> files = Combinators.combine(word(), some())
                    .as((name, title) -> form == Form.JSON
                            ? new Attachment(
                                    "f.png",
                                    title,
                                    "",
                                    "https://een.example/" + title.length() + "/f.png?x=1",
                                    OptionalLong.empty())
                            : new Attachment(
                                    name,
                                    title,
                                    "image/png",
                                    isRich ? "key-1" : "",
                                    isRich ? OptionalLong.of(7) : OptionalLong.empty()));
            return files.list().ofMaxSize(2);
        }

        Arbitrary<Function<OpportunityKind, Cooperation>> cooperation() {
            Arbitrary<Cooperation> texts = Combinators.combine(
                            text(), text(), text(), text(), text(), Arbitraries.of(0, 1, 2), codes())
                    .as((advantages, expertise, role, stageNote, iprNote, who, codes) -> new Cooperation(
                            advantages,
                            expertise,
                            role,
                            form != Form.JSON && (who == 1 || isRich)
                                    ? LocalizedText.of("en", "A choir, or so")
                                    : LocalizedText.empty(),
                            who == 2 || form == Form.JSON ? codes.partnerKinds() : List.of(),
                            codes.partnershipTypes(),
                            codes.stage(),
                            form == Form.JSON ? LocalizedText.empty() : stageNote,
                            codes.ipr(),
                            iprNote,
                            form == Form.JSON ? List.of() : codes.origins(),
                            Optional.empty()));
            return Combinators.combine(texts, programme().optional(0.5))
                    .as((cooperation, programme) -> kind -> new Cooperation(
                            cooperation.advantages(),
                            cooperation.expertiseSought(),
                            cooperation.expectedRole(),
                            cooperation.partnerProfile(),
                            cooperation.partnerKinds(),
                            cooperation.partnershipTypes(),
                            cooperation.stage(),
                            cooperation.stageNote(),
                            cooperation.ipr(),
                            cooperation.iprNote(),
                            cooperation.origins(),
                            kind == OpportunityKind.RESEARCH_REQUEST ? programme : Optional.empty()));
        }

        private Arbitrary<Cooperation> codes() {
            return Combinators.combine(
                            Arbitraries.of(PartnerKind.SME_MICRO, PartnerKind.UNIVERSITY, PartnerKind.LARGE_COMPANY)
                                    .list()
                                    .ofMaxSize(3),
                            Arbitraries.of(
                                            PartnershipType.COMMERCIAL,
                                            PartnershipType.RESEARCH_COOPERATION,
                                            new PartnershipType("BARTER"))
                                    .list()
                                    .ofMaxSize(3),
                            Arbitraries.of(
                                            StageOfDevelopment.LAB_TESTED,
                                            StageOfDevelopment.CONCEPT,
                                            new StageOfDevelopment("DREAM"))
                                    .optional(),
                            Arbitraries.of(
                                            IprStatus.PATENT_APPLIED,
                                            IprStatus.PATENT_GRANTED,
                                            new IprStatus("HANDSHAKE"))
                                    .list()
                                    .ofMaxSize(2),
                            Arbitraries.of(TechnologyOrigin.UNIVERSITY, TechnologyOrigin.NATIONAL_PROGRAMME)
                                    .list()
                                    .ofMaxSize(2))
                    .as((partners, types, stage, ipr, origins) -> {
                        Cooperation.Builder builder = Cooperation.builder();
                        partners.forEach(builder::partner);
                        types.forEach(builder::partnership);
                        stage.ifPresent(builder::stage);
                        ipr.forEach(builder::ipr);
                        origins.forEach(builder::origin);
                        return builder.build();
                    });
        }

        private Arbitrary<ResearchProgramme> programme() {
            Arbitrary<Integer> whichCall = Arbitraries.of(0, 1);
            return Combinators.combine(
                            Combinators.combine(word(), some(), some()).as(List::of),
                            Combinators.combine(some(), some(), some()).as(List::of),
                            day().optional(),
                            whichCall,
                            Arbitraries.of(104, 1).optional(),
                            Arbitraries.of(true, false).optional())
                    .as((a, b, deadline, call, weeks, coordinator) -> new ResearchProgramme(
                            a.get(0),
                            form == Form.JSON ? "" : a.get(1),
                            form == Form.JSON ? "" : a.get(2),
                            form == Form.JSON ? "" : b.get(0),
                            b.get(1),
                            isRich || call == 0 || form == Form.JSON ? "Films, HORIZON-X-01" : "",
                            isRich || call == 1 || form == Form.JSON ? "https://call.example/x" : "",
                            isRich || call == 1 || form == Form.JSON ? deadline : Optional.empty(),
                            b.get(2),
                            form == Form.JSON ? "" : "https://project.example/",
                            isRich || form == Form.JSON ? weeks : Optional.empty(),
                            isRich || form == Form.XML ? "36" : "",
                            "2 million",
                            coordinator));
        }

        /** What only a rich profile has. */
        Arbitrary<Function<Opportunity.Builder, Opportunity.Builder>> extras() {
            if (form == Form.JSON) {
                return Arbitraries.of("", "https://een.example/p").map(page -> builder -> builder.website(page));
            }
            Arbitrary<Function<Opportunity.Builder, Opportunity.Builder>> nothing =
                    Arbitraries.just(builder -> builder);
            Arbitrary<Function<Opportunity.Builder, Opportunity.Builder>> more =
                    Arbitraries.just(builder -> builder.website("https://portal.example/p")
                            .owner(EntityId.of("it-25", "P-7"))
                            .disclosure(Disclosure.to(Audience.of(Visibility.MEMBERS)))
                            .identifier(Identifier.of(IdentifierScheme.DOI, "10.1000/182"))
                            .extensions(Extensions.none().with("/own", "1.10")));
            return ifRich(Arbitraries.oneOf(nothing, more), nothing);
        }
    }
}
