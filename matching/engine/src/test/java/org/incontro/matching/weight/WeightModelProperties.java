// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Organisation;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.matching.feature.Feature;
import org.incontro.matching.feature.FeatureBag;
import org.incontro.matching.feature.FeatureExtraction;
import org.incontro.matching.text.TextAnalysis;

class WeightModelProperties {

    private static final ConceptScheme SCIENCE =
            Vocabularies.bundled().scheme("euroscivoc").orElseThrow();
    private static final Vocabularies VOCABULARIES = Vocabularies.of(SCIENCE);
    private static final FeatureExtraction EXTRACTION = FeatureExtraction.of(TextAnalysis.standard(), VOCABULARIES);
    private static final WeightModel MODEL = WeightModel.background(EXTRACTION);

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aPairHasOneIntegerWhicheverSideIsIndexed(@ForAll("bags") FeatureBag one, @ForAll("bags") FeatureBag other) {
        ImpactVector asked = MODEL.asked(one);
        ImpactVector offered = MODEL.offered(other);

        assertThat(asked.dot(offered)).isEqualTo(offered.dot(asked)).isBetween(0, (1 << 24) - 1);
        // The same sum, feature by feature, as an explanation takes it.
        long sum = 0;
        for (Feature feature : one.presences().keySet()) {
            sum += (long) asked.impactOf(feature.number()) * offered.impactOf(feature.number());
        }
        assertThat(sum).isEqualTo(asked.dot(offered));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatIsOfferedIsThereAndWhatIsAskedIsInTheBag(@ForAll("bags") FeatureBag bag) {
        Set<Long> numbers = new HashSet<>();
        bag.presences().keySet().forEach(feature -> numbers.add(feature.number()));
        ImpactVector offered = MODEL.offered(bag);
        ImpactVector asked = MODEL.asked(bag);

        assertThat(offered.size()).isEqualTo(numbers.size());
        for (int i = 0; i < asked.size(); i++) {
            assertThat(numbers).contains(asked.feature(i));
        }
        assertThat(asked.size()).isLessThanOrEqualTo(WeightModel.MAX_ASKED);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfTheCorpusDoesNotMatter(@ForAll("corpora") List<FeatureBag> corpus, @ForAll long seed) {
        List<FeatureBag> shuffled = new ArrayList<>(corpus);
        Collections.shuffle(shuffled, new Random(seed));
        WeightModel one = MODEL.learn(corpus.iterator());
        WeightModel other = WeightModel.background(EXTRACTION).learn(shuffled.iterator());

        assertThat(other.version()).isEqualTo(one.version()).matches("[0-9a-f]{64}");
        for (FeatureBag bag : corpus) {
            assertThat(other.asked(bag)).isEqualTo(one.asked(bag));
            assertThat(other.offered(bag)).isEqualTo(one.offered(bag));
        }
        assertThat(one.learnedFrom()).isEqualTo(corpus.size());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theVersionChangesWithAnythingLearned(
            @ForAll("corpora") List<FeatureBag> corpus, @ForAll("bags") FeatureBag more) {
        List<FeatureBag> all = new ArrayList<>(corpus);
        all.add(more);

        assertThat(MODEL.learn(all.iterator()).version())
                .isNotEqualTo(MODEL.learn(corpus.iterator()).version())
                .isNotEqualTo(MODEL.version());
        assertThat(MODEL.learn(Collections.emptyIterator()).version()).isEqualTo(MODEL.version());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void driftIsFromZeroToOneAndZeroForWhatWasLearned(
            @ForAll("corpora") List<FeatureBag> corpus, @ForAll("corpora") List<FeatureBag> others) {
        WeightModel learned = MODEL.learn(corpus.iterator());

        assertThat(learned.drift(corpus.iterator())).isZero();
        assertThat(learned.drift(others.iterator())).isBetween(0.0, 1.0);
        assertThat(learned.drift(Collections.emptyIterator())).isZero();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void twoConceptsShareExactlyTheirCommonAncestorsAndThemselves(
            @ForAll("concepts") ConceptId a, @ForAll("concepts") ConceptId b) {
        Set<Long> common = new HashSet<>(closure(a));
        common.retainAll(closure(b));
        ImpactVector asked = MODEL.asked(chosen(a));
        ImpactVector offered = MODEL.offered(chosen(b));
        long sum = 0;
        for (long feature : common) {
            sum += (long) asked.impactOf(feature) * offered.impactOf(feature);
        }

        assertThat((long) asked.dot(offered)).isEqualTo(sum);
        assertThat(asked.dot(offered)).isLessThanOrEqualTo(asked.dot(MODEL.offered(chosen(a))));
    }

    @Example
    void aRareWordSaysMoreThanACommonOneOnceThePortalHasLearned() {
        List<FeatureBag> corpus = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            corpus.add(bag("en", i % 100 == 0 ? "laser optics" : "laser"));
        }
        WeightModel learned = MODEL.learn(corpus.iterator());
        ImpactVector asked = learned.asked(bag("en", "laser optics"));

        assertThat(asked.impactOf(Feature.word("optic").number())
                        + asked.impactOf(Feature.word("optics").number()))
                .isGreaterThan(asked.impactOf(Feature.word("laser").number()));
    }

    @Example
    void aLongBagOffersEachWordLess() {
        String padding = "glass water stone wood ".repeat(20);
        long laser = Feature.word("laser").number();

        assertThat(MODEL.offered(bag("en", "laser " + padding)).impactOf(laser))
                .isLessThan(MODEL.offered(bag("en", "laser")).impactOf(laser))
                .isPositive();
        assertThat(MODEL.offered(bag("en", "laser laser laser")).impactOf(laser))
                .isGreaterThan(MODEL.offered(bag("en", "laser")).impactOf(laser));
    }

    @Example
    void theWeakestOfVeryManyFeaturesAreLeftOut() {
        StringBuilder text = new StringBuilder("xylem xylem xylem ");
        for (int i = 0; i < WeightModel.MAX_OFFERED + 50; i++) {
            text.append('w').append(i).append('x').append(' ');
        }
        FeatureBag bag = bag("en", text.toString());
        ImpactVector asked = MODEL.asked(bag);

        assertThat(bag.presences()).hasSizeGreaterThan(WeightModel.MAX_OFFERED);
        assertThat(asked.size()).isEqualTo(WeightModel.MAX_ASKED);
        assertThat(asked.impactOf(Feature.word("xylem").number())).isPositive();
        assertThat(MODEL.offered(bag).size()).isLessThanOrEqualTo(WeightModel.MAX_OFFERED);
        assertThat(MODEL.asked(bag)).isEqualTo(asked);
    }

    @Example
    void aConceptThatNobodyKnowsCountsAsOneWithoutChildren() {
        ImpactVector asked = MODEL.asked(chosen(ConceptId.of("gone", "1")));

        assertThat(asked.size()).isEqualTo(1);
        assertThat(asked.impact(0)).isPositive();
        assertThat(MODEL.asked(FeatureBag.empty())).isEqualTo(ImpactVector.empty());
        assertThat(MODEL.offered(FeatureBag.empty())).isEqualTo(ImpactVector.empty());
    }

    @Example
    void resniksSimilarityOrdersConceptsByWhatTheyShare() {
        ConceptId optics = named("optics");
        ConceptId laser = named("laser physics");
        ConceptId oncology = named("oncology");
        ImpactVector asked = MODEL.asked(chosen(laser));

        assertThat(asked.dot(MODEL.offered(chosen(laser)))).isGreaterThan(asked.dot(MODEL.offered(chosen(optics))));
        assertThat(asked.dot(MODEL.offered(chosen(optics)))).isGreaterThan(asked.dot(MODEL.offered(chosen(oncology))));
    }

    @Example
    void anEmptyCorpusHasNoStatisticsAndDoesNotDrift() {
        assertThat(FeatureStatistics.none().frequencies()).isEqualTo(Map.of());
        assertThat(MODEL.drift(List.of(FeatureBag.empty()).iterator())).isCloseTo(0, within(0.0));
        assertThat(WeightModel.background(EXTRACTION).extraction()).isSameAs(EXTRACTION);
    }

    private static Set<Long> closure(ConceptId concept) {
        Set<Long> numbers = new HashSet<>();
        numbers.add(Feature.concept(concept).number());
        VOCABULARIES
                .ancestors(concept)
                .forEach(ancestor -> numbers.add(Feature.concept(ancestor).number()));
        return numbers;
    }

    private static ConceptId named(String label) {
        return SCIENCE.withLabel("en", label).get(0).id();
    }

    private static FeatureBag chosen(ConceptId... concepts) {
        return EXTRACTION.of(
                Organisation.builder("p").competence(Competence.of(concepts)).build());
    }

    private static FeatureBag bag(String language, String text) {
        return EXTRACTION.of(Interest.of(EntityId.parse("i"), EntityId.parse("p"), LocalizedText.of(language, text)));
    }

    @Provide
    Arbitrary<List<FeatureBag>> corpora() {
        return bags().list().ofMaxSize(6);
    }

    /** Of both sides and of wishes, some empty. */
    @Provide
    Arbitrary<FeatureBag> bags() {
        Arbitrary<LocalizedText> texts = Combinators.combine(
                        Arbitraries.of("en", "it", "de", "hu", "und"),
                        Arbitraries.of("laser", "optics", "ottica", "Optik", "und", "5G", "genome editing")
                                .list()
                                .ofMaxSize(8))
                .as((language, words) -> LocalizedText.of(language, String.join(" ", words)));
        return Combinators.combine(
                        Arbitraries.of(0, 1, 2), texts, concepts().list().ofMaxSize(3))
                .as((kind, text, concepts) -> switch (kind) {
                    case 0 ->
                        EXTRACTION.of(Organisation.builder("p")
                                .description(text)
                                .competence(Competence.of(concepts.toArray(new ConceptId[0])))
                                .build());
                    case 1 ->
                        EXTRACTION.of(Opportunity.technologyRequest("o")
                                .title(text)
                                .about(concepts.toArray(new ConceptId[0]))
                                .build());
                    default -> EXTRACTION.of(Interest.of(EntityId.parse("i"), EntityId.parse("p"), text));
                });
    }

    @Provide
    Arbitrary<ConceptId> concepts() {
        List<ConceptId> some =
                new ArrayList<>(List.of(ConceptId.of("gone", "1"), named("optics"), named("laser physics")));
        SCIENCE.roots().forEach(root -> some.add(root.id()));
        SCIENCE.concepts().stream().skip(300).limit(20).forEach(concept -> some.add(concept.id()));
        return Arbitraries.of(some);
    }
}
