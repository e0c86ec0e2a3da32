// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ConceptIdTest {

    @Test
    void isWrittenAndReadWithAColonAfterTheScheme() {
        ConceptId id = ConceptId.parse("nace-2.1:01.1:x");

        assertThat(id).isEqualTo(ConceptId.of("nace-2.1", "01.1:x")).hasToString("nace-2.1:01.1:x");
    }

    @Test
    void isOrderedBySchemeThenByCode() {
        assertThat(ConceptId.of("a", "2"))
                .isLessThan(ConceptId.of("a", "3"))
                .isLessThan(ConceptId.of("b", "1"))
                .isEqualByComparingTo(ConceptId.of("a", "2"));
    }

    @Test
    void refusesASchemeThatIsNotAShortName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConceptId.of("NACE", "1"))
                .withMessage("scheme must be small letters, digits, dots and hyphens, but was \"NACE\"");
        assertThatIllegalArgumentException().isThrownBy(() -> ConceptId.of("", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> ConceptId.of("é", "1"));
    }

    @Test
    void refusesACodeThatIsEmptyOrHasWhiteSpaceAtItsEnds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConceptId.of("nace", " 1"))
                .withMessage("code must not be empty nor have white space at its ends, but was \" 1\"");
        assertThatIllegalArgumentException().isThrownBy(() -> ConceptId.of("nace", ""));
    }

    @Test
    void refusesATextWithoutAColon() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConceptId.parse("optics"))
                .withMessage("a concept must look like \"euroscivoc:543\", but was \"optics\"");
    }
}
