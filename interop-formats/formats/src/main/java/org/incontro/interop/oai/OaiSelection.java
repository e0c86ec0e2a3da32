// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import java.time.Instant;
import java.util.Optional;

/**
 * Which items are asked for.
 *
 * @param from those changed at or after this time
 * @param before those changed before this time
 * @param set those in this set or in a part of it
 */
public record OaiSelection(Optional<Instant> from, Optional<Instant> before, Optional<String> set) {

    /** Tells whether an item is asked for. */
    public boolean admits(OaiItem item) {
        return from.filter(item.changedAt()::isBefore).isEmpty()
                && before.filter(time -> !item.changedAt().isBefore(time)).isEmpty()
                && (set.isEmpty() || item.sets().stream().anyMatch(spec -> OaiSet.isWithin(spec, set.get())));
    }
}
