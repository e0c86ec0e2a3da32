// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incontro.core.followup.assistance.Routing.Obstacle;
import org.incontro.core.followup.assistance.Routing.Reason;
import org.incontro.core.followup.cases.CaseSamples;
import org.incontro.core.followup.workflow.Workflows;
import org.incontro.core.identity.EntityId;
import org.incontro.core.participant.Advisor;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.place.NutsCode;
import org.incontro.core.value.MessageTemplates;
import org.incontro.core.vocabulary.Concept;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;

class AdvisorRoutingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Vocabularies VOCABULARIES = Vocabularies.bundled();
    /** A class of NACE, and one far away. */
    private static final ConceptId NARROW = nace("26.70");

    private static final ConceptId OTHER = nace("01");

    private static ConceptId nace(String notation) {
        Concept concept = VOCABULARIES.scheme("nace-2.1").orElseThrow().concepts().stream()
                .filter(one -> one.id().code().endsWith(notation))
                .findFirst()
                .orElseThrow();
        return concept.id();
    }

    private static final RoutingNeed NEED = new RoutingNeed(
            Optional.of(NutsCode.of("ITC4C")),
            List.of(NARROW),
            List.of("it", "en"),
            new TreeSet<>(List.of(EntityId.parse("x:side"))));

    private static AdvisorDesk desk(String id, String territory, List<ConceptId> fields, List<String> languages) {
        return AdvisorDesk.of(
                new Advisor(
                        EntityId.parse(id),
                        ContactPoint.of("", ""),
                        territory.isEmpty() ? List.of() : List.of(NutsCode.of(territory)),
                        fields,
                        languages,
                        id.endsWith("default")),
                10);
    }

    private static Routing route(Map<EntityId, Integer> loads, AdvisorDesk... desks) {
        return AdvisorRouting.standard().route(NEED, List.of(desks), loads, VOCABULARIES, DAY);
    }

    @Test
    void theNearestExpertWhoSpeaksTheLanguageIsChosenAndItIsSaidWhy() {
        Routing routing = route(
                Map.of(),
                desk("x:country", "IT", List.of(), List.of("it")),
                desk("x:expert", "ITC4", List.of(NARROW), List.of("it")),
                desk("x:neighbour", "ITC4", List.of(), List.of("en")));

        assertThat(routing.advisor()).contains(EntityId.parse("x:expert"));
        assertThat(routing.candidates())
                .extracting(one -> one.advisor().local())
                .containsExactly("expert", "neighbour", "country");
        assertThat(routing.candidates().get(0).reasons())
                .containsExactlyEntriesOf(new TreeMap<>(
                        Map.of(Reason.TERRITORY, 30, Reason.FIELD, 30, Reason.LANGUAGE, 20, Reason.LOAD, 10)));
        assertThat(routing.candidates().get(0).points()).isEqualTo(90);
        assertThat(routing.sentence("it"))
                .isEqualTo(
                        "serve il territorio (30); conosce il settore (30); parla la lingua (20); ha spazio per altre"
                                + " pratiche (10)");
        assertThat(routing.day()).isEqualTo(DAY);
    }

    @Test
    void whoCannotIsPassedOverAndItIsSaidWhyNot() {
        Routing routing = route(
                Map.of(EntityId.parse("x:full"), 10),
                desk("x:side", "ITC4", List.of(), List.of("it")),
                desk("x:away", "ITC4", List.of(), List.of("it")).away(DAY.minusDays(1), DAY),
                desk("x:gone", "ITC4", List.of(), List.of("it")).leaving(DAY),
                desk("x:full", "ITC4", List.of(), List.of("it")),
                desk("x:elsewhere", "ITH1", List.of(), List.of("it")),
                desk("x:other", "ITC4", List.of(OTHER), List.of("it")));

        assertThat(routing.advisor()).isEmpty();
        assertThat(routing.sentence("en")).isEqualTo("nobody can look after the case; a coordinator must decide");
        assertThat(routing.candidates())
                .extracting(
                        one -> one.advisor().local() + " " + one.obstacle().orElseThrow() + ": " + one.sentence("en"))
                .containsExactly(
                        "away AWAY: is away",
                        "elsewhere ELSEWHERE: serves other territories",
                        "gone GONE: is no advisor any more",
                        "other OTHER_FIELD: knows other fields",
                        "side CONFLICT: has a conflict of interest",
                        "full FULL: has as many cases as possible");
        for (String language : MessageTemplates.LANGUAGES) {
            assertThat(List.of(Obstacle.values()))
                    .allSatisfy(obstacle -> assertThat(new Routing.Candidate(
                                            EntityId.parse("x:a"), 0, new TreeMap<>(), Optional.of(obstacle))
                                    .sentence(language))
                            .isNotBlank());
        }
    }

    @Test
    void whatFindsNobodyGoesToWhoTakesWhatFindsNobody() {
        AdvisorDesk fallback = desk("x:default", "ITH1", List.of(OTHER), List.of("it"));
        assertThat(route(Map.of(), fallback).advisor()).contains(EntityId.parse("x:default"));
        assertThat(route(Map.of(), fallback).sentence("en")).isEqualTo("takes what finds nobody else (1)");
        assertThat(route(Map.of(), fallback.away(DAY, DAY)).advisor()).isEmpty();
        assertThat(route(Map.of(), fallback, desk("x:there", "ITC4", List.of(), List.of()))
                        .advisor())
                .contains(EntityId.parse("x:there"));
    }

    @Test
    void whoKnowsABroaderFieldKnowsTheNarrowerOneOfTheCaseAndNotTheOtherWayRound() {
        ConceptId broad = ConceptId.of("nace-2.1", "26");
        assertThat(VOCABULARIES.ancestors(NARROW)).contains(broad);
        AdvisorDesk generalist = desk("x:generalist", "ITC4", List.of(broad), List.of("it"));
        AdvisorDesk other = desk("x:other", "ITC4", List.of(OTHER), List.of("it"));
        Routing routing = route(Map.of(), other, generalist);
        assertThat(routing.advisor()).contains(EntityId.parse("x:generalist"));
        assertThat(routing.candidates().get(0).reasons())
                .as("all points: whoever advises on the whole advises on the part")
                .containsEntry(Reason.FIELD, 30);

        RoutingNeed wide = new RoutingNeed(NEED.territory(), List.of(broad), NEED.languages(), NEED.excluded());
        Routing narrow = AdvisorRouting.standard()
                .route(
                        wide,
                        List.of(desk("x:specialist", "ITC4", List.of(NARROW), List.of("it"))),
                        Map.of(),
                        VOCABULARIES,
                        DAY);
        assertThat(narrow.candidates().get(0).reasons().getOrDefault(Reason.FIELD, 0))
                .as("the part is not the whole")
                .isLessThan(30);
    }

    @Test
    void amongEqualsTheEmptierDeskThenTheIdentifierDecides() {
        AdvisorDesk one = desk("x:one", "ITC4", List.of(), List.of("it"));
        AdvisorDesk two = desk("x:two", "ITC4", List.of(), List.of("it"));
        assertThat(route(Map.of(), two, one).advisor()).contains(EntityId.parse("x:one"));
        assertThat(route(Map.of(EntityId.parse("x:one"), 1), two, one).advisor())
                .contains(EntityId.parse("x:two"));
        AdvisorRouting blind = AdvisorRouting.fromTree(Map.of("load", 0));
        assertThat(blind.route(NEED, List.of(one, two), Map.of(EntityId.parse("x:one"), 1), VOCABULARIES, DAY)
                        .advisor())
                .contains(EntityId.parse("x:two"));
    }

    @Test
    void whatIsNotKnownIsNoObstacle() {
        RoutingNeed unknown = new RoutingNeed(Optional.empty(), List.of(), List.of(), new TreeSet<>());
        Routing routing = AdvisorRouting.standard()
                .route(unknown, List.of(desk("x:a", "ITC4", List.of(NARROW), List.of())), Map.of(), VOCABULARIES, DAY);
        assertThat(routing.candidates().get(0).points()).isEqualTo(10);
        assertThat(route(Map.of(), desk("x:b", "", List.of(), List.of("fr", "en")))
                        .candidates()
                        .get(0)
                        .points())
                .isEqualTo(10 + 10 + 10);
    }

    @Test
    void theNeedOfACaseIsReadFromItsOpeningAndFromItsHistory() {
        RoutingNeed before = RoutingNeed.of(CaseSamples.opening());
        RoutingNeed later = RoutingNeed.of(CaseSamples.opened(Workflows.network(), Optional.of(CaseSamples.GRACE)));
        assertThat(before.territory()).contains(NutsCode.of("ITC4C"));
        assertThat(later.territory()).contains(NutsCode.of("ITC4"));
        assertThat(before.fields()).isEqualTo(later.fields()).containsExactly(ConceptId.of("euroscivoc", "543"));
        assertThat(later.languages()).containsExactly("en");
        assertThat(before.excluded()).containsExactly(CaseSamples.ADA, CaseSamples.GROUP, CaseSamples.OWNER);
        assertThat(later.excluded()).contains(CaseSamples.GRACE);
    }

    @Test
    void desksRefuseWhatMakesNoSense() {
        AdvisorDesk desk = desk("x:a", "", List.of(), List.of());
        assertThatThrownBy(() -> desk.away(DAY, DAY.minusDays(1)))
                .hasMessage("an absence must not end before it begins, but was from 2026-11-23 to 2026-11-22");
        assertThatThrownBy(() -> AdvisorDesk.of(desk.advisor(), 0))
                .hasMessage("mostCases must be at least 1, but was 0");
    }
}
