// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.ProjectIdea;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.opportunity.Reach;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.MemberRole;
import org.incontro.core.participant.Membership;
import org.incontro.core.participant.MembershipStatus;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.Participant;
import org.incontro.core.participant.ParticipantStatus;
import org.incontro.core.participant.Person;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Audience;
import org.incontro.core.privacy.Consent;
import org.incontro.core.privacy.ConsentPurpose;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.privacy.Field;
import org.incontro.core.privacy.Reader;
import org.incontro.core.privacy.Visibility;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.matching.signal.Finding;
import org.incontro.matching.signal.Pairing;
import org.incontro.matching.signal.Signal;
import org.incontro.matching.signal.Signals;
import org.junit.jupiter.api.Test;

class MatchEngineTest {

    private static final MatchQuery STAFF = MatchQuery.on(Portals.TODAY).forReader(Reader.staff());

    private final Opportunity opportunity = Opportunity.technologyRequest("o")
            .title("en", "Laser optics")
            .country("IT")
            .build();
    private final Organisation participant = Organisation.builder("p")
            .name("en", "Ruby")
            .description("en", "We make laser optics")
            .country("DE")
            .build();

    private static List<Refusal> refusals(Opportunity opportunity, Participant participant, MatchQuery query) {
        try (MatchEngine engine = Portals.empty(MatchSettings.defaults())) {
            engine.put(participant);
            engine.put(opportunity);
            WhyNot why = engine.whyNot(opportunity, participant, query);
            assertThat(engine.partnersFor(opportunity, query).isEmpty()).isEqualTo(!why.isMatch());
            assertThat(engine.opportunitiesFor(participant, query).isEmpty()).isEqualTo(!why.isMatch());
            return why.refusals();
        }
    }

    @Test
    void whoFitsIsFound() {
        assertThat(refusals(opportunity, participant, STAFF)).isEmpty();
    }

    @Test
    void nobodyIsMatchedWithTheirOwn() {
        EntityId owner = EntityId.parse("owner");
        Opportunity owned = opportunity.toBuilder().owner(owner).build();
        Membership member = new Membership(EntityId.parse("p"), owner, MemberRole.MEMBER, MembershipStatus.ACTIVE);
        Membership invited = new Membership(EntityId.parse("p"), owner, MemberRole.MEMBER, MembershipStatus.INVITED);
        Membership founder = new Membership(owner, EntityId.parse("p"), MemberRole.MANAGER, MembershipStatus.ACTIVE);
        Person.Builder person = Person.builder("p").name("Ada").description("en", "laser optics");

        assertThat(refusals(opportunity.toBuilder().owner(participant.id()).build(), participant, STAFF))
                .containsExactly(Refusal.OWN);
        assertThat(refusals(owned, participant.toBuilder().parent(owner).build(), STAFF))
                .containsExactly(Refusal.OWN);
        assertThat(refusals(owned, participant.toBuilder().membership(founder).build(), STAFF))
                .containsExactly(Refusal.OWN);
        assertThat(refusals(owned, person.build(), STAFF)).isEmpty();
        assertThat(refusals(owned, person.membership(invited).build(), STAFF)).isEmpty();
        assertThat(refusals(owned, person.membership(member).build(), STAFF)).containsExactly(Refusal.OWN);
    }

    @Test
    void whoIsBehindAnOpportunityIsNotFoundOutByRefusals() {
        Opportunity owned = opportunity.toBuilder().owner(participant.id()).build();
        MatchQuery stranger = MatchQuery.on(Portals.TODAY);

        assertThat(refusals(owned, participant, stranger)).containsExactly(Refusal.UNDISCLOSED);
        assertThat(refusals(owned, participant, stranger.forReader(Reader.member(participant.id()))))
                .containsExactly(Refusal.OWN);
    }

    @Test
    void whoIsLeftOutIsNotFound() {
        assertThat(refusals(opportunity, participant, STAFF.without(List.of(participant.id()))))
                .containsExactly(Refusal.EXCLUDED);
        assertThat(refusals(opportunity, participant, STAFF.without(List.of(opportunity.id()))))
                .containsExactly(Refusal.EXCLUDED);
    }

    @Test
    void aSearchMayAskForSomeParticipantsAlone() {
        ParticipantFilter all = ParticipantFilter.all();
        Organisation here = Organisation.builder("p")
                .description("en", "We make laser optics")
                .in(NutsCode.of("DE212"))
                .kind(OrganisationKind.UNIVERSITY)
                .language("de-AT")
                .build();

        for (ParticipantFilter asked : List.of(
                all.in(Country.of("DE")),
                all.in(Country.of("FR")).in(NutsCode.of("DE2")),
                all.kinds(OrganisationKind.COMPANY, OrganisationKind.UNIVERSITY),
                all.languages("fr").languages("de-CH"))) {
            assertThat(refusals(opportunity, here, STAFF.among(asked))).isEmpty();
        }
        for (ParticipantFilter asked : List.of(
                all.in(Country.of("FR")),
                all.in(NutsCode.of("DE1")),
                all.kinds(OrganisationKind.COMPANY),
                all.languages("en"),
                all.in(Country.of("DE")).languages("en"))) {
            assertThat(refusals(opportunity, here, STAFF.among(asked)))
                    .containsExactly(Refusal.PARTICIPANT_NOT_ASKED_FOR);
        }
    }

    @Test
    void whatLanguagesAClientSpeaksIsOneOfItsFacts() {
        Disclosure closed = Disclosure.open().restrict(Field.FACTS, Audience.of(Visibility.STAFF));
        Opportunity spoken =
                opportunity.toBuilder().clientLanguage("it").disclosure(closed).build();
        Organisation italian = participant.toBuilder().language("it").build();
        MatchQuery anonymous = MatchQuery.on(Portals.TODAY);
        OpportunityFilter asked = OpportunityFilter.all().languages("it");

        assertThat(refusals(spoken, italian, anonymous)).isEmpty();
        assertThat(refusals(spoken, italian, anonymous.among(asked)))
                .containsExactly(Refusal.OPPORTUNITY_NOT_ASKED_FOR);
        assertThat(refusals(spoken, italian, STAFF.among(asked))).isEmpty();
        try (MatchEngine engine = Portals.empty(MatchSettings.defaults())) {
            assertThat(explained(engine, spoken, italian, anonymous)).doesNotContain("Italian");
            assertThat(explained(engine, spoken, italian, STAFF)).contains("Italian");
        }
    }

    private static String explained(
            MatchEngine engine, Opportunity opportunity, Participant participant, MatchQuery query) {
        return engine.explain(opportunity, participant, query).orElseThrow().explain("en");
    }

    /** The index still has the former vector when the record is replaced; the pair of the new one has no word in common. */
    @Test
    void whoIsReplacedDuringASearchIsNotFoundForWhatTheyWereAbout() {
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        try (MatchEngine engine = MatchEngine.builder()
                .vocabularies(Portals.VOCABULARIES)
                .settings(MatchSettings.defaults().withPartnersAbroadOnly(false))
                .rule((one, other) -> {
                    meanwhile.getAndSet(() -> {}).run();
                    return true;
                })
                .build()) {
            Organisation here = participant.toBuilder().country("IT").build();
            Organisation other = Organisation.builder("p")
                    .description("en", "Bread")
                    .country("IT")
                    .build();
            engine.put(here);
            meanwhile.set(() -> engine.put(other));
            assertThat(engine.partnersFor(opportunity, STAFF)).isEmpty();
            engine.put(here);
            assertThat(engine.partnersFor(opportunity, STAFF)).hasSize(1);
        }
    }

    @Test
    void aSearchMayAskForSomeOpportunitiesAlone() {
        OpportunityFilter all = OpportunityFilter.all();
        Opportunity dated = opportunity.toBuilder()
                .expiresOn(Portals.TODAY.plusDays(9))
                .clientLanguage("it")
                .build();

        for (OpportunityFilter asked : List.of(
                all.kinds(OpportunityKind.TECHNOLOGY_REQUEST),
                all.from(Country.of("IT")),
                all.languages("it-CH", "de"),
                all.closingFrom(Portals.TODAY.plusDays(9)),
                all.closingUntil(Portals.TODAY.plusDays(9)))) {
            assertThat(refusals(dated, participant, STAFF.among(asked))).isEmpty();
        }
        for (OpportunityFilter asked : List.of(
                all.kinds(OpportunityKind.TECHNOLOGY_OFFER),
                all.from(Country.of("FR")).from(NutsCode.of("ITC4")),
                all.languages("en"),
                all.closingFrom(Portals.TODAY.plusDays(10)),
                all.closingUntil(Portals.TODAY.plusDays(8)))) {
            assertThat(refusals(dated, participant, STAFF.among(asked)))
                    .containsExactly(Refusal.OPPORTUNITY_NOT_ASKED_FOR);
        }
        assertThat(refusals(opportunity, participant, STAFF.among(all.closingFrom(Portals.TODAY))))
                .isEmpty();
        assertThat(refusals(opportunity, participant, STAFF.among(all.closingUntil(Portals.TODAY.plusYears(9)))))
                .containsExactly(Refusal.OPPORTUNITY_NOT_ASKED_FOR);
    }

    @Test
    void aFilterDoesNotFindOutWhatIsHidden() {
        Organisation shy = participant.toBuilder()
                .disclosure(Disclosure.open().restrict(Field.LOCATION, Audience.of(Visibility.OWNER)))
                .build();
        ParticipantFilter there = ParticipantFilter.all().in(Country.of("DE"));
        MatchQuery member = MatchQuery.on(Portals.TODAY).forReader(Reader.member(EntityId.parse("somebody")));

        for (MatchQuery query : List.of(STAFF, MatchQuery.on(Portals.TODAY), member)) {
            assertThat(refusals(opportunity, shy, query.among(there)))
                    .containsExactly(Refusal.PARTICIPANT_NOT_ASKED_FOR);
        }
        assertThat(refusals(
                        opportunity,
                        shy,
                        member.forReader(Reader.member(shy.id())).among(there)))
                .isEmpty();
    }

    @Test
    void aFilterOfDaysHasAnEndAfterItsBeginning() {
        OpportunityFilter from = OpportunityFilter.all().closingFrom(Portals.TODAY);

        assertThatThrownBy(() -> from.closingUntil(Portals.TODAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("closingUntil must not be before closingFrom, 2026-11-23, but was 2026-11-22");
    }

    @Test
    void onlyWhatIsPublicAndOpenIsMatched() {
        assertThat(refusals(published(PublicationStatus.DRAFT, true, 0), participant, STAFF))
                .containsExactly(Refusal.NOT_PUBLIC);
        assertThat(refusals(published(PublicationStatus.WITHDRAWN, true, 0), participant, STAFF))
                .containsExactly(Refusal.NOT_PUBLIC);
        assertThat(refusals(published(PublicationStatus.PUBLISHED, true, -1), participant, STAFF))
                .containsExactly(Refusal.EXPIRED);
        assertThat(refusals(published(PublicationStatus.PUBLISHED, true, 0), participant, STAFF))
                .isEmpty();
        assertThat(refusals(published(PublicationStatus.PUBLISHED, false, 0), participant, STAFF))
                .containsExactly(Refusal.NOT_OPEN);
        assertThat(refusals(published(PublicationStatus.FORTHCOMING, true, 0), participant, STAFF))
                .containsExactly(Refusal.NOT_OPEN);
    }

    private Opportunity published(PublicationStatus status, boolean open, int days) {
        return opportunity.toBuilder()
                .publication(Portals.publication(status, open, Portals.TODAY.plusDays(days)))
                .build();
    }

    @Test
    void onlyWhoIsApprovedAndAgreesIsMatched() {
        Organisation draft =
                participant.toBuilder().status(ParticipantStatus.DEACTIVATED).build();
        Disclosure refused = Disclosure.open().record(Consent.refused(ConsentPurpose.MATCHING, Instant.EPOCH));
        Organisation shy = participant.toBuilder().disclosure(refused).build();
        Organisation again = participant.toBuilder()
                .disclosure(refused.record(Consent.granted(ConsentPurpose.MATCHING, Instant.EPOCH)))
                .build();

        assertThat(refusals(opportunity, draft, STAFF)).containsExactly(Refusal.NOT_VALIDATED);
        assertThat(refusals(opportunity, shy, STAFF)).containsExactly(Refusal.NO_CONSENT);
        assertThat(refusals(opportunity, shy, MatchQuery.on(Portals.TODAY))).containsExactly(Refusal.UNDISCLOSED);
        assertThat(refusals(opportunity, again, STAFF)).isEmpty();
    }

    @Test
    void partnersAreSoughtWhereTheOpportunitySays() {
        Opportunity.Builder sought = opportunity.toBuilder();
        assertThat(refusals(sought.reach(Reach.to(Country.of("FR"))).build(), participant, STAFF))
                .containsExactly(Refusal.COUNTRY_NOT_SOUGHT);
        assertThat(refusals(sought.reach(Reach.to(Country.of("DE"))).build(), participant, STAFF))
                .isEmpty();
        Reach notGermany =
                new Reach(List.of(), List.of(Country.of("DE")), List.of(), List.of(), List.of(), true, List.of());
        assertThat(refusals(sought.reach(notGermany).build(), participant, STAFF))
                .containsExactly(Refusal.COUNTRY_NOT_SOUGHT);
        Reach home = new Reach(List.of(), List.of(), List.of(), List.of(), List.of(), false, List.of());
        assertThat(refusals(sought.reach(home).build(), participant, STAFF)).containsExactly(Refusal.FOREIGN);
    }

    @Test
    void theNetworkSeeksPartnersAbroadUnlessToldOtherwise() {
        Organisation neighbour = Organisation.builder("n")
                .description("en", "laser optics")
                .country("IT")
                .build();
        Organisation nowhere =
                Organisation.builder("n").description("en", "laser optics").build();
        Opportunity italian =
                opportunity.toBuilder().reach(Reach.to(Country.of("IT"))).build();
        Opportunity regional = Opportunity.regionalProposal("o")
                .title("en", "Laser")
                .country("IT")
                .build();

        assertThat(refusals(opportunity, neighbour, STAFF)).containsExactly(Refusal.OWN_COUNTRY);
        assertThat(refusals(italian, neighbour, STAFF)).isEmpty();
        assertThat(refusals(regional, neighbour, STAFF)).isEmpty();
        assertThat(refusals(opportunity, nowhere, STAFF)).isEmpty();
        try (MatchEngine engine = Portals.empty(MatchSettings.defaults().withPartnersAbroadOnly(false))) {
            engine.put(neighbour);
            assertThat(engine.partnersFor(opportunity, STAFF).size()).isEqualTo(1);
        }
    }

    @Test
    void anAreaRefusesWhoIsKnownToBeElsewhere() {
        Opportunity lombard = opportunity.toBuilder()
                .country("FR")
                .reach(Reach.everywhere().within(NutsCode.of("ITC4"), NutsCode.of("ITC1")))
                .build();
        Organisation.Builder one = Organisation.builder("n").description("en", "laser optics");

        assertThat(refusals(lombard, one.build(), STAFF)).isEmpty();
        for (String within : List.of("ITC4C", "ITC4", "ITC11", "ITC", "IT")) {
            assertThat(refusals(
                            lombard,
                            Organisation.builder("n")
                                    .description("en", "laser")
                                    .in(NutsCode.of(within))
                                    .build(),
                            STAFF))
                    .as(within)
                    .isEmpty();
        }
        for (String outside : List.of("ITF33", "DE2", "ITC2")) {
            assertThat(refusals(
                            lombard,
                            Organisation.builder("n")
                                    .description("en", "laser")
                                    .in(NutsCode.of(outside))
                                    .build(),
                            STAFF))
                    .as(outside)
                    .containsExactly(Refusal.AREA_NOT_SOUGHT);
        }
        assertThat(refusals(
                        lombard,
                        Organisation.builder("n")
                                .description("en", "laser")
                                .country("DE")
                                .build(),
                        STAFF))
                .containsExactly(Refusal.AREA_NOT_SOUGHT);
        assertThat(refusals(
                        lombard,
                        Organisation.builder("n")
                                .description("en", "laser")
                                .country("IT")
                                .build(),
                        STAFF))
                .isEmpty();
    }

    @Test
    void whoSharesNothingIsToldSo() {
        Organisation other =
                Organisation.builder("q").description("en", "cheese").build();

        assertThat(refusals(opportunity, other, STAFF)).containsExactly(Refusal.NOTHING_IN_COMMON);
    }

    @Test
    void whoIsHiddenIsUnknown() {
        Organisation hidden = participant.toBuilder()
                .disclosure(Disclosure.to(Audience.of(Visibility.MEMBERS)))
                .build();
        MatchQuery stranger = MatchQuery.on(Portals.TODAY);

        assertThat(refusals(opportunity, hidden, stranger)).containsExactly(Refusal.UNKNOWN);
        try (MatchEngine engine = Portals.empty(MatchSettings.defaults())) {
            engine.put(hidden);
            assertThat(engine.partnersFor(opportunity, stranger)).isEmpty();
            assertThat(engine.whyNot(opportunity, hidden, stranger).match()).isEmpty();
            assertThat(engine.explain(opportunity, hidden, stranger)).isEmpty();
            assertThat(engine.explain(opportunity, hidden, STAFF)).isPresent();
        }
    }

    @Test
    void othersMayBeBetterInEitherStage() {
        try (MatchEngine engine = Portals.empty(MatchSettings.defaults().withDepth(2))) {
            Participant[] all = new Participant[4];
            for (int i = 0; i < all.length; i++) {
                all[i] = Organisation.builder("p" + i)
                        .description("en", "laser optics")
                        .build();
                engine.put(all[i]);
            }
            MatchQuery query = STAFF.top(1);
            Matches matches = engine.partnersFor(opportunity, query);

            assertThat(matches.stream()).extracting(Match::participant).containsExactly(EntityId.parse("p0"));
            assertThat(matches.complete()).isFalse();
            assertThat(engine.whyNot(opportunity, all[0], query).isMatch()).isTrue();
            assertThat(engine.whyNot(opportunity, all[1], query).refusals()).containsExactly(Refusal.OUTRANKED);
            assertThat(engine.whyNot(opportunity, all[2], query).refusals()).containsExactly(Refusal.NOT_A_CANDIDATE);
            for (Runnable tooMany : List.<Runnable>of(
                    () -> engine.partnersFor(opportunity, STAFF.top(3)),
                    () -> engine.opportunitiesFor(participant, STAFF.top(3)),
                    () -> engine.whyNot(opportunity, participant, STAFF.top(3)))) {
                assertThatThrownBy(tooMany::run)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(
                                "limit must be at most the settings' depth of 2, but was 3. Maybe set a greater depth.");
            }
        }
    }

    /** What a dot product is worth depends on the opportunity: one that says little shares least, and has the most points. */
    @Test
    void aSearchForOpportunitiesIsNotCalledCompleteWhereAQuieterOneIsBetter() {
        SortedMap<String, Double> contentAlone = new TreeMap<>(Map.of(Signals.CONTENT, 1.0));
        Organisation wide =
                Organisation.builder("q").description("en", "laser gems").build();
        for (int depth : List.of(2, 3)) {
            try (MatchEngine engine = Portals.empty(new MatchSettings(contentAlone, depth, 1, true))) {
                engine.put(proposal("loud").title("en", "laser gems").build());
                engine.put(proposal("middling").title("en", "laser mirrors").build());
                engine.put(proposal("quiet").description("en", "laser").build());
                Matches matches = engine.opportunitiesFor(wide, STAFF.top(1));

                assertThat(matches.stream())
                        .extracting(match -> match.opportunity().local())
                        .containsExactly(depth == 2 ? "loud" : "quiet");
                assertThat(matches.complete()).isFalse();
            }
        }
    }

    private static Opportunity.Builder proposal(String id) {
        return Opportunity.regionalProposal(id);
    }

    @Test
    void whatIsReplacedOrRemovedIsSoAtOnce() {
        try (MatchEngine engine = Portals.empty(MatchSettings.defaults())) {
            engine.put(participant);
            engine.put(opportunity);
            engine.put(Organisation.builder("p").description("en", "cheese").build());
            assertThat(engine.partnersFor(opportunity, STAFF).isEmpty()).isTrue();
            engine.put(participant);
            assertThat(engine.partnersFor(opportunity, STAFF).size()).isEqualTo(1);

            Opportunity offer =
                    Opportunity.technologyOffer("o").title("en", "Laser").build();
            engine.put(offer);
            assertThat(engine.opportunitiesFor(participant, STAFF).size()).isEqualTo(1);
            assertThat(engine.removeOpportunity(offer.id())).isTrue();
            assertThat(engine.removeOpportunity(offer.id())).isFalse();
            assertThat(engine.opportunitiesFor(participant, STAFF).isEmpty()).isTrue();
            assertThat(engine.removeParticipant(participant.id())).isTrue();
            assertThat(engine.removeParticipant(participant.id())).isFalse();
            assertThat(engine.partnersFor(opportunity, STAFF).isEmpty()).isTrue();
        }
    }

    @Test
    void learningChangesTheModelAndForgettingEmptiesTheEngine() {
        MatchEngine engine = Portals.empty(MatchSettings.defaults());
        engine.put(participant);
        engine.put(opportunity);
        String before = engine.statistics().model();
        assertThat(engine.statistics().learnedFrom()).isZero();
        engine.learn();
        EngineStatistics after = engine.statistics();

        assertThat(after.model()).isNotEqualTo(before);
        assertThat(after.learnedFrom()).isEqualTo(2);
        assertThat(after.analysedTexts().misses()).isPositive();
        assertThat(after.analysedTexts().hits()).isPositive();
        assertThat(after.similarities().evictions()).isZero();
        engine.close();
        assertThat(engine.statistics().participants()).isZero();
        assertThat(engine.statistics().opportunities()).isZero();
    }

    @Test
    void whoIsNotHeldIsNotSaidToBeOutranked() {
        try (MatchEngine engine = Portals.empty(MatchSettings.defaults())) {
            assertThat(engine.whyNot(opportunity, participant, STAFF).refusals())
                    .containsExactly(Refusal.NOT_HELD);
            engine.put(participant);
            assertThat(engine.whyNot(opportunity, participant, STAFF).isMatch()).isTrue();
            engine.removeParticipant(participant.id());
            assertThat(engine.whyNot(opportunity, participant, STAFF).refusals().stream()
                            .map(refusal -> refusal.sentence("en")))
                    .containsExactly("The participant is not among those that are searched, or in another version.");
        }
    }

    @Test
    void aTextWithoutSpacesIsNotShownAsOneWord() {
        try (MatchEngine engine = Portals.empty(MatchSettings.defaults())) {
            String text = "激光".repeat(5_000);
            engine.put(Organisation.builder("a")
                    .competence(Competence.described("zh", text))
                    .build());
            Opportunity request =
                    Opportunity.technologyRequest("o").title("zh", text).build();

            assertThat(engine.partnersFor(request, STAFF).matches().get(0).explain("en"))
                    .contains("both speak of 光激, 激光\n");
        }
    }

    @Test
    void aConceptThatNoVocabularyKnowsIsCountedAndNotNamed() {
        ConceptId unknown = ConceptId.of("nowhere", "q17");
        try (MatchEngine engine = Portals.empty(MatchSettings.defaults())) {
            engine.put(Organisation.builder("a")
                    .competence(Competence.of(unknown, Portals.concept("opt")))
                    .build());
            Opportunity request = Opportunity.technologyRequest("o")
                    .about(unknown, Portals.concept("opt"))
                    .build();
            Match match = engine.partnersFor(request, STAFF).matches().get(0);

            assertThat(match.explain("en")).contains("both work on optics", "both share one further field");
            assertThat(match.explain("en")).doesNotContain("q17");
        }
    }

    @Test
    void whatIsMissingIsNamed() {
        try (MatchEngine engine = Portals.empty(MatchSettings.defaults())) {
            assertThatThrownBy(() -> engine.put((Organisation) missing())).hasMessage("participant");
            assertThatThrownBy(() -> engine.put((Opportunity) missing())).hasMessage("opportunity");
            assertThatThrownBy(() -> engine.partnersFor(missing(), STAFF)).hasMessage("opportunity");
            assertThatThrownBy(() -> engine.opportunitiesFor(missing(), STAFF)).hasMessage("participant");
            assertThatThrownBy(() -> MatchQuery.on(missing())).hasMessage("today");
            assertThatThrownBy(() -> STAFF.forReader(missing())).hasMessage("reader");
        }
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // What a caller without a null checker may do.
    private static <T> T missing() {
        return null;
    }

    @Test
    void wordsAreNamedAsTheOpportunityWritesThem() {
        Opportunity idea = Opportunity.projectIdea("o")
                .title("en", "Sensors")
                .subject(Subject.unsaid().withKeyword("DNA").with(new Subject.Tag("t", "1", "Vehicles")))
                .details(ProjectIdea.of(
                        ProjectIdea.Role.of("r", LocalizedText.undetermined("Wir suchen die Batterien für den Zug"))))
                .build();
        Organisation all = Organisation.builder("q")
                .description("en", "sensor vehicle")
                .description("de", "Batterie")
                .competence(
                        new Competence(List.of(), LocalizedText.empty(), List.of("DNA"), Optional.empty(), List.of()))
                .build();
        try (MatchEngine engine = Portals.empty(MatchSettings.defaults())) {
            Match match = engine.explain(idea, all, STAFF).orElseThrow();
            Reason.SharedWords words = (Reason.SharedWords) match.reasons().stream()
                    .filter(Reason.SharedWords.class::isInstance)
                    .findFirst()
                    .orElseThrow();

            assertThat(words.words()).contains("sensors", "vehicles", "batterien");
        }
    }

    @Test
    void anAddressIsNotWhereAWordIsTakenFrom() {
        Opportunity linked = Opportunity.projectIdea("o")
                .title("en", "https://x.eu/list?keywords=OPTIC&sort=LASER")
                .description("en", "Optics and lasers wanted by C. D., see https://x.eu/list?keywords=OPTIC")
                .build();
        Organisation maker = Organisation.builder("q")
                .description("en", "C. D. makes optics and a laser; https://x.eu/keywords")
                .build();
        try (MatchEngine engine = Portals.empty(MatchSettings.defaults())) {
            Match match = engine.explain(linked, maker, STAFF).orElseThrow();
            Reason.SharedWords words = (Reason.SharedWords) match.reasons().stream()
                    .filter(Reason.SharedWords.class::isInstance)
                    .findFirst()
                    .orElseThrow();

            assertThat(words.words()).containsExactlyInAnyOrder("optics", "lasers");
        }
    }

    @Test
    void howAHiddenTextWritesAWordIsNotTold() {
        Opportunity written = opportunity.toBuilder()
                .title("en", "LASERS")
                .details(Cooperation.builder()
                        .advantages(LocalizedText.of("en", "laser"))
                        .build())
                .disclosure(Disclosure.open().restrict(Field.NAME, Audience.of(Visibility.STAFF)))
                .build();
        try (MatchEngine engine = Portals.empty(MatchSettings.defaults())) {
            assertThat(engine.explain(written, participant, STAFF).orElseThrow().toString())
                    .contains("LASERS");
            assertThat(engine.explain(written, participant, MatchQuery.on(Portals.TODAY))
                            .orElseThrow()
                            .toString())
                    .contains("[laser]")
                    .doesNotContain("LASERS");
            engine.put(written);
            assertThat(engine.opportunitiesFor(participant, MatchQuery.on(Portals.TODAY))
                            .matches()
                            .get(0)
                            .explain("it"))
                    .startsWith("non indicato (");
        }
    }

    @Test
    void aPortalsOwnSignalCountsAndIsToldOnlyToWhomItMayBe() {
        MatchSettings settings =
                MatchSettings.defaults().withWeight("proximity", 0).withWeight("own", 0.02);
        try (MatchEngine engine = MatchEngine.builder()
                .vocabularies(Portals.VOCABULARIES)
                .settings(settings)
                .signal(new Own())
                .build()) {
            Organisation shy = participant.toBuilder()
                    .disclosure(Disclosure.open().restrict(Field.FACTS, Audience.of(Visibility.STAFF)))
                    .build();
            assertThat(engine.explain(opportunity, shy, STAFF).orElseThrow().reasons())
                    .anyMatch(reason -> reason.signal().equals("own") && reason.points() == 10_000);
            assertThat(engine.explain(opportunity, shy, MatchQuery.on(Portals.TODAY))
                            .orElseThrow()
                            .reasons())
                    .noneMatch(reason -> reason.signal().equals("own"))
                    .anyMatch(reason -> reason.equals(new Reason.Undisclosed(10_000)));
        }
    }

    private static final class Own implements Signal {

        @Override
        public String name() {
            return "own";
        }

        @Override
        public Set<Field> reveals() {
            return Set.of(Field.FACTS);
        }

        @Override
        public Optional<Finding> find(Pairing pairing) {
            return Optional.of(
                    new Finding(0.5, () -> LocalizedText.of("en", "own"), () -> LocalizedText.of("en", "own")));
        }
    }

    @Test
    void readersAndWritersWorkTogether() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (MatchEngine engine = Portals.empty(MatchSettings.defaults().withDepth(20))) {
            Organisation steady = participant;
            engine.put(steady);
            engine.put(opportunity);
            Organisation hidden = Organisation.builder("x")
                    .name("en", "secretname")
                    .description("en", "laser optics")
                    .disclosure(Disclosure.to(Audience.of(Visibility.STAFF)))
                    .build();
            Organisation shown = hidden.toBuilder()
                    .name("en", "x")
                    .disclosure(Disclosure.open())
                    .build();
            Callable<Integer> writer = () -> {
                for (int i = 0; i < 400; i++) {
                    engine.put(i % 2 == 0 ? hidden : shown);
                    engine.put(Opportunity.builder(
                                    i % 3 == 0 ? OpportunityKind.TECHNOLOGY_OFFER : OpportunityKind.TECHNOLOGY_REQUEST,
                                    EntityId.parse("w"))
                            .title("en", "laser " + i % 5)
                            .build());
                    if (i % 50 == 0) {
                        engine.learn();
                        engine.removeOpportunity(EntityId.parse("w"));
                    }
                }
                return 0;
            };
            Callable<Integer> reader = () -> {
                int found = 0;
                for (int i = 0; i < 400; i++) {
                    Matches partners = engine.partnersFor(opportunity, MatchQuery.on(Portals.TODAY));
                    Matches opportunities = engine.opportunitiesFor(steady, MatchQuery.on(Portals.TODAY));
                    assertThat(partners.toString()).doesNotContain("secretname");
                    assertThat(partners.stream())
                            .extracting(Match::participant)
                            .contains(steady.id())
                            .doesNotHaveDuplicates();
                    assertThat(opportunities.stream())
                            .extracting(Match::opportunity)
                            .contains(opportunity.id())
                            .doesNotHaveDuplicates();
                    engine.whyNot(opportunity, steady, STAFF);
                    found += partners.size();
                }
                return found;
            };
            List<Future<Integer>> all = new ArrayList<>();
            for (Callable<Integer> task : List.of(writer, reader, reader, writer)) {
                all.add(threads.submit(task));
            }
            for (Future<Integer> one : all) {
                assertThat(one.get()).isNotNegative();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
