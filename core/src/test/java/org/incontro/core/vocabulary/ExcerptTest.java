// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void aLongTextIsCutButNeverWithinACharacter() {
        assertThat(Excerpt.of("x".repeat(200))).isEqualTo("x".repeat(200));
        assertThat(Excerpt.of("x".repeat(201))).isEqualTo("x".repeat(200) + "…");
        assertThat(Excerpt.of("x".repeat(199) + "😀" + "x")).isEqualTo("x".repeat(199) + "…");
    }
}
