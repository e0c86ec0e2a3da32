// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LocalizedTextProperties {

    @Property
    void theBestTextIsOneOfTheTextsAndMissingOnlyWhereThereIsNone(
            @ForAll("texts") LocalizedText text, @ForAll("preferences") List<String> preferred) {
        Optional<String> best = text.best(preferred);
        assertThat(best.isEmpty()).isEqualTo(text.isEmpty());
        best.ifPresent(words -> assertThat(text.texts()).containsValue(words));
    }

    @Property
    void aReaderOfALanguageThatIsThereGetsIt(@ForAll("texts") LocalizedText text) {
        text.texts()
                .forEach((language, words) ->
                        assertThat(text.forReader(language)).isEqualTo(words));
    }

    @Property
    void noTextIsBlankAndEveryTagIsCanonical(@ForAll("texts") LocalizedText text) {
        assertThat(text.texts().values()).noneMatch(String::isBlank);
        assertThat(text.languages()).allMatch(tag -> tag.equals(Languages.canonical(tag)));
    }

    @Property
    void addingALanguageThatIsThereAlreadyChangesNothing(@ForAll("texts") LocalizedText text) {
        text.texts()
                .forEach((language, words) ->
                        assertThat(text.with(language, words)).isEqualTo(text));
    }

    @Provide
    Arbitrary<LocalizedText> texts() {
        Arbitrary<String> words = Arbitraries.of("", " ", "a", "b ", "\u00e4\n");
        Arbitrary<Map<String, String>> maps = Arbitraries.maps(tags(), words).ofMaxSize(4);
        return maps.map(LocalizedText::new);
    }

    @Provide
    Arbitrary<List<String>> preferences() {
        return tags().list().ofMaxSize(3);
    }

    private static Arbitrary<String> tags() {
        return Arbitraries.of("en", "en-GB", "it", "it-CH", "pt-BR", "pt", "zh-Hant-TW", "und", "tr");
    }
}
