// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.incontro.core.identity.EntityId;

/** An opportunity that is due for one person, with what it fits and what is worded alike. Confined to one planning. */
final class Ready {

    /** Best first; equal points in the order of the opportunities. */
    static final Comparator<Ready> BEST_FIRST = Comparator.comparingLong(
                    (Ready ready) -> ready.best().points())
            .reversed()
            .thenComparing(Ready::opportunity);

    private final List<AlertCandidate> candidates;
    private final boolean ahead;
    private final Wording wording;
    private final List<Ready> alike = new ArrayList<>();

    /** Takes candidates for one opportunity, the best first. */
    Ready(List<AlertCandidate> candidates, boolean ahead, Wording wording) {
        this.candidates = candidates;
        this.ahead = ahead;
        this.wording = wording;
    }

    EntityId opportunity() {
        return best().opportunity();
    }

    AlertCandidate best() {
        return candidates.get(0);
    }

    List<AlertCandidate> candidates() {
        return candidates;
    }

    boolean ahead() {
        return ahead;
    }

    Wording wording() {
        return wording;
    }

    List<Ready> alike() {
        return alike;
    }

    boolean isForNewcomers() {
        return best().source() instanceof AlertSource.Newcomer;
    }
}
