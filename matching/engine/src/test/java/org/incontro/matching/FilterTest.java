// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.Participant;
import org.incontro.core.participant.Person;
import org.incontro.core.place.Address;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Audience;
import org.incontro.core.privacy.Consent;
import org.incontro.core.privacy.ConsentPurpose;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.privacy.Field;
import org.incontro.core.privacy.Reader;
import org.incontro.core.privacy.Visibility;
import org.incontro.core.value.LocalizedText;
import org.junit.jupiter.api.Test;

class FilterTest {

    private static final MatchQuery QUERY = MatchQuery.on(Portals.TODAY);
    private static final Opportunity IDEA =
            Opportunity.projectIdea("een:idea").title("en", "laser optics").build();
    private static final Organisation HERE = organisation("lombardia:a").build();
    private static final Organisation THERE = organisation("een:b").build();

    private static Organisation.Builder organisation(String id) {
        return Organisation.builder(id).description("en", "laser optics");
    }

    private static List<String> partners(MatchEngine engine, MatchQuery query) {
        return engine.partnersFor(IDEA, query).stream()
                .map(match -> match.participant().toString())
                .toList();
    }

    @Test
    void aScopeIsThePortalsThatRecordsAreFrom() {
        ParticipantFilter all = ParticipantFilter.all();
        try (MatchEngine engine = Portals.empty(MatchSettings.defaults())) {
            engine.put(HERE);
            engine.put(THERE);
            engine.put(IDEA);
            assertThat(partners(engine, QUERY)).containsExactly("een:b", "lombardia:a");
            assertThat(partners(engine, QUERY.among(all.scope("Lombardia")))).containsExactly("lombardia:a");
            assertThat(partners(engine, QUERY.among(all.scope("een", "lombardia"))))
                    .hasSize(2);
            assertThat(partners(engine, QUERY.among(all.scope("nowhere")))).isEmpty();
            assertThat(engine.whyNot(IDEA, THERE, QUERY.among(all.scope("lombardia")))
                            .refusals())
                    .containsExactly(Refusal.OUT_OF_SCOPE);

            OpportunityFilter local = OpportunityFilter.all().scope("lombardia");
            assertThat(engine.opportunitiesFor(HERE, QUERY)).hasSize(1);
            assertThat(engine.opportunitiesFor(HERE, QUERY.among(local))).isEmpty();
            assertThat(engine.whyNot(IDEA, HERE, QUERY.among(local)).refusals()).containsExactly(Refusal.OUT_OF_SCOPE);
        }
        assertThatThrownBy(() -> all.scope("two words"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("region must be 1 to 64 letters, digits, dots or hyphens, but was \"two words\"");
    }

    @Test
    void anInterestHearsNothingFromOutsideOfItsScope() {
        EntityId wish = EntityId.parse("wish");
        RecordKey saved = new RecordKey(RecordKind.INTEREST, wish);
        RecordKey profile = new RecordKey(RecordKind.PROFILE_INTEREST, HERE.id());
        InterestQuery query = InterestQuery.on(Portals.TODAY);
        try (MatchEngine engine = Portals.empty(MatchSettings.defaults())) {
            engine.put(HERE);
            for (String scope : List.of("een", "lombardia")) {
                engine.put(Interest.builder(wish, THERE.id())
                        .words("en", "laser")
                        .scope(scope)
                        .build());
                engine.put(ProfileInterest.of(HERE.id(), 0).withScope(Set.of(scope)));
                List<RecordKey> told = engine.interestsFor(IDEA, query).stream()
                        .map(InterestHit::interest)
                        .toList();
                for (RecordKey key : List.of(saved, profile)) {
                    assertThat(told.contains(key)).isEqualTo(scope.equals("een"));
                    assertThat(engine.whyNot(IDEA, key, query).refusals())
                            .isEqualTo(scope.equals("een") ? List.of() : List.of(Refusal.OUT_OF_SCOPE));
                }
            }
            engine.put(Interest.builder(wish, THERE.id())
                    .words("en", "laser tumour")
                    .minimumLikelihood(1)
                    .build());
            WhyNot unlikely = engine.whyNot(IDEA, saved, query);
            assertThat(unlikely.refusals()).containsExactly(Refusal.BELOW_LIKELIHOOD);
            assertThat(unlikely.match()).isPresent();
            assertThat(engine.whyNot(IDEA, new RecordKey(RecordKind.INTEREST, EntityId.parse("none")), query)
                            .refusals())
                    .containsExactly(Refusal.NOT_HELD);
            assertThatThrownBy(() -> engine.whyNot(IDEA, RecordKey.of(HERE), query))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("interest must be a saved one or a profile's, but was ");
        }
    }

    /** A predicate that could see what is hidden would find it out for its reader. */
    @Test
    void aPredicateSeesWhatTheReaderMaySee() {
        Disclosure closed = Disclosure.open();
        for (Field field : Field.values()) {
            closed = closed.restrict(field, Audience.of(Visibility.STAFF));
        }
        Organisation secret =
                HERE.toBuilder().in(NutsCode.of("ITC4")).disclosure(closed).build();
        Person person = Person.builder("lombardia:p")
                .name(LocalizedText.of("en", "Ada"))
                .description("en", "laser optics")
                .address(Address.in(NutsCode.of("ITC4")))
                .disclosure(closed)
                .build();
        List<Participant> seen = new ArrayList<>();
        List<Opportunity> seenIdeas = new ArrayList<>();
        Opportunity idea = IDEA.toBuilder().disclosure(closed).build();
        MatchQuery query = QUERY.among(ParticipantFilter.all()
                        .suchThat(one -> seen.add(one))
                        .suchThat(one -> one.country().isPresent()))
                .among(OpportunityFilter.all()
                        .suchThat(one -> seenIdeas.add(one))
                        .suchThat(one -> !one.title().isEmpty()));
        try (MatchEngine engine = Portals.empty(MatchSettings.defaults())) {
            engine.put(secret);
            engine.put(person);
            for (Reader reader : List.of(Reader.anonymous(), Reader.member(THERE.id()))) {
                assertThat(engine.partnersFor(idea, query.forReader(reader))).isEmpty();
                assertThat(engine.whyNot(idea, secret, query.forReader(reader)).refusals())
                        .contains(Refusal.PARTICIPANT_NOT_ASKED_FOR, Refusal.OPPORTUNITY_NOT_ASKED_FOR);
            }
            assertThat(seen).isNotEmpty().allSatisfy(one -> {
                assertThat(one.description().isEmpty()).isTrue();
                assertThat(one.country()).isEmpty();
                assertThat(one.name().isEmpty()).isTrue();
            });
            assertThat(seenIdeas)
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.title().isEmpty()).isTrue());
            assertThat(engine.partnersFor(idea, query.forReader(Reader.staff())))
                    .hasSize(2);
            assertThat(seen).contains(secret, person);
            assertThat(seenIdeas).contains(idea);
        }
    }

    @Test
    void staffAloneAreToldOfARuleOfThePortal() {
        try (MatchEngine engine = MatchEngine.builder()
                .vocabularies(Portals.VOCABULARIES)
                .rule((opportunity, participant) -> participant.country().isEmpty())
                .build()) {
            Organisation one = HERE.toBuilder().country("IT").build();
            engine.put(one);
            assertThat(engine.whyNot(IDEA, one, QUERY.forReader(Reader.staff())).refusals())
                    .containsExactly(Refusal.PORTAL_RULE);
            assertThat(engine.whyNot(IDEA, one, QUERY.forReader(Reader.member(one.id())))
                            .refusals())
                    .containsExactly(Refusal.UNDISCLOSED);
            // As of somebody who does not want to be matched, so that nobody finds out who that is.
            assertThat(engine.whyNot(IDEA, one, QUERY))
                    .isEqualTo(new WhyNot(List.of(Refusal.UNDISCLOSED), Optional.empty()));
            assertThat(engine.explain(IDEA, one, QUERY)).isEmpty();
            assertThat(engine.explain(IDEA, one, QUERY.forReader(Reader.staff())))
                    .isPresent();
        }
    }

    @Test
    void whoDoesNotWantToBeMatchedIsNotAndMayKnowThatThisIsWhy() {
        Organisation refusing = HERE.toBuilder()
                .disclosure(Disclosure.open().record(Consent.refused(ConsentPurpose.MATCHING, Instant.EPOCH)))
                .build();
        try (MatchEngine engine = Portals.empty(MatchSettings.defaults())) {
            engine.put(refusing);
            for (Reader reader : List.of(Reader.staff(), Reader.member(refusing.id()))) {
                MatchQuery query = QUERY.forReader(reader);
                assertThat(engine.whyNot(IDEA, refusing, query))
                        .isEqualTo(new WhyNot(List.of(Refusal.NO_CONSENT), Optional.empty()));
                assertThat(engine.explain(IDEA, refusing, query)).isEmpty();
            }
            assertThat(engine.whyNot(IDEA, refusing, QUERY))
                    .isEqualTo(new WhyNot(List.of(Refusal.UNDISCLOSED), Optional.empty()));
            assertThat(engine.explain(IDEA, refusing, QUERY)).isEmpty();
        }
    }
}
