// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.skos;

import org.incontro.core.problem.Place;

/** Takes statements, one at a time. */
interface Statements {

    /**
     * Takes a statement about another thing.
     *
     * @param subject an IRI, or a name that begins with {@code _:}
     * @param predicate an IRI
     * @param object an IRI, or a name that begins with {@code _:}
     * @param place where it stands
     */
    void link(String subject, String predicate, String object, Place place);

    /**
     * Takes a statement with a text.
     *
     * @param subject an IRI, or a name that begins with {@code _:}
     * @param predicate an IRI
     * @param text to the letter
     * @param language the tag as it is written; may be empty
     * @param place where it stands
     */
    void text(String subject, String predicate, String text, String language, Place place);
}
