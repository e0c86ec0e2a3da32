// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

import java.util.List;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;

/**
 * Where partners are sought, and where the opportunity is made known. Immutable and thread-safe.
 *
 * @param countries partners' countries; empty for all
 * @param excludedCountries countries in which no partner is sought
 * @param areas partners' territorial units; empty for all
 * @param sectorGroups the network's groups that are told, as they are called
 * @param channels other places where it is made known, as they are called
 * @param foreignPartners whether partners from other countries are welcome
 * @param languages BCP 47 tags of the languages in which one can work together; empty where nothing is said
 */
public record Reach(
        List<Country> countries,
        List<Country> excludedCountries,
        List<NutsCode> areas,
        List<String> sectorGroups,
        List<String> channels,
        boolean foreignPartners,
        List<String> languages) {

    private static final Reach EVERYWHERE =
            new Reach(List.of(), List.of(), List.of(), List.of(), List.of(), true, List.of());

    /** Copies the lists. */
    public Reach {
        countries = List.copyOf(countries);
        excludedCountries = List.copyOf(excludedCountries);
        areas = List.copyOf(areas);
        sectorGroups = List.copyOf(sectorGroups);
        channels = List.copyOf(channels);
        languages = List.copyOf(languages);
    }

    /** Returns the reach of what is open to partners from everywhere. */
    public static Reach everywhere() {
        return EVERYWHERE;
    }

    /**
     * Returns the reach of what is open to partners from some countries.
     *
     * @param countries partners' countries
     */
    public static Reach to(Country... countries) {
        return new Reach(List.of(countries), List.of(), List.of(), List.of(), List.of(), true, List.of());
    }

    /**
     * Returns this reach, limited to territorial units.
     *
     * @param units partners' territorial units
     */
    public Reach within(NutsCode... units) {
        return new Reach(
                countries, excludedCountries, List.of(units), sectorGroups, channels, foreignPartners, languages);
    }
}
