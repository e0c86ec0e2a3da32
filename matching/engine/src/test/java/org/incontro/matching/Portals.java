// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.PartnerKind;
import org.incontro.core.opportunity.ProjectIdea;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.opportunity.Reach;
import org.incontro.core.opportunity.StageOfDevelopment;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Evidence;
import org.incontro.core.participant.EvidenceKind;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.OrganisationSize;
import org.incontro.core.participant.Participant;
import org.incontro.core.participant.ParticipantStatus;
import org.incontro.core.participant.Person;
import org.incontro.core.participant.Site;
import org.incontro.core.place.Address;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Audience;
import org.incontro.core.privacy.Consent;
import org.incontro.core.privacy.ConsentPurpose;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.privacy.Field;
import org.incontro.core.privacy.Reader;
import org.incontro.core.privacy.Visibility;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.core.vocabulary.Vocabularies;

/**
 * Small portals, generated: few words, few concepts and few identities, so that ties, shared features, refusals and empty
 * texts are the rule.
 */
final class Portals {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** A vocabulary so small that an engine is made in no time; {@code pho} has two parents. */
    static final ConceptScheme SCHEME = ConceptScheme.builder("t")
            .add("sci", labels("science", "scienza", "Wissenschaft", "science"))
            .add("phy", labels("physics", "fisica", "Physik", "physique"), "sci")
            .add("opt", labels("optics", "ottica", "Optik", "optique"), "phy")
            .add("las", labels("laser physics", "fisica del laser", "Laserphysik", "physique du laser"), "opt")
            .add("mat", labels("materials", "materiali", "Werkstoffe", "matériaux"), "sci")
            .add("pho", labels("photonics", "fotonica", "Photonik", "photonique"), "opt", "mat")
            .add("bio", labels("biology", "biologia", "Biologie", "biologie"), "sci")
            .add("onc", labels("oncology", "oncologia", "Onkologie", "oncologie"), "bio")
            .build();

    static final Vocabularies VOCABULARIES =
            Vocabularies.of(SCHEME, Vocabularies.bundled().scheme("trl").orElseThrow());

    static final List<String> LANGUAGES = List.of("en", "it", "de", "fr", "es");

    /** What a portal holds. */
    record Portal(List<Participant> participants, List<Opportunity> opportunities) {

        MatchEngine engine(MatchSettings settings) {
            MatchEngine engine = empty(settings);
            participants.forEach(engine::put);
            opportunities.forEach(engine::put);
            return engine;
        }
    }

    private Portals() {}

    static MatchEngine empty(MatchSettings settings) {
        return MatchEngine.builder()
                .vocabularies(VOCABULARIES)
                .settings(settings)
                .build();
    }

    static ConceptId concept(String code) {
        return ConceptId.of("t", code);
    }

    private static LocalizedText labels(String en, String it, String de, String fr) {
        return LocalizedText.of("en", en).with("it", it).with("de", de).with("fr", fr);
    }

    /** Portals with at least one participant and one opportunity. */
    static Arbitrary<Portal> portals() {
        return Combinators.combine(
                        participants()
                                .list()
                                .uniqueElements(Participant::id)
                                .ofMinSize(1)
                                .ofMaxSize(9),
                        opportunities()
                                .list()
                                .uniqueElements(Opportunity::id)
                                .ofMinSize(1)
                                .ofMaxSize(5))
                .as(Portal::new);
    }

    static Arbitrary<Participant> participants() {
        Arbitrary<List<Competence>> competences = competences().list().ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d", "e", "een:f", "een:g", "h", "tirol:i"),
                        texts(),
                        texts(),
                        competences,
                        addresses(),
                        facts(),
                        Combinators.combine(disclosures(), statuses()).as(Tuple::of))
                .as((id, name, description, can, address, facts, rights) ->
                        facts.get1().equals(OrganisationKind.INVENTOR)
                                ? person(id, name, description, can, address, rights)
                                : organisation(id, name, description, can, address, facts, rights));
    }

    private static Participant organisation(
            String id,
            LocalizedText name,
            LocalizedText description,
            List<Competence> can,
            Optional<Address> address,
            Tuple.Tuple2<OrganisationKind, Optional<OrganisationSize>> facts,
            Tuple.Tuple2<Disclosure, ParticipantStatus> rights) {
        Organisation.Builder organisation = Organisation.builder(id)
                .name(name)
                .description(description)
                .kind(facts.get1())
                .language("en")
                .disclosure(rights.get1())
                .status(rights.get2());
        can.forEach(organisation::competence);
        facts.get2().ifPresent(organisation::size);
        address.ifPresent(where -> organisation.site(Site.main(where)));
        return organisation.build();
    }

    private static Participant person(
            String id,
            LocalizedText name,
            LocalizedText description,
            List<Competence> can,
            Optional<Address> address,
            Tuple.Tuple2<Disclosure, ParticipantStatus> rights) {
        Person.Builder person = Person.builder(id)
                .name(name)
                .description(description)
                .disclosure(rights.get1())
                .status(rights.get2());
        can.forEach(person::competence);
        address.ifPresent(person::address);
        return person.build();
    }

    static Arbitrary<Opportunity> opportunities() {
        return Combinators.combine(
                        Combinators.combine(
                                        Arbitraries.of("o1", "o2", "o3", "een:o4", "een:o5"),
                                        Arbitraries.of(OpportunityKind.class))
                                .as(Tuple::of),
                        texts(),
                        texts(),
                        subjects(),
                        Combinators.combine(addresses(), reaches()).as(Tuple::of),
                        publications(),
                        Arbitraries.of("a", "b", "c").map(EntityId::parse).optional(),
                        Combinators.combine(cooperations(), disclosures()).as(Tuple::of))
                .as((identity, title, summary, subject, place, publication, owner, more) -> {
                    OpportunityKind kind = identity.get2();
                    Opportunity.Builder opportunity = Opportunity.builder(kind, EntityId.parse(identity.get1()))
                            .title(title)
                            .summary(summary)
                            .subject(subject)
                            .reach(place.get2())
                            .publication(publication)
                            .disclosure(more.get2());
                    place.get1().ifPresent(opportunity::origin);
                    owner.ifPresent(opportunity::owner);
                    if (more.get1().suit(kind)) {
                        opportunity.details(more.get1());
                    } else if (kind == OpportunityKind.PROJECT_IDEA) {
                        opportunity.details(ProjectIdea.of(ProjectIdea.Role.of("r", summary, concept("opt"))));
                    }
                    return opportunity.build();
                });
    }

    /** Interests of some who are held and some who are not, with thresholds at the ends and between. */
    static Arbitrary<Interest> interests() {
        return Combinators.combine(
                        Arbitraries.of("i1", "i2", "i3", "i4", "i5", "i6"),
                        Arbitraries.of("a", "b", "c", "nobody").map(EntityId::parse),
                        texts(),
                        concepts(),
                        Arbitraries.of("laser", "glass").list().ofMaxSize(1),
                        wantedKinds(),
                        Combinators.combine(wantedCountries(), scopes()).as(Tuple::of),
                        likelihoods())
                .as((id, owner, words, concepts, tags, kinds, from, likelihood) -> new Interest(
                        EntityId.parse(id),
                        Revision.initial(),
                        owner,
                        "",
                        concepts,
                        tags,
                        words,
                        kinds,
                        from.get1(),
                        from.get2(),
                        likelihood,
                        Extensions.none()));
    }

    static Arbitrary<ProfileInterest> profileInterests() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d", "nobody").map(EntityId::parse),
                        wantedKinds(),
                        wantedCountries(),
                        scopes(),
                        likelihoods())
                .as(ProfileInterest::new);
    }

    private static Arbitrary<SortedSet<String>> scopes() {
        return Arbitraries.frequency(
                Tuple.of(4, new TreeSet<>()),
                Tuple.of(1, new TreeSet<>(Set.of("local"))),
                Tuple.of(1, new TreeSet<>(Set.of("een", "nowhere"))));
    }

    private static Arbitrary<Set<OpportunityKind>> wantedKinds() {
        return Arbitraries.frequency(
                Tuple.of(3, Set.of()),
                Tuple.of(1, EnumSet.of(OpportunityKind.PROJECT_IDEA, OpportunityKind.TECHNOLOGY_REQUEST)));
    }

    private static Arbitrary<SortedSet<Country>> wantedCountries() {
        return Arbitraries.frequency(
                Tuple.of(3, new TreeSet<>()), Tuple.of(1, new TreeSet<>(Set.of(Country.of("IT"), Country.of("DE")))));
    }

    private static Arbitrary<Double> likelihoods() {
        return Arbitraries.of(0.0, 0.0, 0.2, 0.5, 0.6, 0.7, 1.0);
    }

    /** Queries of readers of all roles. */
    static Arbitrary<MatchQuery> queries() {
        Arbitrary<Reader> readers = Arbitraries.of(
                Reader.anonymous(),
                Reader.member(EntityId.parse("a")),
                Reader.member(EntityId.parse("z")),
                Reader.staff());
        Arbitrary<List<EntityId>> excluded =
                Arbitraries.of("b", "o2").map(EntityId::parse).list().ofMaxSize(1);
        return Combinators.combine(
                        readers,
                        Arbitraries.integers().between(1, 4),
                        excluded,
                        participantFilters(),
                        opportunityFilters())
                .as((reader, limit, without, participants, opportunities) -> MatchQuery.on(TODAY)
                        .forReader(reader)
                        .top(limit)
                        .without(without)
                        .among(participants)
                        .among(opportunities));
    }

    private static Arbitrary<ParticipantFilter> participantFilters() {
        ParticipantFilter all = ParticipantFilter.all();
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(all)),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                all.in(Country.of("IT")),
                                all.in(NutsCode.of("ITC4"), NutsCode.of("DE")),
                                all.kinds(OrganisationKind.UNIVERSITY, OrganisationKind.INVENTOR),
                                all.languages("en-GB"),
                                all.scope("local"),
                                all.scope("een", "Tirol").kinds(OrganisationKind.UNIVERSITY),
                                all.suchThat(one -> one.country().isPresent()),
                                all.in(Country.of("IT"))
                                        .suchThat(one -> !one.id().local().equals("c")))));
    }

    private static Arbitrary<OpportunityFilter> opportunityFilters() {
        OpportunityFilter all = OpportunityFilter.all();
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(all)),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                all.from(Country.of("IT"), Country.of("DE")),
                                all.from(NutsCode.of("ITC")),
                                all.kinds(OpportunityKind.TECHNOLOGY_REQUEST, OpportunityKind.CALL),
                                all.languages("en"),
                                all.closingFrom(TODAY.plusDays(1)),
                                all.closingUntil(TODAY.plusDays(1)),
                                all.scope("een"),
                                all.scope("local").languages("it"),
                                all.suchThat(one -> one.country().isEmpty()))));
    }

    static Arbitrary<LocalizedText> texts() {
        Arbitrary<Tuple.Tuple2<String, String>> english =
                words("en", "laser", "optics", "sensors", "tumour", "glass", "the");
        Arbitrary<Tuple.Tuple2<String, String>> italian =
                words("it", "laser", "ottica", "sensori", "fisica", "vetro", "della");
        Arbitrary<Tuple.Tuple2<String, String>> german =
                words("de", "Laser", "Optik", "Onkologie", "Werkstoffe", "und");
        Arbitrary<Tuple.Tuple2<String, String>> unknown = words("und", "laser", "5G", "optics", "glass");
        return Arbitraries.oneOf(english, english, italian, german, unknown)
                .map(text -> LocalizedText.of(text.get1(), text.get2()));
    }

    private static Arbitrary<Tuple.Tuple2<String, String>> words(String language, String... words) {
        return Arbitraries.of(words).list().ofMaxSize(5).map(list -> Tuple.of(language, String.join(" ", list)));
    }

    private static Arbitrary<Competence> competences() {
        return Combinators.combine(concepts(), texts(), evidence().list().ofMaxSize(2))
                .as((concepts, text, proofs) -> new Competence(concepts, text, List.of(), Optional.empty(), proofs));
    }

    private static Arbitrary<Evidence> evidence() {
        Arbitrary<Optional<PartialDate>> dates = Arbitraries.of(1, 1990, 2015, 2024, 2030, 9999)
                .map(PartialDate::of)
                .optional();
        return Combinators.combine(texts(), concepts(), dates).as((title, concepts, date) -> {
            Evidence proof = Evidence.of(EvidenceKind.PROJECT, title).about(concepts);
            return date.map(proof::on).orElse(proof);
        });
    }

    private static Arbitrary<List<ConceptId>> concepts() {
        return Arbitraries.of(
                        concept("opt"),
                        concept("las"),
                        concept("pho"),
                        concept("mat"),
                        concept("onc"),
                        concept("gone"),
                        ConceptId.of("trl", "5"))
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<Subject> subjects() {
        return Combinators.combine(
                        concepts(),
                        Arbitraries.of("laser", "glass", "5G").list().ofMaxSize(1))
                .as((concepts, keywords) -> new Subject(concepts, List.of(), keywords));
    }

    private static Arbitrary<Optional<Address>> addresses() {
        return Arbitraries.of(
                Optional.empty(),
                Optional.of(Address.in(NutsCode.of("ITC4C"))),
                Optional.of(Address.in(NutsCode.of("ITC4"))),
                Optional.of(Address.in(NutsCode.of("ITC1"))),
                Optional.of(Address.in(NutsCode.of("DE2"))),
                Optional.of(Address.in(Country.of("IT"))),
                Optional.of(Address.in(Country.of("FR"))),
                Optional.of(Address.in(NutsCode.of("ZZ1"))));
    }

    private static Arbitrary<Tuple.Tuple2<OrganisationKind, Optional<OrganisationSize>>> facts() {
        return Combinators.combine(
                        Arbitraries.of(
                                OrganisationKind.COMPANY,
                                OrganisationKind.UNIVERSITY,
                                OrganisationKind.OTHER,
                                OrganisationKind.INVENTOR),
                        Arbitraries.of(OrganisationSize.MICRO, OrganisationSize.LARGE)
                                .optional())
                .as(Tuple::of);
    }

    private static Arbitrary<Cooperation> cooperations() {
        return Combinators.combine(
                        Arbitraries.of(PartnerKind.SME_MICRO, PartnerKind.UNIVERSITY, PartnerKind.OTHER)
                                .list()
                                .ofMaxSize(2),
                        Arbitraries.of(StageOfDevelopment.LAB_TESTED, StageOfDevelopment.PROJECT_STARTED)
                                .optional(),
                        texts())
                .as((kinds, stage, expertise) -> {
                    Cooperation.Builder cooperation = Cooperation.builder().expertiseSought(expertise);
                    kinds.forEach(cooperation::partner);
                    stage.ifPresent(cooperation::stage);
                    return cooperation.build();
                });
    }

    private static Arbitrary<Reach> reaches() {
        Reach everywhere = Reach.everywhere();
        Reach languages = new Reach(List.of(), List.of(), List.of(), List.of(), List.of(), true, List.of("en-GB"));
        Reach notItaly =
                new Reach(List.of(), List.of(Country.of("IT")), List.of(), List.of(), List.of(), true, List.of());
        Reach home = new Reach(List.of(), List.of(), List.of(), List.of(), List.of(), false, List.of());
        return Arbitraries.of(
                everywhere,
                everywhere,
                languages,
                notItaly,
                home,
                Reach.to(Country.of("IT")),
                everywhere.within(NutsCode.of("ITC4")));
    }

    private static Arbitrary<Publication> publications() {
        Publication open = Publication.published();
        return Arbitraries.of(
                open,
                open,
                open,
                publication(PublicationStatus.DRAFT, true, TODAY),
                publication(PublicationStatus.PUBLISHED, true, TODAY),
                publication(PublicationStatus.PUBLISHED, true, TODAY.minusDays(1)),
                publication(PublicationStatus.PUBLISHED, false, TODAY));
    }

    static Publication publication(PublicationStatus status, boolean open, LocalDate lastDay) {
        return new Publication(
                status,
                open,
                Optional.empty(),
                Optional.of(PartialDate.of(2025)),
                Optional.empty(),
                Optional.of(PartialDate.of(lastDay)));
    }

    private static Arbitrary<ParticipantStatus> statuses() {
        return Arbitraries.frequency(
                Tuple.of(9, ParticipantStatus.VALIDATED), Tuple.of(1, ParticipantStatus.TO_VALIDATE));
    }

    private static Arbitrary<Disclosure> disclosures() {
        Disclosure open = Disclosure.open();
        List<Disclosure> all = new ArrayList<>(List.of(open, open, open, open, open, open, open, open));
        all.add(Disclosure.to(Audience.of(Visibility.MEMBERS)));
        all.add(Disclosure.to(Audience.of(Visibility.OWNER)));
        all.add(open.record(Consent.refused(ConsentPurpose.MATCHING, Instant.EPOCH)));
        all.add(open.record(Consent.refused(ConsentPurpose.PROFILING, Instant.EPOCH)));
        for (Field field :
                List.of(Field.NAME, Field.DESCRIPTION, Field.COMPETENCES, Field.LOCATION, Field.COOPERATION)) {
            all.add(open.restrict(field, Audience.of(Visibility.STAFF)));
        }
        return Arbitraries.of(all);
    }
}
