// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.Map;

/** Why a pair is not a match, in the order in which the filters ask. */
public enum Refusal {
    /** The reader may not know of the participant or the opportunity, or neither exists. */
    UNKNOWN,
    /** The opportunity is the participant's own, or that of its organisation. */
    OWN,
    /** The query leaves the participant or the opportunity out, for a conflict of interest for example. */
    EXCLUDED,
    /** The query asks for other participants. */
    PARTICIPANT_NOT_ASKED_FOR,
    /** The query or the interest asks for other opportunities. */
    OPPORTUNITY_NOT_ASKED_FOR,
    /** The record is from a portal that the query or the interest does not ask for. */
    OUT_OF_SCOPE,
    /** The opportunity is not public. */
    NOT_PUBLIC,
    /** The opportunity's last day has passed. */
    EXPIRED,
    /** The opportunity takes no answers. */
    NOT_OPEN,
    /** The portal has not approved the participant, or it is switched off. */
    NOT_VALIDATED,
    /** The participant does not want to be matched. */
    NO_CONSENT,
    /** Partners are sought in other countries. */
    COUNTRY_NOT_SOUGHT,
    /** Partners are sought abroad, and the participant is from the opportunity's own country. */
    OWN_COUNTRY,
    /** Partners are sought in the opportunity's own country alone. */
    FOREIGN,
    /** Partners are sought in other territorial units. */
    AREA_NOT_SOUGHT,
    /** A rule of the portal's own stands against it. What it goes by may be hidden, so that staff alone are told. */
    PORTAL_RULE,
    /** Something stands against it that the reader may not see, such as where the participant is. */
    UNDISCLOSED,
    /** The engine does not hold the participant or the interest, or holds another version of it, so that no search could find this one. */
    NOT_HELD,
    /** The two have no word and no concept in common. */
    NOTHING_IN_COMMON,
    /** The two fit less well than the interest asks for. */
    BELOW_LIKELIHOOD,
    /** Others share more words and concepts, so that the pair was not among the candidates looked at. */
    NOT_A_CANDIDATE,
    /** Others have more points. */
    OUTRANKED;

    /**
     * Returns the reason as a sentence.
     *
     * @param language a BCP 47 tag; English for a language that is not bundled
     */
    public String sentence(String language) {
        return ReasonSentences.in(language, "refusal." + name(), Map.of());
    }
}
