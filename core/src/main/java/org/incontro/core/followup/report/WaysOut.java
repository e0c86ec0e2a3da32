// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.report;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the cases of one group ended, as far as it may be told: outcomes, and the reasons that each of them is the sum of. Immutable and thread-safe.
 *
 * @param outcomes the number of each outcome; empty where it is not told
 * @param reasons the number of each reason; empty where it is not told
 */
record WaysOut(SortedMap<String, Optional<Long>> outcomes, SortedMap<String, Optional<Long>> reasons) {

    /*
     * The reader knows the sum of all outcomes, and that each outcome is the sum of its reasons. What is left out of an outcome that is told
     * must therefore be safe by itself: two numbers or more, which make the least count together. Where it cannot be, the outcome is not told,
     * and then all its reasons are hidden already. What is left out of all outcomes that are not told can be found together as the rest of the whole; if it
     * is not safe, the smallest of the others joins them, with one reason at least, and each of its reasons is at least the least count
     * or part of a safe set.
     */
    static WaysOut of(SortedMap<String, SortedMap<String, Long>> reasonsByOutcome, long least) {
        SortedMap<String, Long> sums = new TreeMap<>();
        SortedMap<String, SortedSet<String>> hidden = new TreeMap<>();
        SortedSet<String> untold = new TreeSet<>();
        SortedMap<String, Long> rest = new TreeMap<>();
        reasonsByOutcome.forEach((outcome, reasons) -> {
            SortedSet<String> own = hidden(reasons, least);
            sums.put(outcome, sum(reasons.values()));
            hidden.put(outcome, own);
            if (!isSafe(reasons, own, least)) {
                untold.add(outcome);
                reasons.forEach((reason, count) -> rest.put(outcome + " " + reason, count));
            }
        });
        if (!isSafe(rest, rest.keySet(), least)) {
            smallest(sums, untold).ifPresent(outcome -> {
                untold.add(outcome);
                hidden.computeIfPresent(
                        outcome,
                        (same, own) ->
                                atLeastOne(own, reasonsByOutcome.getOrDefault(outcome, Collections.emptySortedMap())));
            });
        }
        SortedMap<String, Optional<Long>> told = new TreeMap<>();
        reasonsByOutcome.forEach((outcome, reasons) ->
                told.putAll(without(reasons, hidden.getOrDefault(outcome, Collections.emptySortedSet()))));
        return new WaysOut(without(sums, untold), told);
    }

    private static SortedSet<String> atLeastOne(SortedSet<String> hidden, SortedMap<String, Long> reasons) {
        SortedSet<String> some = new TreeSet<>(hidden);
        if (some.isEmpty()) {
            smallest(reasons, some).ifPresent(some::add);
        }
        return some;
    }

    /** Tells whether everything is told. */
    boolean isWhole() {
        return outcomes.values().stream().allMatch(Optional::isPresent)
                && reasons.values().stream().allMatch(Optional::isPresent);
    }

    /** Returns what must not be told of numbers whose sum is known: the small ones, and the next smallest until those that are missing are safe. */
    static SortedSet<String> hidden(SortedMap<String, Long> counts, long least) {
        SortedSet<String> hidden = new TreeSet<>();
        counts.forEach((name, count) -> {
            if (count < least) {
                hidden.add(name);
            }
        });
        while (!isSafe(counts, hidden, least) && hidden.size() < counts.size()) {
            smallest(counts, hidden).ifPresent(hidden::add);
        }
        return hidden;
    }

    /** Returns the numbers, without those that are hidden. */
    static SortedMap<String, Optional<Long>> without(SortedMap<String, Long> counts, Set<String> hidden) {
        SortedMap<String, Optional<Long>> told = new TreeMap<>();
        counts.forEach((name, count) -> told.put(name, hidden.contains(name) ? Optional.empty() : Optional.of(count)));
        return told;
    }

    private static boolean isSafe(SortedMap<String, Long> counts, Set<String> hidden, long least) {
        return hidden.isEmpty()
                || (hidden.size() > 1
                        && sum(hidden.stream()
                                        .map(name -> counts.getOrDefault(name, 0L))
                                        .toList())
                                >= least);
    }

    private static Optional<String> smallest(SortedMap<String, Long> counts, Set<String> except) {
        return counts.entrySet().stream()
                .filter(entry -> !except.contains(entry.getKey()))
                .min(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey);
    }

    private static long sum(Collection<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
