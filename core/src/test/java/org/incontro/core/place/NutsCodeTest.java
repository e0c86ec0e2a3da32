// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NutsCodeTest {

    @Test
    void theHierarchyIsInTheCode() {
        NutsCode milan = NutsCode.of("ITC4C");
        assertThat(milan.level()).isEqualTo(3);
        assertThat(milan.parent()).contains(NutsCode.of("ITC4"));
        assertThat(milan.isWithin(NutsCode.of("ITC"))).isTrue();
        assertThat(NutsCode.of("ITC").isWithin(milan)).isFalse();
        assertThat(NutsCode.of("IT").parent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gr30, EL30, GR", "EL30, EL30, GR", "GBI, UKI, GB", "uki3, UKI3, GB", "' itc4 ', ITC4, IT"})
    void countriesAreWrittenAsTheNomenclatureDoes(String given, String code, String country) {
        assertThat(NutsCode.of(given)).hasToString(code);
        assertThat(NutsCode.of(given).country()).contains(Country.of(country));
        assertThat(NutsCode.find(given)).contains(NutsCode.of(code));
    }

    @ParameterizedTest
    @CsvSource({"ITC4C, ITC4D, 2", "ITC4C, ITC4C, 3", "ITC4, ITC4C, 2", "ITC4, ITH1, 0", "IT, FR, -1", "IT, IE, -1"})
    void unitsShareLevels(String one, String other, int level) {
        assertThat(NutsCode.of(one).commonLevel(NutsCode.of(other))).isEqualTo(level);
        assertThat(NutsCode.of(other).commonLevel(NutsCode.of(one))).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "I", "IT-25", "ITC4CX", "1TC"})
    void aTextOfAnotherFormIsRefused(String text) {
        assertThat(NutsCode.find(text)).isEmpty();
        assertThatThrownBy(() -> NutsCode.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NUTS code must be two letters and up to three letters or digits, such as ITC4, but was \""
                        + text + "\"");
    }

    @Test
    void lettersOfNoCountryAreACodeWithoutACountry() {
        assertThat(NutsCode.of("ZZZ").country()).isEmpty();
    }

    @Test
    void codesSortBeforeVersions() {
        NutsCode later = new NutsCode("ITC4", NutsVersion.NUTS_2024);
        assertThat(NutsCode.of("ITC4")).isLessThan(later);
        assertThat(NutsCode.of("ITC5")).isGreaterThan(later);
        assertThat(later.parent().orElseThrow().version()).hasToString("NUTS 2024");
    }

    @Test
    void aVersionIsAYear() {
        assertThatThrownBy(() -> new NutsVersion(21))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NUTS version must be a year from 1999 to 2100, but was 21");
    }
}
