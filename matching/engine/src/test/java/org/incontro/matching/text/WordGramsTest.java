// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordGramsTest {

    @Test
    void wordsKeepTheirEndingsAndLoseTheirAccents() {
        assertThat(WordGrams.words("L'Énergie der Städte")).containsExactly("l", "energie", "der", "stadte");
    }

    @Test
    void gramsRunOverTheEndsOfAWord() {
        assertThat(WordGrams.of(3, 4).of("ode")).containsExactly("_od", "ode", "de_", "_ode", "ode_");
        assertThat(WordGrams.of(3, 5).of("a")).containsExactly("_a_");
    }

    @Test
    void lengthsAreChecked() {
        assertThatThrownBy(() -> WordGrams.of(3, 2))
                .hasMessage("lengths must be at least 1 and in order, but were 3 and 2");
    }

    @Test
    void lucenesAnalyzersAreAtHand() {
        assertThat(TextAnalysis.ofLucene().terms("en", "The relational databases"))
                .containsExactly("relat", "databas");
        assertThat(TextAnalysis.ofLucene().terms("hr", "Baze podataka")).containsExactly("baze", "podataka");
        assertThat(TextAnalysis.ofLucene().fingerprint()).startsWith("lucene-9.");
    }
}
