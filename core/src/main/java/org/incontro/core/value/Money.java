// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.value;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An amount of money, with the digits it was given with.
 *
 * @param amount the amount, of at most 30 digits on either side of the point; its scale is kept
 * @param currency an ISO 4217 code such as {@code EUR}
 */
public record Money(BigDecimal amount, String currency) {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /** More than all the money there is, and finer than any price: no amount may have more digits on either side. */
    private static final int DIGITS = 30;

    /**
     * Checks the currency's form and the amount's size.
     *
     * @throws IllegalArgumentException if the currency is not three letters, or the amount written out would have more than
     *     30 digits before or after the point
     */
    public Money {
        long whole = (long) amount.precision() - amount.scale();
        if (whole > DIGITS || amount.scale() > DIGITS) {
            throw new IllegalArgumentException(
                    "an amount must have at most %s digits on either side of the point, but had %s and %s"
                            .formatted(DIGITS, Math.max(0, whole), Math.max(0, amount.scale())));
        }
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
