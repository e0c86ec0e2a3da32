// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.incontro.benchmarks.task.Attribute;
import org.incontro.matching.weight.ImpactVector;

/**
 * The entries of an index, numbered from 0.
 *
 * @param size how many there are
 * @param vectors makes the vector of each anew, so that no heap holds them
 * @param attributes what they are filtered by
 * @param thresholds the least score at which each is found; empty for profiles
 * @param arrival the entries in the order in which they are added
 */
record Population(
        int size, IntFunction<ImpactVector> vectors, List<Attribute> attributes, int[] thresholds, int[] arrival) {

    /** Returns entries that come in the order of their numbers. */
    static Population of(int size, IntFunction<ImpactVector> vectors, List<Attribute> attributes, int[] thresholds) {
        return new Population(
                size, vectors, attributes, thresholds, IntStream.range(0, size).toArray());
    }

    /** Returns the same entries coming in another order. */
    Population arriving(int[] order) {
        return new Population(size, vectors, attributes, thresholds, order);
    }

    /**
     * Returns the vectors of the entries that arrive from one place to another, drawn by all processors.
     *
     * @param from the place of the first, from 0
     * @param to behind that of the last
     */
    ImpactVector[] drawn(int from, int to) {
        return IntStream.range(from, to)
                .parallel()
                .mapToObj(at -> vectors.apply(arrival[at]))
                .toArray(ImpactVector[]::new);
    }

    /** Returns the same entries with other vectors. */
    Population withVectors(IntFunction<ImpactVector> others) {
        return new Population(size, others, attributes, thresholds, arrival);
    }
}
