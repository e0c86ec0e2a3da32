// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.Comparator;
import java.util.List;
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
 * @param facets what filters ask about by itself; those first by which most entries are refused. Where combinations are so many that entries
 *     cannot stand together by them, they stand together by the first facets. Each costs 2 bytes for each distinct value of attributes
 */
public record IndexSettings<A>(
        int mostEntries,
        int mostFeatures,
        Optional<Executor> executor,
        Optional<Comparator<? super A>> order,
        List<Facet<A, ?>> facets) {

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
        facets = List.copyOf(facets);
    }

    private static void check(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("%s must be from 1 to %s, but was %s".formatted(name, most, value));
        }
    }

    /** Returns the greatest limits, a thread of the index's own, and attributes in no order and without facets. */
    public static <A> IndexSettings<A> defaults() {
        return new IndexSettings<>(MOST_ENTRIES, MOST_FEATURES, Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * Sets how many entries there may be.
     *
     * @param most from 1 to {@value #MOST_ENTRIES}
     */
    public IndexSettings<A> withMostEntries(int most) {
        return new IndexSettings<>(most, mostFeatures, executor, order, facets);
    }

    /**
     * Sets how many features a vector may have.
     *
     * @param most from 1 to {@value #MOST_FEATURES}
     */
    public IndexSettings<A> withMostFeatures(int most) {
        return new IndexSettings<>(mostEntries, most, executor, order, facets);
    }

    /**
     * Sets what runs the background work.
     *
     * @param newExecutor the caller's; it is not shut down
     */
    public IndexSettings<A> withExecutor(Executor newExecutor) {
        return new IndexSettings<>(mostEntries, mostFeatures, Optional.of(newExecutor), order, facets);
    }

    /**
     * Sets which attributes are near each other.
     *
     * @param newOrder a total order of attributes
     */
    public IndexSettings<A> withOrder(Comparator<? super A> newOrder) {
        return new IndexSettings<>(mostEntries, mostFeatures, executor, Optional.of(newOrder), facets);
    }

    /**
     * Sets what filters ask about by itself.
     *
     * @param newFacets those first by which most entries are refused
     */
    public IndexSettings<A> withFacets(List<Facet<A, ?>> newFacets) {
        return new IndexSettings<>(mostEntries, mostFeatures, executor, order, newFacets);
    }

    AttributeLayout<A> layout() {
        return new AttributeLayout<>(order, facets);
    }
}
