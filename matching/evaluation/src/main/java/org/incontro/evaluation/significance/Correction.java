// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.significance;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What becomes of p where more than one difference is tested: of twenty systems that are as good as the baseline one
 * is better by luck with p = 0.05. Both bound the probability that any of the differences called significant is luck.
 */
public enum Correction {

    /** None: right for one comparison that was chosen before the figures were seen. */
    NONE {
        @Override
        double[] adjust(double[] p, Integer[] ascending) {
            return p.clone();
        }
    },

    /** Each p times the number of tests. */
    BONFERRONI {
        @Override
        double[] adjust(double[] p, Integer[] ascending) {
            double[] adjusted = new double[p.length];
            for (int i = 0; i < p.length; i++) {
                adjusted[i] = Math.min(1, p[i] * p.length);
            }
            return adjusted;
        }
    },

    /** The smallest p times the number of tests, the next times one less, and so on. Holm, 1979; never worse. */
    HOLM {
        @Override
        double[] adjust(double[] p, Integer[] ascending) {
            double[] adjusted = new double[p.length];
            double least = 0;
            for (int i = 0; i < p.length; i++) {
                least = Math.max(least, Math.min(1, p[ascending[i]] * (p.length - i)));
                adjusted[ascending[i]] = least;
            }
            return adjusted;
        }
    };

    /**
     * Adjusts the results of a family of tests.
     *
     * @param p each from 0 to 1
     * @return adjusted ones in the same order
     */
    public double[] adjust(double[] p) {
        Integer[] ascending = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> p[i]))
                .toArray(Integer[]::new);
        return adjust(p, ascending);
    }

    abstract double[] adjust(double[] p, Integer[] ascending);
}
