// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;

/** When planning looks at whom again. Not thread-safe. */
final class Agenda {

    private final SortedMap<EntityId, Instant> moments = new TreeMap<>();
    /** The same in the order of time. */
    private final SortedSet<Moment> inTime =
            new TreeSet<>(Comparator.comparing(Moment::at).thenComparing(Moment::person));

    private record Moment(Instant at, EntityId person) {}

    /** Looks at somebody no later than at a moment. */
    void atLatest(EntityId person, Instant at) {
        Instant before = moments.get(person);
        if (before == null || at.isBefore(before)) {
            set(person, Optional.of(at));
        }
    }

    /** Looks at somebody at a moment, or not at all, whatever was set before. */
    void set(EntityId person, Optional<Instant> at) {
        Instant before = moments.remove(person);
        if (before != null) {
            inTime.remove(new Moment(before, person));
        }
        at.ifPresent(moment -> {
            moments.put(person, moment);
            inTime.add(new Moment(moment, person));
        });
    }

    /** Returns those whose moment has come, the longest waiting first, equally long ones by identity. */
    List<EntityId> due(Instant now, int limit) {
        return inTime.stream()
                .takeWhile(moment -> !moment.at().isAfter(now))
                .limit(limit)
                .map(Moment::person)
                .toList();
    }
}
