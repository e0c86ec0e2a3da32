// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.identity;

import org.incontro.core.value.OpenCode;

/**
 * A register that gives names; an open list.
 *
 * @param code the register's short name
 */
public record IdentifierScheme(String code) implements OpenCode {

    /** Researchers: sixteen characters, the last a check digit by ISO 7064 MOD 11-2. */
    public static final IdentifierScheme ORCID = new IdentifierScheme("ORCID");
    /** Public identities: ISO 27729, check digit by ISO 7064 MOD 11-2. */
    public static final IdentifierScheme ISNI = new IdentifierScheme("ISNI");
    /** Research organisations: nine characters, the last two a check by MOD 97-10 over Crockford's base 32. */
    public static final IdentifierScheme ROR = new IdentifierScheme("ROR");
    /** Legal entities: ISO 17442, check digits by ISO 7064 MOD 97-10. */
    public static final IdentifierScheme LEI = new IdentifierScheme("LEI");
    /** Value added tax numbers with their country prefix, Greece's as {@code EL}. */
    public static final IdentifierScheme VAT = new IdentifierScheme("VAT");
    /** Participants of EU programmes: nine digits. */
    public static final IdentifierScheme PIC = new IdentifierScheme("PIC");
    /** The fiscal code of Italian persons and bodies. */
    public static final IdentifierScheme FISCAL_CODE = new IdentifierScheme("FISCAL_CODE");
    /** National company registers; the value starts with the country code. */
    public static final IdentifierScheme NATIONAL_REGISTER = new IdentifierScheme("NATIONAL_REGISTER");
    /** Digital objects. */
    public static final IdentifierScheme DOI = new IdentifierScheme("DOI");
    /** References of the Enterprise Europe Network's profiles, such as {@code TRIT20260101001}. */
    public static final IdentifierScheme EEN_REFERENCE = new IdentifierScheme("EEN_REFERENCE");
    /** Internal references of the Enterprise Europe Network's profiles. */
    public static final IdentifierScheme EEN_INTERNAL = new IdentifierScheme("EEN_INTERNAL");
    /** Partner organisations of the Enterprise Europe Network. */
    public static final IdentifierScheme EEN_PARTNER = new IdentifierScheme("EEN_PARTNER");
    /** Topics of the EU funding and tenders portal. */
    public static final IdentifierScheme EU_TOPIC = new IdentifierScheme("EU_TOPIC");
    /** Grants of EU programmes. */
    public static final IdentifierScheme EU_PROJECT = new IdentifierScheme("EU_PROJECT");

    /** Checks that the code is not blank. */
    public IdentifierScheme {
        code = OpenCode.required("identifier-scheme", code);
    }

    @Override
    public String list() {
        return "identifier-scheme";
    }
}
