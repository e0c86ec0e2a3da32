// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.Reason;

/**
 * A match worth telling. Immutable and thread-safe.
 *
 * @param candidates why it is told, one for each interest that it fits, the best first; never empty
 * @param rank its place by points among the alerts of the digest, from 1
 * @param ahead whether it is told before the digest in which it would otherwise be, because its deadline is near
 * @param alike what is told together with it, being worded alike, the best first
 */
public record Alert(List<AlertCandidate> candidates, int rank, boolean ahead, List<Told> alike) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is no candidate
     */
    public Alert {
        candidates = List.copyOf(candidates);
        alike = List.copyOf(alike);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("an alert must have at least one candidate, but has none");
        }
    }

    /** Returns what is told. */
    public EntityId opportunity() {
        return best().opportunity();
    }

    /** Returns what it fits best. */
    public AlertCandidate best() {
        return candidates.get(0);
    }

    /** Returns why, of all interests that it fits: each thing once, the best interest's first. */
    public List<Reason> reasons() {
        Map<String, Reason> once = new LinkedHashMap<>();
        for (AlertCandidate candidate : candidates) {
            for (Reason reason : candidate.reasons()) {
                once.putIfAbsent(reason.sentence().toString(), reason);
            }
        }
        return List.copyOf(once.values());
    }
}
