// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.incontro.core.place.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({
        "IT, it",
        "it_IT, it-IT",
        "PT-br, pt-BR",
        "zh-hant-tw, zh-Hant-TW",
        "' en ', en",
        "'', und",
        "'  ', und",
        "und, und",
        "iw, he"
    })
    void aTagIsBroughtIntoCanonicalCase(String tag, String canonical) {
        assertThat(Languages.canonical(tag)).isEqualTo(canonical);
        assertThat(Languages.canonical(canonical)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "english!", "e", "it--IT", "deutschland-und-mehr"})
    void aTagThatIsNotWellFormedIsRefused(String tag) {
        assertThatThrownBy(() -> Languages.canonical(tag))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("language must be a BCP 47 tag such as \"en\" or \"pt-BR\", but was \"" + tag + "\"");
    }

    @ParameterizedTest
    @CsvSource({"en, it, inglese", "pt-BR, de, Portugiesisch", "EL, fr-CA, grec", "sl, pl, Slovenian", "tlh, es, tlh"})
    void aLanguageHasANameForEachReader(String tag, String reader, String name) {
        assertThat(Languages.name(tag, reader)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt",
                "nl", "pl", "pt", "ro", "sk", "sl", "sv"
            })
    void eachOfficialLanguageOfTheUnionIsNamedInAllFive(String tag) {
        for (String reader : MessageTemplates.LANGUAGES) {
            assertThat(Languages.name(tag, reader)).as(reader).hasSizeGreaterThan(3);
        }
    }

    @Test
    void thePrimaryLanguageIsTheFirstPartOfATag() {
        assertThat(Languages.primary("pt-BR")).isEqualTo("pt");
        assertThat(Languages.primary("IT")).isEqualTo("it");
        assertThat(Languages.primary("und")).isEqualTo("und");
    }

    @Test
    void anUnderscoreEndsThePrimaryLanguageToo() {
        assertThat(Languages.primary("it_IT")).isEqualTo("it");
        assertThat(Country.of("IT").name("it_IT")).isEqualTo("Italia");
    }
}
