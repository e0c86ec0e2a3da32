// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalizedTextTest {

    private static final LocalizedText TITLE =
            LocalizedText.of("it", "Ottica").with("pt", "Ótica").with("en-GB", "Optics");

    @Test
    void theFirstPreferredLanguageThatIsThereWins() {
        assertThat(TITLE.best(List.of("de", "it", "pt"))).contains("Ottica");
        assertThat(TITLE.best(List.of("pt", "it"))).contains("Ótica");
    }

    @Test
    void aRelativeOfAPreferredLanguageWinsOverTheNextPreference() {
        assertThat(TITLE.bestLanguage(List.of("pt-BR", "it"))).contains("pt");
    }

    @Test
    void anExactLanguageWinsOverItsRelatives() {
        LocalizedText text = LocalizedText.of("pt", "ação").with("pt-BR", "acção");
        assertThat(text.best(List.of("pt-BR"))).contains("acção");
        assertThat(text.best(List.of("pt"))).contains("ação");
        assertThat(text.best(List.of("pt-AO"))).contains("ação");
    }

    @Test
    void englishOfAnyRegionStandsInForALanguageThatIsNotThere() {
        assertThat(TITLE.forReader("de")).isEqualTo("Optics");
    }

    @Test
    void theFirstTextStandsInWhereThereIsNoEnglish() {
        assertThat(LocalizedText.of("fi", "Optiikka").with("sv", "Optik").forReader("de"))
                .isEqualTo("Optiikka");
    }

    @Test
    void noTextIsTheEmptyString() {
        assertThat(LocalizedText.empty().forReader("en")).isEmpty();
        assertThat(LocalizedText.empty().best(List.of("en"))).isEmpty();
        assertThat(LocalizedText.empty().bestLanguage(List.of())).isEmpty();
    }

    @Test
    void blankTextsAreDropped() {
        assertThat(LocalizedText.of("en", " \n")).isEqualTo(LocalizedText.empty());
        assertThat(TITLE.with("pt", "").languages()).containsExactly("it", "en-GB");
        assertThat(LocalizedText.undetermined("").isEmpty()).isTrue();
    }

    @Test
    void aTextOfNoKnownLanguageIsUndetermined() {
        LocalizedText text = LocalizedText.undetermined("Optik");
        assertThat(text.languages()).containsExactly("und");
        assertThat(text.in("")).contains("Optik");
        assertThat(text.forReader("tr")).isEqualTo("Optik");
    }

    @Test
    void languagesKeepTheirOrderAndTheirCanonicalCase() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("SV", "a");
        given.put("it_it", "b");
        given.put("EN", "c");
        assertThat(new LocalizedText(given).languages()).containsExactly("sv", "it-IT", "en");
        assertThat(new LocalizedText(given).in("IT-it")).contains("b");
    }

    @Test
    void aLanguageThatIsReplacedKeepsItsPlace() {
        assertThat(TITLE.with("it", "Lenti").texts())
                .containsExactly(Map.entry("it", "Lenti"), Map.entry("pt", "Ótica"), Map.entry("en-GB", "Optics"));
    }

    @Test
    void twoTextsOfOneLanguageAreRefused() {
        Map<String, String> twice = new LinkedHashMap<>();
        twice.put("en", "a");
        twice.put("EN", "b");
        assertThatThrownBy(() -> new LocalizedText(twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a text must have each language once, but \"en\" came twice");
    }

    @Test
    void aBlankTextIsNoSecondTextOfItsLanguage() {
        Map<String, String> twice = new LinkedHashMap<>();
        twice.put("en", " ");
        twice.put("EN", "b");
        assertThat(new LocalizedText(twice)).isEqualTo(LocalizedText.of("en", "b"));
    }

    @Test
    void theTextsCannotBeChangedFromOutside() {
        assertThatThrownBy(() -> TITLE.texts().put("de", "Optik")).isInstanceOf(UnsupportedOperationException.class);
    }
}
