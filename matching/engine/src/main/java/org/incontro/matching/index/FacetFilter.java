// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A filter made of clauses about {@link Facet facets}, all of which must hold. It admits what any other predicate of the same meaning would; an index
 * that knows the facets answers it faster. Immutable; as thread-safe as its predicates.
 *
 * @param <A> the attributes
 */
public final class FacetFilter<A> implements Predicate<A> {

    /** What is asked about one facet. */
    record Clause<A, V>(Facet<A, V> facet, Predicate<? super V> admits) {

        boolean test(A attributes) {
            return admits.test(facet.valueOf(attributes));
        }
    }

    private final List<Clause<A, ?>> clauses;
    private final List<Predicate<? super A>> others;

    FacetFilter(List<Clause<A, ?>> clauses, List<Predicate<? super A>> others) {
        this.clauses = clauses;
        this.others = others;
    }

    List<Clause<A, ?>> clauses() {
        return clauses;
    }

    /** Returns what must hold besides the clauses: other predicates over attributes as a whole. */
    List<Predicate<? super A>> others() {
        return others;
    }

    @Override
    public boolean test(A attributes) {
        for (Clause<A, ?> clause : clauses) {
            if (!clause.test(attributes)) {
                return false;
            }
        }
        for (Predicate<? super A> other : others) {
            if (!other.test(attributes)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the filter that admits what both admit. Clauses of another facet filter stay clauses; any other predicate is asked about attributes as
     * a whole, of those alone that the clauses admit.
     */
    @Override
    public FacetFilter<A> and(Predicate<? super A> other) {
        if (other instanceof FacetFilter<? super A> filter) {
            @SuppressWarnings("unchecked") // Its clauses ask about facets of A or of what A is, which are only read.
            FacetFilter<A> same = (FacetFilter<A>) filter;
            return new FacetFilter<>(
                    Stream.concat(clauses.stream(), same.clauses.stream()).toList(),
                    Stream.concat(others.stream(), same.others.stream()).toList());
        }
        return new FacetFilter<>(
                clauses,
                Stream.concat(others.stream(), Stream.<Predicate<? super A>>of(other))
                        .toList());
    }
}
