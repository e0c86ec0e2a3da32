// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The distinct attributes of a block's entries, and which entry has which.
 *
 * <p>Where they are few, entries are laid out in runs of one value: a search asks the filter once for each value and visits the admitted
 * runs alone. Where they are many, runs would be too short to skip, so entries carry codes, and the filter is asked of those that score high
 * enough. Immutable.
 */
final class Tuples<A> {

    /** How long runs must be on average for entries to be laid out in them. */
    static final int LEAST_RUN = 16;

    private final Object[] values;
    /** Where the run of each value begins, and where the last ends; absent if there are codes. */
    private final int @Nullable [] starts;
    /** Which value each entry has; absent if there are runs. */
    private final char @Nullable [] codes;

    private Tuples(Object[] values, int @Nullable [] starts, char @Nullable [] codes) {
        this.values = values;
        this.starts = starts;
        this.codes = codes;
    }

    /** Returns attributes of entries in runs of one value. */
    static <A> Tuples<A> inRuns(Object[] values, int[] starts) {
        return new Tuples<>(values, starts, null);
    }

    /** Returns attributes of entries in any order. */
    static <A> Tuples<A> coded(Object[] values, char[] codes) {
        return new Tuples<>(values, null, codes);
    }

    /** The distinct values of rows before the rows are in order. */
    static final class Draft<A> {

        final Object[] values;
        /** Which value each row has. */
        final int[] codes;

        final boolean inRuns;

        Draft(Object[] attributes, int rows, Optional<Comparator<? super A>> order) {
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
            inRuns = values.length <= Math.max(1, rows / LEAST_RUN);
            order.ifPresent(this::sort);
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
            System.arraycopy(sorted, 0, values, 0, sorted.length);
            for (int row = 0; row < codes.length; row++) {
                codes[row] = rank[codes[row]];
            }
        }

        @SuppressWarnings("unchecked") // Holds what came as A.
        private A value(int number) {
            return (A) values[number];
        }

        /** Returns the attributes of rows in their final order: by ascending codes if {@link #inRuns}. */
        Tuples<A> inOrder(int[] order) {
            if (!inRuns) {
                char[] ordered = new char[order.length];
                for (int position = 0; position < order.length; position++) {
                    ordered[position] = (char) codes[order[position]];
                }
                return new Tuples<>(values, null, ordered);
            }
            int[] starts = new int[values.length + 1];
            for (int code : codes) {
                starts[code + 1]++;
            }
            for (int value = 0; value < values.length; value++) {
                starts[value + 1] += starts[value];
            }
            return new Tuples<>(values, starts, null);
        }
    }

    /** Tells whether entries of one value stand together. */
    boolean inRuns() {
        return starts != null;
    }

    /** Returns the attributes of an entry. */
    A at(int position) {
        if (codes != null) {
            return value(codes[position]);
        }
        int found = Arrays.binarySearch(starts, position);
        // Runs are never empty, so that a start is found where its run begins.
        return value(found >= 0 ? found : -found - 2);
    }

    /**
     * Writes down which entries need to be looked at: pairs of from and to, ascending, not touching each other.
     *
     * @return how many numbers were written
     */
    int admitted(Predicate<? super A> filter, int entries, Scratch scratch) {
        int[] intervals = scratch.intervals;
        if (starts == null) {
            Arrays.fill(scratch.answers, 0, values.length, (byte) 0);
            intervals[1] = entries;
            intervals[0] = 0;
            return 2;
        }
        int written = 0;
        for (int value = 0; value < values.length; value++) {
            if (filter.test(value(value))) {
                if (written > 0 && intervals[written - 1] == starts[value]) {
                    intervals[written - 1] = starts[value + 1];
                } else {
                    intervals[written++] = starts[value];
                    intervals[written++] = starts[value + 1];
                }
            }
        }
        return written;
    }

    /** Tells whether the filter admits an entry of an admitted interval. */
    boolean admits(Predicate<? super A> filter, int position, Scratch scratch) {
        if (codes == null) {
            return true;
        }
        int code = codes[position];
        if (scratch.answers[code] == 0) {
            scratch.answers[code] = (byte) (filter.test(value(code)) ? 1 : 2);
        }
        return scratch.answers[code] == 1;
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

    /** Returns where the run of each value begins, and where the last ends; empty if there are codes. */
    int[] starts() {
        return starts == null ? new int[0] : starts;
    }

    /** Returns which value each entry has; empty if there are runs. */
    char[] codes() {
        return codes == null ? new char[0] : codes;
    }

    long bytes() {
        return 4L * values.length + (starts == null ? 0 : 4L * starts.length) + (codes == null ? 0 : 2L * codes.length);
    }
}
