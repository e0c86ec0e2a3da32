// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

import org.incontro.core.value.OpenCode;

/**
 * Where a technology comes from; an open list.
 *
 * @param code the code, as its list writes it
 */
public record TechnologyOrigin(String code) implements OpenCode {

    /** A national or regional research programme. */
    public static final TechnologyOrigin NATIONAL_PROGRAMME = new TechnologyOrigin("NATIONAL_PROGRAMME");
    /** A programme of the European Union. */
    public static final TechnologyOrigin EU_PROGRAMME = new TechnologyOrigin("EU_PROGRAMME");
    /** A company's own work. */
    public static final TechnologyOrigin COMPANY = new TechnologyOrigin("COMPANY");
    /** A university's own work. */
    public static final TechnologyOrigin UNIVERSITY = new TechnologyOrigin("UNIVERSITY");
    /** Something else. */
    public static final TechnologyOrigin OTHER = new TechnologyOrigin("OTHER");

    /** Checks that the code is not blank. */
    public TechnologyOrigin {
        code = OpenCode.required("origin", code);
    }

    @Override
    public String list() {
        return "origin";
    }
}
