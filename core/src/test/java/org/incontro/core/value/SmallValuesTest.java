// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.incontro.core.opportunity.IprStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallValuesTest {

    @Test
    void moneyKeepsTheDigitsItWasGivenWith() {
        assertThat(new Money(new BigDecimal("1E+3"), "eur")).hasToString("1000 EUR");
        assertThat(new Money(new BigDecimal("2.50"), "CHF")).hasToString("2.50 CHF");
        assertThat(Money.euro(30_000)).isEqualTo(new Money(new BigDecimal("30000"), "EUR"));
    }

    @Test
    void aCurrencyIsThreeLetters() {
        assertThat(new Money(BigDecimal.ONE, "inr").currency()).isEqualTo("INR");
        assertThatThrownBy(() -> new Money(BigDecimal.ONE, "€"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("currency must be three letters such as EUR, but was \"€\"");
    }

    @Test
    void extensionsKeepTheOrderOfTheirSource() {
        Extensions extensions =
                Extensions.none().with("z", " 01 ").with("a", "").with("z", "1");
        assertThat(extensions.fields()).containsExactly(Map.entry("z", "1"), Map.entry("a", ""));
        assertThat(extensions.isEmpty()).isFalse();
        assertThat(Extensions.none().isEmpty()).isTrue();
    }

    @Test
    void extensionsDoNotPrintRawTexts() {
        assertThat(Extensions.none().with("contact.email", "ada@example.org")).hasToString("Extensions[contact.email]");
    }

    @Test
    void extensionsAreCopied() {
        Map<String, String> given = new LinkedHashMap<>(Map.of("a", "1"));
        Extensions extensions = new Extensions(given);
        given.put("b", "2");
        assertThat(extensions.fields()).containsOnlyKeys("a");
    }

    @Test
    void aBlankCodeIsRefusedByTheNameOfItsList() {
        assertThatThrownBy(() -> new IprStatus(" \t"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a code of the list \"ipr\" must not be blank");
    }

    @ParameterizedTest
    @CsvSource({"1E+99999999, 100000000, 0", "0E+31, 32, 0", "1E-31, 0, 31"})
    void anAmountThatNobodyCouldWriteOutIsRefused(String amount, int before, int after) {
        assertThatThrownBy(() -> new Money(new BigDecimal(amount), "EUR"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an amount must have at most 30 digits on either side of the point, but had %s and %s"
                        .formatted(before, after));
    }
}
