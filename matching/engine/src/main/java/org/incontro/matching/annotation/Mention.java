// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.annotation;

import org.incontro.core.vocabulary.ConceptId;

/**
 * A place in a text that names a concept.
 *
 * @param concept the concept named
 * @param firstTerm the place of its first term among the terms of the text, from 0
 * @param termCount how many terms name it, at least 1
 * @param language the language whose labels were looked up, a primary subtag such as {@code it}
 */
public record Mention(ConceptId concept, int firstTerm, int termCount, String language) {

    /**
     * Checks the place.
     *
     * @throws IllegalArgumentException if {@code firstTerm} is negative or {@code termCount} is not positive
     */
    public Mention {
        if (firstTerm < 0) {
            throw new IllegalArgumentException("firstTerm must be at least 0, but was " + firstTerm);
        }
        if (termCount < 1) {
            throw new IllegalArgumentException("termCount must be at least 1, but was " + termCount);
        }
    }
}
