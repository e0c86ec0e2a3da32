// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.incontro.benchmarks.task.Attribute;
import org.incontro.benchmarks.task.Filter;
import org.incontro.matching.index.AttributeCodec;
import org.incontro.matching.index.Facet;

/**
 * The attributes of one entry as a portal would keep them beside a vector: of each the mask or the code; 0 where there are fewer than
 * three.
 */
record Tuple(long first, long second, long third) {

    /** How a tuple is written into a snapshot. */
    static final AttributeCodec<Tuple> CODEC = AttributeCodec.of(
            "three numbers",
            tuple -> ByteBuffer.allocate(3 * Long.BYTES)
                    .putLong(tuple.first)
                    .putLong(tuple.second)
                    .putLong(tuple.third)
                    .array(),
            bytes -> {
                ByteBuffer numbers = ByteBuffer.wrap(bytes);
                return new Tuple(numbers.getLong(), numbers.getLong(), numbers.getLong());
            });

    /** What filters ask about by itself; the last first, for it has the most values or is asked about most narrowly. */
    static final List<Facet<Tuple, ?>> FACETS =
            List.of(Facet.of(Tuple::third), Facet.of(Tuple::second), Facet.of(Tuple::first));

    private static final int MOST = 3;

    static Tuple of(List<Attribute> attributes, int entry) {
        long[] values = new long[MOST];
        for (int number = 0; number < attributes.size(); number++) {
            Attribute attribute = attributes.get(number);
            values[number] = attribute.masks().length > 0
                    ? attribute.masks()[entry]
                    : attribute.codes()[entry];
        }
        return new Tuple(values[0], values[1], values[2]);
    }

    /** Returns the test whether a tuple passes a filter. */
    static Predicate<Tuple> passing(List<Attribute> attributes, Filter filter) {
        Predicate<Tuple> all = tuple -> true;
        boolean any = false;
        for (int number = 0; number < attributes.size(); number++) {
            BitSet values = filter.allowed().get(number);
            if (!values.isEmpty()) {
                Predicate<Tuple> clause = facet(number).is(passing(attributes.get(number), values));
                all = any ? all.and(clause) : clause;
                any = true;
            }
        }
        return all;
    }

    @SuppressWarnings("unchecked") // All are of whole numbers.
    private static Facet<Tuple, Long> facet(int number) {
        return (Facet<Tuple, Long>) FACETS.get(MOST - 1 - number);
    }

    private static Predicate<Long> passing(Attribute attribute, BitSet values) {
        if (attribute.masks().length > 0) {
            long wanted = values.toLongArray()[0];
            return mask -> (mask & wanted) != 0;
        }
        BitSet codes = new BitSet();
        for (int code = 0; code < attribute.sets().size(); code++) {
            for (int value : attribute.sets().get(code)) {
                if (values.get(value)) {
                    codes.set(code);
                }
            }
        }
        return code -> codes.get(code.intValue());
    }
}
