// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.participant;

import org.incontro.core.value.OpenCode;

/**
 * What proves a competence; an open list.
 *
 * @param code the code, as its list writes it
 */
public record EvidenceKind(String code) implements OpenCode {

    /** A project that the participant took part in. */
    public static final EvidenceKind PROJECT = new EvidenceKind("PROJECT");
    /** A publication. */
    public static final EvidenceKind PUBLICATION = new EvidenceKind("PUBLICATION");
    /** A patent or another registered right. */
    public static final EvidenceKind PATENT = new EvidenceKind("PATENT");
    /** A product or service on the market. */
    public static final EvidenceKind PRODUCT = new EvidenceKind("PRODUCT");
    /** A certificate or label. */
    public static final EvidenceKind CERTIFICATE = new EvidenceKind("CERTIFICATE");
    /** A laboratory, machine or data set. */
    public static final EvidenceKind FACILITY = new EvidenceKind("FACILITY");

    /** Checks that the code is not blank. */
    public EvidenceKind {
        code = OpenCode.required("evidence-kind", code);
    }

    @Override
    public String list() {
        return "evidence-kind";
    }
}
