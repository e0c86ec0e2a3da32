// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.alert.Told;

/** The sent log in memory. Not thread-safe. */
final class SentLines {

    private final SortedMap<EntityId, List<Line>> lines = new TreeMap<>();

    /** A line of the sent log and the digest that it was in. */
    private record Line(String digest, Told told, boolean handedOver) {

        private boolean isOf(EntityId opportunity, long occasion) {
            return told.opportunity().equals(opportunity) && told.occasion() == occasion;
        }
    }

    private List<Line> of(EntityId person) {
        return lines.getOrDefault(person, new ArrayList<>());
    }

    private Stream<Told> all() {
        return lines.values().stream().flatMap(List::stream).map(Line::told);
    }

    List<Told> told(EntityId person, Instant since, Collection<EntityId> also) {
        return of(person).stream()
                .map(Line::told)
                .filter(line -> !line.at().isBefore(since) || also.contains(line.opportunity()))
                .sorted(Lines.IN_TIME)
                .toList();
    }

    List<Told> toldBy(EntityId person, String digest) {
        return of(person).stream()
                .filter(line -> line.digest().equals(digest))
                .map(Line::told)
                .sorted(Lines.IN_TIME)
                .toList();
    }

    boolean isAnything(EntityId person) {
        return !of(person).isEmpty();
    }

    boolean tell(EntityId person, String digest, Told line) {
        boolean before = of(person).stream().anyMatch(one -> one.isOf(line.opportunity(), line.occasion()));
        if (!before) {
            lines.computeIfAbsent(person, id -> new ArrayList<>()).add(new Line(digest, line, false));
        }
        return !before;
    }

    /** Returns whether the mark is another one than before. */
    boolean mark(EntityId person, String digest, boolean handedOver) {
        List<Line> rows = of(person);
        boolean changes =
                rows.stream().anyMatch(line -> line.digest().equals(digest) && line.handedOver() != handedOver);
        rows.replaceAll(line -> line.digest().equals(digest) ? new Line(digest, line.told(), handedOver) : line);
        return changes;
    }

    void remove(EntityId person, String digest, Told line) {
        of(person).removeIf(one -> one.digest().equals(digest) && one.isOf(line.opportunity(), line.occasion()));
    }

    int erase(EntityId person) {
        int erased = of(person).size();
        lines.remove(person);
        return erased;
    }

    SortedSet<EntityId> opportunitiesBefore(Instant before) {
        SortedSet<EntityId> opportunities = new TreeSet<>();
        all().filter(line -> line.at().isBefore(before)).forEach(line -> opportunities.add(line.opportunity()));
        return opportunities;
    }

    boolean knows(EntityId opportunity) {
        return all().anyMatch(line -> line.opportunity().equals(opportunity));
    }

    int forget(EntityId opportunity, Instant before) {
        Predicate<Line> isOld = line -> line.told().opportunity().equals(opportunity)
                && line.told().at().isBefore(before);
        int size = (int) all().count();
        lines.values().forEach(rows -> rows.removeIf(isOld));
        return size - (int) all().count();
    }
}
