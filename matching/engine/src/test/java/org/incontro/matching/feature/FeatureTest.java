// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.ProjectIdea;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Evidence;
import org.incontro.core.participant.EvidenceKind;
import org.incontro.core.participant.Organisation;
import org.incontro.core.privacy.Field;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.Concept;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.matching.text.TextAnalysis;
import org.junit.jupiter.api.Test;

class FeatureTest {

    private static final ConceptScheme SCHEME = ConceptScheme.builder("t")
            .add("sci", LocalizedText.of("en", "science"))
            .add("opt", LocalizedText.of("en", "optics").with("it", "ottica"), "sci")
            .add("las", LocalizedText.of("en", "laser physics"), "opt")
            .build();
    private static final FeatureExtraction EXTRACTION =
            FeatureExtraction.of(TextAnalysis.standard(), Vocabularies.of(SCHEME));
    private static final Feature OPTICS = Feature.concept(ConceptId.of("t", "opt"));
    private static final Feature SCIENCE = Feature.concept(ConceptId.of("t", "sci"));

    private static final Organisation PARTICIPANT = Organisation.builder("p")
            .name("en", "Ruby")
            .tagLine(LocalizedText.of("en", "We love optics"))
            .description("en", "Glass")
            .competence(new Competence(
                    List.of(ConceptId.of("t", "las")),
                    LocalizedText.of("en", "mirrors"),
                    List.of("prism"),
                    Optional.empty(),
                    List.of(Evidence.of(EvidenceKind.PATENT, LocalizedText.of("it", "Ottica")))))
            .build();

    @Test
    void allTermsAndConceptsOfTheBundledVocabulariesHaveNumbersOfTheirOwn() {
        Map<Long, Feature> byNumber = new HashMap<>();
        TextAnalysis analysis = TextAnalysis.standard();
        for (ConceptScheme scheme : Vocabularies.bundled().schemes()) {
            for (Concept concept : scheme.concepts()) {
                add(byNumber, Feature.concept(concept.id()));
                add(byNumber, Feature.word(concept.id().toString()));
            }
            for (String language : scheme.languages()) {
                scheme.labels(language)
                        .flatMap(label -> analysis.terms(language, label.text()).stream())
                        .forEach(term -> add(byNumber, Feature.word(term)));
            }
        }

        assertThat(byNumber).hasSizeGreaterThan(10_000);
    }

    private static void add(Map<Long, Feature> byNumber, Feature feature) {
        Feature before = byNumber.putIfAbsent(feature.number(), feature);
        assertThat(before == null || before.equals(feature))
                .as("%s and %s", before, feature)
                .isTrue();
    }

    @Test
    void numbersAreTheSameOnEveryMachine() {
        assertThat(Feature.word("laser").number())
                .isEqualTo(Feature.word("laser").number());
        assertThat(Feature.word("t:opt").number()).isNotEqualTo(OPTICS.number());
        assertThat(Feature.word("laser")).isLessThan(OPTICS);
        assertThat(Feature.word("a")).isLessThan(Feature.word("b"));
    }

    @Test
    void aParticipantsFeaturesRememberTheirFields() {
        FeatureBag bag = EXTRACTION.of(PARTICIPANT);

        assertThat(fields(bag, Feature.word("ruby"))).containsExactly(Field.NAME);
        assertThat(fields(bag, Feature.word("glass"))).containsExactly(Field.DESCRIPTION);
        assertThat(fields(bag, OPTICS)).containsExactly(Field.DESCRIPTION, Field.COMPETENCES, Field.EVIDENCE);
        assertThat(fields(bag, SCIENCE)).containsExactly(Field.DESCRIPTION, Field.COMPETENCES, Field.EVIDENCE);
        assertThat(bag.chosenConcepts()).containsExactly(ConceptId.of("t", "las"));
        assertThat(bag.namedConcepts()).containsExactly(ConceptId.of("t", "opt"));
        assertThat(bag.concepts()).isEqualTo(1.5);
        assertThat(bag.isEmpty()).isFalse();
    }

    @Test
    void ofAParticipantsFeaturesThoseMayBeWantedThatAnotherBagHas() {
        FeatureBag among = EXTRACTION.of(Opportunity.technologyRequest("o")
                .title("en", "Ruby glass for optics")
                .summary("en", "and lasers")
                .build());
        FeatureBag all = EXTRACTION.of(PARTICIPANT);
        FeatureBag some = EXTRACTION.of(PARTICIPANT, among);

        assertThat(some.presences())
                .containsOnlyKeys(all.presences().keySet().stream()
                        .filter(among.presences()::containsKey)
                        .toList())
                .containsKeys(Feature.word("ruby"), OPTICS, SCIENCE)
                .doesNotContainKey(Feature.word("prism"));
        assertThat(some.presences()).allSatisfy((feature, presence) -> {
            assertThat(presence.fields()).isEqualTo(fields(all, feature));
            assertThat(presence.number()).isEqualTo(feature.number());
        });
    }

    @Test
    void anOpportunitysFeaturesRememberTheirFields() {
        FeatureBag bag = EXTRACTION.of(Opportunity.technologyRequest("o")
                .title("en", "Ruby")
                .summary("en", "glass")
                .description("en", "glass")
                .subject(Subject.unsaid()
                        .with(List.of(ConceptId.of("t", "opt")))
                        .withKeyword("prism")
                        .with(new Subject.Tag("technology", "1", "Mirrors")))
                .details(Cooperation.builder()
                        .expertiseSought(LocalizedText.of("en", "coating"))
                        .build())
                .build());

        assertThat(fields(bag, Feature.word("ruby"))).containsExactly(Field.NAME);
        assertThat(presence(bag, Feature.word("glass")).frequency()).isEqualTo(1.5);
        assertThat(fields(bag, OPTICS)).containsExactly(Field.COMPETENCES);
        assertThat(bag.presences().keySet())
                .filteredOn(feature -> fields(bag, feature).contains(Field.COOPERATION))
                .hasSize(1);
        assertThat(List.copyOf(bag.presences().keySet())).isSorted();
    }

    @Test
    void rolesThatAreFilledAreNotSought() {
        ProjectIdea.Role open = ProjectIdea.Role.of("a", LocalizedText.of("en", "glass"), ConceptId.of("t", "opt"));
        ProjectIdea.Role filled = new ProjectIdea.Role(
                "b", LocalizedText.of("en", "ruby"), List.of(ConceptId.of("t", "las")), List.of(), 1, true);
        FeatureBag bag = EXTRACTION.of(Opportunity.projectIdea("o")
                .details(ProjectIdea.of(open, filled))
                .build());

        assertThat(bag.presences().keySet()).containsExactly(Feature.word("glass"), OPTICS, SCIENCE);
        assertThat(bag.chosenConcepts()).containsExactly(ConceptId.of("t", "opt"));
    }

    @Test
    void aSingleLetterOrDigitIsAWordOnlyWhereNothingElseIsSaid() {
        LocalizedText sentence = LocalizedText.of("en", "A. B., R and C++ on 5G: 2 я α 水 for R&D, vitamin K");
        assertThat(EXTRACTION.of(interest(sentence)).presences().keySet())
                .containsExactlyInAnyOrderElementsOf(List.of(
                        Feature.word("c++"),
                        Feature.word("5g"),
                        Feature.word("水"),
                        Feature.word("r&d"),
                        Feature.word("vitamin")));
        assertThat(EXTRACTION
                        .of(interest(LocalizedText.undetermined("R")))
                        .presences()
                        .keySet())
                .containsExactly(Feature.word("r"));
    }

    @Test
    void aCompoundNamesItsConceptAsSurelyAsThePhrasesOfOtherLanguages() {
        ConceptScheme scheme = ConceptScheme.builder("c")
                .add(
                        "las",
                        LocalizedText.of("en", "laser physics")
                                .with("it", "fisica dei laser")
                                .with("de", "Laserphysik"))
                .add(
                        "rob",
                        LocalizedText.of("en", "robotics")
                                .with("it", "robotica")
                                .with("de", "Robotik"))
                .build();
        FeatureExtraction extraction = FeatureExtraction.of(TextAnalysis.standard(), Vocabularies.of(scheme));

        assertThat(extraction
                        .of(interest(LocalizedText.of("de", "Laserphysik")))
                        .concepts())
                .isEqualTo(extraction
                        .of(interest(LocalizedText.of("it", "Fisica dei laser")))
                        .concepts())
                .isEqualTo(2
                        * extraction
                                .of(interest(LocalizedText.of("de", "Robotik")))
                                .concepts());
    }

    @Test
    void aConceptMayHaveASingleLetterInItsName() {
        ConceptScheme scheme = ConceptScheme.builder("v")
                .add("k", LocalizedText.of("en", "vitamin K"))
                .build();
        FeatureExtraction extraction = FeatureExtraction.of(TextAnalysis.standard(), Vocabularies.of(scheme));

        assertThat(extraction
                        .of(interest(LocalizedText.of("en", "more vitamin K")))
                        .namedConcepts())
                .containsExactly(ConceptId.of("v", "k"));
        assertThat(extraction
                        .of(interest(LocalizedText.of("en", "more vitamin C")))
                        .namedConcepts())
                .isEmpty();
    }

    @Test
    void aTextThatDoesNotSayItsLanguageIsReadInTheGuessedOne() {
        LocalizedText unsaid = LocalizedText.undetermined("Lavoriamo con la ottica nella nostra azienda");
        assertThat(EXTRACTION.of(interest(unsaid)).namedConcepts()).containsExactly(ConceptId.of("t", "opt"));
        assertThat(EXTRACTION.of(interest(LocalizedText.empty()))).satisfies(bag -> {
            assertThat(bag.isEmpty()).isTrue();
            assertThat(bag.words()).isZero();
        });
        assertThat(FeatureBag.empty().presences()).isEmpty();
    }

    @Test
    void theFingerprintIsThatOfAnalysisAndVocabularies() {
        Vocabularies more = Vocabularies.of(
                SCHEME,
                ConceptScheme.builder("u").add("x", LocalizedText.of("en", "x")).build());
        assertThat(FeatureExtraction.of(TextAnalysis.standard(), Vocabularies.of(SCHEME))
                        .fingerprint())
                .isEqualTo(EXTRACTION.fingerprint())
                .isNotEqualTo(
                        FeatureExtraction.of(TextAnalysis.standard(), more).fingerprint());
    }

    private static Interest interest(LocalizedText words) {
        return Interest.of(EntityId.parse("i"), EntityId.parse("p"), words);
    }

    private static Set<Field> fields(FeatureBag bag, Feature feature) {
        return presence(bag, feature).fields();
    }

    private static FeatureBag.Presence presence(FeatureBag bag, Feature feature) {
        assertThat(bag.presences()).containsKey(feature);
        return Objects.requireNonNull(bag.presences().get(feature));
    }
}
