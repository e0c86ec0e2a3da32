// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.annotation;

import org.incontro.core.value.Languages;
import org.incontro.core.vocabulary.ConceptId;

/**
 * A name that a concept goes by in one language, preferred or alternative.
 *
 * @param concept the concept
 * @param language a BCP 47 tag, kept in canonical case
 * @param text the name; a qualifier in parentheses at its end is optional in a text
 */
public record Label(ConceptId concept, String language, String text) {

    /**
     * Brings the tag into canonical case.
     *
     * @throws IllegalArgumentException if {@code language} is not well formed
     */
    public Label {
        language = Languages.canonical(language);
    }
}
