// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;
import org.incontro.core.place.Country;
import org.incontro.core.privacy.ConsentPurpose;
import org.incontro.core.privacy.Field;
import org.incontro.core.privacy.Reader;
import org.incontro.matching.Portals.Portal;
import org.incontro.matching.feature.FeatureExtraction;
import org.incontro.matching.text.TextAnalysis;
import org.incontro.matching.weight.ImpactVector;
import org.incontro.matching.weight.WeightModel;

class InterestsProperties {

    private static final WeightModel MODEL =
            WeightModel.background(FeatureExtraction.of(TextAnalysis.standard(), Portals.VOCABULARIES));

    private static final MatchSettings SETTINGS = MatchSettings.defaults();

    /** What a hit says, without what it is made of. */
    private record Concerned(RecordKey interest, EntityId owner, long points, double likelihood) {

        static Concerned of(InterestHit hit) {
            return new Concerned(hit.interest(), hit.owner(), hit.points(), hit.likelihood());
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void exactlyThoseAreConcernedWhomLookingAtEachOneFinds(
            @ForAll("portals") Portal portal,
            @ForAll("interests") List<Interest> interests,
            @ForAll("profileInterests") List<ProfileInterest> wishes,
            @ForAll("readers") Function<EntityId, Reader> readers) {
        try (MatchEngine engine = portal.engine(SETTINGS)) {
            interests.forEach(engine::put);
            wishes.forEach(engine::put);
            InterestQuery query = InterestQuery.on(Portals.TODAY).readBy(readers);
            for (Opportunity opportunity : portal.opportunities()) {
                List<Concerned> expected = new ArrayList<>();
                interests.forEach(
                        one -> saved(portal, opportunity, one, readers).ifPresent(expected::add));
                wishes.forEach(one ->
                        profile(engine, portal, opportunity, one, readers).ifPresent(expected::add));
                assertThat(engine.interestsFor(opportunity, query).stream().map(Concerned::of))
                        .containsExactlyInAnyOrderElementsOf(expected);
                assertThat(engine.interestsFor(opportunity, query)).isSortedAccordingTo(InterestHit.BEST_FIRST);
            }
        }
    }

    private static Optional<Concerned> saved(
            Portal portal, Opportunity opportunity, Interest interest, Function<EntityId, Reader> readers) {
        var bag = MODEL.extraction().of(interest);
        ImpactVector asked = MODEL.asked(bag);
        int self = asked.dot(MODEL.offered(bag));
        int shared = asked.dot(MODEL.offered(MODEL.extraction().of(opportunity)));
        long points =
                self == 0 ? 0 : Math.round(1_000_000 * ((double) shared / self / ((double) shared / self + 0.25)));
        double likelihood = SETTINGS.likelihood(points);
        Reader reader = readers.apply(interest.owner());
        boolean concerned = points > 0
                && likelihood >= interest.minimumLikelihood()
                && wants(opportunity, interest.kinds(), interest.countries(), interest.scope(), reader)
                && mayBeTold(portal, opportunity, interest.owner(), reader);
        return concerned
                ? Optional.of(new Concerned(
                        new RecordKey(RecordKind.INTEREST, interest.id()), interest.owner(), points, likelihood))
                : Optional.empty();
    }

    private static boolean wants(
            Opportunity opportunity, Set<?> kinds, Set<Country> countries, Set<String> scope, Reader reader) {
        boolean shown = opportunity
                .disclosure()
                .shows(Field.LOCATION, reader, opportunity.owner().orElse(opportunity.id()));
        return (scope.isEmpty() || scope.contains(opportunity.id().region()))
                && (kinds.isEmpty() || kinds.contains(opportunity.kind()))
                && (countries.isEmpty()
                        || (shown
                                && opportunity
                                        .country()
                                        .filter(countries::contains)
                                        .isPresent()));
    }

    private static boolean mayBeTold(Portal portal, Opportunity opportunity, EntityId owner, Reader reader) {
        Eligibility eligibility = new Eligibility(
                SETTINGS, List.of(), MatchQuery.on(Portals.TODAY).forReader(reader));
        Optional<Participant> held = portal.participants().stream()
                .filter(one -> one.id().equals(owner))
                .findFirst();
        List<Refusal> refusals = new ArrayList<>(held.map(one -> eligibility.refusals(opportunity, one))
                .orElseGet(() -> eligibility.refusals(opportunity, owner)));
        refusals.remove(Refusal.NO_CONSENT);
        return refusals.isEmpty();
    }

    private static Optional<Concerned> profile(
            MatchEngine engine,
            Portal portal,
            Opportunity opportunity,
            ProfileInterest wish,
            Function<EntityId, Reader> readers) {
        Reader reader = readers.apply(wish.participant());
        MatchQuery query = MatchQuery.on(Portals.TODAY).forReader(reader).top(SETTINGS.depth());
        return portal.participants().stream()
                .filter(one -> one.id().equals(wish.participant()))
                .filter(one -> !one.disclosure().refuses(ConsentPurpose.PROFILING))
                .filter(one -> wants(opportunity, wish.kinds(), wish.countries(), wish.scope(), reader))
                .findFirst()
                .flatMap(one -> engine.opportunitiesFor(one, query).stream()
                        .filter(match -> match.opportunity().equals(opportunity.id()))
                        .findFirst())
                .filter(match -> match.likelihood() >= wish.minimumLikelihood())
                .map(match -> new Concerned(
                        new RecordKey(RecordKind.PROFILE_INTEREST, wish.participant()),
                        wish.participant(),
                        match.points(),
                        match.likelihood()));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anInterestIsConcernedAtItsVeryThresholdAndNotAbove(
            @ForAll("portals") Portal portal,
            @ForAll("interests") List<Interest> interests,
            @ForAll("profileInterests") List<ProfileInterest> wishes) {
        try (MatchEngine engine = portal.engine(SETTINGS)) {
            interests.forEach(one -> engine.put(withLikelihood(one, 0)));
            wishes.forEach(one -> engine.put(withLikelihood(one, 0)));
            InterestQuery query = InterestQuery.on(Portals.TODAY);
            for (Opportunity opportunity : portal.opportunities()) {
                for (InterestHit hit : engine.interestsFor(opportunity, query)) {
                    for (double likelihood : List.of(hit.likelihood(), Math.nextUp(hit.likelihood()))) {
                        interests.stream()
                                .filter(one -> keyOf(one).equals(hit.interest()))
                                .forEach(one -> engine.put(withLikelihood(one, likelihood)));
                        wishes.stream()
                                .filter(one -> keyOf(one).equals(hit.interest()))
                                .forEach(one -> engine.put(withLikelihood(one, likelihood)));
                        assertThat(engine.interestsFor(opportunity, query).stream()
                                        .anyMatch(one -> one.interest().equals(hit.interest())))
                                .isEqualTo(likelihood == hit.likelihood());
                    }
                }
                interests.forEach(one -> engine.put(withLikelihood(one, 0)));
                wishes.forEach(one -> engine.put(withLikelihood(one, 0)));
            }
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void eachInterestIsConcernedOrHasAReasonNotToBe(
            @ForAll("portals") Portal portal,
            @ForAll("interests") List<Interest> interests,
            @ForAll("profileInterests") List<ProfileInterest> wishes,
            @ForAll("readers") Function<EntityId, Reader> readers) {
        try (MatchEngine engine = portal.engine(SETTINGS)) {
            interests.forEach(engine::put);
            wishes.forEach(engine::put);
            InterestQuery query = InterestQuery.on(Portals.TODAY).readBy(readers);
            for (Opportunity opportunity : portal.opportunities()) {
                List<RecordKey> concerned = engine.interestsFor(opportunity, query).stream()
                        .map(InterestHit::interest)
                        .toList();
                List<RecordKey> all = new ArrayList<>();
                interests.forEach(one -> all.add(keyOf(one)));
                wishes.forEach(one -> all.add(keyOf(one)));
                for (RecordKey key : all) {
                    WhyNot why = engine.whyNot(opportunity, key, query);
                    assertThat(why.isMatch()).isEqualTo(concerned.contains(key));
                    assertThat(why.refusals()).isSorted().doesNotHaveDuplicates();
                    assertThat(why.match())
                            .isEqualTo(engine.explain(opportunity, key, query).map(InterestHit::match));
                }
                for (Interest interest : interests) {
                    WhyNot why = engine.whyNot(opportunity, keyOf(interest), query);
                    if (!why.refusals().contains(Refusal.UNKNOWN)) {
                        assertThat(why.refusals().contains(Refusal.OUT_OF_SCOPE))
                                .isEqualTo(!interest.scope().isEmpty()
                                        && !interest.scope()
                                                .contains(opportunity.id().region()));
                    }
                }
            }
        }
    }

    private static RecordKey keyOf(Interest interest) {
        return new RecordKey(RecordKind.INTEREST, interest.id());
    }

    private static RecordKey keyOf(ProfileInterest wish) {
        return new RecordKey(RecordKind.PROFILE_INTEREST, wish.participant());
    }

    private static Interest withLikelihood(Interest interest, double likelihood) {
        return new Interest(
                interest.id(),
                interest.revision(),
                interest.owner(),
                interest.name(),
                interest.concepts(),
                interest.tags(),
                interest.words(),
                interest.kinds(),
                interest.countries(),
                interest.scope(),
                likelihood,
                interest.extensions());
    }

    private static ProfileInterest withLikelihood(ProfileInterest wish, double likelihood) {
        return new ProfileInterest(wish.participant(), wish.kinds(), wish.countries(), wish.scope(), likelihood);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void reasonsSumToThePointsAndAProfileHasTheScoreThatItHasEverywhere(
            @ForAll("portals") Portal portal,
            @ForAll("interests") List<Interest> interests,
            @ForAll("profileInterests") List<ProfileInterest> wishes) {
        try (MatchEngine engine = portal.engine(SETTINGS)) {
            interests.forEach(engine::put);
            wishes.forEach(engine::put);
            for (Opportunity opportunity : portal.opportunities()) {
                for (InterestHit hit : engine.interestsFor(opportunity, InterestQuery.on(Portals.TODAY))) {
                    Match match = hit.match();
                    assertThat(match.points()).isEqualTo(hit.points());
                    assertThat(match.likelihood()).isEqualTo(hit.likelihood());
                    assertThat(match.reasons().stream()
                                    .mapToLong(Reason::points)
                                    .sum())
                            .isEqualTo(hit.points());
                    assertThat(match.reasons()).isNotEmpty().allMatch(reason -> reason.points() > 0);
                    assertThat(match.opportunity()).isEqualTo(opportunity.id());
                    assertThat(match.participant()).isEqualTo(hit.owner());
                }
            }
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void learningTakesInterestsAlongAndOrderOfArrivalDoesNotMatter(
            @ForAll("portals") Portal portal,
            @ForAll("interests") List<Interest> interests,
            @ForAll("profileInterests") List<ProfileInterest> wishes) {
        try (MatchEngine before = portal.engine(SETTINGS);
                MatchEngine after = portal.engine(SETTINGS)) {
            interests.forEach(before::put);
            wishes.forEach(before::put);
            before.learn();
            after.learn();
            for (int i = interests.size() - 1; i >= 0; i--) {
                after.put(withLikelihood(interests.get(i), 1));
                after.put(interests.get(i));
            }
            wishes.forEach(after::put);
            InterestQuery query = InterestQuery.on(Portals.TODAY);
            for (Opportunity opportunity : portal.opportunities()) {
                assertThat(before.interestsFor(opportunity, query).stream().map(Concerned::of))
                        .containsExactlyElementsOf(after.interestsFor(opportunity, query).stream()
                                .map(Concerned::of)
                                .toList());
            }
        }
    }

    @Provide
    Arbitrary<Portal> portals() {
        return Portals.portals();
    }

    @Provide
    Arbitrary<List<Interest>> interests() {
        return Portals.interests().list().uniqueElements(Interest::id).ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<ProfileInterest>> profileInterests() {
        return Portals.profileInterests()
                .list()
                .uniqueElements(ProfileInterest::participant)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Function<EntityId, Reader>> readers() {
        return Arbitraries.of(List.of(
                Reader::member,
                id -> Reader.anonymous(),
                id -> Reader.staff(),
                id -> Reader.member(EntityId.parse("z"))));
    }
}
