// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.Reach;
import org.incontro.matching.index.Facet;
import org.incontro.matching.index.FacetFilter;

/**
 * The parts of {@link OpportunityFacts} that hard filters ask about by themselves, so that the index asks about each value once and skips by it. Each
 * part that may be hidden goes with who may see it.
 */
final class OpportunityFacets {

    static final Facet<OpportunityFacts, Optional<LocalDate>> LAST_DAY = Facet.of(OpportunityFacts::lastDay);
    static final Facet<OpportunityFacts, String> SCOPE = Facet.of(OpportunityFacts::scope);
    static final Facet<OpportunityFacts, OpportunityKind> KIND = Facet.of(OpportunityFacts::kind);
    static final Facet<OpportunityFacts, Life> LIFE = Facet.of(facts -> new Life(facts.publication(), facts.lastDay()));
    static final Facet<OpportunityFacts, ShownTo> SHOWN = Facet.of(OpportunityFacts::shown);
    static final Facet<OpportunityFacts, Sought> SOUGHT = Facet.of(Sought::new);
    static final Facet<OpportunityFacts, Place> PLACE = Facet.of(facts -> new Place(facts.place(), facts.shown()));
    static final Facet<OpportunityFacts, Languages> LANGUAGES =
            Facet.of(facts -> new Languages(facts.languages(), facts.clientLanguages(), facts.shown()));

    /** All, those first by which most are refused. */
    static final List<Facet<OpportunityFacts, ?>> ALL =
            List.of(LAST_DAY, SCOPE, KIND, LIFE, SHOWN, SOUGHT, PLACE, LANGUAGES);

    record Life(Publication publication, Optional<LocalDate> lastDay) {}

    record Place(Whereabouts place, ShownTo shown) {}

    record Languages(SortedSet<String> partners, SortedSet<String> client, ShownTo shown) {}

    /** Where partners are sought, with all on which that depends. */
    record Sought(Reach reach, boolean network, Place from) {

        Sought(OpportunityFacts facts) {
            this(facts.reach(), facts.kind().isNetworkKind(), new Place(facts.place(), facts.shown()));
        }
    }

    private OpportunityFacets() {}

    /** Returns the filter that admits what {@link Eligibility#refusal} does not refuse. */
    static FacetFilter<OpportunityFacts> filter(Eligibility eligibility, ParticipantFacts participant) {
        if (!eligibility.admits(participant)) {
            return LAST_DAY.is(any -> false);
        }
        OpportunityFilter asked = eligibility.opportunities();
        Whereabouts here = participant.place().ifSeen(eligibility.seesPlace(participant.shown()));
        FacetFilter<OpportunityFacts> filter = LAST_DAY.is(day -> eligibility.isAhead(day) && asked.admitsLastDay(day));
        if (!asked.scope().isEmpty()) {
            filter = filter.and(SCOPE.is(asked::admitsScope));
        }
        if (!asked.kinds().isEmpty()) {
            filter = filter.and(KIND.is(asked::admitsKind));
        }
        filter = filter.and(LIFE.is(life -> eligibility.isPublic(life.publication, life.lastDay)))
                .and(SHOWN.is(eligibility::mayKnow))
                .and(SOUGHT.is(sought -> {
                    ReachRule reach = eligibility.reach(
                            sought.reach,
                            sought.network,
                            sought.from.place.ifSeen(eligibility.seesPlace(sought.from.shown)));
                    List<Refusal> refusals = new ArrayList<>(0);
                    reach.checkCountry(refusals, here.country());
                    reach.checkArea(refusals, here);
                    return refusals.isEmpty();
                }));
        if (!asked.countries().isEmpty() || !asked.areas().isEmpty()) {
            filter = filter.and(PLACE.is(from -> !eligibility.isSettled(from.shown)
                    || asked.admitsPlace(from.place.ifSeen(eligibility.seesPlace(from.shown)))));
        }
        if (!asked.languages().isEmpty()) {
            filter = filter.and(LANGUAGES.is(spoken -> !eligibility.isSettled(spoken.shown)
                    || asked.admitsLanguages(spoken.partners, eligibility.seesDescription(spoken.shown))
                    || asked.admitsLanguages(spoken.client, eligibility.seesFacts(spoken.shown))));
        }
        return filter;
    }
}
