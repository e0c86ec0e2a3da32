// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.place.Country;

/** Finds countries by code or by English name, in any case. */
final class CountryNames {

    private static final Map<String, Country> BY_NAME = byName();

    private CountryNames() {}

    private static Map<String, Country> byName() {
        Map<String, Country> names = new LinkedHashMap<>();
        for (char first = 'A'; first <= 'Z'; first++) {
            for (char second = 'A'; second <= 'Z'; second++) {
                Country.find("" + first + second)
                        .ifPresent(country -> names.putIfAbsent(key(country.name("en")), country));
            }
        }
        return names;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    static Optional<Country> find(String codeOrName) {
        return Country.find(codeOrName)
                .or(() -> CodeTable.BUNDLED
                        .find("country", codeOrName)
                        .flatMap(Country::find)
                        .or(() -> Optional.ofNullable(BY_NAME.get(key(codeOrName)))));
    }
}
