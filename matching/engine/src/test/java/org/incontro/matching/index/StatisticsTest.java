// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Random;
import org.incontro.core.identity.EntityId;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    private static SegmentedIndex<Integer> filled(int entries) {
        SegmentedIndex<Integer> index = new SegmentedIndex<>(SegmentedIndexProperties.settings());
        Random random = new Random(11);
        for (int i = 0; i < entries; i++) {
            EntityId id = EntityId.parse("p" + i);
            index.put(id, id, SegmentedIndexProperties.vector(random, SegmentedIndexProperties.LONG), 1, i % 40);
        }
        return index;
    }

    private static long held(SegmentedIndex<Integer> index) throws IllegalAccessException {
        // Identifiers and attributes are the caller's, who has them in any case.
        return HeldBytes.of(index, object -> object instanceof EntityId || object instanceof Integer);
    }

    @Test
    void theyCountWhatIsHeld() throws IllegalAccessException {
        SegmentedIndex<Integer> index = filled(6_000);
        try {
            assertThat(index.statistics().totalBytes()).isCloseTo(held(index), withinPercentage(5));

            index.compact();

            assertThat(index.statistics().waiting()).isZero();
            assertThat(index.statistics().totalBytes()).isCloseTo(held(index), withinPercentage(5));
        } finally {
            index.close();
        }
    }

    @Test
    void theyCountWhatRemovalsAndAmendmentsHold() throws IllegalAccessException {
        SegmentedIndex<Integer> index = filled(6_000);
        try {
            index.compact();
            for (int i = 0; i < 6_000; i += 9) {
                index.remove(EntityId.parse("p" + i));
                index.change(EntityId.parse("p" + (i + 1)), 1, 41);
            }
            assertThat(index.statistics().bytes().get("removals")).isPositive();
            assertThat(index.statistics().totalBytes()).isCloseTo(held(index), withinPercentage(5));
        } finally {
            index.close();
        }
    }

    /** Great arrays take whole regions of a heap that is divided into such, and what is left over of the last is lost. */
    @Test
    void noArrayOfABlockIsGreat() throws IllegalAccessException {
        SegmentedIndex<Integer> index = filled(6_000);
        try {
            index.compact();
            Block<Integer> block = index.view().state().blocks.get(0);
            assertThat(List.of(block.heavy.pages)).isNotEmpty().allMatch(page -> page.length <= 1 << 19);
            assertThat(List.of(block.lists.pages)).isNotEmpty().allMatch(page -> page.length <= 1 << 17);
        } finally {
            index.close();
        }
    }
}
