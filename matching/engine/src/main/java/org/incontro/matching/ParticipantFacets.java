// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.incontro.core.place.Country;
import org.incontro.matching.index.Facet;
import org.incontro.matching.index.FacetFilter;

/**
 * The parts of {@link ParticipantFacts} that hard filters ask about by themselves, so that the index asks about each value once and skips by it. Each
 * part goes with who may see it.
 */
final class ParticipantFacets {

    static final Facet<ParticipantFacts, Standing> STANDING =
            Facet.of(facts -> new Standing(facts.validated(), facts.refusesMatching(), facts.shown()));
    static final Facet<ParticipantFacts, String> SCOPE = Facet.of(ParticipantFacts::scope);
    static final Facet<ParticipantFacts, Land> LAND =
            Facet.of(facts -> new Land(facts.place().country(), facts.shown()));
    static final Facet<ParticipantFacts, Place> PLACE = Facet.of(facts -> new Place(facts.place(), facts.shown()));
    static final Facet<ParticipantFacts, Kind> KIND = Facet.of(facts -> new Kind(facts.kind(), facts.shown()));
    static final Facet<ParticipantFacts, Languages> LANGUAGES =
            Facet.of(facts -> new Languages(facts.languages(), facts.shown()));

    /** All, those first by which most are refused. */
    static final List<Facet<ParticipantFacts, ?>> ALL = List.of(STANDING, SCOPE, LAND, PLACE, KIND, LANGUAGES);

    record Standing(boolean validated, boolean refusesMatching, ShownTo shown) {}

    record Land(Optional<Country> country, ShownTo shown) {}

    record Place(Whereabouts place, ShownTo shown) {}

    record Kind(String kind, ShownTo shown) {}

    record Languages(SortedSet<String> languages, ShownTo shown) {}

    private ParticipantFacets() {}

    /** Returns the filter that admits those whom {@link Eligibility#refusal} does not refuse. */
    static FacetFilter<ParticipantFacts> filter(Eligibility eligibility, OpportunityFacts opportunity) {
        if (!eligibility.admits(opportunity)) {
            return STANDING.is(any -> false);
        }
        ParticipantFilter asked = eligibility.participants();
        ReachRule reach = eligibility.reach(opportunity);
        FacetFilter<ParticipantFacts> filter = STANDING.is(
                standing -> standing.validated && !standing.refusesMatching && eligibility.mayKnow(standing.shown));
        if (!asked.scope().isEmpty()) {
            filter = filter.and(SCOPE.is(asked::admitsScope));
        }
        filter = filter.and(LAND.is(land -> {
            Optional<Country> country = eligibility.seesPlace(land.shown) ? land.country : Optional.empty();
            List<Refusal> refusals = new ArrayList<>(0);
            reach.checkCountry(refusals, country);
            return refusals.isEmpty();
        }));
        if (!reach.reach().areas().isEmpty()
                || !asked.countries().isEmpty()
                || !asked.areas().isEmpty()) {
            filter = filter.and(PLACE.is(place -> {
                Whereabouts seen = place.place.ifSeen(eligibility.seesPlace(place.shown));
                List<Refusal> refusals = new ArrayList<>(0);
                reach.checkArea(refusals, seen);
                return refusals.isEmpty() && (!eligibility.isSettled(place.shown) || asked.admitsPlace(seen));
            }));
        }
        if (!asked.kinds().isEmpty()) {
            filter = filter.and(KIND.is(kind -> !eligibility.isSettled(kind.shown)
                    || asked.admitsKind(kind.kind, eligibility.seesFacts(kind.shown))));
        }
        if (!asked.languages().isEmpty()) {
            filter = filter.and(LANGUAGES.is(spoken -> !eligibility.isSettled(spoken.shown)
                    || asked.admitsLanguages(spoken.languages, eligibility.seesDescription(spoken.shown))));
        }
        return filter;
    }
}
