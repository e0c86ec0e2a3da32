// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.workflow;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How long a case may stay in a state, in working days from the day on which it entered it. Immutable and thread-safe.
 *
 * @param days the working days allowed, at least 1; the case is late after the last of them
 * @param remindBefore how many working days before the last one to remind, each from 0 to {@code days}, in order
 * @param remindAfter how many working days after the last one to remind, each at least 1, in order
 * @param escalateAfter how many working days after the last one to tell a coordinator, at least 1
 * @param closeAfter when and why to close it unasked
 */
public record ServiceLevel(
        int days,
        SortedSet<Integer> remindBefore,
        SortedSet<Integer> remindAfter,
        Optional<Integer> escalateAfter,
        Optional<Closing> closeAfter) {

    /** The most working days that any number here may be: about twenty years. */
    public static final int MOST_DAYS = 5_000;

    /**
     * A closing that nobody has to ask for.
     *
     * @param days how many working days after the last one allowed, at least 1
     * @param reason the closing reason to record
     */
    public record Closing(int days, String reason) {

        /** Checks the number. */
        public Closing {
            requireRange("closeAfter", days, 1, MOST_DAYS);
        }
    }

    /**
     * Copies the sets.
     *
     * @throws IllegalArgumentException if a number is outside its range
     */
    public ServiceLevel {
        requireRange("days", days, 1, MOST_DAYS);
        remindBefore = Collections.unmodifiableSortedSet(new TreeSet<>(remindBefore));
        remindAfter = Collections.unmodifiableSortedSet(new TreeSet<>(remindAfter));
        for (int before : remindBefore) {
            requireRange("remindBefore", before, 0, days);
        }
        for (int after : remindAfter) {
            requireRange("remindAfter", after, 1, MOST_DAYS);
        }
        if (escalateAfter.isPresent()) {
            requireRange("escalateAfter", escalateAfter.get(), 1, MOST_DAYS);
        }
    }

    private static void requireRange(String name, int value, int minimum, int maximum) {
        if (value < minimum || value > maximum) {
            throw new IllegalArgumentException(
                    "%s must be from %s to %s working days, but was %s".formatted(name, minimum, maximum, value));
        }
    }

    /**
     * Returns a level without reminders.
     *
     * @param days the working days allowed
     */
    public static ServiceLevel of(int days) {
        return new ServiceLevel(
                days, Collections.emptySortedSet(), Collections.emptySortedSet(), Optional.empty(), Optional.empty());
    }

    /**
     * Returns this with reminders.
     *
     * @param before working days before the last one
     * @param after working days after the last one
     */
    public ServiceLevel remind(Collection<Integer> before, Collection<Integer> after) {
        return new ServiceLevel(days, new TreeSet<>(before), new TreeSet<>(after), escalateAfter, closeAfter);
    }

    /**
     * Returns this with a word to a coordinator.
     *
     * @param after working days after the last one
     */
    public ServiceLevel escalate(int after) {
        return new ServiceLevel(days, remindBefore, remindAfter, Optional.of(after), closeAfter);
    }

    /**
     * Returns this with a closing that nobody has to ask for.
     *
     * @param after working days after the last one
     * @param reason the closing reason to record
     */
    public ServiceLevel close(int after, String reason) {
        return new ServiceLevel(
                days, remindBefore, remindAfter, escalateAfter, Optional.of(new Closing(after, reason)));
    }
}
