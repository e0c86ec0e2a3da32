// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.List;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;

/**
 * Vectors of one weight model by identity, searched by dot product and filtered by attributes. Implementations are thread-safe; a search sees
 * each change either whole or not at all, and all changes that ended before it began.
 *
 * @param <A> what vectors are filtered by: an immutable value with {@code equals} and {@code hashCode}. Few distinct values make
 *     filters quick; many are allowed. Whatever a filter must ask goes in: a set of languages, an exact date
 */
public interface MatchIndex<A> extends AutoCloseable {

    /**
     * Adds a vector, or replaces the one of the same identity; the next search sees it.
     *
     * @param id whose vector it is
     * @param vector a vector of the model that this index is for
     * @param attributes what it is filtered by
     * @throws IllegalArgumentException if the vector has more features than allowed
     * @throws IllegalStateException if there are as many vectors as allowed
     */
    default void put(EntityId id, ImpactVector vector, A attributes) {
        put(id, id, vector, attributes);
    }

    /**
     * Adds a vector that somebody is found by, such as that of a proof, or replaces the one of the same identity. Of all vectors of an owner a
     * search gives the one that scores best, of equal ones that with the least identity.
     *
     * @param entry the vector's own identity
     * @param owner who is found by it
     * @param vector a vector of the model that this index is for
     * @param attributes what it is filtered by
     * @throws IllegalArgumentException if the vector has more features than allowed
     * @throws IllegalStateException if there are as many vectors as allowed
     */
    void put(EntityId entry, EntityId owner, ImpactVector vector, A attributes);

    /**
     * Gives a vector other attributes; the next search sees it. Cheaper than putting the vector again.
     *
     * @param entry the vector's identity
     * @param attributes what it is filtered by from now on
     * @return whether there is such a vector
     */
    boolean change(EntityId entry, A attributes);

    /**
     * Removes a vector; the next search does not see it.
     *
     * @param entry the vector's identity
     * @return whether there was one
     */
    boolean remove(EntityId entry);

    /** Returns how many vectors there are. */
    int size();

    /**
     * Finds the admitted owners with the greatest dot products.
     *
     * @param query what is searched for
     * @return the hits, best first, equal scores in the order of their identifiers, each owner once; a vector that shares no feature
     *     is never a hit
     */
    List<Hit> search(IndexQuery<A> query);

    /**
     * Lays everything out as well as can be, and lets go of whatever belongs to what was removed or replaced. Searches go on meanwhile, and find the
     * same before and after; so do changes. Takes seconds for a million entries.
     */
    void compact();

    /** Returns what the index holds, and how many bytes that takes. */
    IndexStatistics statistics();

    /** Frees what the index holds, and ends its threads; it is empty afterwards. */
    @Override
    void close();

    /**
     * Returns an index that skips what cannot be among the best, with the same answers as {@link #bruteForce()}. Searches take no lock and never wait.
     * Writers wait for each other; what they leave behind is laid out anew in the background.
     */
    static <A> MatchIndex<A> inMemory() {
        return inMemory(IndexSettings.defaults());
    }

    /**
     * Returns an index as {@link #inMemory()} does.
     *
     * @param settings its limits, its background work, the order of its attributes
     */
    static <A> MatchIndex<A> inMemory(IndexSettings<A> settings) {
        return new SegmentedMatchIndex<>(settings);
    }

    /** Returns an index that compares the query with every vector: slow, obvious, the measure of all others. */
    static <A> MatchIndex<A> bruteForce() {
        return new BruteForceIndex<>();
    }
}
