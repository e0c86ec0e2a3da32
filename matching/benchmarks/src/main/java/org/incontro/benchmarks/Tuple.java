// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.incontro.benchmarks.task.Attribute;
import org.incontro.benchmarks.task.Filter;
import org.incontro.matching.index.AttributeCodec;

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

    long value(int number) {
        return number == 0 ? first : number == 1 ? second : third;
    }

    /** Returns the test whether a tuple passes a filter. */
    static Predicate<Tuple> passing(List<Attribute> attributes, Filter filter) {
        List<Predicate<Tuple>> all = new ArrayList<>();
        for (int number = 0; number < attributes.size(); number++) {
            BitSet values = filter.allowed().get(number);
            if (!values.isEmpty()) {
                all.add(passing(attributes.get(number), number, values));
            }
        }
        return all.stream().reduce(Predicate::and).orElse(tuple -> true);
    }

    private static Predicate<Tuple> passing(Attribute attribute, int number, BitSet values) {
        if (attribute.masks().length > 0) {
            long wanted = values.toLongArray()[0];
            return tuple -> (tuple.value(number) & wanted) != 0;
        }
        BitSet codes = new BitSet();
        for (int code = 0; code < attribute.sets().size(); code++) {
            for (int value : attribute.sets().get(code)) {
                if (values.get(value)) {
                    codes.set(code);
                }
            }
        }
        return tuple -> codes.get((int) tuple.value(number));
    }
}
