// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.task;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/** A filter made ready for entries that are known by number: one or two looks into arrays for each attribute that is asked about. */
public final class Admission implements IntPredicate {

    private final long[][] masks;
    private final long[] wanted;
    private final char[][] codes;
    private final boolean[][] allowed;

    /**
     * Makes a filter ready; takes as long as looking at each set of values.
     *
     * @param attributes the attributes of the entries
     * @param filter what they must be like
     */
    public Admission(List<Attribute> attributes, Filter filter) {
        List<long[]> byMask = new ArrayList<>();
        List<Long> bits = new ArrayList<>();
        List<char[]> byCode = new ArrayList<>();
        List<boolean[]> answers = new ArrayList<>();
        for (int number = 0; number < attributes.size(); number++) {
            Attribute attribute = attributes.get(number);
            BitSet values = filter.allowed().get(number);
            if (values.isEmpty()) {
                continue;
            }
            if (attribute.isMasked()) {
                byMask.add(attribute.masks());
                bits.add(values.toLongArray()[0]);
            } else {
                byCode.add(attribute.codes());
                answers.add(allowed(attribute.sets(), values));
            }
        }
        masks = byMask.toArray(new long[0][]);
        wanted = bits.stream().mapToLong(Long::longValue).toArray();
        codes = byCode.toArray(new char[0][]);
        allowed = answers.toArray(new boolean[0][]);
    }

    private static boolean[] allowed(List<int[]> sets, BitSet values) {
        boolean[] answers = new boolean[sets.size()];
        for (int code = 0; code < answers.length; code++) {
            for (int value : sets.get(code)) {
                answers[code] |= values.get(value);
            }
        }
        return answers;
    }

    @Override
    public boolean test(int entry) {
        for (int number = 0; number < masks.length; number++) {
            if ((masks[number][entry] & wanted[number]) == 0) {
                return false;
            }
        }
        for (int number = 0; number < codes.length; number++) {
            if (!allowed[number][codes[number][entry]]) {
                return false;
            }
        }
        return true;
    }
}
