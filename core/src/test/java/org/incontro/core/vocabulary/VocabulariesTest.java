// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.incontro.core.value.LocalizedText;
import org.junit.jupiter.api.Test;

class VocabulariesTest {

    private static final ConceptScheme TAGS = ConceptScheme.builder("tags")
            .add("1", LocalizedText.of("en", "one"))
            .add("2", LocalizedText.of("en", "two"), "1")
            .add("3", LocalizedText.of("en", "three"), "1")
            .add("4", LocalizedText.of("en", "four"))
            .build();
    private static final ConceptId TWO = ConceptId.of("tags", "2");
    private static final ConceptId GONE = ConceptId.of("tags", "99");
    private static final ConceptId ELSEWHERE = ConceptId.of("nowhere", "2");

    private final Vocabularies vocabularies = Vocabularies.of(TAGS);

    @Test
    void answersForTheSchemesItHas() {
        assertThat(vocabularies.concept(TWO)).isEqualTo(TAGS.concept("2"));
        assertThat(vocabularies.ancestors(TWO)).containsExactly(ConceptId.of("tags", "1"));
        assertThat(vocabularies.informationContent(TWO)).isEqualTo(1);
        assertThat(vocabularies.similarity(TWO, ConceptId.of("tags", "3"))).isEqualTo(TAGS.lin("2", "3"));
    }

    @Test
    void anUnknownConceptHasNoAncestorsSaysNothingAndResemblesOnlyItself() {
        assertThat(vocabularies.concept(GONE)).isEmpty();
        assertThat(vocabularies.ancestors(GONE)).isEmpty();
        assertThat(vocabularies.ancestors(ELSEWHERE)).isEmpty();
        assertThat(vocabularies.informationContent(GONE)).isZero();
        assertThat(vocabularies.similarity(GONE, TWO)).isZero();
        assertThat(vocabularies.similarity(TWO, GONE)).isZero();
        assertThat(vocabularies.similarity(TWO, ELSEWHERE)).isZero();
        assertThat(vocabularies.similarity(GONE, GONE)).isEqualTo(1);
    }

    @Test
    void aSchemeWithTheSameIdentifierTakesTheOthersPlace() {
        ConceptScheme newer = ConceptScheme.builder("tags").version("2").build();
        Vocabularies more =
                vocabularies.with(newer).with(ConceptScheme.builder("more").build());

        assertThat(more.schemeIds()).containsExactly("tags", "more");
        assertThat(more.scheme("tags")).containsSame(newer);
        assertThat(vocabularies.scheme("tags")).containsSame(TAGS);
    }

    @Test
    void refusesTwoSchemesWithOneIdentifier() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Vocabularies.of(TAGS, TAGS))
                .withMessage("schemes must differ in their identifiers, but \"tags\" came twice");
    }
}
