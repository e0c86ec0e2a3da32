// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextAnalysisTest {

    private final TextAnalysis analysis = TextAnalysis.standard();

    @ParameterizedTest
    @CsvSource({
        "it, reti neurali, rete neurale",
        "it, dell'energia, le energie",
        "it, CITTA', città",
        "it, opportunità, OPPORTUNITA",
        "it, l’intelligenza artificiale, intelligenze artificiali",
        "en, neural networks, the neural network's",
        "en, batteries, battery",
        "de, künstlicher Netze, kuenstliches Netz",
        "de, Straße, STRASSEN",
        "fr, l'énergie, les énergies",
        "fr, réseaux, RESEAU",
        "es, redes neuronales, red neuronal",
        "es, energías, energia",
        "pl, sztucznej inteligencji, sztuczna inteligencja",
        "pt-BR, redes, rede",
        "nl, netwerken, netwerk",
        "sv, nätverken, nätverk",
        "da, netværkene, netværk",
        "fi, verkostojen, verkosto",
        "cs, technologiemi, technologie",
        "el, Τεχνητή, τεχνητη",
        "tr, İSTANBUL, istanbul",
        "ca, FÍSICA, fisica",
    })
    void formsOfAWordGiveTheSameTerms(String language, String one, String other) {
        assertThat(analysis.terms(language, one)).isNotEmpty().isEqualTo(analysis.terms(language, other));
    }

    @ParameterizedTest
    @CsvSource({
        "5G, 5g",
        "CO₂, co2",
        "CO<sub>2</sub>, co2",
        "H2020, h2020",
        "e-bike, ebike",
        "E‑Bike, ebike",
        "COVID-19, covid19",
        "Wi-Fi, wifi",
        "R&amp;D, r&d",
        "AT&T, at&t",
        "S.p.A., spa",
        "node.js, node js",
        "C++, c++",
        "C#, c#",
        ".NET, .net",
        "ASP.NET, asp net",
        "version 3.5, version 3.5",
        "'1,5 mm', 1.5 mm",
        "2014-2020, 2014 2020",
        "Java™, java",
        "multi-agent, multi agent",
        "soft\u00adware, software",
        "ﬁbre, fibre",
        "p<0.05, p 0.05",
        "<p>laser</p>optic<!-- hidden -->, laser optic",
        "<?xml?>laser, xml laser",
        "&eacute;clat, eclat",
    })
    void signsInNamesAreKeptWhereTheyBelongToThem(String text, String terms) {
        assertThat(String.join(" ", analysis.terms("en", text))).isEqualTo(terms);
    }

    @ParameterizedTest
    @CsvSource({
        "laser https://x.eu/list?keywords=ccam&isExactMatch=true optics, laser optics",
        "laser HTTP://X.EU/ccam, laser",
        "see (www.incontro.eu/ccam) for laser, see laser",
        "<a href=\"https://x.eu/ccam\">laser</a>, laser",
        "«ftp://x.eu/ccam» laser, laser",
        "https://x.eu/人工/laser, 人工 laser",
        "laser info@x.eu optics, laser optics",
        "mailto:First.Last+ccam@mail.x.eu laser, mailto laser",
        "robots@home, robot home",
        "lab@4.0 laser, lab 4.0 laser",
        "@ www laser://, www",
        "awww.laser, awww laser",
        "laser : // optics, laser optics",
    })
    void addressesAreNoWords(String text, String terms) {
        assertThat(String.join(" ", analysis.terms("en", text))).isEqualTo(terms);
    }

    @Test
    void anAddressTellsNothingOfTheLanguage() {
        assertThat(LanguageGuess.of("Sensori https://x.eu/the/of/and.html")).isEqualTo("und");
    }

    @Test
    void stopWordsAreLeftOutAndTermsRepeatedInTheOrderOfTheText() {
        assertThat(analysis.terms("en", "The laser and the optics of this laser"))
                .containsExactly("laser", "optics", "laser");
    }

    @Test
    void aLanguageWithoutAStemmerGetsWordsAndMarkedGrams() {
        assertThat(analysis.terms("hr", "robot, i 5G"))
                .containsExactly("robot", "#_rob", "#robo", "#obot", "#bot_", "i", "5g");
    }

    @Test
    void inflectedFormsShareMostGrams() {
        List<String> one = analysis.terms("hr", "robotika");
        List<String> other = analysis.terms("hr", "robotike");

        assertThat(one).isNotEqualTo(other);
        assertThat(one.stream().filter(other::contains)).hasSizeGreaterThan(one.size() / 2);
    }

    @Test
    void scriptsWithoutSpacesGivePairs() {
        assertThat(analysis.terms("zh", "人工智能 水 AI")).containsExactly("人工", "工智", "智能", "水", "ai");
        assertThat(analysis.terms("en", "人工智能")).containsExactly("人工", "工智", "智能");
        assertThat(analysis.terms("ja", "センサー")).containsExactly("セン", "ンサ", "サー");
    }

    @Test
    void anUndeterminedTextIsReadInTheLanguageGuessed() {
        String text = "Reti di sensori per la qualità dell'aria e dell'acqua";

        assertThat(analysis.terms("und", text)).isEqualTo(analysis.terms("it", text));
        assertThat(analysis.terms("", text)).isEqualTo(analysis.terms("it", text));
        assertThat(analysis.terms("und", "Adaptive Optics")).contains("optics", "#opti");
    }

    @Test
    void overlongWordsAreCutAndOverlongTextsNotReadToTheEnd() {
        assertThat(analysis.terms("pl", "1".repeat(100))).containsExactly("1".repeat(WordScanner.WORD_LIMIT));
        String text = " ".repeat(PlainText.LENGTH_LIMIT - 5) + "laser optics";

        assertThat(analysis.terms("en", text)).containsExactly("laser");
    }

    @Test
    void endlessRunsOfCombiningMarksAreCut() {
        String text = "a\u0300\u0316" + "\u0316\u0300".repeat(200_000);

        assertThat(analysis.terms("hr", text)).containsExactly("a");
    }

    /** Each of these takes minutes where some step is quadratic; all take less than a second each. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "İ",
                "Σ",
                "<?x",
                "<a ",
                "<!--",
                "&#",
                "a-",
                "1.",
                "a'",
                "a&",
                ".net",
                "a@a.",
                "a@a.b",
                "a@",
                "a://",
                "www.",
                "\uD834\uDD65\uD834\uDD7B",
                "\uD800"
            })
    @Timeout(20)
    void aLongTextOfHostileSignsTakesNoLongerThanAnother(String signs) {
        String text = signs.repeat(PlainText.LENGTH_LIMIT / signs.length());

        assertThat(analysis.terms("und", text)).hasSizeLessThan(PlainText.LENGTH_LIMIT);
    }

    @Test
    void aLigatureOfManyLettersDoesNotMakeATextLonger() {
        String text = "\uFDFA".repeat(PlainText.LENGTH_LIMIT);

        assertThat(PlainText.of(text)).hasSize(PlainText.LENGTH_LIMIT);
    }

    @Test
    void aLanguageMustBeATag() {
        assertThatThrownBy(() -> analysis.terms("not a tag", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("language must be a BCP 47 tag such as \"en\" or \"pt-BR\", but was \"not a tag\"");
    }

    @Test
    void termsCannotBeChanged() {
        List<String> terms = analysis.terms("en", "laser");

        assertThatThrownBy(() -> terms.add("x")).isInstanceOf(UnsupportedOperationException.class);
    }

    /**
     * Where this fails, terms have changed: then what was learned from terms must be learned again, and users be told.
     */
    @Test
    void theFingerprintIsTheOneReleased() {
        assertThat(analysis.fingerprint())
                .hasSize(64)
                .isEqualTo("17d5cc556fab249e435f7996fb2fc15da7e4cf9d71339a78e45a6fd0935ee6f6");
    }

    @Test
    void manyThreadsGetWhatOneGets() throws Exception {
        List<String> texts = IntStream.range(0, 400)
                .mapToObj(i -> "Reti neurali e sensori numero " + i + " per l'energia".repeat(i % 7))
                .toList();
        List<List<String>> alone =
                texts.stream().map(text -> analysis.terms("it", text)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<String>>> calls = texts.stream()
                    .map(text -> (Callable<List<String>>) () -> analysis.terms("it", text))
                    .toList();
            List<Future<List<String>>> together = threads.invokeAll(calls);

            for (int i = 0; i < texts.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
