// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RankingTest {

    @Test
    void theBestAreKeptInOrderAndEqualScoresByNumber() {
        Best best = new Best(3);
        for (int[] entry : new int[][] {{5, 9}, {7, 4}, {5, 2}, {9, 1}, {5, 1}, {5, 3}}) {
            if (best.admits(entry[0], entry[1])) {
                best.add(entry[0], entry[1]);
            }
        }

        assertThat(best.ranking()).isEqualTo(new Ranking(new int[] {1, 4, 1}, new int[] {9, 7, 5}));
        assertThat(best.floor()).isEqualTo(5);
        assertThat(best.admits(5, 0)).isTrue();
        assertThat(best.admits(5, 2)).isFalse();
    }

    @Test
    void anyNumberIsCollectedAndComesInOrder() {
        Above above = new Above();
        for (int entry = 0; entry < 200; entry++) {
            above.add(1 + entry / 100, entry);
        }

        assertThat(above.ranking().entries()).hasSize(200).startsWith(100, 101).endsWith(98, 99);
        assertThat(above.ranking().scores()).startsWith(2).endsWith(1);
    }

    @Test
    void entriesThatTieForTheLastPlaceMayDiffer() {
        Ranking ranking = new Ranking(new int[] {4, 7, 8}, new int[] {3, 2, 2});

        assertThat(new Ranking(new int[] {4, 8, 9}, new int[] {3, 2, 2}).equalsButForTheLastPlace(ranking))
                .isTrue();
        assertThat(new Ranking(new int[] {5, 7, 8}, new int[] {3, 2, 2}).equalsButForTheLastPlace(ranking))
                .isFalse();
        assertThat(new Ranking(new int[] {4, 7, 8}, new int[] {3, 2, 1}).equalsButForTheLastPlace(ranking))
                .isFalse();
    }
}
