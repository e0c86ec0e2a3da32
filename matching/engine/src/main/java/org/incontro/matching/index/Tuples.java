// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The distinct attributes of a block's entries, and which entry has which.
 *
 * <p>Entries stand in runs. Where distinct attributes are few, a run is of one value: a search asks the filter once for each run and visits the
 * admitted ones alone. Where they are many, such runs would be too short to skip. Entries then carry codes, and runs are of equal values of some facets,
 * or there is one run of all; within admitted runs the filter is asked of those entries that score high enough. Immutable.
 */
final class Tuples<A> {

    /** How long runs must be on average. */
    static final int LEAST_RUN = 16;

    private final Object[] values;
    /** Where each run begins, and where the last ends. */
    private final int[] starts;
    /** Which value each entry has; absent if each run has one. */
    private final char @Nullable [] codes;

    private final List<FacetCodes<A, ?>> facets = new ArrayList<>();
    /** Whether all entries of a run have one value, by facet. */
    private final boolean[] constant;

    /**
     * Makes attributes of entries.
     *
     * @param values distinct ones; those of each run if runs have one
     * @param starts where each run begins, and where the last ends
     * @param codes which value each entry has; absent if each run has one
     */
    Tuples(Object[] values, int[] starts, char @Nullable [] codes, List<Facet<A, ?>> facets) {
        this.values = values;
        this.starts = starts;
        this.codes = codes;
        constant = new boolean[facets.size()];
        for (int number = 0; number < constant.length; number++) {
            FacetCodes<A, ?> facet = FacetCodes.of(facets.get(number), values);
            this.facets.add(facet);
            constant[number] = codes == null || isConstant(facet, codes);
        }
    }

    private boolean isConstant(FacetCodes<A, ?> facet, char[] of) {
        for (int run = 0; run < runs(); run++) {
            int first = facet.code(of[starts[run]]);
            for (int position = starts[run]; position < starts[run + 1]; position++) {
                if (facet.code(of[position]) != first) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns what a filter says of these. */
    TupleFilter<A> filter(IndexSearch<A> search) {
        return new TupleFilter<>(this, search.attributes(), search.scratch());
    }

    int runs() {
        return starts.length - 1;
    }

    int start(int run) {
        return starts[run];
    }

    /** Tells whether each run has one value. */
    boolean inRuns() {
        return codes == null;
    }

    /** Returns the number of the value of an entry; that of its run if {@link #inRuns}. */
    int tuple(int position) {
        if (codes != null) {
            return codes[position];
        }
        int found = Arrays.binarySearch(starts, position);
        // Runs are never empty, so that a start is found where its run begins.
        return found >= 0 ? found : -found - 2;
    }

    /** Returns the attributes of an entry. */
    A at(int position) {
        return value(tuple(position));
    }

    /** Returns the facets that are known, with whether they are constant in runs at the same place of {@link #isConstant}. */
    List<FacetCodes<A, ?>> facets() {
        return facets;
    }

    /** Tells whether all entries of a run have one value of a facet. */
    boolean isConstant(int facet) {
        return constant[facet];
    }

    /** Returns how many distinct values there are. */
    int size() {
        return values.length;
    }

    /** Returns one of the distinct values. */
    @SuppressWarnings("unchecked") // Holds what came as A.
    A value(int number) {
        return (A) values[number];
    }

    /** Returns where each run begins, and where the last ends. */
    int[] starts() {
        return starts;
    }

    /** Returns which value each entry has; empty if each run has one. */
    char[] codes() {
        return codes == null ? new char[0] : codes;
    }

    long bytes() {
        return 4L * values.length
                + 4L * starts.length
                + (codes == null ? 0 : 2L * codes.length)
                + facets.stream().mapToLong(FacetCodes::bytes).sum();
    }
}
