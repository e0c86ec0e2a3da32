// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.alert.Feedback;

/** What people did with alerts, in memory. Not thread-safe. */
final class Deeds {

    private final SortedMap<EntityId, List<Deed>> deeds = new TreeMap<>();

    /** What somebody did, and what it was about. */
    private record Deed(EntityId subject, Feedback feedback) {

        private boolean isLike(Deed other) {
            return subject.equals(other.subject())
                    && feedback.opportunity().equals(other.feedback().opportunity())
                    && feedback.kind() == other.feedback().kind();
        }
    }

    boolean add(EntityId person, EntityId subject, Feedback feedback) {
        Deed deed = new Deed(subject, feedback);
        boolean before = of(person, deed::isLike).findAny().isPresent();
        if (!before) {
            deeds.computeIfAbsent(person, id -> new ArrayList<>()).add(deed);
        }
        return !before;
    }

    private Stream<Feedback> of(EntityId person, Predicate<Deed> which) {
        return deeds.getOrDefault(person, List.of()).stream()
                .filter(which)
                .map(Deed::feedback)
                .sorted(Feedback.IN_TIME);
    }

    List<Feedback> of(EntityId person, EntityId subject) {
        return of(person, deed -> deed.subject().equals(subject)).toList();
    }

    SortedMap<EntityId, List<Feedback>> bySubject(EntityId person) {
        SortedMap<EntityId, List<Feedback>> all = new TreeMap<>();
        deeds.getOrDefault(person, List.of())
                .forEach(deed -> all.computeIfAbsent(deed.subject(), subject -> of(person, subject)));
        return all;
    }

    List<Feedback> of(EntityId person) {
        return of(person, deed -> true).distinct().toList();
    }

    /** Erases what a person did, and what others did about one of some subjects. */
    int erase(EntityId person, SortedSet<EntityId> subjects) {
        int size = size();
        deeds.remove(person);
        deeds.values().forEach(rows -> rows.removeIf(deed -> subjects.contains(deed.subject())));
        return size - size();
    }

    void forgetAbout(EntityId subject) {
        deeds.values().forEach(rows -> rows.removeIf(deed -> deed.subject().equals(subject)));
    }

    int forget(Instant before) {
        int size = size();
        deeds.values()
                .forEach(rows -> rows.removeIf(deed -> deed.feedback().at().isBefore(before)));
        return size - size();
    }

    private int size() {
        return deeds.values().stream().mapToInt(List::size).sum();
    }
}
