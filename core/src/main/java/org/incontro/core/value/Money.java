// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.value;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An amount of money, with the digits it was given with.
 *
 * @param amount the amount; its scale is kept
 * @param currency an ISO 4217 code such as {@code EUR}
 */
public record Money(BigDecimal amount, String currency) {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /**
     * Checks the currency's form.
     *
     * @throws IllegalArgumentException if the currency is not three letters
     */
    public Money {
        currency = currency.toUpperCase(Locale.ROOT);
        if (!CURRENCY.matcher(currency).matches()) {
            throw new IllegalArgumentException(
                    "currency must be three letters such as EUR, but was \"%s\"".formatted(currency));
        }
    }

    /**
     * Returns an amount in euro.
     *
     * @param amount the amount
     */
    public static Money euro(long amount) {
        return new Money(BigDecimal.valueOf(amount), "EUR");
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
