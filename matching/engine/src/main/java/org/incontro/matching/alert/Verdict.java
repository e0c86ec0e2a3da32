// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.util.Locale;
import java.util.Map;
import org.incontro.core.value.LocalizedText;

/** What was decided about telling somebody of an opportunity. */
public enum Verdict {
    /** They are told. */
    TOLD,
    /** They are told, beside another that is worded alike. */
    TOLD_WITH_ANOTHER,
    /** A digest that is due later will tell them. */
    WAITS,
    /** It is due, and waits for the end of quiet hours or for a day on which alerts are welcome. */
    QUIET,
    /** They made a pause. */
    PAUSED,
    /** It is due, but their budget is used up and others were better; it waits. */
    OVER_BUDGET,
    /** They want nothing of this interest or network. */
    NEVER,
    /** It fits less well than they want. */
    BELOW_GATE,
    /** They were told before, and nothing that matters has changed since. */
    ALREADY_TOLD,
    /** It is their own. */
    OWN,
    /** Its last day is over. */
    EXPIRED,
    /** It was taken back, or is not public yet. */
    WITHDRAWN,
    /** It takes no answers. */
    CLOSED,
    /** The portal does not hold it any more, or this person may not know of it. */
    GONE,
    /** It fits their profile alone, and they did not allow profiling. */
    NO_PROFILING,
    /** It is meant for newcomers, and they are none, or have been sent enough. */
    NOT_FOR_NEWCOMERS,
    /** It fits what they want now, but came before that did, and they did not ask for what came before. */
    MISSED,
    /** It fits none of their interests. */
    NO_MATCH;

    /** Tells whether the opportunity is in the digest. */
    public boolean isTold() {
        return this == TOLD || this == TOLD_WITH_ANOTHER;
    }

    /** Tells whether the opportunity may still be told, without any change of it. */
    public boolean isWaiting() {
        return this == WAITS || this == QUIET || this == PAUSED || this == OVER_BUDGET;
    }

    /** Returns what was decided in a sentence, in English, Italian, German, French and Spanish. */
    public LocalizedText sentence() {
        return AlertTexts.of("verdict." + name().toLowerCase(Locale.ROOT).replace('_', '-'), Map.of());
    }
}
