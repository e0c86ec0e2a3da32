// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.Concept;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.matching.text.TextAnalysis;
import org.junit.jupiter.api.Test;

class TextRankingTest {

    private static TextRanking ranking(String language, RankingSettings settings, String... texts) {
        TextRanking.Builder builder = TextRanking.builder(language).settings(settings);
        for (String text : texts) {
            builder.add("", text);
        }
        return builder.build();
    }

    private static int best(double... scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    @Test
    void aTextThatSharesNothingScoresNothing() {
        double[] scores = ranking("en", RankingSettings.defaults(), "laser welding of aluminium", "olive oil")
                .scores("en", "welding with lasers");

        assertThat(scores[0]).isPositive();
        assertThat(scores[1]).isZero();
    }

    @Test
    void thePartsSumToTheScore() {
        TextRanking ranking = ranking(
                "en", RankingSettings.defaults(), "laser welding of steel", "laser cutting", "steel works", "the weld");

        Map<Leg, double[]> parts = ranking.parts("en", "laser welding steel");

        double[] scores = ranking.scores("en", "laser welding steel");
        for (int text = 0; text < scores.length; text++) {
            int at = text;
            assertThat(parts.values().stream().mapToDouble(part -> part[at]).sum())
                    .isCloseTo(scores[text], within(1e-12));
        }
        assertThat(parts.keySet())
                .containsExactly(Leg.WORDS, Leg.ROOTS, Leg.GRAMS, Leg.PAIRS, Leg.COSINE, Leg.FEEDBACK);
        // A query as long as the texts asks for nothing else; the leg is there all the same.
        assertThat(parts.get(Leg.FEEDBACK)).containsOnly(0);
    }

    @Test
    void aQueryOfWhichOnlyTheCommonWordIsKnownScoresLow() {
        TextRanking ranking = ranking("en", RankingSettings.only(Leg.WORDS), "project manager", "project", "manager");

        assertThat(ranking.scores("en", "project zymurgist")[0])
                .isPositive()
                .isLessThan(0.5 * ranking.scores("en", "project manager")[0]);
    }

    @Test
    void wordsAreBelowOneHoweverOftenTheyOccur() {
        double[] scores = ranking("en", RankingSettings.only(Leg.WORDS), "oil ".repeat(1000), "wine")
                .scores("en", "oil");

        assertThat(scores[0]).isBetween(0.9, 1.0);
    }

    @Test
    void partsOfCompoundsAreFound() {
        TextRanking ranking = ranking("de", RankingSettings.defaults(), "Schweißtechnik", "Olivenöl");

        assertThat(best(ranking.scores("de", "Laserschweißen"))).isZero();
        assertThat(ranking.scores("de", "Laserschweißen")[0]).isPositive();
    }

    @Test
    void neighboursInBothCountMore() {
        TextRanking ranking =
                ranking("en", RankingSettings.defaults(), "network for neural people", "neural network for people");

        assertThat(best(ranking.scores("en", "neural network"))).isEqualTo(1);
    }

    @Test
    void aLabelInALongQueryIsBeatenByTheLabelThatIsWhollyThere() {
        TextRanking ranking = ranking("en", RankingSettings.only(Leg.WORDS), "Java administration of railways", "Java");

        double[] scores =
                ranking.scores("en", "we seek engineers who like Java and good coffee in our office in Milan");

        assertThat(best(scores)).isEqualTo(1);
        assertThat(scores[0]).isLessThan(0.75 * scores[1]);
    }

    @Test
    void feedbackFindsWhatTheBestTextsHaveInCommon() {
        String[] texts = new String[24];
        Arrays.fill(texts, "car engine automobile motor vehicle " + "road wheel ".repeat(10));
        texts[0] = "automobile motor vehicle " + "harbour ship ".repeat(10);
        for (int i = 12; i < 24; i++) {
            texts[i] = "olive oil wine bread cheese " + "field hill ".repeat(10);
        }
        RankingSettings settings = RankingSettings.only(Leg.WORDS);

        assertThat(ranking("en", settings, texts).scores("en", "car engine")[0]).isZero();
        assertThat(ranking("en", settings.with(Leg.FEEDBACK, 1), texts).scores("en", "car engine")[0])
                .isPositive();
    }

    private static Vocabularies crafts() {
        return Vocabularies.of(ConceptScheme.builder("crafts")
                .add(craft("1", "baker", "Bäcker").withAlternatives("en", List.of("maker of bread")))
                .add(craft("2", "smith", "Schmied"))
                .build());
    }

    private static Concept craft(String code, String english, String german) {
        return Concept.of(ConceptId.of("crafts", code), new LocalizedText(Map.of("en", english, "de", german)));
    }

    private static double[] byConcepts(String language, String query) {
        return TextRanking.builder("en")
                .labels(ConceptLabels.of(crafts()))
                .add("", "baker")
                .add("", "smith")
                .add("", "the smith who lived in the old village by the river")
                .build()
                .scores(language, query);
    }

    @Test
    void aLabelAnswersByAnyLabelOfItsConcept() {
        assertThat(byConcepts("en", "bread")[0]).isPositive();
        assertThat(byConcepts("en", "bread")[1]).isZero();
        assertThat(byConcepts("de", "Schmiede")[1]).isPositive();
        assertThat(byConcepts("de", "Schmiede")[0]).isZero();
        assertThat(byConcepts("DE-at", "Schmiede")).containsExactly(byConcepts("de", "Schmiede"));
    }

    @Test
    void aTextThatNamesAConceptInPassingAnswersLess() {
        double[] scores = byConcepts("de", "Schmied");

        assertThat(scores[2]).isPositive().isLessThan(0.5 * scores[1]);
    }

    @Test
    void whatMakesTermsOfTextsIsSetBeforeTextsAreAdded() {
        TextRanking.Builder builder = TextRanking.builder("en")
                .settings(RankingSettings.defaults())
                .analysis(TextAnalysis.standard())
                .add("", "olive oil");

        assertThatThrownBy(() -> builder.settings(RankingSettings.defaults()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("settings must be set before texts are added, but 1 were added already");
        assertThatThrownBy(() -> builder.analysis(TextAnalysis.standard()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("analysis must be set before texts are added, but 1 were added already");
        assertThat(builder.labels(ConceptLabels.none()).build().scores("en", "oil")[0])
                .isPositive();
    }

    @Test
    void settingsAreCheckedAndTold() {
        RankingSettings settings = RankingSettings.defaults();

        assertThat(settings.without(Leg.WORDS).weight(Leg.WORDS)).isZero();
        assertThat(settings.fingerprint())
                .hasSize(64)
                .isNotEqualTo(settings.with(Leg.WORDS, 0.25).fingerprint())
                .isNotEqualTo(settings.withGramsOfCompounds(1).fingerprint());
        assertThatThrownBy(() -> settings.withGramsOfCompounds(-1))
                .hasMessage("gramsOfCompounds must be at least 0 and finite, but was -1.0");
        assertThatThrownBy(() -> settings.with(Leg.PAIRS, Double.NaN))
                .hasMessage("the weight of \"pairs\" must be at least 0 and finite, but was NaN");
    }
}
