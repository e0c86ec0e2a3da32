// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

/**
 * One label of one concept, as an annotator of texts needs it.
 *
 * @param concept the concept it names
 * @param language a BCP 47 tag in canonical case
 * @param text the label as the scheme writes it
 * @param kind how its scheme regards it
 */
public record ConceptLabel(ConceptId concept, String language, String text, Kind kind) {

    /** How a scheme regards a label. */
    public enum Kind {
        /** The one label that the scheme shows in this language. */
        PREFERRED,
        /** Another name: a synonym, an abbreviation, a spelling. */
        ALTERNATIVE
    }
}
