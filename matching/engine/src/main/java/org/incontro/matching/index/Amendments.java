// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The amendments of a block, in the order in which they came. One thread at a time may write; searches read meanwhile. */
final class Amendments<A> {

    private static final int LEAST_CAPACITY = 8;

    /** Filled from the front; what a search may see was written before the number of its change. */
    private volatile @Nullable Object[] all = {};

    /** The writer's: which amendment of an entry holds now. */
    private final Map<Integer, Amendment<A>> current = new HashMap<>();

    private int size;

    /** Adds what holds from now on; ends what held before. */
    void add(Amendment<A> amendment) {
        end(amendment.position, amendment.since);
        @Nullable Object[] array = all;
        if (size == array.length) {
            array = Arrays.copyOf(array, Math.max(LEAST_CAPACITY, 2 * size));
        }
        array[size++] = amendment;
        all = array;
        current.put(amendment.position, amendment);
    }

    /** Ends what holds for an entry, and tells whether anything did. */
    boolean end(int position, long change) {
        @Nullable Amendment<A> former = current.remove(position);
        if (former == null) {
            return false;
        }
        former.until = change;
        return true;
    }

    /** The writer's: returns what holds for an entry now, if it was ever amended and not removed. */
    @Nullable
    Amendment<A> current(int position) {
        return current.get(position);
    }

    /** Returns the amendments; those past what a search may see are later or absent. */
    @Nullable
    Object[] all() {
        return all;
    }

    /** The writer's: returns how many hold now. */
    int live() {
        return current.size();
    }

    /** Returns how many were ever added. */
    int size() {
        return size;
    }

    long bytes() {
        return 4L * all.length + 40L * size + 48L * current.size();
    }
}
