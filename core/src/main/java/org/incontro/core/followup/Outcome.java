// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup;

import java.util.List;
import java.util.Optional;
import org.incontro.core.followup.assistance.Routing;
import org.incontro.core.followup.cases.Case;
import org.incontro.core.followup.cases.Refusal;

/**
 * What became of a wish. Immutable and thread-safe.
 *
 * @param subject the case as it now is, if the wish was granted
 * @param refusals what stood against it; none if it was granted
 * @param routing which advisor was chosen and why, if one was looked for
 */
public record Outcome(Optional<Case> subject, List<Refusal> refusals, Optional<Routing> routing) {

    /** Copies the list. */
    public Outcome {
        refusals = List.copyOf(refusals);
    }

    static Outcome refused(List<Refusal> refusals) {
        return new Outcome(Optional.empty(), refusals, Optional.empty());
    }

    static Outcome granted(Case subject, Optional<Routing> routing) {
        return new Outcome(Optional.of(subject), List.of(), routing);
    }

    /** Tells whether the wish was granted. */
    public boolean isGranted() {
        return subject.isPresent();
    }
}
