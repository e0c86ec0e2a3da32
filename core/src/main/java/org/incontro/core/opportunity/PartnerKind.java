// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

import org.incontro.core.value.OpenCode;

/**
 * What kind and size of partner is wanted; an open list.
 *
 * @param code the code, as its list writes it
 */
public record PartnerKind(String code) implements OpenCode {

    /** A company of up to 10. */
    public static final PartnerKind SME_MICRO = new PartnerKind("SME_MICRO");
    /** A company of 11 to 49. */
    public static final PartnerKind SME_SMALL = new PartnerKind("SME_SMALL");
    /** A company of 50 to 249. */
    public static final PartnerKind SME_MEDIUM = new PartnerKind("SME_MEDIUM");
    /** A company of 250 or more. */
    public static final PartnerKind LARGE_COMPANY = new PartnerKind("LARGE_COMPANY");
    /** A research institution. */
    public static final PartnerKind RESEARCH_INSTITUTION = new PartnerKind("RESEARCH_INSTITUTION");
    /** A university. */
    public static final PartnerKind UNIVERSITY = new PartnerKind("UNIVERSITY");
    /** A public body. */
    public static final PartnerKind PUBLIC_BODY = new PartnerKind("PUBLIC_BODY");
    /** An inventor. */
    public static final PartnerKind INVENTOR = new PartnerKind("INVENTOR");
    /** Somebody else. */
    public static final PartnerKind OTHER = new PartnerKind("OTHER");

    /** Checks that the code is not blank. */
    public PartnerKind {
        code = OpenCode.required("partner-kind", code);
    }

    @Override
    public String list() {
        return "partner-kind";
    }
}
