// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.incontro.core.value.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Values by hand. The graph, children below parents:
 *
 * <pre>
 *        r
 *       / \
 *      a   b
 *     / \ /
 *    d   c
 *       / \
 *      e   f
 * </pre>
 */
class ConceptSchemeTest {

    private static final Offset<Double> CLOSE = within(0.000001);

    private static final ConceptScheme SCHEME = ConceptScheme.builder("hand")
            .title("By hand")
            .version("1")
            .add("f", LocalizedText.of("en", "leaf F"), "c")
            .add("e", LocalizedText.of("en", "Leaf  E").with("de", "STRASSE"), "c")
            .add("r", LocalizedText.of("en", "root"))
            .add("a", LocalizedText.of("en", "left"), "r")
            .add("b", LocalizedText.of("en", "right"), "r")
            .add("c", LocalizedText.of("en", "both"), "b", "a")
            .add(Concept.of(ConceptId.of("hand", "d"), LocalizedText.of("en", "leaf d"))
                    .withUri("urn:d")
                    .withAlternatives("en", List.of("Root"))
                    .withBroader(List.of(ConceptId.of("hand", "a"))))
            .build();

    @Test
    void keepsConceptsInTheOrderOfTheSource() {
        assertThat(SCHEME.concepts()).extracting(Concept::code).containsExactly("f", "e", "r", "a", "b", "c", "d");
        assertThat(SCHEME.size()).isEqualTo(7);
        assertThat(SCHEME).hasToString("hand 1 (7 concepts)");
        assertThat(SCHEME.title()).isEqualTo("By hand");
    }

    @Test
    void findsConceptsByCodeAndByUri() {
        assertThat(SCHEME.concept("d")).isEqualTo(SCHEME.byUri("urn:d")).isPresent();
        assertThat(SCHEME.concept("x")).isEmpty();
        assertThat(SCHEME.byUri("urn:x")).isEmpty();
    }

    @Test
    void knowsWhatIsRightAboveAndRightBelow() {
        assertThat(SCHEME.roots()).extracting(Concept::code).containsExactly("r");
        assertThat(SCHEME.broader("c")).extracting(Concept::code).containsExactly("b", "a");
        assertThat(SCHEME.narrower("a")).extracting(Concept::code).containsExactly("c", "d");
        assertThat(SCHEME.narrower("e")).isEmpty();
    }

    @Test
    void listsAncestorsNearestFirstThenByCode() {
        assertThat(SCHEME.ancestors("e"))
                .extracting(ConceptId::toString)
                .containsExactly("hand:c", "hand:a", "hand:b", "hand:r");
        assertThat(SCHEME.ancestors("r")).isEmpty();
    }

    @Test
    void measuresDepthByTheShortestWay() {
        ConceptScheme shortcut = ConceptScheme.builder("s")
                .add("1", LocalizedText.empty())
                .add("2", LocalizedText.empty(), "1")
                .add("3", LocalizedText.empty(), "2", "1")
                .build();

        assertThat(shortcut.depth("1")).isZero();
        assertThat(shortcut.depth("3")).isEqualTo(1);
        assertThat(shortcut.ancestors("3")).extracting(ConceptId::code).containsExactly("1", "2");
        assertThat(SCHEME.depth("e")).isEqualTo(3);
    }

    /** Three leaves: d, e, f. Scale log 4; a has 3 leaves and 2 subsumers, b 2 and 2, c 2 and 4. */
    @Test
    void informationContentIsThatOfSanchezAndOthersByHand() {
        assertThat(SCHEME.informationContent("r")).isZero();
        assertThat(SCHEME.informationContent("a")).isCloseTo(0.339036, CLOSE); // 1 - log 2.5 / log 4
        assertThat(SCHEME.informationContent("b")).isCloseTo(0.5, CLOSE); // 1 - log 2 / log 4
        assertThat(SCHEME.informationContent("c")).isCloseTo(0.707519, CLOSE); // 1 - log 1.5 / log 4
        assertThat(SCHEME.informationContent("d")).isEqualTo(1);
    }

    @Test
    void linIsByTheMostInformativeCommonAncestor() {
        assertThat(SCHEME.lin("e", "f")).isCloseTo(0.707519, CLOSE);
        assertThat(SCHEME.lin("d", "e")).isCloseTo(0.339036, CLOSE);
        assertThat(SCHEME.lin("b", "c")).isCloseTo(1 / 1.207519, CLOSE);
        assertThat(SCHEME.lin("c", "e")).isCloseTo(2 * 0.707519 / 1.707519, CLOSE);
        assertThat(SCHEME.lin("d", "b")).isZero();
        assertThat(SCHEME.lin("r", "r")).isEqualTo(1);
    }

    @Test
    void wuPalmerIsByDepthAndTheStepsUp() {
        assertThat(SCHEME.wuPalmer("e", "f")).isCloseTo(6.0 / 8, CLOSE);
        assertThat(SCHEME.wuPalmer("d", "e")).isCloseTo(4.0 / 7, CLOSE);
        assertThat(SCHEME.wuPalmer("b", "c")).isCloseTo(4.0 / 5, CLOSE);
        assertThat(SCHEME.wuPalmer("a", "b")).isCloseTo(2.0 / 4, CLOSE);
        assertThat(SCHEME.wuPalmer("d", "d")).isEqualTo(1);
    }

    @Test
    void conceptsUnderDifferentRootsHaveNothingInCommon() {
        ConceptScheme flat = ConceptScheme.builder("flat")
                .add("1", LocalizedText.empty())
                .add("2", LocalizedText.empty())
                .build();

        assertThat(flat.lin("1", "2")).isZero();
        assertThat(flat.wuPalmer("1", "2")).isZero();
        assertThat(flat.informationContent("1")).isEqualTo(1);
    }

    @Test
    void findsLabelsWhateverTheirCaseSpacesAndForms() {
        assertThat(SCHEME.withLabel("en", " LEAF\u00a0e "))
                .extracting(Concept::code)
                .containsExactly("e");
        assertThat(SCHEME.withLabel("de", "Straße")).extracting(Concept::code).containsExactly("e");
        assertThat(SCHEME.withLabel("EN", "root")).extracting(Concept::code).containsExactly("r", "d");
        assertThat(SCHEME.withLabel("it", "root")).isEmpty();
    }

    @Test
    void streamsAllLabelsOfALanguageForAnAnnotator() {
        assertThat(SCHEME.languages()).containsExactly("en", "de");
        assertThat(SCHEME.labels("de"))
                .containsExactly(
                        new ConceptLabel(ConceptId.of("hand", "e"), "de", "STRASSE", ConceptLabel.Kind.PREFERRED));
        assertThat(SCHEME.labels("EN"))
                .hasSize(8)
                .endsWith(new ConceptLabel(ConceptId.of("hand", "d"), "en", "Root", ConceptLabel.Kind.ALTERNATIVE));
    }

    @Test
    void anUnknownCodeIsNamedWithItsScheme() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCHEME.ancestors("x"))
                .withMessage("code must be one of the scheme \"hand\", but was \"x\"");
        assertThatIllegalArgumentException().isThrownBy(() -> SCHEME.lin("a", "x"));
    }

    @Test
    void theBuilderRefusesACycleAndNamesIt() {
        ConceptScheme.Builder builder = ConceptScheme.builder("s")
                .add("0", LocalizedText.empty())
                .add("1", LocalizedText.empty(), "2", "0")
                .add("2", LocalizedText.empty(), "0", "3")
                .add("3", LocalizedText.empty(), "1");

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("parents in the scheme \"s\" must not form a cycle, but do: 1 -> 2 -> 3 -> 1");
    }

    @Test
    void theBuilderRefusesAParentThatIsNotThere() {
        ConceptScheme.Builder builder = ConceptScheme.builder("s").add("1", LocalizedText.empty(), "2");
        ConceptScheme.Builder foreign = ConceptScheme.builder("s")
                .add("1", LocalizedText.empty())
                .add(Concept.of(ConceptId.of("s", "2"), LocalizedText.empty())
                        .withBroader(List.of(ConceptId.of("t", "1"))));

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("a parent must be in the scheme \"s\", but \"s:2\" of \"s:1\" is not");
        assertThatIllegalArgumentException()
                .isThrownBy(foreign::build)
                .withMessage("a parent must be in the scheme \"s\", but \"t:1\" of \"s:2\" is not");
    }

    @Test
    void theBuilderRefusesACodeTwiceAndAConceptOfAnotherScheme() {
        ConceptScheme.Builder builder = ConceptScheme.builder("s").add("1", LocalizedText.empty());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add("1", LocalizedText.empty()))
                .withMessage("a code must be unique in the scheme \"s\", but \"1\" came twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(Concept.of(ConceptId.of("t", "1"), LocalizedText.empty())))
                .withMessage("a concept must belong to the scheme \"s\", but was \"t:1\"");
        assertThatIllegalArgumentException().isThrownBy(() -> ConceptScheme.builder("S"));
    }

    @Test
    void refusesAHierarchyDeeperThanAnyVocabulary() {
        ConceptScheme.Builder builder = ConceptScheme.builder("deep").add("0", LocalizedText.empty());
        for (int i = 1; i < 5_000; i++) {
            builder.add(String.valueOf(i), LocalizedText.empty(), String.valueOf(i - 1));
        }

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("pairs of concept and ancestor must be at most 8000000, but is more");
    }

    @Test
    void theFingerprintSaysWhatIsThereAndNotInWhichOrder() {
        ConceptScheme one = ConceptScheme.builder("s")
                .add("1", LocalizedText.of("en", "x"))
                .add("2", LocalizedText.empty(), "1")
                .build();
        ConceptScheme same = ConceptScheme.builder("s")
                .title("other title")
                .add("2", LocalizedText.empty(), "1")
                .add("1", LocalizedText.of("en", "x"))
                .build();
        ConceptScheme other = ConceptScheme.builder("s")
                .add("1", LocalizedText.of("it", "x"))
                .add("2", LocalizedText.empty(), "1")
                .build();

        assertThat(one.fingerprint()).isEqualTo(same.fingerprint()).matches("[0-9a-f]{64}");
        assertThat(one.fingerprint()).isEqualTo(one.fingerprint()).isNotEqualTo(other.fingerprint());
    }

    @Test
    @Timeout(60)
    void aConceptMayHaveAHundredThousandParents() {
        String[] parents =
                IntStream.range(0, 100_000).mapToObj(number -> "p" + number).toArray(String[]::new);
        ConceptScheme.Builder builder = ConceptScheme.builder("wide").add("top", LocalizedText.of("en", "top"));
        for (int number = 0; number < parents.length; number++) {
            builder.add(parents[number], LocalizedText.empty(), number == 7 ? new String[] {"top"} : new String[0]);
        }

        ConceptScheme scheme =
                builder.add("child", LocalizedText.empty(), parents).build();

        assertThat(scheme.ancestors("child")).hasSize(100_001).endsWith(ConceptId.of("wide", "top"));
        assertThat(scheme.depth("child")).isEqualTo(1);
    }

    @Test
    void aLabelInALanguageThatTheSchemeDoesNotHaveIsNotFound() {
        assertThat(SCHEME.withLabel("it", "root")).isEmpty();
        assertThat(SCHEME.languages()).containsExactly("en", "de");
    }
}
