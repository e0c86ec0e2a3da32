// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;
import org.incontro.core.privacy.ConsentPurpose;
import org.incontro.core.privacy.Reader;
import org.incontro.matching.Portals.Portal;

class MatchEngineProperties {

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void aPairHasOneScoreAndOneSetOfReasonsEverywhere(
            @ForAll("portals") Portal portal, @ForAll("queries") MatchQuery query) {
        try (MatchEngine engine = portal.engine(MatchSettings.defaults());
                MatchEngine bare = Portals.empty(MatchSettings.defaults())) {
            for (Opportunity opportunity : portal.opportunities()) {
                for (Participant participant : portal.participants()) {
                    Optional<Match> explained = engine.explain(opportunity, participant, query);
                    assertThat(bare.explain(opportunity, participant, query)).isEqualTo(explained);
                    engine.whyNot(opportunity, participant, query)
                            .match()
                            .ifPresent(match -> assertThat(match).isEqualTo(explained.orElseThrow()));
                    find(engine.partnersFor(opportunity, query), opportunity, participant)
                            .ifPresent(match -> assertThat(match).isEqualTo(explained.orElseThrow()));
                    find(engine.opportunitiesFor(participant, query), opportunity, participant)
                            .ifPresent(match -> {
                                assertThat(match.points())
                                        .isEqualTo(explained.orElseThrow().points());
                                assertThat(match.reasons())
                                        .isEqualTo(explained.orElseThrow().reasons());
                                assertThat(match.basis())
                                        .isEqualTo(explained.orElseThrow().basis());
                            });
                }
            }
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void reasonsSumToThePointsAndMatchesAreInOrder(
            @ForAll("portals") Portal portal, @ForAll("queries") MatchQuery query, @ForAll("depths") int depth) {
        MatchSettings settings = MatchSettings.defaults().withDepth(depth);
        try (MatchEngine engine = portal.engine(settings)) {
            for (Matches matches : everything(engine, portal, query)) {
                assertThat(matches.matches()).isSortedAccordingTo(Match.BEST_FIRST);
                assertThat(matches.size()).isLessThanOrEqualTo(query.limit());
                assertThat(matches.depth()).isEqualTo(depth);
                for (Match match : matches) {
                    assertThat(match.reasons().stream()
                                    .mapToLong(Reason::points)
                                    .sum())
                            .isEqualTo(match.points())
                            .isBetween(0L, 1_000_000L);
                    assertThat(match.reasons()).allMatch(reason -> reason.points() > 0);
                    assertThat(match.likelihood()).isGreaterThanOrEqualTo(0).isLessThan(1);
                }
            }
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void aShorterListBeginsALongerOne(
            @ForAll("portals") Portal portal, @ForAll("queries") MatchQuery query, @ForAll("depths") int depth) {
        try (MatchEngine engine = portal.engine(MatchSettings.defaults().withDepth(depth))) {
            List<Matches> longer = everything(engine, portal, query.top(depth));
            for (int limit = 1; limit < depth; limit++) {
                List<Matches> shorter = everything(engine, portal, query.top(limit));
                for (int i = 0; i < longer.size(); i++) {
                    List<Match> all = longer.get(i).matches();
                    assertThat(shorter.get(i).matches()).isEqualTo(all.subList(0, Math.min(limit, all.size())));
                }
            }
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void completeMeansThatLookingAtEverythingFindsTheSame(
            @ForAll("portals") Portal portal, @ForAll("queries") MatchQuery query, @ForAll("depths") int depth) {
        MatchSettings settings = MatchSettings.defaults();
        try (MatchEngine shallow = portal.engine(settings.withDepth(depth));
                MatchEngine deep = portal.engine(settings)) {
            MatchQuery fitting = query.top(Math.min(query.limit(), depth));
            List<Matches> some = everything(shallow, portal, fitting);
            List<Matches> all = everything(deep, portal, fitting);
            for (int i = 0; i < some.size(); i++) {
                assertThat(all.get(i).complete()).isTrue();
                if (some.get(i).complete()) {
                    assertThat(pairs(some.get(i))).isEqualTo(pairs(all.get(i)));
                }
            }
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whoSharesAFeatureIsAMatchOrHasAReasonNotToBe(
            @ForAll("portals") Portal portal, @ForAll("queries") MatchQuery query, @ForAll("depths") int depth) {
        try (MatchEngine engine = portal.engine(MatchSettings.defaults().withDepth(depth))) {
            MatchQuery fitting = query.top(Math.min(query.limit(), depth));
            for (Opportunity opportunity : portal.opportunities()) {
                Matches matches = engine.partnersFor(opportunity, fitting);
                for (Participant participant : portal.participants()) {
                    WhyNot why = engine.whyNot(opportunity, participant, fitting);
                    assertThat(why.isMatch())
                            .isEqualTo(find(matches, opportunity, participant).isPresent());
                    assertThat(why.refusals()).isSorted().doesNotHaveDuplicates();
                    boolean mayKnow = participant.disclosure().admits(fitting.reader(), participant.id())
                            && opportunity
                                    .disclosure()
                                    .admits(
                                            fitting.reader(),
                                            opportunity.owner().orElse(opportunity.id()));
                    boolean matched = mayKnow
                            && !participant.disclosure().refuses(ConsentPurpose.MATCHING)
                            && !why.refusals().contains(Refusal.UNDISCLOSED);
                    assertThat(engine.explain(opportunity, participant, fitting).isPresent())
                            .isEqualTo(matched);
                    assertThat(why.refusals().equals(List.of(Refusal.UNKNOWN))).isEqualTo(!mayKnow);
                    assertThat(why.match().isPresent())
                            .isEqualTo(matched && !why.refusals().contains(Refusal.NOTHING_IN_COMMON));
                    if (mayKnow
                            && participant.disclosure().refuses(ConsentPurpose.MATCHING)
                            && fitting.reader().role() == Reader.Role.STAFF) {
                        assertThat(why.refusals()).contains(Refusal.NO_CONSENT);
                    }
                }
            }
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whatTheFiltersRefuseIsNeverFound(@ForAll("portals") Portal portal, @ForAll("queries") MatchQuery query) {
        MatchSettings settings = MatchSettings.defaults();
        Eligibility eligibility = new Eligibility(settings, List.of(), query);
        try (MatchEngine engine = portal.engine(settings)) {
            for (Opportunity opportunity : portal.opportunities()) {
                for (Participant participant : portal.participants()) {
                    boolean refused =
                            !eligibility.refusals(opportunity, participant).isEmpty();
                    boolean found = find(engine.partnersFor(opportunity, query), opportunity, participant)
                                    .isPresent()
                            || find(engine.opportunitiesFor(participant, query), opportunity, participant)
                                    .isPresent();
                    assertThat(refused && found).isFalse();
                    if (found) {
                        assertThat(opportunity.isOpenOn(query.today())).isTrue();
                        assertThat(opportunity.owner()).isNotEqualTo(Optional.of(participant.id()));
                        assertThat(query.excluded()).doesNotContain(opportunity.id(), participant.id());
                        assertThat(participant.disclosure().admits(query.reader(), participant.id()))
                                .isTrue();
                    }
                }
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatFactsRefuseForAllIsRefusedForEach(@ForAll("portals") Portal portal, @ForAll("queries") MatchQuery query) {
        Eligibility eligibility = new Eligibility(MatchSettings.defaults(), List.of(), query);
        for (Opportunity opportunity : portal.opportunities()) {
            for (Participant participant : portal.participants()) {
                Optional<Refusal> ofFacts =
                        eligibility.refusal(OpportunityFacts.of(opportunity), ParticipantFacts.of(participant));
                List<Refusal> all = eligibility.refusals(opportunity, participant);
                ofFacts.ifPresent(refusal -> {
                    assertThat(all).isNotEmpty();
                    if (all.get(0) == Refusal.UNKNOWN) {
                        assertThat(refusal).isEqualTo(Refusal.UNKNOWN);
                    }
                });
            }
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatAReaderMayNotKnowOfIsNotCounted(@ForAll("portals") Portal portal, @ForAll("queries") MatchQuery query) {
        List<Participant> known = portal.participants().stream()
                .filter(one -> one.disclosure().admits(query.reader(), one.id()))
                .toList();
        List<Opportunity> told = portal.opportunities().stream()
                .filter(one ->
                        one.disclosure().admits(query.reader(), one.owner().orElse(one.id())))
                .toList();
        Portal without = new Portal(known, told);
        try (MatchEngine engine = portal.engine(MatchSettings.defaults());
                MatchEngine other = without.engine(MatchSettings.defaults())) {
            assertThat(everything(engine, without, query)).isEqualTo(everything(other, without, query));
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfPuttingDoesNotMatterNorDoesWhatWasReplacedOrRemoved(
            @ForAll("portals") Portal portal,
            @ForAll("portals") Portal before,
            @ForAll("queries") MatchQuery query,
            @ForAll long seed) {
        List<Participant> participants = new ArrayList<>(portal.participants());
        List<Opportunity> opportunities = new ArrayList<>(portal.opportunities());
        Collections.shuffle(participants, new Random(seed));
        Collections.shuffle(opportunities, new Random(seed));
        try (MatchEngine engine = portal.engine(MatchSettings.defaults());
                MatchEngine other = before.engine(MatchSettings.defaults())) {
            opportunities.forEach(other::put);
            participants.forEach(other::put);
            Set<Object> kept = new HashSet<>();
            participants.forEach(one -> kept.add(one.id()));
            opportunities.forEach(one -> kept.add(one.id()));
            before.participants().stream()
                    .filter(one -> !kept.contains(one.id()))
                    .forEach(
                            one -> assertThat(other.removeParticipant(one.id())).isTrue());
            before.opportunities().stream()
                    .filter(one -> !kept.contains(one.id()))
                    .forEach(
                            one -> assertThat(other.removeOpportunity(one.id())).isTrue());

            assertThat(everything(other, portal, query)).isEqualTo(everything(engine, portal, query));
            assertThat(other.statistics().participants()).isEqualTo(participants.size());
            assertThat(other.statistics().opportunities()).isEqualTo(opportunities.size());

            engine.learn();
            other.learn();
            assertThat(everything(other, portal, query)).isEqualTo(everything(engine, portal, query));
            assertThat(other.statistics().model()).isEqualTo(engine.statistics().model());
            assertThat(other.drift()).isZero();
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theDifferenceOfTwoMatchesIsTheSumOfItsParts(
            @ForAll("portals") Portal portal, @ForAll("queries") MatchQuery query) {
        try (MatchEngine engine = portal.engine(MatchSettings.defaults())) {
            for (Matches matches : everything(engine, portal, query.top(9))) {
                for (Match one : matches) {
                    for (Match other : matches) {
                        MatchComparison comparison = MatchComparison.of(one, other);
                        assertThat(comparison.points()).isEqualTo(one.points() - other.points());
                        assertThat(comparison.bySignal().values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum())
                                .isEqualTo(comparison.points());
                        assertThat(MatchComparison.of(other, one).points()).isEqualTo(-comparison.points());
                    }
                }
            }
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void noSentenceHasAPlaceLeftOrIsEmpty(@ForAll("portals") Portal portal, @ForAll("queries") MatchQuery query) {
        try (MatchEngine engine = portal.engine(MatchSettings.defaults())) {
            for (Matches matches : everything(engine, portal, query)) {
                for (Match match : matches) {
                    for (String language : Portals.LANGUAGES) {
                        assertThat(match.explain(language)).doesNotContain("{", "}");
                        for (Reason reason : match.reasons()) {
                            assertThat(reason.sentence().languages()).containsExactlyElementsOf(Portals.LANGUAGES);
                            assertThat(reason.detail().languages()).containsExactlyElementsOf(Portals.LANGUAGES);
                            assertThat(reason.sentence().texts().values())
                                    .noneMatch(text -> text.contains("{") || text.contains("}"));
                            assertThat(reason.detail().texts().values())
                                    .noneMatch(text -> text.contains("{") || text.contains("}"));
                        }
                    }
                }
            }
        }
    }

    /** The numbers of partners of each opportunity, then those of opportunities of each participant. */
    private static List<Matches> everything(MatchEngine engine, Portal portal, MatchQuery query) {
        List<Matches> all = new ArrayList<>();
        portal.opportunities().forEach(opportunity -> all.add(engine.partnersFor(opportunity, query)));
        portal.participants().forEach(participant -> all.add(engine.opportunitiesFor(participant, query)));
        return all;
    }

    private static Optional<Match> find(Matches matches, Opportunity opportunity, Participant participant) {
        return matches.stream()
                .filter(match -> match.opportunity().equals(opportunity.id())
                        && match.participant().equals(participant.id()))
                .findFirst();
    }

    private static List<Map<Object, Long>> pairs(Matches matches) {
        return matches.stream()
                .map(match -> Map.<Object, Long>of(List.of(match.opportunity(), match.participant()), match.points()))
                .toList();
    }

    @Provide
    Arbitrary<Portal> portals() {
        return Portals.portals();
    }

    @Provide
    Arbitrary<MatchQuery> queries() {
        return Portals.queries();
    }

    /** From fewer than there are to more. */
    @Provide
    Arbitrary<Integer> depths() {
        return Arbitraries.of(4, 5, 9);
    }
}
