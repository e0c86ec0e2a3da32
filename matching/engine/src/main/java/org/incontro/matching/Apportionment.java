// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Divides a whole number by shares so that the parts are whole and sum to it exactly: Hamilton's largest remainders. */
final class Apportionment {

    private Apportionment() {}

    /**
     * Divides.
     *
     * @param whole at least 0, at most 2^31
     * @param shares at least 0 each, at most 2^31 in sum; if all are 0, so are the parts, and nothing is divided
     * @return the parts, in the order of the shares; equal remainders are served in that order
     */
    static List<Long> of(long whole, List<Long> shares) {
        long sum = shares.stream().mapToLong(Long::longValue).sum();
        List<Long> parts = new ArrayList<>();
        if (sum == 0) {
            shares.forEach(share -> parts.add(0L));
            return parts;
        }
        shares.forEach(share -> parts.add(whole * share / sum));
        long left = whole - parts.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> whole * shares.get(i) % sum)
                        .reversed())
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i) + 1));
        return parts;
    }
}
