// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A part of attributes that filters ask about by itself: the country, the languages. An index that is told of it ({@link IndexSettings#withFacets})
 * asks a filter made of facets once for each distinct value of each, and not for each combination of values, of which there may be as many
 * as entries. Immutable; as thread-safe as its function. Two facets are the same only if they are one object: keep them in constants.
 *
 * <pre>{@code
 * static final Facet<Place, String> COUNTRY = Facet.of(Place::country);
 * static final Facet<Place, Set<String>> LANGUAGES = Facet.of(Place::languages);
 *
 * query.where(COUNTRY.is(country -> country.equals("IT")).and(LANGUAGES.is(languages -> languages.contains("en"))));
 * }</pre>
 *
 * @param <A> the attributes
 * @param <V> what is asked about: any immutable value with {@code equals}
 */
public final class Facet<A, V> {

    private final Function<? super A, ? extends V> value;

    private Facet(Function<? super A, ? extends V> value) {
        this.value = value;
    }

    /**
     * Makes a facet.
     *
     * @param value takes the part out of attributes; must depend on these alone and never give null
     */
    public static <A, V> Facet<A, V> of(Function<? super A, ? extends V> value) {
        return new Facet<>(Objects.requireNonNull(value, "value"));
    }

    /** Returns the part of some attributes. */
    public V valueOf(A attributes) {
        return value.apply(attributes);
    }

    /**
     * Returns the filter that asks about this part alone; more are joined by {@link FacetFilter#and}.
     *
     * @param admits tells which values may be found; must depend on the value alone
     */
    public FacetFilter<A> is(Predicate<? super V> admits) {
        return new FacetFilter<>(List.of(new FacetFilter.Clause<>(this, admits)), List.of());
    }
}
