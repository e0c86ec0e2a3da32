// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.signal;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Field;

/** How near the two are, by the level of the smallest NUTS unit that holds both. */
final class Proximity implements Signal {

    private static final double[] BY_LEVEL = {0.25, 0.5, 0.75, 1};

    @Override
    public String name() {
        return "proximity";
    }

    @Override
    public Set<Field> reveals() {
        return EnumSet.of(Field.LOCATION);
    }

    @Override
    public Optional<Finding> find(Pairing pairing) {
        if (pairing.participant().country().isEmpty()) {
            return Optional.empty();
        }
        Optional<NutsCode> there = pairing.opportunity().nuts();
        Optional<NutsCode> here = pairing.participant().nuts();
        if (there.isPresent() && here.isPresent()) {
            int level = there.get().commonLevel(here.get());
            return level < 0 ? Optional.empty() : Optional.of(finding(BY_LEVEL[level], pairing));
        }
        Optional<Country> country = pairing.opportunity().country();
        return country.isPresent() && country.equals(pairing.participant().country())
                ? Optional.of(finding(BY_LEVEL[0], pairing))
                : Optional.empty();
    }

    private Finding finding(double strength, Pairing pairing) {
        String key = name() + (strength > BY_LEVEL[0] ? ".region" : ".country");
        return Sentences.localized(
                key,
                strength,
                language -> Map.of(
                        "country",
                        pairing.participant()
                                .country()
                                .map(country -> country.name(language))
                                .orElse("")));
    }
}
