// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.List;
import java.util.Optional;
import org.incontro.core.opportunity.Reach;
import org.incontro.core.place.Country;

/**
 * Where an opportunity looks for partners. A participant whose country or unit is not known is not refused for it.
 *
 * @param reach where partners are sought
 * @param origin where the opportunity comes from, as far as it is known to the reader
 * @param abroadOnly whether partners are sought abroad, unless the reach says otherwise
 */
record ReachRule(Reach reach, Optional<Country> origin, boolean abroadOnly) {

    /** Adds what stands against partners from a country, in the order of {@link Refusal}. */
    void checkCountry(List<Refusal> refusals, Optional<Country> country) {
        country.ifPresent(here -> {
            boolean named = reach.countries().contains(here);
            boolean sameCountry = origin.filter(here::equals).isPresent();
            if (reach.excludedCountries().contains(here) || (!reach.countries().isEmpty() && !named)) {
                refusals.add(Refusal.COUNTRY_NOT_SOUGHT);
            }
            if (abroadOnly && sameCountry && !named) {
                refusals.add(Refusal.OWN_COUNTRY);
            }
            if (!reach.foreignPartners() && origin.isPresent() && !sameCountry) {
                refusals.add(Refusal.FOREIGN);
            }
        });
    }

    /** Adds what stands against partners from an area. */
    void checkArea(List<Refusal> refusals, Whereabouts place) {
        if (!reach.areas().isEmpty() && reach.areas().stream().noneMatch(place::mayBeIn)) {
            refusals.add(Refusal.AREA_NOT_SOUGHT);
        }
    }
}
