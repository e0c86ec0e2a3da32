// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.measure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** What a document of each grade is worth. Unless said otherwise, its grade. */
final class Gains {

    static final Gains LINEAR = new Gains(grade -> grade);

    /** 2 to the power of the grade, less 1. */
    static final Gains EXPONENTIAL = new Gains(grade -> StrictMath.pow(2, grade) - 1);

    private final IntToDoubleFunction gain;

    private Gains(IntToDoubleFunction gain) {
        this.gain = gain;
    }

    /** Returns linear gains but for these grades. */
    static Gains linearExcept(Map<Integer, Double> gains) {
        Map<Integer, Double> copy = new LinkedHashMap<>(gains);
        return new Gains(grade -> copy.getOrDefault(grade, (double) grade));
    }

    double of(int grade) {
        return gain.applyAsDouble(grade);
    }

    /** Returns the gains above 0 of the best ranking that is possible, best first. */
    double[] ideal(JudgedRanking ranking) {
        GradeCounts counts = ranking.judgements();
        List<Integer> order = java.util.stream.IntStream.range(0, counts.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -of(counts.grade(i))))
                .toList();
        double[] ideal = new double[counts.atLeast(0)];
        int size = 0;
        for (int i : order) {
            double worth = of(counts.grade(i));
            if (worth > 0) {
                Arrays.fill(ideal, size, size + counts.count(i), worth);
                size += counts.count(i);
            }
        }
        return Arrays.copyOf(ideal, size);
    }
}
