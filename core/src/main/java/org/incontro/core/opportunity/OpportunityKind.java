// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

import java.util.Arrays;
import java.util.Optional;
import org.incontro.core.value.OpenCode;

/** What kind of opportunity it is; a closed list. */
public enum OpportunityKind {
    /** A company offers a product or service. */
    BUSINESS_OFFER("BO", Side.OFFERED),
    /** A company seeks a product or service. */
    BUSINESS_REQUEST("BR", Side.ASKED),
    /** Somebody offers a technology. */
    TECHNOLOGY_OFFER("TO", Side.OFFERED),
    /** Somebody seeks a technology. */
    TECHNOLOGY_REQUEST("TR", Side.ASKED),
    /** A consortium seeks partners for a research proposal. */
    RESEARCH_REQUEST("RDR", Side.ASKED),
    /** A participant of the region proposes a collaboration. */
    REGIONAL_PROPOSAL("RP", Side.BOTH),
    /** A plan that seeks partners for roles. */
    PROJECT_IDEA("PI", Side.ASKED),
    /** A funder calls for proposals. */
    CALL("CALL", Side.ASKED);

    /** On which side of a match the subject of an opportunity stands. */
    public enum Side {
        /** It names what is wanted: a partner must be able to do it. */
        ASKED,
        /** It names what is given: a partner must want or be able to use it. */
        OFFERED,
        /** It names both. */
        BOTH
    }

    private final String code;
    private final Side side;

    OpportunityKind(String code, Side side) {
        this.code = code;
        this.side = side;
    }

    /** Returns the short code; for the network's five kinds the one in their references. */
    public String code() {
        return code;
    }

    /** Returns on which side of a match its subject stands. */
    public Side side() {
        return side;
    }

    /** Tells whether it is one of the five kinds of the Enterprise Europe Network. */
    public boolean isNetworkKind() {
        return switch (this) {
            case BUSINESS_OFFER, BUSINESS_REQUEST, TECHNOLOGY_OFFER, TECHNOLOGY_REQUEST, RESEARCH_REQUEST -> true;
            case REGIONAL_PROPOSAL, PROJECT_IDEA, CALL -> false;
        };
    }

    /**
     * Finds a kind by its short code, in any case.
     *
     * @param code such as {@code TR}
     */
    public static Optional<OpportunityKind> byCode(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    /**
     * Returns the label for a reader.
     *
     * @param language a BCP 47 tag; English for a language that is not bundled
     */
    public String label(String language) {
        return new KindCode(name()).label(language);
    }

    /** Lets the labels lie with those of the open codes. */
    private record KindCode(String code) implements OpenCode {
        @Override
        public String list() {
            return "kind";
        }
    }
}
