// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.incontro.core.value.MessageTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryTest {

    @ParameterizedTest
    @CsvSource({"GR, GR, EL", "EL, GR, EL", "uk, GB, UK", "gb, GB, UK", "' it ', IT, IT", "xk, XK, XK"})
    void bothWaysOfWritingACountryAreRead(String given, String iso, String nuts) {
        Country country = Country.of(given);
        assertThat(country.code()).isEqualTo(iso);
        assertThat(country.nutsCode()).isEqualTo(nuts);
        assertThat(Country.find(given)).contains(country);
        assertThat(Country.of(country.nutsCode())).isEqualTo(country);
    }

    @Test
    void namesComeInFiveLanguages() {
        assertThat(Country.of("EL").name("it")).isEqualTo("Grecia");
        assertThat(Country.of("DE").name("fr")).isEqualTo("Allemagne");
        assertThat(Country.of("UK").name("de")).isEqualTo("Vereinigtes Königreich");
        assertThat(Country.of("ES").name("es")).isEqualTo("España");
        assertThat(Country.of("IT").name("en-GB")).isEqualTo("Italy");
        assertThat(Country.of("IT").name("tr")).isEqualTo("Italy");
    }

    @Test
    void everyCountryHasANameInEveryLanguage() {
        for (String code : Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)) {
            for (String language : MessageTemplates.LANGUAGES) {
                assertThat(Country.of(code).name(language))
                        .as(code + " " + language)
                        .hasSizeGreaterThan(2);
            }
        }
    }

    @Test
    void aCodeOfNoCountryIsRefused() {
        assertThat(Country.find("ZZ")).isEmpty();
        assertThat(Country.find("")).isEmpty();
        assertThat(Country.find("Italy")).isEmpty();
        assertThatThrownBy(() -> Country.of("zz"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("country must be a code of ISO 3166-1 alpha-2 such as IT, but was \"ZZ\"");
    }

    @Test
    void countriesSortByCode() {
        assertThat(Country.of("EL")).isGreaterThan(Country.of("FR")).hasToString("GR");
    }
}
