// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.participant;

import org.incontro.core.value.OpenCode;

/**
 * How many people work for an organisation; an open list.
 *
 * @param code the code, as its list writes it
 */
public record OrganisationSize(String code) implements OpenCode {

    /** Up to 10. */
    public static final OrganisationSize MICRO = new OrganisationSize("MICRO");
    /** 11 to 49. */
    public static final OrganisationSize SMALL = new OrganisationSize("SMALL");
    /** 50 to 249. */
    public static final OrganisationSize MEDIUM = new OrganisationSize("MEDIUM");
    /** 250 to 499. */
    public static final OrganisationSize UP_TO_499 = new OrganisationSize("UP_TO_499");
    /** 500 or more. */
    public static final OrganisationSize LARGE = new OrganisationSize("LARGE");
    /** 500 or more, in several countries. */
    public static final OrganisationSize MULTINATIONAL = new OrganisationSize("MULTINATIONAL");
    /** Fewer than 250, not known more closely. */
    public static final OrganisationSize SME = new OrganisationSize("SME");
    /** 250 or more, not known more closely. */
    public static final OrganisationSize NOT_SME = new OrganisationSize("NOT_SME");

    /** Checks that the code is not blank. */
    public OrganisationSize {
        code = OpenCode.required("organisation-size", code);
    }

    @Override
    public String list() {
        return "organisation-size";
    }
}
