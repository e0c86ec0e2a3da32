// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.workflow;

import java.util.Optional;
import org.incontro.core.value.LocalizedText;

/**
 * Where a case can stand. Immutable and thread-safe.
 *
 * @param id the name in data: small letters, digits and hyphens
 * @param phase what it means
 * @param shownToOwner whether the owner of the opportunity may see a case once it has been here
 * @param ownLabel what the region calls it; empty for the bundled label
 * @param serviceLevel how long a case may stay, if there is a limit
 */
public record State(
        String id, Phase phase, boolean shownToOwner, LocalizedText ownLabel, Optional<ServiceLevel> serviceLevel) {

    /** Checks the name. */
    public State {
        Names.require("state", id);
    }

    /**
     * Returns a state without a limit of time, hidden from the owner.
     *
     * @param id the name in data
     * @param phase what it means
     */
    public static State of(String id, Phase phase) {
        return new State(id, phase, false, LocalizedText.empty(), Optional.empty());
    }

    /** Returns this state, shown to the owner of the opportunity. */
    public State shown() {
        return new State(id, phase, true, ownLabel, serviceLevel);
    }

    /**
     * Returns this state with a limit of time.
     *
     * @param level how long a case may stay
     */
    public State within(ServiceLevel level) {
        return new State(id, phase, shownToOwner, ownLabel, Optional.of(level));
    }

    /**
     * Returns what people call it; the name itself where neither region nor library has a word for it.
     *
     * @param language a BCP 47 tag
     */
    public String label(String language) {
        return Words.label(ownLabel, "state", id, language);
    }
}
