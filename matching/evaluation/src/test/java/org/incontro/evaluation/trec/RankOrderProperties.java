// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.trec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RankOrderProperties {

    @Property
    void isTheOrderOfScoresAndThenOfBytesBackwards(@ForAll("hits") List<Hit> hits, @ForAll ScorePrecision precision) {
        RankOrder order = RankOrder.of(hits(hits), precision);
        List<Hit> expected = new ArrayList<>(hits);
        expected.sort(Comparator.comparingDouble((Hit hit) -> 0.0 - precision.of(hit.score()))
                .thenComparing(
                        Hit::document,
                        (left, right) -> Arrays.compareUnsigned(
                                right.getBytes(StandardCharsets.UTF_8), left.getBytes(StandardCharsets.UTF_8))));

        assertThat(IntStream.rangeClosed(1, order.size()).mapToObj(rank -> hits.get(order.place(rank))))
                .isEqualTo(expected);
    }

    @Property
    void neighboursAreTiedIfTheirScoresAreEqual(@ForAll("hits") List<Hit> hits) {
        RankOrder order = RankOrder.of(hits(hits), ScorePrecision.FLOAT);
        for (int rank = 1; rank < order.size(); rank++) {
            float score = (float) hits.get(order.place(rank)).score();
            float next = (float) hits.get(order.place(rank + 1)).score();
            assertThat(order.isTiedWithNext(rank)).isEqualTo(score == next);
        }
        assertThat(order.isTiedWithNext(order.size())).isFalse();
    }

    private static Hits hits(List<Hit> hits) {
        Run.Builder run = Run.builder("r");
        hits.forEach(hit -> run.add("q", hit.document(), hit.score()));
        return run.build().hits("q");
    }

    /** Scores that are often equal, or equal as float32 only; identifiers with letters outside of the first plane. */
    @Provide
    Arbitrary<List<Hit>> hits() {
        Arbitrary<String> documents = Arbitraries.of("a", "b", "ab", "é", "\uFFFD", "\uD83D\uDE00", "z")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> String.join("", parts));
        Arbitrary<Double> scores = Arbitraries.of(0.0, -0.0, 0.123456788, 0.123456789, 1.0, -1.0);
        return Combinators.combine(documents, scores)
                .as(Hit::new)
                .list()
                .uniqueElements(Hit::document)
                .ofMaxSize(40);
    }
}
