// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.ConceptLabel;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.matching.text.TextAnalysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConceptAnnotatorTest {

    private static final ConceptAnnotator FIELDS = fields();

    private static ConceptAnnotator fields() {
        ConceptScheme scheme = Vocabularies.bundled().scheme("euroscivoc").orElseThrow();
        return ConceptAnnotator.of(
                TextAnalysis.standard(), scheme.languages().stream().flatMap(scheme::labels));
    }

    private static ConceptLabel label(String code, String language, String text) {
        return new ConceptLabel(ConceptId.of("t", code), language, text, ConceptLabel.Kind.PREFERRED);
    }

    private static ConceptAnnotator annotator(ConceptLabel... labels) {
        return ConceptAnnotator.of(TextAnalysis.standard(), Stream.of(labels));
    }

    private static Mention mention(String code, int firstTerm, int termCount, String language) {
        return new Mention(ConceptId.of("t", code), firstTerm, termCount, language);
    }

    private static List<ConceptId> named(String language, String text) {
        return FIELDS.annotate(language, text).stream().map(Mention::concept).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            machine learning  | Usiamo l'apprendimento automatico in fabbrica.  | We use machine learning in the factory.
            sensors           | Un sensore per l'acqua potabile                 | A sensor for drinking water
            robotics          | Un'azienda di robotica cerca soci               | A robotics company seeks associates
            """)
    void anItalianSentenceNamesTheSameFieldAsTheEnglishOne(String label, String italian, String english) {
        ConceptId concept = Vocabularies.bundled()
                .scheme("euroscivoc")
                .orElseThrow()
                .withLabel("en", label)
                .get(0)
                .id();

        assertThat(named("en", english)).contains(concept);
        assertThat(named("it", italian)).contains(concept);
    }

    @Test
    void residualClassesAndSeveralWordsOfWhichOneIsLeftAreNotFound() {
        ConceptAnnotator classes = annotator(
                label("1", "en", "Other manufacturing"),
                label("2", "en", "Other business support"),
                label("3", "it", "Epatite C"),
                label("4", "en", "business support"));

        assertThat(classes.annotate("en", "Manufacturing of batteries")).isEmpty();
        assertThat(classes.annotate("it", "Epatite B")).isEmpty();
        assertThat(classes.annotate("en", "business support")).containsExactly(mention("4", 0, 2, "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "it", "de", "fr", "es", "pl"})
    void nearlyEveryFieldIsFoundByItsOwnLabelInASentence(String language) {
        ConceptScheme scheme = Vocabularies.bundled().scheme("euroscivoc").orElseThrow();
        List<ConceptLabel> labels = scheme.labels(language).toList();

        assertThat(labels).hasSizeGreaterThan(900);
        assertThat(labels.stream()
                        .filter(label -> !named(language, "Xyz " + label.text() + " xyz.")
                                .contains(label.concept()))
                        .map(ConceptLabel::text))
                .as("residual classes, and names of which one term is left")
                .hasSizeLessThan(15);
    }

    @Test
    void inflectedFormsAreFoundWithTheirPlace() {
        ConceptAnnotator annotator = annotator(label("1", "it", "rete neurale"));

        assertThat(annotator.annotate("it", "Sensori e reti neurali, poi la rete neurale"))
                .containsExactly(mention("1", 1, 2, "it"), mention("1", 4, 2, "it"));
    }

    @Test
    void theLongestLabelWinsAndMentionsDoNotOverlap() {
        ConceptAnnotator annotator = annotator(
                label("learning", "en", "learning"),
                label("machine learning", "en", "machine learning"),
                label("learning theory", "en", "learning theory"),
                label("machine", "en", "machine"),
                label("deep", "en", "machine learning for deep water"));

        assertThat(annotator.annotate("en", "machine learning theory"))
                .containsExactly(mention("machine learning", 0, 2, "en"));
        assertThat(annotator.annotate("en", "machine learning deep machine"))
                .containsExactly(mention("machine learning", 0, 2, "en"), mention("machine", 3, 1, "en"));
    }

    @Test
    void allConceptsOfALabelShareItsPlaceInTheirOrder() {
        ConceptAnnotator annotator =
                annotator(label("b", "en", "Coating"), label("a", "en", "coatings"), label("b", "en", "coating"));

        assertThat(annotator.annotate("en", "coating"))
                .containsExactly(mention("a", 0, 1, "en"), mention("b", 0, 1, "en"));
    }

    @Test
    void onlyLabelsOfTheTextsLanguageAreFound() {
        ConceptAnnotator annotator = annotator(label("1", "en", "laser"), label("2", "de-AT", "Laser"));

        assertThat(annotator.annotate("en-GB", "laser")).containsExactly(mention("1", 0, 1, "en"));
        assertThat(annotator.annotate("de", "laser")).containsExactly(mention("2", 0, 1, "de"));
        assertThat(annotator.annotate("fr", "laser")).isEmpty();
    }

    @Test
    void theLanguageOfAnUndeterminedTextIsGuessed() {
        ConceptAnnotator annotator = annotator(label("1", "it", "sensore"), label("2", "und", "sensori"));

        assertThat(annotator.annotate("und", "I sensori per la qualità dell'aria"))
                .containsExactly(mention("1", 0, 1, "it"));
        assertThat(annotator.annotate("und", "Sensori").get(0).concept()).isEqualTo(ConceptId.of("t", "2"));
    }

    @Test
    void labelsThatSayTooLittleAreIgnored() {
        ConceptAnnotator annotator = annotator(
                label("1", "en", "IT"),
                label("2", "en", "AI"),
                label("3", "en", "R"),
                label("4", "en", "2020"),
                label("5", "en", "of the"),
                label("6", "en", "word ".repeat(ConceptAnnotator.TERM_LIMIT + 1)),
                label("7", "en", "5G"),
                label("8", "en", "C++"),
                label("9", "zh", "机器"));

        assertThat(annotator.annotate("en", "it AI R 2020 of the " + "word ".repeat(40)))
                .isEmpty();
        assertThat(annotator.annotate("en", "5G in C++"))
                .containsExactly(mention("7", 0, 1, "en"), mention("8", 1, 1, "en"));
        assertThat(annotator.annotate("zh", "机器")).containsExactly(mention("9", 0, 1, "zh"));
    }

    @Test
    void aLabelOfTooManyConceptsIsIgnoredAndAShorterOneFoundInstead() {
        int limit = ConceptAnnotator.CONCEPT_LIMIT;
        Stream<ConceptLabel> many =
                IntStream.rangeClosed(0, limit).mapToObj(i -> label("many" + i, "en", "water filter"));
        Stream<ConceptLabel> few = IntStream.range(0, limit).mapToObj(i -> label("few" + i, "en", "water"));
        ConceptAnnotator annotator = ConceptAnnotator.of(TextAnalysis.standard(), Stream.concat(many, few));

        assertThat(annotator.annotate("en", "water filter"))
                .hasSize(limit)
                .allSatisfy(mention -> assertThat(mention.concept().code()).startsWith("few"));
    }

    @Test
    void aQualifierInParenthesesNeedNotBeInTheText() {
        ConceptAnnotator annotator =
                annotator(label("1", "en", "Python (computer programming)"), label("2", "en", "(all)"));

        assertThat(annotator.annotate("en", "Python and Java")).containsExactly(mention("1", 0, 1, "en"));
        assertThat(annotator.annotate("en", "Python (computer programming)")).containsExactly(mention("1", 0, 3, "en"));
    }

    @Test
    void withoutLabelsNothingIsFound() {
        assertThat(annotator().annotate("en", "laser")).isEmpty();
        assertThat(annotator()).hasToString("ConceptAnnotator[languages=0, terms=0, nodes=1, names=0]");
    }

    @Test
    void aMentionHasAPlace() {
        assertThatThrownBy(() -> mention("1", -1, 1, "en"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("firstTerm must be at least 0, but was -1");
        assertThatThrownBy(() -> mention("1", 0, 0, "en"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("termCount must be at least 1, but was 0");
    }
}
