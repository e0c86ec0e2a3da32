// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.dcat;

import org.incontro.core.value.LocalizedText;

/**
 * Where questions about data go: a desk, never a person. Immutable and thread-safe.
 *
 * @param name what it is called, in at least one language
 * @param email its address
 */
public record ContactDesk(LocalizedText name, String email) {

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException naming all that is missing or wrong
     */
    public ContactDesk {
        new Rules("the contact desk", email)
                .text("name", "vcard:fn", name)
                .iri("email", "mailto:" + email)
                .check();
    }
}
