// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.value.LocalizedText;
import org.junit.jupiter.api.Test;

class ConceptTest {

    private static final ConceptId OPTICS = ConceptId.of("fields", "251");
    private static final Concept CONCEPT = Concept.of(
                    OPTICS, LocalizedText.of("en", "Optics").with("it", "Ottica"))
            .withAlternatives("EN", List.of("Optical science", "Optics", " ", "Optical science"))
            .withAlternatives("de", List.of("Optik"));

    @Test
    void itsLabelsInALanguageComeOncePreferredFirst() {
        assertThat(CONCEPT.labels("en")).containsExactly("Optics", "Optical science");
        assertThat(CONCEPT.labels("de")).containsExactly("Optik");
        assertThat(CONCEPT.labels("fr")).isEmpty();
    }

    @Test
    void itsLanguagesAreThoseOfAnyLabel() {
        assertThat(CONCEPT.languages()).containsExactlyInAnyOrder("en", "it", "de");
        assertThat(CONCEPT.alternatives("en")).containsExactly("Optical science", "Optics");
        assertThat(CONCEPT.alternatives("fr")).isEmpty();
    }

    @Test
    void parentsComeOnceInTheirOrder() {
        ConceptId b = ConceptId.of("fields", "b");
        ConceptId a = ConceptId.of("fields", "a");

        assertThat(CONCEPT.withBroader(List.of(b, a, b)).broader()).containsExactly(b, a);
    }

    @Test
    void aBlankUriIsNone() {
        assertThat(CONCEPT.withUri("urn:x").uri()).contains("urn:x");
        assertThat(CONCEPT.withUri("urn:x").withUri(" ").uri()).isEmpty();
    }

    @Test
    void aLanguageLeftWithoutLabelsIsNotKept() {
        Concept concept =
                new Concept(OPTICS, Optional.empty(), LocalizedText.empty(), Map.of("it", List.of(" ")), List.of());

        assertThat(concept.alternativeLabels()).isEmpty();
        assertThat(CONCEPT.withAlternatives("de", List.of()).languages()).doesNotContain("de");
    }
}
