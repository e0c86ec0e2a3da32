// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.Optional;
import java.util.Set;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;

/** What is known of where somebody or something is. */
record Whereabouts(Optional<Country> country, Optional<NutsCode> nuts) {

    private static final Whereabouts UNKNOWN = new Whereabouts(Optional.empty(), Optional.empty());

    /** Returns what is known to somebody who sees it, or does not. */
    Whereabouts ifSeen(boolean seen) {
        return seen ? this : UNKNOWN;
    }

    /** Tells whether it is known to be in one of some countries or territorial units. */
    boolean isIn(Set<Country> countries, Set<NutsCode> areas) {
        return country.filter(countries::contains).isPresent()
                || nuts.filter(unit -> areas.stream().anyMatch(unit::isWithin)).isPresent();
    }

    /** Tells whether it is in a territorial unit, or nothing that is known says that it is not. */
    boolean mayBeIn(NutsCode area) {
        if (nuts.isPresent()) {
            return nuts.get().isWithin(area) || area.isWithin(nuts.get());
        }
        return country.isEmpty() || country.equals(area.country());
    }
}
