// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

import org.incontro.core.value.OpenCode;

/**
 * How intellectual property is protected; an open list.
 *
 * @param code the code, as its list writes it
 */
public record IprStatus(String code) implements OpenCode {

    /** No right applied for. */
    public static final IprStatus NONE = new IprStatus("NONE");
    /** Secret know-how. */
    public static final IprStatus SECRET_KNOW_HOW = new IprStatus("SECRET_KNOW_HOW");
    /** A patent or another right applied for, not yet granted. */
    public static final IprStatus PATENT_APPLIED = new IprStatus("PATENT_APPLIED");
    /** A patent or another right granted. */
    public static final IprStatus PATENT_GRANTED = new IprStatus("PATENT_GRANTED");
    /** Copyright. */
    public static final IprStatus COPYRIGHT = new IprStatus("COPYRIGHT");
    /** Design rights. */
    public static final IprStatus DESIGN_RIGHTS = new IprStatus("DESIGN_RIGHTS");
    /** Trade marks. */
    public static final IprStatus TRADE_MARKS = new IprStatus("TRADE_MARKS");
    /** Exclusive rights. */
    public static final IprStatus EXCLUSIVE_RIGHTS = new IprStatus("EXCLUSIVE_RIGHTS");
    /** Something else. */
    public static final IprStatus OTHER = new IprStatus("OTHER");

    /** Checks that the code is not blank. */
    public IprStatus {
        code = OpenCode.required("ipr", code);
    }

    @Override
    public String list() {
        return "ipr";
    }
}
