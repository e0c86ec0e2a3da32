// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class ApportionmentProperties {

    @Property
    void partsSumToTheWholeAndAreWithinOneOfTheirQuota(
            @ForAll @LongRange(max = 1L << 31) long whole, @ForAll("shares") List<Long> shares) {
        long sum = shares.stream().mapToLong(Long::longValue).sum();
        List<Long> parts = Apportionment.of(whole, shares);

        assertThat(parts).hasSameSizeAs(shares);
        if (sum == 0) {
            assertThat(parts).allMatch(part -> part == 0);
            return;
        }
        assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(whole);
        for (int i = 0; i < parts.size(); i++) {
            long floor = Math.floorDiv(Math.multiplyExact(whole, shares.get(i)), sum);
            assertThat(parts.get(i)).isBetween(floor, floor + 1);
        }
    }

    @Property
    void aGreaterShareHasNoSmallerPart(
            @ForAll @LongRange(max = 5_000) long whole, @ForAll("shares") List<Long> shares) {
        List<Long> parts = Apportionment.of(whole, shares);
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < parts.size(); j++) {
                if (shares.get(i) > shares.get(j)) {
                    assertThat(parts.get(i)).isGreaterThanOrEqualTo(parts.get(j));
                }
            }
        }
    }

    @Example
    void equalRemaindersAreServedInTheirOrder() {
        assertThat(Apportionment.of(5, List.of(1L, 1L, 1L))).containsExactly(2L, 2L, 1L);
        assertThat(Apportionment.of(1, List.of(0L, 3L, 3L))).containsExactly(0L, 1L, 0L);
        assertThat(Apportionment.of(7, List.of())).isEmpty();
    }

    /** Few distinct shares, so that remainders tie; some as great as they may be. */
    @Provide
    Arbitrary<List<Long>> shares() {
        return Arbitraries.oneOf(
                Arbitraries.of(0L, 1L, 2L, 3L, 7L).list().ofMaxSize(9),
                Arbitraries.of(0L, 1L, 1L << 28, (1L << 28) - 1).list().ofMaxSize(7));
    }
}
