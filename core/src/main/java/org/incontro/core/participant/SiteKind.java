// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.participant;

import org.incontro.core.value.OpenCode;

/**
 * What a site is for; an open list.
 *
 * @param code the code, as its list writes it
 */
public record SiteKind(String code) implements OpenCode {

    /** The legal seat. */
    public static final SiteKind LEGAL = new SiteKind("LEGAL");
    /** Where work is done. */
    public static final SiteKind OPERATIVE = new SiteKind("OPERATIVE");
    /** Something else. */
    public static final SiteKind OTHER = new SiteKind("OTHER");

    /** Checks that the code is not blank. */
    public SiteKind {
        code = OpenCode.required("site-kind", code);
    }

    @Override
    public String list() {
        return "site-kind";
    }
}
