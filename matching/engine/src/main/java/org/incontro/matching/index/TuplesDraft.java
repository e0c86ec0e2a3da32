// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The distinct attributes of rows before the rows are in order: decides which stand together in runs. Confined to one thread. */
final class TuplesDraft<A> {

    private final List<Facet<A, ?>> facets;
    private Object[] values;
    /** Which value each row has. */
    private final int[] codes;
    /** In which run each value is. */
    private int[] runs;

    private int runCount;

    /**
     * Reads attributes.
     *
     * @param attributes those of rows, and perhaps room for more
     */
    TuplesDraft(Object[] attributes, int rows, AttributeLayout<A> layout) {
        facets = layout.facets();
        Map<Object, Integer> numbers = new HashMap<>();
        List<Object> distinct = new ArrayList<>();
        codes = new int[rows];
        for (int row = 0; row < rows; row++) {
            Integer number = numbers.get(attributes[row]);
            if (number == null) {
                number = distinct.size();
                numbers.put(attributes[row], number);
                distinct.add(attributes[row]);
            }
            codes[row] = number;
        }
        values = distinct.toArray();
        layout.order().ifPresent(this::sort);
        runs = new int[values.length];
        runCount = 1;
        int most = Math.max(1, rows / Tuples.LEAST_RUN);
        if (values.length <= most) {
            Arrays.setAll(runs, value -> value);
            runCount = values.length;
        } else {
            facets.forEach(facet -> divide(facet, most));
        }
    }

    private void sort(Comparator<? super A> order) {
        Integer[] byOrder = new Integer[values.length];
        Arrays.setAll(byOrder, i -> i);
        Arrays.sort(byOrder, (one, other) -> order.compare(value(one), value(other)));
        int[] rank = new int[values.length];
        Object[] sorted = new Object[values.length];
        for (int i = 0; i < byOrder.length; i++) {
            rank[byOrder[i]] = i;
            sorted[i] = values[byOrder[i]];
        }
        values = sorted;
        for (int row = 0; row < codes.length; row++) {
            codes[row] = rank[codes[row]];
        }
    }

    @SuppressWarnings("unchecked") // Holds what came as A.
    private A value(int number) {
        return (A) values[number];
    }

    /** Divides runs by the values of a facet, unless there would be too many. */
    private void divide(Facet<A, ?> facet, int most) {
        FacetCodes<A, ?> facetCodes = FacetCodes.of(facet, values);
        Map<Long, Integer> numbers = new HashMap<>();
        int[] divided = new int[runs.length];
        for (int value = 0; value < runs.length; value++) {
            long both = (long) runs[value] << 32 | facetCodes.code(value);
            Integer number = numbers.putIfAbsent(both, numbers.size());
            divided[value] = number == null ? numbers.size() - 1 : number;
        }
        if (numbers.size() <= most) {
            runs = divided;
            runCount = numbers.size();
        }
    }

    /** Returns the number of a row's run; rows are to be put into the order of these. */
    int run(int row) {
        return runs[codes[row]];
    }

    /** Returns the attributes of rows in their final order. */
    Tuples<A> inOrder(int[] order) {
        int[] starts = new int[runCount + 1];
        for (int code : codes) {
            starts[runs[code] + 1]++;
        }
        for (int run = 0; run < runCount; run++) {
            starts[run + 1] += starts[run];
        }
        if (runCount == values.length) {
            return new Tuples<>(inOrderOfRuns(), starts, null, facets);
        }
        char[] ordered = new char[order.length];
        for (int position = 0; position < order.length; position++) {
            ordered[position] = (char) codes[order[position]];
        }
        return new Tuples<>(values, starts, ordered, facets);
    }

    private Object[] inOrderOfRuns() {
        Object[] ordered = new Object[values.length];
        for (int value = 0; value < values.length; value++) {
            ordered[runs[value]] = values[value];
        }
        return ordered;
    }
}
