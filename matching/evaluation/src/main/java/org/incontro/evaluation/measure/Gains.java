// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.measure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** What a document of each grade is worth. Unless said otherwise, its grade. */
final class Gains {

    static final Gains LINEAR = new Gains(grade -> grade);

    /** 2 to the power of the grade, less 1. */
    static final Gains EXPONENTIAL = new Gains(grade -> StrictMath.pow(2, Math.min(grade, Gains.HIGHEST)) - 1);

    /** From this grade on powers are cut off, so that a sum of them is still a number. */
    private static final int HIGHEST = 900;

    private final IntToDoubleFunction gain;

    private Gains(IntToDoubleFunction gain) {
        this.gain = gain;
    }

    /** Returns linear gains but for these grades. */
    static Gains linearExcept(Map<Integer, Double> gains) {
        if (gains.isEmpty()) {
            return LINEAR;
        }
        Map<Integer, Double> copy = new LinkedHashMap<>(gains);
        return new Gains(grade -> copy.getOrDefault(grade, (double) grade));
    }

    double of(int grade) {
        return gain.applyAsDouble(grade);
    }

    /** Returns the gains above 0 of the best ranking that is possible, best first. */
    double[] ideal(JudgedRanking ranking) {
        GradeCounts counts = ranking.judgements();
        double[] ideal = new double[counts.atLeast(0)];
        int size = 0;
        for (int level : bestFirst(counts)) {
            double worth = of(counts.grade(level));
            if (worth > 0) {
                Arrays.fill(ideal, size, size + counts.count(level), worth);
                size += counts.count(level);
            }
        }
        return Arrays.copyOf(ideal, size);
    }

    /** Sorts the handful of grades by their gains, by insertion; unless gains were set they are in order already. */
    private int[] bestFirst(GradeCounts counts) {
        int[] order = new int[counts.size()];
        for (int i = 0; i < order.length; i++) {
            int place = i;
            while (place > 0 && of(counts.grade(order[place - 1])) < of(counts.grade(i))) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = i;
        }
        return order;
    }
}
