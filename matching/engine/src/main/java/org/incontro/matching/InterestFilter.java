// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.place.Country;
import org.incontro.matching.index.Facet;
import org.incontro.matching.index.FacetFilter;

/** What interests with the same filter accept, so that the index asks once for all of them. */
record InterestFilter(Set<OpportunityKind> kinds, SortedSet<Country> countries, SortedSet<String> scope) {

    private static final Facet<InterestFilter, Set<OpportunityKind>> KINDS = Facet.of(InterestFilter::kinds);
    private static final Facet<InterestFilter, SortedSet<Country>> COUNTRIES = Facet.of(InterestFilter::countries);
    private static final Facet<InterestFilter, SortedSet<String>> SCOPE = Facet.of(InterestFilter::scope);

    /** All parts, those first by which most are refused. */
    static final List<Facet<InterestFilter, ?>> FACETS = List.of(KINDS, SCOPE, COUNTRIES);

    /** Returns the filter of filters that {@linkplain #accepts accept} an opportunity whose country is told. */
    static FacetFilter<InterestFilter> accepting(Opportunity opportunity) {
        return KINDS.is(kinds -> isAmong(kinds, opportunity.kind()))
                .and(SCOPE.is(scope -> isAmong(scope, opportunity.id().region())))
                .and(COUNTRIES.is(countries -> isFrom(countries, opportunity.country())));
    }

    /**
     * Tells whether an opportunity is wanted.
     *
     * @param country where it comes from, as far as that is told; one whose country is not known is from none of the countries wanted
     */
    boolean accepts(Opportunity opportunity, Optional<Country> country) {
        return isAmong(kinds, opportunity.kind()) && isFrom(countries, country) && isInScope(opportunity);
    }

    boolean isInScope(Opportunity opportunity) {
        return isAmong(scope, opportunity.id().region());
    }

    private static <T> boolean isAmong(Set<T> wanted, T one) {
        return wanted.isEmpty() || wanted.contains(one);
    }

    private static boolean isFrom(Set<Country> wanted, Optional<Country> country) {
        return wanted.isEmpty() || country.filter(wanted::contains).isPresent();
    }
}
