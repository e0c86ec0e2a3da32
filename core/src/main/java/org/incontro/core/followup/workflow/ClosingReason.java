// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.workflow;

import org.incontro.core.value.LocalizedText;

/**
 * Why a case ended. Immutable and thread-safe.
 *
 * @param id the name in data: small letters, digits and hyphens
 * @param outcome what it says about the match
 * @param ownLabel what the region calls it; empty for the bundled label
 */
public record ClosingReason(String id, Outcome outcome, LocalizedText ownLabel) {

    /** What an end says about the match that began it. */
    public enum Outcome {
        /** The two sides found each other. */
        SUCCESS,
        /** They did not. */
        FAILURE,
        /** Nothing: the end had other causes, and teaches nothing about the match. */
        NEUTRAL
    }

    /** The reason of a case whose participant was erased; every workflow knows it. */
    public static final ClosingReason ERASED = of("erased", Outcome.NEUTRAL);

    /** Checks the name. */
    public ClosingReason {
        Names.require("closing reason", id);
    }

    /**
     * Returns a reason with its bundled label.
     *
     * @param id the name in data
     * @param outcome what it says about the match
     */
    public static ClosingReason of(String id, Outcome outcome) {
        return new ClosingReason(id, outcome, LocalizedText.empty());
    }

    /**
     * Returns what people call it; the name itself where neither region nor library has a word for it.
     *
     * @param language a BCP 47 tag
     */
    public String label(String language) {
        return Words.label(ownLabel, "reason", id, language);
    }
}
