// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.List;
import java.util.function.Predicate;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;

/**
 * Vectors of one weight model by identity, searched by dot product. Implementations are thread-safe; a search sees each
 * change either whole or not at all.
 */
public interface MatchIndex extends AutoCloseable {

    /**
     * Adds a vector, or replaces the one of the same identity; the next search sees it.
     *
     * @param id whose vector it is
     * @param vector a vector of the model that this index is for
     */
    void put(EntityId id, ImpactVector vector);

    /**
     * Removes a vector; the next search does not see it.
     *
     * @param id whose vector it is
     * @return whether there was one
     */
    boolean remove(EntityId id);

    /** Returns how many vectors there are. */
    int size();

    /**
     * Finds the admitted vectors with the greatest dot products.
     *
     * @param query a vector of the same model
     * @param limit how many at most, at least 1
     * @param admits tells whether a vector may be found; asked at most once for each
     * @return the hits, best first, equal scores in the order of their identifiers; a vector that shares no feature is
     *     never a hit
     * @throws IllegalArgumentException if {@code limit} is below 1
     */
    List<Hit> search(ImpactVector query, int limit, Predicate<EntityId> admits);

    /** Frees what the index holds; it is empty afterwards. */
    @Override
    void close();

    /**
     * Returns an index that skips what cannot be among the best, with the same answers as {@link #bruteForce()}. Searches take no lock and never wait;
     * writers wait for each other, and one in about a thousand changes also lays vectors out anew.
     */
    static MatchIndex inMemory() {
        return new SegmentedIndex();
    }

    /** Returns an index that compares the query with every vector: slow, obvious, the measure of all others. */
    static MatchIndex bruteForce() {
        return new BruteForceIndex();
    }
}
