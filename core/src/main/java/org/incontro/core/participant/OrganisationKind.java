// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.participant;

import org.incontro.core.value.OpenCode;

/**
 * What kind of body an organisation is; an open list.
 *
 * @param code the code, as its list writes it
 */
public record OrganisationKind(String code) implements OpenCode {

    /** A company of any size. */
    public static final OrganisationKind COMPANY = new OrganisationKind("COMPANY");
    /** A university or another school of higher education. */
    public static final OrganisationKind UNIVERSITY = new OrganisationKind("UNIVERSITY");
    /** A research centre that is not a university. */
    public static final OrganisationKind RESEARCH_CENTRE = new OrganisationKind("RESEARCH_CENTRE");
    /** A public administration or agency. */
    public static final OrganisationKind PUBLIC_BODY = new OrganisationKind("PUBLIC_BODY");
    /** An association, cluster, chamber or foundation. */
    public static final OrganisationKind ASSOCIATION = new OrganisationKind("ASSOCIATION");
    /** A single inventor. */
    public static final OrganisationKind INVENTOR = new OrganisationKind("INVENTOR");
    /** Something else. */
    public static final OrganisationKind OTHER = new OrganisationKind("OTHER");

    /** Checks that the code is not blank. */
    public OrganisationKind {
        code = OpenCode.required("organisation-kind", code);
    }

    @Override
    public String list() {
        return "organisation-kind";
    }
}
