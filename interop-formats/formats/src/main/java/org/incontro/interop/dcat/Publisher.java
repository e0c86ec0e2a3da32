// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.dcat;

import org.incontro.core.value.LocalizedText;

/**
 * Who answers for a catalogue or a dataset. Immutable and thread-safe.
 *
 * @param iri what the body is known by, such as its page or its entry in a register
 * @param name its name in at least one language
 */
public record Publisher(String iri, LocalizedText name) {

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException naming all that is missing or wrong
     */
    public Publisher {
        new Rules("the publisher", iri)
                .iri("iri", iri)
                .text("name", "foaf:name", name)
                .check();
    }

    /**
     * Returns a body with a name in one language.
     *
     * @param iri what it is known by
     * @param language a BCP 47 tag
     * @param name its name
     */
    public static Publisher of(String iri, String language, String name) {
        return new Publisher(iri, LocalizedText.of(language, name));
    }
}
