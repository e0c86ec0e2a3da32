// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * How an index works; no setting changes an answer. Immutable and thread-safe.
 *
 * @param <A> what entries are filtered by
 * @param mostEntries how many entries there may be, from 1 to {@value #MOST_ENTRIES}
 * @param mostFeatures how many features a vector may have, from 1 to {@value #MOST_FEATURES}
 * @param executor what runs the background work; empty for one thread of the index's own, a daemon, which ends when it has nothing
 *     to do or the index is closed. With one that runs what it is given at once, in the same thread, all is laid out by the time a change returns
 * @param order which attributes are near each other, so that what a filter refuses together is skipped together; need not be
 *     consistent with {@code equals}
 */
public record IndexSettings<A>(
        int mostEntries, int mostFeatures, Optional<Executor> executor, Optional<Comparator<? super A>> order) {

    /** The most entries that any index can hold. */
    public static final int MOST_ENTRIES = 64_000_000;

    /** The most features that a vector in an index can have. */
    public static final int MOST_FEATURES = 10_000;

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if a limit is out of its range
     */
    public IndexSettings {
        check("mostEntries", mostEntries, MOST_ENTRIES);
        check("mostFeatures", mostFeatures, MOST_FEATURES);
        Objects.requireNonNull(executor, "executor");
        Objects.requireNonNull(order, "order");
    }

    private static void check(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("%s must be from 1 to %s, but was %s".formatted(name, most, value));
        }
    }

    /** Returns the greatest limits, a thread of the index's own, and attributes in no order. */
    public static <A> IndexSettings<A> defaults() {
        return new IndexSettings<>(MOST_ENTRIES, MOST_FEATURES, Optional.empty(), Optional.empty());
    }

    /**
     * Sets how many entries there may be.
     *
     * @param most from 1 to {@value #MOST_ENTRIES}
     */
    public IndexSettings<A> withMostEntries(int most) {
        return new IndexSettings<>(most, mostFeatures, executor, order);
    }

    /**
     * Sets how many features a vector may have.
     *
     * @param most from 1 to {@value #MOST_FEATURES}
     */
    public IndexSettings<A> withMostFeatures(int most) {
        return new IndexSettings<>(mostEntries, most, executor, order);
    }

    /**
     * Sets what runs the background work.
     *
     * @param newExecutor the caller's; it is not shut down
     */
    public IndexSettings<A> withExecutor(Executor newExecutor) {
        return new IndexSettings<>(mostEntries, mostFeatures, Optional.of(newExecutor), order);
    }

    /**
     * Sets which attributes are near each other.
     *
     * @param newOrder a total order of attributes
     */
    public IndexSettings<A> withOrder(Comparator<? super A> newOrder) {
        return new IndexSettings<>(mostEntries, mostFeatures, executor, Optional.of(newOrder));
    }
}
