// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.place.Country;

/** What interests with the same filter accept, so that the index asks once for all of them. */
record InterestFilter(Set<OpportunityKind> kinds, SortedSet<Country> countries) {

    /** An opportunity whose country is not known is from none of the countries wanted. */
    boolean accepts(OpportunityKind kind, Optional<Country> country) {
        return (kinds.isEmpty() || kinds.contains(kind))
                && (countries.isEmpty() || country.filter(countries::contains).isPresent());
    }
}
