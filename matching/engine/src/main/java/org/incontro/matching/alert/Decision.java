// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.EntityId;

/**
 * Why somebody is told of an opportunity now, or is not. Immutable and thread-safe.
 *
 * @param opportunity the opportunity's identity
 * @param occasion the occasion, as in {@link AlertCandidate#occasion}
 * @param verdict what was decided
 * @param until when to look again, if the opportunity waits and that moment is known
 * @param sources what it fits, best first
 */
public record Decision(
        EntityId opportunity, long occasion, Verdict verdict, Optional<Instant> until, List<AlertSource> sources) {

    /** Copies the list. */
    public Decision {
        sources = List.copyOf(sources);
    }
}
