// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.measure;

import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/** A measure that is a name and a formula. */
record Formula(String name, Summary summary, OptionalInt cut, ToDoubleFunction<JudgedRanking> formula)
        implements Measure {

    static Measure mean(String name, ToDoubleFunction<JudgedRanking> formula) {
        return new Formula(name, Summary.MEAN, OptionalInt.empty(), formula);
    }

    static Measure atCut(String name, int cut, ToDoubleFunction<JudgedRanking> formula) {
        return new Formula(name, Summary.MEAN, OptionalInt.of(cut), formula);
    }

    static Measure sum(String name, ToDoubleFunction<JudgedRanking> formula) {
        return new Formula(name, Summary.SUM, OptionalInt.empty(), formula);
    }

    static Measure geometricMean(String name, ToDoubleFunction<JudgedRanking> formula) {
        return new Formula(
                name,
                Summary.GEOMETRIC_MEAN,
                OptionalInt.empty(),
                ranking -> GeometricMean.logarithm(formula.applyAsDouble(ranking)));
    }

    @Override
    public double of(JudgedRanking ranking) {
        return formula.applyAsDouble(ranking);
    }
}
