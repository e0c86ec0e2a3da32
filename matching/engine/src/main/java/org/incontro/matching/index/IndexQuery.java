// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.Objects;
import java.util.function.Predicate;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;

/**
 * What is searched for in a {@link MatchIndex}. Immutable; as thread-safe as its predicates.
 *
 * @param <A> the attributes that vectors are filtered by
 * @param vector the query, of the model that the index is for
 * @param limit how many hits at most, at least 1
 * @param attributes tells which attributes may be found. It must depend on the attributes alone: it is asked at most once for each distinct value in
 *     each part of the index, and what it refuses is skipped in runs
 * @param ids tells who may be found: the slow path, asked of those alone that would be among the best so far, at most
 *     once for each of their vectors
 */
public record IndexQuery<A>(ImpactVector vector, int limit, Predicate<? super A> attributes, Predicate<EntityId> ids) {

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if {@code limit} is below 1
     */
    public IndexQuery {
        Objects.requireNonNull(vector, "vector");
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, but was " + limit);
        }
        Objects.requireNonNull(attributes, "attributes");
        Objects.requireNonNull(ids, "ids");
    }

    /**
     * Searches everything.
     *
     * @param vector the query
     * @param limit how many hits at most, at least 1
     */
    public static <A> IndexQuery<A> of(ImpactVector vector, int limit) {
        return new IndexQuery<>(vector, limit, attributes -> true, id -> true);
    }

    /**
     * Searches what has certain attributes, instead of what was said before.
     *
     * @param newAttributes tells which attributes may be found; answered fastest where it is made of {@link Facet facets}
     */
    public IndexQuery<A> where(Predicate<? super A> newAttributes) {
        return new IndexQuery<>(vector, limit, newAttributes, ids);
    }

    /**
     * Searches certain owners, instead of those said before.
     *
     * @param newIds tells who may be found
     */
    public IndexQuery<A> among(Predicate<EntityId> newIds) {
        return new IndexQuery<>(vector, limit, attributes, newIds);
    }
}
