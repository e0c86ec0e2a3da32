// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LazySchemeTest {

    @Test
    void isReadOnceWhoeverAsksAndNotBefore() {
        AtomicInteger readings = new AtomicInteger();
        LazyScheme lazy = LazyScheme.readBy(() -> {
            readings.incrementAndGet();
            return ConceptScheme.builder("x").build();
        });

        assertThat(readings).hasValue(0);
        assertThat(IntStream.range(0, 100).parallel().mapToObj(i -> lazy.get()).distinct())
                .hasSize(1);
        assertThat(readings).hasValue(1);
    }
}
