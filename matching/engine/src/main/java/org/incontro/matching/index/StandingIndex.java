// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;

/**
 * Standing interests of one weight model: vectors that wait for a query, each with its own threshold and filter. Implementations are
 * thread-safe; a search sees each change either whole or not at all, and all changes that ended before it began.
 *
 * @param <F> what an interest accepts, as an immutable value with {@code equals} and {@code hashCode}. Interests with equal
 *     filters are asked once
 */
public interface StandingIndex<F> extends AutoCloseable {

    /**
     * Adds an interest, or replaces the one of the same identity; the next search sees it.
     *
     * @param id whose interest it is
     * @param vector a vector of the model that this index is for
     * @param threshold the least dot product that concerns it, at least 1
     * @param filter what it accepts
     * @throws IllegalArgumentException if the threshold is below 1 or the vector has more features than allowed
     * @throws IllegalStateException if there are as many interests as allowed
     */
    void put(EntityId id, ImpactVector vector, int threshold, F filter);

    /**
     * Gives an interest another threshold and filter; the next search sees it. Cheaper than putting the vector again.
     *
     * @param id whose interest it is
     * @param threshold the least dot product that concerns it, at least 1
     * @param filter what it accepts from now on
     * @return whether there is such an interest
     * @throws IllegalArgumentException if the threshold is below 1
     */
    boolean change(EntityId id, int threshold, F filter);

    /**
     * Removes an interest; the next search does not see it.
     *
     * @param id whose interest it is
     * @return whether there was one
     */
    boolean remove(EntityId id);

    /** Returns how many interests there are. */
    int size();

    /**
     * Finds all interests that a query concerns: its dot product with them reaches their thresholds, and their filters accept
     * it.
     *
     * @param query the vector of what is new
     * @param accepts tells whether a filter accepts it; must depend on the filter alone, for it is asked at most once for each distinct
     *     value in each part of the index
     * @return all of them, best first, equal scores in the order of their identifiers
     */
    List<Hit> search(ImpactVector query, Predicate<? super F> accepts);

    /**
     * Lays everything out as well as can be, and lets go of whatever belongs to what was removed or replaced. Searches go on meanwhile, and find the
     * same before and after; so do changes. Takes seconds for a million entries.
     */
    void compact();

    /** Returns what the index holds, and how many bytes that takes. */
    IndexStatistics statistics();

    /**
     * Writes what the index holds into a file: beside it first, then in its place in one step, so that a failure leaves the former file as it was. Changes and searches go
     * on meanwhile; what is written is what was there at one moment at or after the call, and nothing of what had been
     * removed by then.
     *
     * @param file the file
     * @param label the model, and up to where in the change feed everything has been put
     * @param codec writes what entries are filtered by
     * @throws IOException if the file cannot be written
     * @throws UnsupportedOperationException if this index has no snapshots: brute force has none
     */
    void write(Path file, SnapshotLabel label, AttributeCodec<F> codec) throws IOException;

    /** Frees what the index holds, and ends its threads; it is empty afterwards. */
    @Override
    void close();

    /** Returns an index that skips what cannot reach its threshold, with the same answers as {@link #bruteForce()}. */
    static <F> StandingIndex<F> inMemory() {
        return inMemory(IndexSettings.defaults());
    }

    /**
     * Returns an index as {@link #inMemory()} does.
     *
     * @param settings its limits, its background work, the order of its filters
     */
    static <F> StandingIndex<F> inMemory(IndexSettings<F> settings) {
        return new SegmentedStandingIndex<>(settings);
    }

    /**
     * Restores what {@link #write} wrote, in about a second for a million entries. Either all of it is restored or nothing.
     *
     * @param file the file
     * @param model the version of the weight model in use
     * @param codec reads what entries are filtered by
     * @param settings as for a new index
     * @throws IOException if the file cannot be read
     * @throws SnapshotException if it is no snapshot, damaged, of another version or model, or larger than the settings allow
     */
    static <F> Restored<StandingIndex<F>> restore(
            Path file, String model, AttributeCodec<F> codec, IndexSettings<F> settings) throws IOException {
        Restored<SegmentedIndex<F>> restored =
                SnapshotReader.read(file, SnapshotFormat.Kind.INTERESTS, model, codec, settings);
        return new Restored<>(new SegmentedStandingIndex<>(restored.index()), restored.label());
    }

    /** Returns an index that compares the query with every interest: slow, obvious, the measure of all others. */
    static <F> StandingIndex<F> bruteForce() {
        return new BruteForceStandingIndex<>();
    }
}
