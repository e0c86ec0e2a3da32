// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TermIndexProperties {

    @Provide
    Arbitrary<List<List<String>>> texts() {
        return Arbitraries.of("a", "b", "c", "d").list().ofMaxSize(8).list().ofMaxSize(80);
    }

    @Property
    void bothDirectionsCountWhatTheTextsHold(@ForAll("texts") List<List<String>> texts) {
        TermIndex index = TermIndex.of(texts);

        assertThat(index.size()).isEqualTo(texts.size());
        assertThat(index.filled())
                .isEqualTo((int) texts.stream().filter(text -> !text.isEmpty()).count());
        assertThat(index.totalLength())
                .isEqualTo(texts.stream().mapToLong(List::size).sum());
        for (String term : List.of("a", "b", "c", "d")) {
            Map<Integer, Integer> expected = new TreeMap<>();
            for (int i = 0; i < texts.size(); i++) {
                int count = Collections.frequency(texts.get(i), term);
                if (count > 0) {
                    expected.put(i, count);
                }
            }
            assertThat(index.number(term).isPresent()).isEqualTo(!expected.isEmpty());
            index.number(term).ifPresent(number -> {
                Map<Integer, Integer> inverted = new TreeMap<>();
                index.textsOf(number, inverted::put);
                Map<Integer, Integer> forward = new TreeMap<>();
                for (int text = 0; text < texts.size(); text++) {
                    int at = text;
                    index.termsOf(text, (held, count) -> {
                        if (held == number) {
                            forward.put(at, count);
                        }
                    });
                }
                assertThat(inverted).isEqualTo(expected);
                assertThat(forward).isEqualTo(expected);
                assertThat(index.frequency(number)).isEqualTo(expected.size());
                assertThat(index.occurrences(number))
                        .isEqualTo(expected.values().stream()
                                .mapToLong(count -> count)
                                .sum());
            });
        }
        for (int i = 0; i < texts.size(); i++) {
            assertThat(index.length(i)).isEqualTo(texts.get(i).size());
        }
    }
}
