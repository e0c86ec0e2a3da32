// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.List;
import java.util.Optional;

/**
 * Why a pair is not among the matches of a query, or that it is. Immutable and thread-safe.
 *
 * @param refusals everything that stands against it, in the order of {@link Refusal}; empty if it is among the matches
 * @param match what the pair would score, if it shares anything, the participant wants to be matched, and the reader may know of it
 *     and see what stands against it
 */
public record WhyNot(List<Refusal> refusals, Optional<Match> match) {

    /** Copies the list. */
    public WhyNot {
        refusals = List.copyOf(refusals);
    }

    /** Tells whether the pair is among the matches. */
    public boolean isMatch() {
        return refusals.isEmpty();
    }
}
