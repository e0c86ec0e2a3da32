// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.identity;

/**
 * A name that a register gave to an organisation, a person, a publication or an opportunity.
 *
 * <p>The value is brought into the register's own form (an ORCID without its web address, a LEI in capitals). A value that
 * fails the register's form or check digits is kept all the same, and says so: a typing error in a source must not make a
 * record unreadable. Immutable and thread-safe.
 *
 * @param scheme the register
 * @param value the name in the register's form
 */
public record Identifier(IdentifierScheme scheme, String value) {

    /**
     * Brings the value into the register's form.
     *
     * @throws IllegalArgumentException if the value is blank
     */
    public Identifier {
        value = IdentifierForms.canonical(scheme, value);
        if (value.isEmpty()) {
            throw new IllegalArgumentException(
                    "an identifier of the scheme %s must not be blank".formatted(scheme.code()));
        }
    }

    /**
     * Returns an identifier.
     *
     * @param scheme the register
     * @param value the name, bare or as a web address of the register
     */
    public static Identifier of(IdentifierScheme scheme, String value) {
        return new Identifier(scheme, value);
    }

    /**
     * Tells whether the value has the register's form and right check digits; true for a register whose form is not
     * known here.
     */
    public boolean isValid() {
        return IdentifierForms.isValid(scheme, value);
    }

    @Override
    public String toString() {
        return scheme.code() + ":" + value;
    }
}
