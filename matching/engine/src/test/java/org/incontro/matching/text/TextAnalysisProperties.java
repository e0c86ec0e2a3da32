// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextAnalysisProperties {

    private static final String[] LANGUAGES = {
        "en", "it", "de", "fr", "es", "pl", "pt", "nl", "sv", "da", "fi", "cs", "el", "zh", "und"
    };

    private final TextAnalysis analysis = TextAnalysis.standard();

    @Property(tries = 3000)
    void anyTextGivesTheSameTermsTwice(@ForAll("languages") String language, @ForAll("texts") String text) {
        List<String> terms = analysis.terms(language, text);
        analysis.terms(language, "something else in between");

        assertThat(analysis.terms(language, text)).isEqualTo(terms);
    }

    @Property(tries = 3000)
    void noTermIsEmptyOrOverlong(@ForAll("languages") String language, @ForAll("texts") String text) {
        // Folding to ASCII and German normalisation may turn one letter into up to four.
        assertThat(analysis.terms(language, text))
                .allSatisfy(term -> assertThat(term.length()).isBetween(1, 4 * WordScanner.WORD_LIMIT));
    }

    @Property(tries = 2000)
    void caseDoesNotMatterInLatinTexts(@ForAll("languages") String language, @ForAll("words") String text) {
        assertThat(analysis.terms(language, text.toUpperCase(Locale.ROOT))).isEqualTo(analysis.terms(language, text));
    }

    @Property(tries = 2000)
    void wordsApartGiveTheTermsOfEach(@ForAll("words") String one, @ForAll("words") String other) {
        List<String> both = new ArrayList<>(analysis.terms("it", one));
        both.addAll(analysis.terms("it", other));

        assertThat(analysis.terms("it", one + " ; " + other)).isEqualTo(both);
    }

    @Property(tries = 2000)
    void theGuessIsOneOfTheSixOrNone(@ForAll("texts") String text) {
        assertThat(LanguageGuess.of(text))
                .isIn("en", "it", "de", "fr", "es", "pl", "und")
                .isEqualTo(LanguageGuess.of(text));
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of(LANGUAGES);
    }

    /** All of Unicode with lone surrogates, and signs that the scanner and the mark-up filter look at, crowded. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(40);
        Arbitrary<String> surrogates =
                Arbitraries.strings().withCharRange('\uD7F0', '\uE010').ofMaxLength(20);
        Arbitrary<String> signs = Arbitraries.of(
                        "a",
                        "b",
                        "É",
                        "1",
                        "2",
                        "-",
                        "'",
                        "’",
                        ".",
                        ",",
                        "&",
                        "#",
                        "+",
                        "<",
                        ">",
                        "/",
                        "?",
                        "!",
                        "--",
                        " ",
                        "&amp;",
                        "<b>",
                        "net",
                        "www.",
                        "://",
                        "@",
                        "the",
                        "dell",
                        "İ",
                        "ß",
                        "\u0301",
                        "人",
                        "ー",
                        "한",
                        "ปั",
                        "\uD835\uDFD8",
                        "\uDC00",
                        "\uD834\uDD65",
                        "ﷺ",
                        "\u00AD",
                        "σ",
                        "Σ")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(anything, surrogates, signs);
    }

    @Provide
    Arbitrary<String> words() {
        Arbitrary<String> word =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(12);
        return word.list().ofMaxSize(8).map(words -> String.join(" ", words));
    }
}
