// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The distinct values of a facet among a block's distinct attributes, and which attributes have which. Immutable. */
final class FacetCodes<A, V> {

    private final Facet<A, V> facet;
    private final List<V> values = new ArrayList<>();
    /** Which value each of the distinct attributes has. */
    private final char[] codes;

    private FacetCodes(Facet<A, V> facet, Object[] tuples) {
        this.facet = facet;
        Map<V, Integer> numbers = new HashMap<>();
        codes = new char[tuples.length];
        for (int tuple = 0; tuple < tuples.length; tuple++) {
            @SuppressWarnings("unchecked") // Holds what came as A.
            V value = facet.valueOf((A) tuples[tuple]);
            Integer number = numbers.putIfAbsent(value, values.size());
            if (number == null) {
                number = values.size();
                values.add(value);
            }
            codes[tuple] = (char) (int) number;
        }
    }

    /**
     * Takes a facet out of attributes.
     *
     * @param tuples distinct ones, at most {@link Block#CAPACITY}
     */
    static <A, V> FacetCodes<A, V> of(Facet<A, V> facet, Object[] tuples) {
        return new FacetCodes<>(facet, tuples);
    }

    /** Returns which value some attributes have. */
    int code(int tuple) {
        return codes[tuple];
    }

    /** Returns how many values there are. */
    int size() {
        return values.size();
    }

    /** Tells whether a clause is about this facet. */
    boolean isAskedBy(FacetFilter.Clause<A, ?> clause) {
        return clause.facet() == facet;
    }

    /** Tells whether a clause that is about this facet admits a value. */
    boolean isAdmitted(int code, FacetFilter.Clause<A, ?> clause) {
        @SuppressWarnings("unchecked") // It is this facet's.
        Predicate<? super V> admits = (Predicate<? super V>) clause.admits();
        return admits.test(values.get(code));
    }

    long bytes() {
        return 2L * codes.length + 4L * values.size();
    }
}
