// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FixedPointProperties {

    @Property
    void writesTheExactValueRoundedHalfToEven(@ForAll("values") double value) {
        String exact = new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN).toPlainString();

        assertThat(FixedPoint.format(value, 4)).isEqualTo(value < 0 && !exact.startsWith("-") ? "-" + exact : exact);
    }

    @Example
    void middlesThatAreExactGoToTheEvenDigit() {
        assertThat(FixedPoint.format(0.03125, 4)).isEqualTo("0.0312");
        assertThat(FixedPoint.format(0.09375, 4)).isEqualTo("0.0938");
        assertThat(FixedPoint.format(0.00005, 4)).isEqualTo("0.0001");
        assertThat(FixedPoint.format(-0.0, 4)).isEqualTo("-0.0000");
        assertThat(FixedPoint.format(1e300, 1))
                .startsWith("1000000000000000052504760255204420248704468581108159154915854");
    }

    @Example
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> FixedPoint.format(Double.NaN, 4)).hasMessage("value must be finite, but was NaN");
    }

    /** Ratios of small numbers, as measures are; middles between two decimals; anything. */
    @Provide
    Arbitrary<Double> values() {
        Arbitrary<Integer> whole = Arbitraries.integers().between(1, 3000);
        return Arbitraries.oneOf(
                whole.flatMap(below -> whole.map(above -> (double) above / below)),
                Arbitraries.integers().between(-40_000, 40_000).map(i -> i / 20_000.0),
                Arbitraries.doubles().between(-1e12, 1e12));
    }
}
