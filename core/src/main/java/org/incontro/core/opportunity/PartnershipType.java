// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

import org.incontro.core.value.OpenCode;

/**
 * What kind of agreement is sought; an open list.
 *
 * @param code the code, as its list writes it
 */
public record PartnershipType(String code) implements OpenCode {

    /** A commercial agreement. */
    public static final PartnershipType COMMERCIAL = new PartnershipType("COMMERCIAL");
    /** A commercial agreement with technical assistance. */
    public static final PartnershipType COMMERCIAL_WITH_ASSISTANCE = new PartnershipType("COMMERCIAL_WITH_ASSISTANCE");
    /** An investment agreement. */
    public static final PartnershipType INVESTMENT = new PartnershipType("INVESTMENT");
    /** An outsourcing agreement. */
    public static final PartnershipType OUTSOURCING = new PartnershipType("OUTSOURCING");
    /** A supplier agreement. */
    public static final PartnershipType SUPPLIER = new PartnershipType("SUPPLIER");
    /** A research and development cooperation agreement. */
    public static final PartnershipType RESEARCH_COOPERATION = new PartnershipType("RESEARCH_COOPERATION");
    /** A licence agreement. */
    public static final PartnershipType LICENCE = new PartnershipType("LICENCE");
    /** A joint venture. */
    public static final PartnershipType JOINT_VENTURE = new PartnershipType("JOINT_VENTURE");
    /** A manufacturing agreement. */
    public static final PartnershipType MANUFACTURING = new PartnershipType("MANUFACTURING");
    /** Subcontracting. */
    public static final PartnershipType SUBCONTRACTING = new PartnershipType("SUBCONTRACTING");
    /** A technical cooperation agreement. */
    public static final PartnershipType TECHNICAL_COOPERATION = new PartnershipType("TECHNICAL_COOPERATION");
    /** A commercial agency agreement. */
    public static final PartnershipType COMMERCIAL_AGENCY = new PartnershipType("COMMERCIAL_AGENCY");
    /** A distribution services agreement. */
    public static final PartnershipType DISTRIBUTION = new PartnershipType("DISTRIBUTION");
    /** A franchise agency agreement. */
    public static final PartnershipType FRANCHISE = new PartnershipType("FRANCHISE");
    /** A services agreement. */
    public static final PartnershipType SERVICES = new PartnershipType("SERVICES");
    /** Reciprocal production. */
    public static final PartnershipType RECIPROCAL_PRODUCTION = new PartnershipType("RECIPROCAL_PRODUCTION");
    /** An acquisition agreement. */
    public static final PartnershipType ACQUISITION = new PartnershipType("ACQUISITION");
    /** A financial agreement. */
    public static final PartnershipType FINANCIAL = new PartnershipType("FINANCIAL");

    /** Checks that the code is not blank. */
    public PartnershipType {
        code = OpenCode.required("partnership-type", code);
    }

    @Override
    public String list() {
        return "partnership-type";
    }
}
