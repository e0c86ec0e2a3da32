// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RankedQueryProperties {

    /** Full of ties, of doubles that are one float, and of what is hardly above 0. */
    @Provide
    Arbitrary<List<Double>> scores() {
        return Arbitraries.of(
                        0.0, -1.0, 0.3, 0.30000000001, 0.30000001, 17.0, 17.000000001, 1e-46, Double.MIN_VALUE, 1e30)
                .list()
                .ofMaxSize(60);
    }

    @Property
    void whoeverSortsByTheWrittenScoresSeesTheMatchersOrder(@ForAll("scores") List<Double> scores) {
        List<String> ids =
                IntStream.range(0, scores.size()).mapToObj(i -> "d" + i).toList();

        RankedQuery ranked =
                RankedQuery.of("q", ids, scores.stream().mapToDouble(s -> s).toArray(), 1000);

        List<String> expected = IntStream.range(0, scores.size())
                .filter(i -> scores.get(i) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores.get(i))
                        .thenComparing(ids::get))
                .map(ids::get)
                .toList();
        // trec_eval breaks ties by the greater identifier: the strictest reader that there is.
        List<String> seen = new ArrayList<>(ranked.lines("t").lines().toList());
        seen.sort(Comparator.comparingDouble(RankedQueryProperties::asFloat)
                .thenComparing(RankedQueryProperties::document)
                .reversed());
        assertThat(seen.stream().map(RankedQueryProperties::document)).containsExactlyElementsOf(expected);
    }

    private static double asFloat(String line) {
        return Float.parseFloat(line.split(" ", -1)[4]);
    }

    private static String document(String line) {
        return line.split(" ", -1)[2].toLowerCase(Locale.ROOT);
    }
}
