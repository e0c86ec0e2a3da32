// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.Arrays;
import org.incontro.core.identity.EntityId;

/** Entries with their vectors one after another, on the way into a block. Confined to one thread. */
final class Rows<A> {

    final EntityId[] ids;
    final EntityId[] owners;
    final Object[] attributes;
    final int[] thresholds;
    /** From which input of the merge each row came, and where it stood there. */
    final int[] origins;

    final int[] positions;
    /** Where the features of each row begin; the last ends at the next. */
    int[] starts;
    /** Numbers of features in the dictionary, in no order within a row. */
    int[] numbers;

    byte[] impacts;
    int size;
    /** The input that is being added. */
    int origin;

    /** Makes room for rows whose features will be added row by row. */
    Rows(int most, int features) {
        ids = new EntityId[most];
        owners = new EntityId[most];
        attributes = new Object[most];
        thresholds = new int[most];
        origins = new int[most];
        positions = new int[most];
        starts = new int[most + 1];
        numbers = new int[features];
        impacts = new byte[features];
    }

    /** Adds a row without its features. */
    int add(Segment<A> segment, int position, A attribute, int threshold) {
        ids[size] = segment.id(position);
        owners[size] = segment.owner(position);
        attributes[size] = attribute;
        thresholds[size] = threshold;
        origins[size] = origin;
        positions[size] = position;
        starts[size + 1] = starts[size];
        return size++;
    }

    /**
     * Makes room for the features of the last row, and returns where they begin; the caller sets them.
     *
     * @param row the number of the last row
     */
    int reserve(int row, int features) {
        int start = starts[row];
        int needed = start + features;
        if (needed > numbers.length) {
            int capacity = (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, numbers.length * 3L / 2));
            numbers = Arrays.copyOf(numbers, capacity);
            impacts = Arrays.copyOf(impacts, capacity);
        }
        starts[row + 1] = needed;
        return start;
    }

    /** Sets a feature for which there is room. */
    void set(int at, int number, byte impact) {
        numbers[at] = number;
        impacts[at] = impact;
    }

    /** Lets go of what is not needed once the rows are laid out. */
    void dropFeatures() {
        starts = new int[0];
        numbers = new int[0];
        impacts = new byte[0];
    }

    /** Tells whether somebody is found by a vector that is not its own. */
    boolean hasOwners() {
        for (int row = 0; row < size; row++) {
            if (!owners[row].equals(ids[row])) {
                return true;
            }
        }
        return false;
    }
}
